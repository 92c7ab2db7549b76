//! The primitive types mean something else here, and so do traits and derives.
// checklist: 10

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![allow(dead_code, non_camel_case_types, reason = "they only shadow")]

use ::integrations_runtime::{Choices, Events, Integration, PropValue, Props, Record, Url};

struct bool;
struct str;
struct usize;
struct u8;
struct u32;
struct u64;
struct i128;
struct f64;

trait Clone {}
trait Default {}
trait Into<T> {}
trait TryFrom<T> {}
trait Sized {}
trait Copy {}
trait Fn {}

/// Shadowed.
#[derive(Integration)]
#[integration(version = 2, migrate(step))]
#[events(push, note)]
pub struct FooBar {
    #[prop(url, exposes_secrets = false)]
    url: Url,
    #[prop(length(min = 1, max = 9), default = "x")]
    text: String,
    #[prop(range(min = 1, max = 9.5), default = 3.0)]
    ratio: ::core::primitive::f64,
    #[prop(checkbox_label = "Yes")]
    yes: ::core::primitive::bool,
    #[prop]
    kind: Option<Kind>,
    #[prop(flatten)]
    group: Group,
    #[prop]
    room: Option<Room>,
}

const fn step(_: &mut ::integrations_runtime::Properties) -> Result<(), &'static ::core::primitive::str> {
    Ok(())
}

/// Kinds.
#[derive(::core::clone::Clone, Choices)]
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
        /// The name.
        #[prop(show_if(first = 3))]
        name: Option<String>,
        /// The first.
        #[prop]
        first: Option<::core::primitive::u8>,
    },
}

/// A room.
#[derive(::core::clone::Clone, PropValue)]
pub struct Room(String);

impl ::core::convert::From<String> for Room {
    fn from(name: String) -> Self {
        Self(name)
    }
}

/// What happens.
#[derive(Events)]
pub enum Happens {
    /// A thing.
    #[event(sample = sample)]
    Thing(::core::primitive::u8),
}

const fn sample() -> ::core::primitive::u8 {
    1
}

/// Of one's own.
#[derive(Integration)]
#[events(thing, in = Happens)]
pub struct Own {}

fn main() {
    assert_eq!(Record::<FooBar>::new().text(), "x");
}
