//! Groups in one another's company: a struct, an enum, with state, with sections of their own, and as visible as they like.
// checklist: 20, 29

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{
    Context, Execute, ExecuteError, GroupMut, HasGroup, Integration, Outcome, Props, Record, Secret, Url,
};

/// Where to write.
#[derive(Debug, Props)]
#[props(section(connection, title = "Where"))]
pub struct Room {
    /// The server.
    #[prop(section = connection, public_url, exposes_secrets)]
    pub server: Url,
    #[prop(default = "#general", pattern = "^#")]
    channel: String,
    calls: std::sync::atomic::AtomicU32,
}

/// How to log in.
#[derive(Debug, Props)]
#[props(name = "log_in", title = "How", help = "Ask your administrator.", default = Anonymous)]
pub enum Login {
    /// Without a name.
    Anonymous,
    /// With a token.
    #[choice(title = "With a token", value = "with-token")]
    Token {
        /// The token.
        #[prop(length(min = 4))]
        token: Secret,
    },
    /// With a password.
    Basic {
        /// Who.
        #[prop]
        username: String,
        /// The password.
        #[prop]
        password: Secret,
        /// Where.
        #[prop(show_if(username != "guest"))]
        realm: Option<String>,
        /// Attempts.
        attempts: u32,
    },
}

/// Nothing.
#[derive(Debug, Props)]
pub struct Nothing {}

/// It has them.
#[derive(Debug, Integration)]
#[integration(section(configuration))]
#[events(push)]
pub struct Crier {
    /// Public.
    #[prop(flatten, section = configuration)]
    pub room: Room,
    #[prop(flatten)]
    login: Login,
    #[prop(flatten)]
    nothing: Nothing,
}

impl Execute for Crier {
    async fn execute(&self, _event: CrierEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        let calls = self.room.calls.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let name = match &self.login {
            Login::Anonymous => None,
            Login::Token { token } => Some(token.expose_secret()),
            Login::Basic { username, .. } => Some(username),
        };
        Ok(Outcome::done(format!("{calls} {:?} {name:?} {:?}", self.room.channel, self.nothing)))
    }
}

fn moved<T: HasGroup<Room>>(config: &T) -> &Url {
    &config.group().server
}

fn renamed(mut room: GroupMut<'_, Crier, Room>) {
    room.set_channel("#other");
}

fn main() {
    let mut record = Record::<Crier>::new();
    renamed(record.room_mut());
    record.login_mut().set_kind(LoginKind::Token);
    record.login_mut().set_token("12345");
    assert_eq!((record.room().channel(), record.login().kind()), ("#other", &LoginKind::Token));
    assert_eq!(record.changed(), ["channel", "log_in", "token"]);
    assert!(record.config().is_err() && record.nothing_is_there());
    record.room_mut().set_server(Url::parse("https://chat.example").unwrap());
    assert!(record.config().is_ok_and(|config| moved(&config).as_str() == "https://chat.example/"));
}

trait Nothings {
    fn nothing_is_there(&self) -> bool;
}

impl Nothings for Record<Crier> {
    fn nothing_is_there(&self) -> bool {
        let _: &NothingProps = self.nothing();
        true
    }
}
