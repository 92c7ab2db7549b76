//! Every function that can be a check: generic, behind a path, of another module, with each kind of error.
// checklist: 49
// A check of a number takes what the accessor gives: a reference.

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![allow(clippy::trivially_copy_pass_by_ref)]

use integrations_runtime::{Integration, Record, Url, Violation, Violations};

/// Checked.
#[derive(Integration)]
#[integration(validate = FooBar::together)]
#[events(push)]
pub struct FooBar {
    #[prop(validate = generic)]
    one: String,
    #[prop(validate = checks::borrowed::<u8>)]
    two: Option<String>,
    #[prop(validate = Self::address)]
    three: Url,
    #[prop(validate = list)]
    four: Vec<String>,
    #[prop(validate = number, default = 3)]
    five: u8,
    #[prop(validate = switch)]
    six: bool,
}

fn generic<T: AsRef<str>>(text: T) -> Result<(), String> {
    if text.as_ref().is_empty() { Err("is empty".to_owned()) } else { Ok(()) }
}

mod checks {
    pub(super) fn borrowed<T: Default>(text: &str) -> Result<(), &'static str> {
        drop(T::default());
        if text.is_empty() { Err("is empty") } else { Ok(()) }
    }
}

fn list(list: &[String]) -> Result<(), Violation> {
    if list.len() > 3 { Err(Violation::new("many", "are too many")) } else { Ok(()) }
}

const fn number(number: &u8) -> Result<(), &'static str> {
    if *number == 0 { Err("is none") } else { Ok(()) }
}

const fn switch(on: bool) -> Result<(), &'static str> {
    if on { Ok(()) } else { Err("is off") }
}

impl FooBar {
    fn address(url: &Url) -> Result<(), String> {
        if url.has_host() { Ok(()) } else { Err("has no host".to_owned()) }
    }

    fn together(record: &Record<Self>) -> Result<(), Violations> {
        if record.two().is_some() && !record.six() { Err("needs both".into()) } else { Ok(()) }
    }
}

fn main() {
    let mut record = Record::<FooBar>::new();
    record.set_five(0);
    assert!(record.validate_complete().is_err());
}
