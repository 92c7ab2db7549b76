//! One declaration of everything, which each edition compiles, documents and runs alike.
// checklist: 30, 57, 62

use std::convert::TryFrom;

use runtime::{
    Choices, Context, Events, Execute, ExecuteError, Integration, Outcome, PerEvent, PropValue, Props,
    Record, Secret, Url,
};

/// Sends what happens to a chat: see [`Self::CHANNEL`], [`ChatEvent::Push`] and [`ChatProps::channel`].
///
/// Its [`Room`] is a group, and [`Self`] is itself.
#[derive(Debug, Integration)]
#[integration(crate = runtime, section(connection), validate = Self::whole, version = 2, migrate(step), category = chat)]
#[events(push, comment)]
pub struct Chat<T: PropValue = String> {
    /// The server, of [`Self`].
    #[prop(public_url, exposes_secrets, section = connection)]
    url: Url,
    #[prop(length(min = 8))]
    password: Secret,
    #[prop(default = "#general", pattern = "^#", validate = fits)]
    channel: String,
    #[prop(range(min = -1, max = 9), default = -1)]
    r#try: i8,
    #[prop(show_if(sound in [Sound::Bell, Sound::Horn], not(set(r#dyn))))]
    r#async: Option<String>,
    #[prop(required_if(r#try != -1))]
    r#dyn: Option<T>,
    #[prop(choices = ["a", ("B", "b")])]
    r#gen: Option<String>,
    #[prop]
    sound: Option<Sound>,
    #[prop]
    names: Vec<Name>,
    #[prop(per_event)]
    place: PerEvent<String>,
    #[prop(flatten)]
    room: Room,
    #[prop(flatten)]
    login: Login,
    state: u8,
}

/// Sounds, of [`Self::Bell`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choices)]
#[choices(crate = runtime)]
pub enum Sound {
    /// Rings.
    Bell,
    /// Toots.
    Horn,
}

/// A room.
#[derive(Debug, Props)]
#[props(crate = runtime)]
pub struct Room {
    /// Its [topic](RoomProps::topic).
    #[prop]
    topic: Option<String>,
}

/// A way to log in: see [`LoginKind`].
#[derive(Debug, Props)]
#[props(crate = runtime, default = Anonymous)]
pub enum Login {
    /// Nobody.
    Anonymous,
    /// Somebody.
    Basic {
        /// Who.
        #[prop(length(min = 1))]
        username: String,
    },
}

/// A name.
#[derive(Clone, Debug, PropValue)]
#[prop_value(crate = runtime)]
pub struct Name(String);

impl TryFrom<String> for Name {
    type Error = &'static str;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        if name.is_empty() { Err("is empty") } else { Ok(Self(name)) }
    }
}

/// What a shop tells.
#[derive(Debug, Events)]
#[events(crate = runtime)]
pub enum ShopEvent {
    /// A customer paid.
    #[event(sample = u32::default)]
    OrderPaid(u32),
}

/// It hears a shop.
#[derive(Debug, Integration)]
#[integration(crate = runtime)]
#[events(order_paid, in = ShopEvent)]
pub struct Ledger {}

fn fits(channel: &str) -> Result<(), String> {
    if channel.len() < 20 { Ok(()) } else { Err(format!("is {} bytes long", channel.len())) }
}

fn step(stored: &mut runtime::Properties) -> Result<(), &'static str> {
    stored.remove("gone").map_or(Ok(()), |_| Err("is gone"))
}

impl<T: PropValue> Chat<T> {
    fn whole(record: &Record<Self>) -> Result<(), &'static str> {
        if record.names().is_empty() { Err("has no names") } else { Ok(()) }
    }
}

impl<T: PropValue + std::fmt::Debug> Execute for Chat<T> {
    async fn execute(&self, event: ChatEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            ChatEvent::Push(push) => Ok(Outcome::done(format!("{self:?} {} {}", push.after, self.state))),
            ChatEvent::Note(_) => Ok(Outcome::done("noted")),
        }
    }
}

impl Execute for Ledger {
    async fn execute(&self, event: LedgerEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            LedgerEvent::OrderPaid(number) => Ok(Outcome::done(number.to_string())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_what_it_is_in_every_edition() {
        let mut record = Record::<Chat>::new();
        record.set_url(Url::parse("https://chat.example").expect("it is one"));
        record.set_password("correct horse");
        record.set_try(3);
        record.set_dyn("x".to_owned());
        record.set_gen("b");
        record.set_push_place("here");
        record.set_names(vec![Name("n".to_owned())]);
        record.room_mut().set_topic("t");
        record.login_mut().set_kind(LoginKind::Basic);
        record.login_mut().set_username("u");
        assert_eq!(
            (record.r#try(), record.r#dyn(), record.r#gen(), record.r#async()),
            (&3, Some("x"), Some("b"), None)
        );
        let config = record.config().expect("it is complete");
        assert_eq!(
            (config.channel.as_str(), config.place.get("push").map(String::as_str)),
            ("#general", Some("here"))
        );
        assert!(matches!(config.login, Login::Basic { username } if username == "u"));
        let names: Vec<_> = Chat::<String>::SPEC.events.iter().map(|event| event.name).collect();
        assert_eq!((names, Ledger::SPEC.events.len()), (vec!["push", "note"], 1));
    }
}
