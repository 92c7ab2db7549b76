//! Structs and enums as Rust has them otherwise: representations, no fields, attributes of the language.
// checklist: 20, 22

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Events, Integration, Props, Record};

/// As C has it.
#[derive(Integration)]
#[repr(C)]
#[events()]
#[must_use]
pub struct AsInC {
    #[prop]
    name: Option<String>,
}

/// Aligned.
#[derive(Integration)]
#[repr(C, align(64))]
#[events()]
#[non_exhaustive]
pub struct Aligned {
    #[prop]
    flag: bool,
}

/// Of one field, a group.
#[derive(Integration)]
#[repr(transparent)]
#[events()]
pub struct Transparent {
    #[prop(flatten)]
    only: Only,
}

/// Of one field.
#[derive(Props)]
#[repr(transparent)]
pub struct Only {
    #[prop]
    only: Option<u8>,
}

/// Empty, with a comma after its parameter and its bound.
#[derive(Integration)]
#[events()]
pub struct Empty<const N: usize>
where
    [u8; N]: Default, {}

/// Numbered.
#[derive(Clone, Choices)]
#[repr(u16)]
#[non_exhaustive]
pub enum Numbered {
    /// One.
    One = 1,
    /// Two.
    Two = 1 << 4,
}

/// Numbered too.
#[derive(Events)]
#[repr(u8)]
pub enum Happens {
    /// One.
    One(u8) = 3,
    /// Two.
    Two((u8, Vec<String>)) = 9,
}

/// Numbered, and a group.
#[derive(Props)]
#[repr(u8)]
#[props(default = One)]
pub enum Group {
    /// One.
    One = 3,
    /// Two.
    Two {} = 4,
}

/// Of groups.
#[derive(Integration)]
#[events(one, two, in = Happens)]
pub struct Grouped {
    #[prop(flatten)]
    group: Group,
    #[prop]
    numbered: Vec<Numbered>,
}

fn main() {
    assert!(Record::<Empty<3>>::new().config().is_ok() && !Record::<Aligned>::new().flag());
    assert!(Record::<Transparent>::new().only().only().is_none());
    assert!(Record::<Grouped>::new().numbered().is_empty());
}
