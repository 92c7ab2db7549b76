//! Nothing is in scope but what is said to be.
// checklist: 10

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![no_implicit_prelude]

use ::integrations_runtime::{Choices, Events, Integration, PropValue, Props, Secret, Url};

/// Without a prelude.
#[derive(Integration)]
#[integration(section(connection), validate = together, version = 2, migrate(step))]
#[events(push, note)]
pub struct FooBar {
    /// Where.
    #[prop(public_url, exposes_secrets, section = connection)]
    url: Url,
    #[prop(length(min = 1), validate = fits)]
    name: ::std::option::Option<::std::string::String>,
    #[prop(default = "#general", pattern = "^#")]
    channel: ::std::string::String,
    #[prop(choices = ["low", ("High", "high")])]
    priority: ::std::string::String,
    #[prop(range(min = 1, max = 9), default = 5)]
    retries: u8,
    #[prop]
    password: Secret,
    #[prop]
    kinds: ::std::vec::Vec<Kind>,
    #[prop(required_if(any(set(name), channel != "#general")))]
    maybe: ::std::option::Option<Kind>,
    #[prop(flatten)]
    group: Group,
    #[prop(flatten)]
    login: Login,
    #[prop]
    room: ::std::option::Option<Room>,
    #[prop(per_event)]
    place: ::integrations_runtime::PerEvent<::std::string::String>,
    state: u8,
}

const fn fits(_: &str) -> ::std::result::Result<(), &'static str> {
    ::std::result::Result::Ok(())
}

const fn together(_: &::integrations_runtime::Record<FooBar>) -> ::std::result::Result<(), &'static str> {
    ::std::result::Result::Ok(())
}

const fn step(_: &mut ::integrations_runtime::Properties) -> ::std::result::Result<(), &'static str> {
    ::std::result::Result::Ok(())
}

/// Kinds.
#[derive(::std::clone::Clone, Choices)]
pub enum Kind {
    /// A.
    A,
    /// B.
    B,
}

/// A group.
#[derive(Props)]
pub struct Group {
    #[prop(default = 1)]
    port: u16,
}

/// A group of variants.
#[derive(Props)]
#[props(default = Anonymous)]
pub enum Login {
    /// Nobody.
    Anonymous,
    /// Somebody.
    Basic {
        /// Who.
        #[prop(length(min = 1))]
        username: ::std::string::String,
    },
}

/// A room.
#[derive(::std::clone::Clone, PropValue)]
pub struct Room(::std::string::String);

impl ::std::convert::From<::std::string::String> for Room {
    fn from(name: ::std::string::String) -> Self {
        Self(name)
    }
}

/// What happens.
#[derive(Events)]
pub enum Happens {
    /// A thing.
    #[event(sample = sample)]
    Thing(u8),
}

const fn sample() -> u8 {
    1
}

/// Of one's own.
#[derive(Integration)]
#[events(thing, in = Happens)]
pub struct Own {}

fn main() {
    let record = ::integrations_runtime::Record::<FooBar>::new();
    ::std::assert_eq!((record.channel().len(), *record.group().port(), *record.retries()), (8, 1, 5));
    ::std::assert!(record.state_of().is_none());
}

trait StateOf {
    fn state_of(&self) -> ::std::option::Option<u8>;
}

impl StateOf for ::integrations_runtime::Record<FooBar> {
    fn state_of(&self) -> ::std::option::Option<u8> {
        self.config().ok().map(|config| config.state)
    }
}
