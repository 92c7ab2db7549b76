//! Every lint of clippy's `restriction`, but for those that mind what this file itself says.
// checklist: 32, 33, 37

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![deny(clippy::restriction)]
#![allow(
    clippy::impl_trait_in_params,
    reason = "a setter's `impl Into<Url>` reads best where a person reads it"
)]
#![allow(clippy::blanket_clippy_restriction_lints, reason = "that is the point")]
#![allow(
    clippy::arbitrary_source_item_ordering,
    clippy::empty_structs_with_brackets,
    clippy::exhaustive_enums,
    clippy::exhaustive_structs,
    clippy::implicit_return,
    clippy::single_call_fn,
    reason = "of what stands here, not of what is made of it"
)]

use integrations_runtime::{Choices, Events, Integration, PerEvent, PropValue, Props, Secret, Url};

/// Everything.
#[derive(Integration)]
#[integration(section(connection), validate = together, version = 2, migrate(step), levels(project), category = chat)]
#[events(push, issue)]
pub struct Chat {
    /// Whose.
    #[prop(choices = ["a", "b"], default = "a")]
    chosen: String,
    /// A list.
    #[prop]
    list: Vec<Sound>,
    /// How.
    #[prop(flatten)]
    login: Login,
    /// Perhaps.
    #[prop(if = available)]
    maybe: Option<Channel>,
    /// How many.
    #[prop(default = 3, range(min = 1, max = 9), validate = number)]
    number: u8,
    /// A secret.
    #[prop(length(min = 8), when = always)]
    password: Secret,
    /// For each.
    #[prop(per_event)]
    place: PerEvent<String>,
    /// The room.
    #[prop(flatten)]
    room: Room,
    /// Which.
    #[prop(default = Sound::Bell)]
    sound: Sound,
    /// The text.
    #[prop(show_if(yes = true), required_if(number in [3, 4]))]
    text: Option<String>,
    /// Where.
    #[prop(public_url, exposes_secrets, section = connection)]
    url: Url,
    /// Whether.
    #[prop(checkbox_label = "Yes")]
    yes: bool,
}

/// Sounds.
#[derive(Clone, Copy, Choices)]
pub enum Sound {
    /// Rings.
    Bell,
    /// Toots.
    Horn,
}

/// A room.
#[derive(Props)]
pub struct Room {
    /// Its topic.
    #[prop(default = "x")]
    topic: String,
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
        username: String,
    },
}

/// A value.
#[derive(Clone, PropValue)]
pub struct Channel(String);

/// Events.
#[derive(Events)]
pub enum Happens {
    /// A thing.
    #[event(sample = sample)]
    Thing(u8),
}

/// Of one's own.
#[derive(Integration)]
#[events(thing, in = Happens)]
pub struct Own {}

/// Of a type.
#[derive(Integration)]
#[events()]
pub struct Generic<T, const N: usize> {
    /// How many.
    #[prop(default = N)]
    size: usize,
    /// What.
    #[prop]
    value: Option<T>,
}

impl From<String> for Channel {
    #[inline]
    fn from(name: String) -> Self {
        Self(name)
    }
}

/// A check of several props.
const fn together(_: &integrations_runtime::Record<Chat>) -> Result<(), &'static str> {
    Ok(())
}

/// A step.
const fn step(_: &mut integrations_runtime::Properties) -> Result<(), &'static str> {
    Ok(())
}

/// Whether it is there.
const fn available() -> bool {
    true
}

/// A check of a number.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a check of a number takes what the accessor gives")]
const fn number(_: &u8) -> Result<(), &'static str> {
    Ok(())
}

/// An example.
const fn sample() -> u8 {
    1
}

fn main() {}
