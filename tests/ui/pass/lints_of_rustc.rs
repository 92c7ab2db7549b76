//! Every lint of the compiler that says something about items, types and expressions, if it allows it by default.
// checklist: 29, 31, 34, 35, 37

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![deny(
    absolute_paths_not_starting_with_crate,
    ambiguous_negative_literals,
    closure_returning_async_block,
    deprecated_in_future,
    explicit_outlives_requirements,
    ffi_unwind_calls,
    let_underscore_drop,
    macro_use_extern_crate,
    meta_variable_misuse,
    missing_abi,
    missing_copy_implementations,
    missing_debug_implementations,
    non_ascii_idents,
    redundant_imports,
    redundant_lifetimes,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unsafe_code,
    unused_extern_crates,
    unused_import_braces,
    unused_lifetimes,
    unused_results,
    variant_size_differences
)]

use integrations_runtime::{Choices, Events, Integration, PerEvent, PropValue, Props, Secret, Url};

/// Everything.
#[derive(Clone, Debug, Integration)]
#[integration(section(connection), validate = together, version = 2, migrate(step), levels(project), category = chat)]
#[events(push, issue)]
pub struct Chat {
    #[prop(public_url, exposes_secrets, section = connection)]
    url: Url,
    #[prop(length(min = 8), when = always)]
    password: Secret,
    #[prop(default = Sound::Bell)]
    sound: Sound,
    #[prop(checkbox_label = "Yes")]
    yes: bool,
    #[prop(default = 3, range(min = 1, max = 9), validate = number)]
    number: u8,
    #[prop(choices = ["a", "b"], default = "a")]
    chosen: String,
    #[prop(show_if(yes = true), required_if(number in [3, 4]))]
    text: Option<String>,
    #[prop(if = available)]
    maybe: Option<Channel>,
    #[prop(per_event)]
    place: PerEvent<String>,
    #[prop(flatten)]
    room: Room,
    #[prop(flatten)]
    login: Login,
    #[prop]
    list: Vec<Sound>,
    state: u8,
}

const fn together(_: &integrations_runtime::Record<Chat>) -> Result<(), &'static str> {
    Ok(())
}

const fn step(_: &mut integrations_runtime::Properties) -> Result<(), &'static str> {
    Ok(())
}

const fn available() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "a check of a number takes what the accessor gives")]
const fn number(_: &u8) -> Result<(), &'static str> {
    Ok(())
}

/// Sounds.
#[derive(Clone, Copy, Debug, Choices)]
pub enum Sound {
    /// Rings.
    Bell,
    /// Toots.
    Horn,
}

/// A room.
#[derive(Clone, Debug, Props)]
pub struct Room {
    #[prop(default = "x")]
    topic: String,
}

/// A group of variants.
#[derive(Clone, Debug, Props)]
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
#[derive(Clone, Debug, PropValue)]
pub struct Channel(String);

impl From<String> for Channel {
    fn from(name: String) -> Self {
        Self(name)
    }
}

/// Events.
#[derive(Clone, Copy, Debug, Events)]
pub enum Happens {
    /// A thing.
    #[event(sample = sample)]
    Thing(u8),
}

const fn sample() -> u8 {
    1
}

/// Of one's own.
#[derive(Clone, Copy, Debug, Integration)]
#[events(thing, in = Happens)]
pub struct Own {}

/// Of a type.
#[derive(Clone, Debug, Integration)]
#[events()]
pub struct Generic<T, const N: usize> {
    #[prop]
    value: Option<T>,
    #[prop(default = N)]
    size: usize,
}

impl Chat {
    /// The state.
    #[must_use]
    pub const fn state(&self) -> u8 {
        self.state
    }
}

fn main() {
    assert_eq!(Generic::<u8, 3>::SPEC.fields.len(), 2);
}
