//! Fields and variants named by keywords.
// checklist: 1

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Integration, Record};

/// Raw.
#[derive(Integration)]
pub struct FooBar {
    #[prop]
    r#type: String,
    #[prop(default = 1)]
    r#async: u32,
    #[prop]
    r#match: Option<r#Kind>,
    r#loop: u8,
}

/// Kinds.
#[derive(Clone, Choices)]
pub enum r#Kind {
    /// A keyword, but for its capital.
    r#Self_,
    /// Another.
    Other,
}

fn main() {
    let mut record = Record::<FooBar>::new();
    record.set_type("x");
    record.set_async(2);
    assert!(record.type_changed() && record.r#async() == &2 && record.r#match().is_none());
    assert_eq!((record.r#type(), FooBar::TYPE.name()), (Some("x"), "type"));
    let config = record.config().unwrap_or_else(|_| unreachable!());
    assert_eq!(config.r#loop, 0);
}
