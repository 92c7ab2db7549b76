//! Values of one's own: newtypes of every kind, with every error.
// checklist: 17

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use std::fmt;

use integrations_runtime::value::ListItem;
use integrations_runtime::{CastError, Integration, PropValue, Record, Secret, Url};

/// A channel.
#[derive(Clone, Debug, PartialEq, Eq, PropValue)]
pub struct Channel(String);

impl TryFrom<String> for Channel {
    type Error = &'static str;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        if name.starts_with('#') { Ok(Self(name)) } else { Err("must start with `#`") }
    }
}

/// A port.
#[derive(Clone, Copy, Debug, PropValue)]
pub struct Port(u16);

impl TryFrom<u16> for Port {
    type Error = Privileged;

    fn try_from(port: u16) -> Result<Self, Privileged> {
        if port < 1024 { Err(Privileged) } else { Ok(Self(port)) }
    }
}

/// An error of one's own.
#[derive(Debug)]
pub struct Privileged;

impl fmt::Display for Privileged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("must be a port of no system service")
    }
}

/// A token.
#[derive(Clone, PropValue)]
pub struct Token(Secret);

impl TryFrom<Secret> for Token {
    type Error = CastError;

    fn try_from(token: Secret) -> Result<Self, CastError> {
        if token.expose_secret().len() > 3 {
            Ok(Self(token))
        } else {
            Err(CastError::new("token", "is short"))
        }
    }
}

/// Of a type parameter, with a bound and without.
#[derive(Clone, Debug, PropValue)]
pub struct Set<T>(Vec<T>)
where
    T: ListItem + fmt::Debug;

impl<T: ListItem + fmt::Debug> From<Vec<T>> for Set<T> {
    fn from(items: Vec<T>) -> Self {
        Self(items)
    }
}

/// Around what is around another.
#[derive(Clone, Debug, PropValue)]
pub struct Outer(Channel);

impl From<Channel> for Outer {
    fn from(channel: Channel) -> Self {
        Self(channel)
    }
}

#[deprecated]
#[derive(Clone, PropValue)]
struct Old(Url);

#[expect(deprecated, reason = "of its own")]
impl From<Url> for Old {
    fn from(url: Url) -> Self {
        Self(url)
    }
}

/// It has them.
#[derive(Integration)]
#[events()]
pub struct Chat {
    #[prop(length(max = 9), pattern = "^#")]
    channel: Channel,
    #[prop(range(max = 9000), default = Port(8080))]
    port: Port,
    #[prop(length(min = 4))]
    token: Token,
    #[prop(length(max = 3))]
    set: Option<Set<String>>,
    #[prop]
    channels: Vec<Channel>,
    #[prop]
    outer: Option<Outer>,
    #[prop(exposes_secrets = false)]
    #[expect(deprecated, reason = "still there")]
    old: Option<Old>,
}

fn main() {
    let mut record = Record::<Chat>::new();
    record.set_channel(Channel("#a".to_owned()));
    record.set_token(Token(Secret::from("12345")));
    record.set_set(vec!["x".to_owned()]);
    assert_eq!((record.port().0, record.set().map(|set| set.0.len())), (8080, Some(1)));
    assert!(record.outer().is_none_or(|outer| outer.0.0.is_empty()) && record.channels().is_empty());
    assert!(record.token().is_some_and(|token| token.0.expose_secret() == "12345"));
}
