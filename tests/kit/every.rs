//! A declaration with a prop of every kind, which passes.

use std::collections::BTreeMap;
use std::time::Duration;

use integrations_runtime::email_address::EmailAddress;
use integrations_runtime::jiff::civil::{Date, Time};
use integrations_runtime::jiff::{SignedDuration, Timestamp};
use integrations_runtime::value::Choice;
use integrations_runtime::{
    CastError, Choices, Context, Execute, ExecuteError, FieldType, Integration, Outcome, PerEvent, PropValue,
    Props, Record, Secret, Url, Violation, Violations, integration_tests,
};
use serde_json::{Value as Json, json};

/// Has a prop of every kind.
#[derive(Debug, Integration)]
#[integration(
    version = 2,
    migrate(nothing),
    validate = in_order,
    levels(project, group),
    section(connection, title = "Connection"),
    section(trigger),
)]
#[events(push, note, pipeline)]
pub(crate) struct Every {
    /// Text.
    #[prop(section = connection, length(min = 3, max = 12))]
    text: String,
    /// Text that need not be there.
    #[prop(type = textarea, length(max = 40))]
    note: Option<String>,
    /// Text with a default.
    #[prop(default = "main", pattern = r"^[\w./-]+$")]
    branch: String,
    /// Text with a pattern and a length.
    #[prop(pattern = r"^[A-Z]{2,}-\d+$", length(max = 10))]
    issue: Option<String>,
    /// Text with a pattern that matches anywhere.
    #[prop(pattern = r"#\w")]
    channel: Option<String>,
    /// Text that is an e-mail address.
    #[prop(email, length(max = 60))]
    reply_to: Option<String>,
    /// Text that is a URL.
    #[prop(url, exposes_secrets = false)]
    page: Option<String>,
    /// Text with a rule of its own.
    #[prop(validate = lower)]
    slug: Option<String>,
    /// One of some.
    #[prop(choices = ["low", ("High!", "high")])]
    pitch: Option<String>,
    /// One of those that there are.
    #[prop(choices = rooms)]
    room: String,
    /// A number of some.
    #[prop(choices = [("One", "1"), ("Two", "2")])]
    figure: Option<u8>,
    /// A whole number.
    #[prop(range(min = -5, max = 70000))]
    count: Option<i64>,
    /// A large number.
    #[prop]
    big: u64,
    /// A small number.
    #[prop(default = 5, range(max = 200))]
    tiny: u8,
    /// A number.
    #[prop(range(min = 0.5, max = 2.5))]
    ratio: Option<f64>,
    /// Another.
    #[prop]
    narrow: f32,
    #[prop(checkbox_label = "A box")]
    on: bool,
    /// A box that is neither.
    #[prop]
    maybe: Option<bool>,
    /// Some words.
    #[prop(length(min = 1, max = 4))]
    labels: Vec<String>,
    /// Some numbers.
    #[prop(default = vec![1])]
    numbers: Vec<u8>,
    /// Some URLs.
    #[prop(exposes_secrets = false)]
    mirrors: Vec<Url>,
    /// Some of a set.
    #[prop(length(max = 2))]
    kinds: Vec<Kind>,
    /// One of a set.
    #[prop(storage = data_fields)]
    kind: Kind,
    /// Where it is.
    #[prop(storage = data_fields, public_url, exposes_secrets, length(max = 60))]
    address: Url,
    /// A page, which shows nobody a secret.
    #[prop(url, pattern = "/$", exposes_secrets = false)]
    home: Option<Url>,
    /// What it is opened with.
    #[prop(storage = data_fields, length(min = 8, max = 64))]
    token: Secret,
    /// What it is opened with besides.
    #[prop(pattern = "^sk-[a-z0-9]{20}$")]
    api_key: Option<Secret>,
    /// Whoever knows it can call it.
    #[prop(exposes_secrets, url)]
    hook: Option<Secret<Url>>,
    /// What it is opened with at the door.
    #[prop]
    pin: Option<Secret<u64>>,
    /// Names and values.
    #[prop(length(max = 5))]
    headers: BTreeMap<String, String>,
    /// A document.
    #[prop]
    template: Option<Json>,
    /// Who gets it.
    #[prop]
    mail: Option<EmailAddress>,
    /// A day.
    #[prop]
    first: Option<Date>,
    /// A day after that.
    #[prop(show_if(set(first)))]
    last: Option<Date>,
    /// A time of the day.
    #[prop]
    at: Option<Time>,
    /// A moment.
    #[prop]
    since: Option<Timestamp>,
    /// How long.
    #[prop]
    wait: Option<SignedDuration>,
    /// How long at most.
    #[prop]
    timeout: Option<Duration>,
    /// How it looks.
    #[prop]
    colour: Option<Colour>,
    /// Where it is told.
    #[prop]
    place: Option<Place>,
    /// The mode.
    #[prop(default = Kind::B)]
    mode: Kind,
    /// Shown with a mode.
    #[prop(show_if(mode = Kind::Minus), required_if(mode = Kind::Minus))]
    of_minus: Option<String>,
    /// Shown with a text that nobody writes by chance.
    #[prop(show_if(slug = "an-unlikely-text"), required_if(on = true))]
    of_slug: Option<u8>,
    /// For an API alone.
    #[prop(api_only)]
    quiet: Option<bool>,
    /// Where an event goes.
    #[prop(per_event, section = trigger, length(max = 20))]
    room_of: PerEvent<String>,
    #[prop(flatten, section = connection)]
    login: Login,
}

/// How to log in.
#[derive(Debug, Props)]
#[props(default = Anonymous)]
pub(crate) enum Login {
    /// Without a name.
    Anonymous,
    /// With a name.
    Basic {
        /// The name.
        #[prop]
        username: String,
        /// The password.
        #[prop(length(min = 6))]
        password: Secret,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Choices)]
pub(crate) enum Kind {
    A,
    B,
    #[choice(value = "-1")]
    Minus,
}

/// A colour, written `#ff8800` and stored as a number.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Colour(u32);

impl PropValue for Colour {
    type Ref<'a> = &'a Colour;
    type Get<'a> = Option<&'a Colour>;
    const FIELD_TYPE: FieldType = FieldType::Text;

    fn read(&self) -> &Colour {
        self
    }

    fn get(value: Option<&Self>) -> Option<&Colour> {
        value
    }

    fn from_stored(stored: &Json) -> Result<Self, CastError> {
        u32::from_stored(stored).map(Colour)
    }

    fn from_text(text: &str) -> Result<Self, CastError> {
        let hex = text.strip_prefix('#').filter(|hex| hex.len() == 6);
        let colour = hex.and_then(|hex| u32::from_str_radix(hex, 16).ok());
        colour.map(Colour).ok_or_else(|| CastError::new("colour", "must be a colour (as in #ff8800)"))
    }

    fn to_stored(&self) -> Json {
        Json::from(self.0)
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }
}

/// A place, always written with its `@`.
#[derive(Clone, Debug, PartialEq, PropValue)]
pub(crate) struct Place(String);

impl TryFrom<String> for Place {
    type Error = &'static str;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        if name.starts_with('@') { Ok(Place(name)) } else { Err("must start with `@`") }
    }
}

fn rooms() -> Vec<Choice> {
    vec![Choice::open("A room", "a"), Choice::open("Another", "b")]
}

fn lower(slug: &str) -> Result<(), &'static str> {
    if slug.chars().any(char::is_uppercase) { Err("must be in lower case") } else { Ok(()) }
}

fn in_order(record: &Record<Every>) -> Result<(), Violations> {
    match (record.first(), record.last()) {
        (Some(first), Some(last)) if record.is_shown(Every::LAST) && last < first => {
            Err(Violation::new("order", "is before the first day").on(Every::LAST).into())
        }
        _ => Ok(()),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the signature that the framework asks for")]
fn nothing(_stored: &mut integrations_runtime::Properties) -> Result<(), &'static str> {
    Ok(())
}

impl Execute for Every {
    async fn execute(&self, event: EveryEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            EveryEvent::Push(push) => {
                let request =
                    cx.http()?.post(&self.address).bearer(&self.token).json(&json!({ "to": push.r#ref }));
                let answer = request.send().await?.accepted()?;
                let known: Json = answer.json()?;
                Ok(Outcome::done(format!("known: {}", known.get("id").is_some())))
            }
            EveryEvent::Note(_) => Err(ExecuteError::failed("notes are not taken")),
            EveryEvent::Pipeline(_) => Ok(Outcome::skipped("pipelines are not told")),
        }
    }
}

integration_tests!(Every, example = { "colour": "#ff8800", "place": "@home" }, answer = { "id": 7 }, refuses = [note]);
