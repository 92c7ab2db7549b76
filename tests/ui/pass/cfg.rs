//! Fields and attributes that are there or not.
// checklist: 24, 25

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Integration, Record};

/// With conditions.
#[derive(Integration)]
#[cfg_attr(all(), integration(name = "foo"))]
#[cfg_attr(any(), integration(name = "bar"))]
pub struct FooBar {
    #[cfg(any())]
    #[prop]
    absent: NoSuchType,
    #[cfg(not(any()))]
    #[prop(default = 7)]
    present: u8,
    #[cfg_attr(all(), prop(title = "Named"))]
    named: Option<String>,
    #[prop]
    sound: Option<Sound>,
}

/// Sounds.
#[derive(Clone, Choices)]
pub enum Sound {
    /// Rings.
    Bell,
    /// Is not there.
    #[cfg(any())]
    Horn,
}

fn main() {
    let record = Record::<FooBar>::new();
    assert_eq!((FooBar::SPEC.name, FooBar::SPEC.fields.len(), record.present()), ("foo", 3, &7));
    assert!(record.named().is_none() && record.sound().is_none());
    assert_eq!(Sound::CHOICES.len(), 1);
}
