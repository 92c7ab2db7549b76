//! Every derive finds the runtime where it is said to be: as another crate, through a facade, in this crate.
// checklist: 57

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

extern crate integrations_runtime as renamed;

use integrations_runtime::value;

#[doc(hidden)]
pub mod facade {
    pub mod v1 {
        pub use integrations_runtime as runtime;
    }
}

mod integrations_runtime {
    pub(crate) use ::renamed::value;
}

use facade_of_all::{Choices, Events, Integration, PropValue, Props, Record, Secret, Url};
use renamed as facade_of_all;

/// An integration.
#[derive(Integration)]
#[integration(crate = ::renamed, section(connection), validate = together)]
#[events(push, issue)]
pub struct Chat {
    #[prop(url, exposes_secrets, section = connection)]
    url: Url,
    #[prop(length(min = 8))]
    password: Secret,
    #[prop(default = "x", pattern = "^x", validate = fits, show_if(set(url)))]
    text: String,
    #[prop]
    sounds: Vec<Sound>,
    #[prop(flatten)]
    room: Room,
    #[prop(flatten)]
    login: Login,
    #[prop]
    channel: Option<Channel>,
    #[prop(per_event)]
    place: renamed::PerEvent<String>,
}

const fn fits(_: &str) -> Result<(), String> {
    Ok(())
}

const fn together(_: &Record<Chat>) -> Result<(), String> {
    Ok(())
}

/// Choices.
#[derive(Clone, Choices)]
#[choices(crate = renamed)]
pub enum Sound {
    /// Rings.
    Bell,
}

/// A group.
#[derive(Props)]
#[props(crate = crate::inner::runtime)]
pub struct Room {
    #[prop(default = 3)]
    port: u16,
}

/// A group of variants.
#[derive(Props)]
#[props(crate = self::inner::runtime, default = Anonymous)]
pub enum Login {
    /// Nobody.
    Anonymous,
    /// Somebody.
    Basic {
        /// Who.
        #[prop]
        username: String,
    },
}

/// A value.
#[derive(Clone, PropValue)]
#[prop_value(crate = inner::runtime)]
pub struct Channel(String);

impl From<String> for Channel {
    fn from(name: String) -> Self {
        Self(name)
    }
}

/// Events.
#[derive(Events)]
#[events(crate = ::renamed)]
pub enum Happens {
    /// A thing.
    #[event(sample = u8::default)]
    Thing(u8),
}

/// Of one's own.
#[derive(Integration)]
#[integration(crate = renamed)]
#[events(thing, in = Happens)]
pub struct Own {}

mod inner {
    pub(crate) use ::renamed as runtime;
}

fn main() {
    let record = Record::<Chat>::new();
    assert_eq!((record.text(), record.room().port()), ("x", &3));
    drop(value::Choice::new("a", "A"));
}
