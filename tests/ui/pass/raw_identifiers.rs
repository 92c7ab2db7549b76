//! Fields and variants named by keywords.

#![deny(warnings, missing_docs, unused_qualifications, non_local_definitions, clippy::all, clippy::pedantic)]
#![allow(clippy::disallowed_names, clippy::unnecessary_wraps)]

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
    let foo = record.config().unwrap_or_else(|_| unreachable!());
    assert_eq!(foo.r#loop, 0);
}
