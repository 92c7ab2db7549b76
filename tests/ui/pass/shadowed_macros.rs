//! Macros named like those of the standard library, which do something else.
// checklist: 10

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![allow(unused_macros, reason = "they only shadow")]

use integrations_runtime::{Choices, Events, Integration, PropValue, Props, Record, Secret, Url};

macro_rules! shadow {
    ($dollar:tt $($name:ident)*) => {$(
        macro_rules! $name {
            ($dollar ($dollar tokens:tt)*) => { compile_error!("not this one") };
        }
    )*};
}

shadow!($ vec format matches panic unreachable todo write writeln concat stringify include_str env debug_assert);

/// Shadowed.
#[derive(Integration)]
#[integration(section(connection))]
#[events(push, note)]
pub struct FooBar {
    /// Where.
    #[prop(public_url, exposes_secrets, section = connection)]
    url: Url,
    #[prop(choices = ["a", "b"], default = "a")]
    channel: String,
    #[prop]
    password: Secret,
    #[prop]
    kinds: Vec<Kind>,
    #[prop(flatten)]
    group: Group,
    #[prop]
    room: Option<Room>,
}

/// Kinds.
#[derive(Clone, Choices)]
pub enum Kind {
    /// A.
    A,
}

/// A group.
#[derive(Props)]
#[props(default = A)]
pub enum Group {
    /// A.
    A,
    /// B.
    B {
        /// Some text.
        #[prop(length(min = 1))]
        text: String,
    },
}

/// A room.
#[derive(Clone, PropValue)]
pub struct Room(String);

impl From<String> for Room {
    fn from(name: String) -> Self {
        Self(name)
    }
}

/// What happens.
#[derive(Events)]
pub enum Happens {
    /// A thing.
    Thing(u8),
}

/// Of one's own.
#[derive(Integration)]
#[events(thing, in = Happens)]
pub struct Own {}

fn main() {
    assert_eq!(Record::<FooBar>::new().channel(), "a");
    assert_eq!(Own::SPEC.events.len(), 1);
}
