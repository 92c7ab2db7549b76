//! Modules named like the crates that generated code uses, and like its own.
// checklist: 10, 57

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![allow(dead_code, reason = "they only shadow")]

use integrations_runtime::{Choices, Events, Integration, PropValue, Props, Record, Secret, Url};

mod core {}
mod std {}
mod alloc {}
mod serde {}
mod serde_json {}
mod __private {}
mod __i {}
mod gitlab {}
mod defaulted {}
mod newtype {}

/// Shadowed.
#[derive(Integration)]
#[integration(section(connection))]
#[events(push, note)]
pub struct FooBar {
    #[prop(public_url, exposes_secrets, section = connection)]
    url: Url,
    #[prop(default = "#general", pattern = "^#")]
    channel: String,
    #[prop]
    password: Secret,
    #[prop(show_if(channel = "#other"))]
    kind: Option<Kind>,
    #[prop(flatten)]
    group: Group,
    #[prop]
    room: Option<Room>,
    state: u8,
}

/// Kinds.
#[derive(Clone, Choices)]
pub enum Kind {
    /// A.
    A,
}

/// A group.
#[derive(Props)]
pub struct Group {
    #[prop(length(min = 1), default = "x")]
    name: String,
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
    assert_eq!(Record::<FooBar>::new().group().name(), "x");
}
