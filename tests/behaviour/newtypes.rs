//! Newtypes with `#[derive(PropValue)]`.

use std::fmt;

use integrations_runtime::value::ListItem;
use integrations_runtime::{CastError, Integration, PropValue, Record, Secret, Url};
use serde_json::json;

use crate::common::{broken, pairs, said};
use crate::values::Topping;

/// A chat channel, always written with its `#`.
#[derive(Clone, Debug, PartialEq, PropValue)]
struct Channel(String);

impl TryFrom<String> for Channel {
    type Error = &'static str;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        if name.starts_with('#') { Ok(Self(name)) } else { Err("must start with `#`") }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, PropValue)]
struct Port(u16);

impl TryFrom<u16> for Port {
    type Error = Privileged;

    fn try_from(port: u16) -> Result<Self, Privileged> {
        if port < 1024 { Err(Privileged) } else { Ok(Self(port)) }
    }
}

#[derive(Debug)]
struct Privileged;

impl fmt::Display for Privileged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("must be a port of no system service")
    }
}

#[derive(Clone, PropValue)]
struct Token(Secret);

impl TryFrom<Secret> for Token {
    type Error = CastError;

    fn try_from(token: Secret) -> Result<Self, CastError> {
        let starts = token.expose_secret().starts_with("tok-");
        if starts { Ok(Self(token)) } else { Err(CastError::new("token", "must start with `tok-`")) }
    }
}

#[derive(Clone, Debug, PartialEq, PropValue)]
struct Set<T: ListItem>(Vec<T>);

impl<T: ListItem> TryFrom<Vec<T>> for Set<T> {
    type Error = String;

    fn try_from(items: Vec<T>) -> Result<Self, String> {
        let repeats = |index: usize, item: &T| items[..index].iter().any(|other| item.same(other));
        match items.iter().enumerate().find(|(index, item)| repeats(*index, item)) {
            Some((index, _)) => Err(format!("has an item at {index} that is there before")),
            None => Ok(Self(items)),
        }
    }
}

/// Without a bound: what it needs is asked of the type of the value.
#[derive(Clone, Debug, PartialEq, PropValue)]
struct Wrapped<T>(Vec<T>);

impl<T> From<Vec<T>> for Wrapped<T> {
    fn from(items: Vec<T>) -> Self {
        Self(items)
    }
}

#[derive(Clone, Debug, PartialEq, PropValue)]
struct Loud(bool);

impl From<bool> for Loud {
    fn from(loud: bool) -> Self {
        Self(loud)
    }
}

#[derive(Clone, Debug, PartialEq, PropValue)]
struct Favourite(Topping);

impl From<Topping> for Favourite {
    fn from(topping: Topping) -> Self {
        Self(topping)
    }
}

#[derive(Clone, Debug, PartialEq, PropValue)]
struct Hook(Url);

impl From<Url> for Hook {
    fn from(url: Url) -> Self {
        Self(url)
    }
}

mod facade {
    pub(crate) use integrations_runtime as runtime;
}

#[derive(Clone, Debug, PartialEq, PropValue)]
#[prop_value(crate = crate::newtypes::facade::runtime)]
struct Elsewhere(u8);

impl From<u8> for Elsewhere {
    fn from(number: u8) -> Self {
        Self(number)
    }
}

#[test]
fn works_prop_value_crate() {
    assert_eq!(Elsewhere::from_text("5"), Ok(Elsewhere(5)));
}

#[derive(Integration)]
#[events()]
struct Own {
    #[prop(length(max = 10), pattern = "^#[a-z]+$")]
    channel: Channel,
    #[prop]
    others: Vec<Channel>,
    #[prop(default = Port(8080), range(max = 9000))]
    port: Port,
    #[prop]
    ports: Option<Vec<Port>>,
    #[prop(non_empty_password_title = "Another token", length(min = 6))]
    token: Token,
    #[prop(length(max = 3))]
    scores: Set<u8>,
    #[prop]
    wrapped: Option<Wrapped<String>>,
    #[prop(checkbox_label = "Shout", default = Loud(true))]
    loud: Loud,
    #[prop]
    favourite: Option<Favourite>,
    #[prop(choices = ["#one", "#two"])]
    fallback: Option<Channel>,
    #[prop(public_url, exposes_secrets)]
    hook: Option<Hook>,
}

#[test]
fn a_newtype_is_drawn_as_what_is_in_it() {
    let rows = Own::SPEC.fields.iter().map(|row| (row.name, row.field_type.as_str(), row.required));
    let expected = [
        ("channel", "text", true),
        ("others", "string_array", false),
        ("port", "number", false),
        ("ports", "string_array", false),
        ("token", "password", true),
        ("scores", "string_array", true),
        ("wrapped", "string_array", false),
        ("loud", "checkbox", false),
        ("favourite", "select", false),
        ("fallback", "select", false),
        ("hook", "text", false),
    ];
    assert_eq!(rows.collect::<Vec<_>>(), expected);
    let fields = serde_json::to_value(Own::SPEC.fields).unwrap();
    assert_eq!((&fields[4]["secret"], &fields[10]["format"]), (&json!(true), &json!("uri")));
    assert_eq!((&fields[2]["default"], &fields[8]["choices"][2]), (&json!(8080), &json!(["Olive", "olive"])));
}

#[test]
fn a_newtype_is_cast_through_its_try_from() {
    let mut record = Record::<Own>::new();
    let given = json!({
        "channel": "#general", "others": "#a\n#b", "port": "8081", "ports": [8080], "token": "tok-123",
        "scores": ["1", 2], "favourite": "olive", "fallback": "#one",
    });
    record.assign(&given).unwrap();
    let config = record.config().unwrap();
    assert_eq!((config.channel, config.port), (Channel("#general".into()), Port(8081)));
    assert_eq!(
        (config.others, config.ports),
        (vec![Channel("#a".into()), Channel("#b".into())], Some(vec![Port(8080)]))
    );
    assert_eq!((config.scores, config.loud), (Set(vec![1, 2]), Loud(true)));
    assert_eq!((config.favourite, config.wrapped), (Some(Favourite(Topping::Olive)), None));
    assert_eq!(config.token.0.expose_secret(), "tok-123");
    assert_eq!(record.properties()["scores"], json!([1, 2]));
    let loaded = Record::<Own>::load(&record.properties()).unwrap();
    assert_eq!(loaded.properties(), record.properties());
}

#[test]
fn what_a_newtype_refuses() {
    let mut record = Record::<Own>::new();
    let given = json!({
        "channel": "general", "others": ["#a", "b"], "port": 80, "token": "hidden", "scores": [1, 2, 1], "hook": 1,
    });
    let expected = [
        "`channel` must start with `#`",
        "`hook` must be a string, not a number",
        "`others` has a wrong item at 1: it must start with `#`",
        "`port` must be a port of no system service",
        "`scores` has an item at 2 that is there before",
        "`token` must start with `tok-`",
    ];
    let mut found = said(record.assign(&given));
    found.sort();
    assert_eq!(found, expected);
    let codes = broken(record.assign(&json!({"channel": "x", "port": "x", "token": "x"})));
    assert_eq!(codes, pairs([("channel", "invalid"), ("port", "integer"), ("token", "token")]));
    assert_eq!(said(Record::<Own>::load(&json!({"channel": "x"}))), ["`channel` must start with `#`"]);
}

#[test]
fn rules_fit_a_newtype_as_what_is_in_it() {
    let mut record = Record::<Own>::new();
    let given = json!({
        "channel": "#General", "port": 9001, "token": "tok-", "scores": [1, 2, 3, 4], "fallback": "#three",
        "hook": "http://localhost/",
    });
    record.assign(&given).unwrap();
    let expected = [
        ("channel", "pattern"),
        ("port", "too_large"),
        ("token", "too_short"),
        ("scores", "too_long"),
        ("fallback", "choice"),
        ("hook", "public_url"),
    ];
    assert_eq!(broken(record.config()), pairs(expected));
    record.assign(&json!({"channel": ""})).unwrap();
    assert_eq!(broken(record.config())[0], ("channel".to_owned(), "required".to_owned()));
}

#[test]
fn a_newtype_of_a_secret_is_a_secret() {
    let mut record = Record::<Own>::new();
    record.set_token(Token(Secret::from("tok-abc")));
    assert!(!format!("{record:?}").contains("tok-abc"));
    let form = serde_json::to_value(record.form()).unwrap();
    let token = &form["fields"][4];
    assert_eq!((&token["value"], &token["title"]), (&json!(true), &json!("Another token")));
    record.saved();
    record.assign(&json!({"token": "", "hook": "https://example.com/"})).unwrap();
    assert!(record.token().is_none(), "the host changed");
}

#[test]
fn writing_an_equal_newtype_is_no_change() {
    let mut record = Record::<Own>::load(&json!({"channel": "#a", "token": "tok-abc"})).unwrap();
    record.set_channel(Channel("#a".into()));
    record.assign(&json!({"channel": "#a", "token": "tok-abc"})).unwrap();
    assert!(!record.has_changes());
    record.set_channel(Channel("#b".into()));
    assert_eq!((record.channel(), record.changed()), (Some(&Channel("#b".into())), vec!["channel"]));
}
