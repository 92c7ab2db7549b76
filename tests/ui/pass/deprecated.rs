//! What is deprecated warns its users, not the derives.

#![deny(warnings, missing_docs, unused_qualifications, non_local_definitions, clippy::all, clippy::pedantic)]
#![allow(clippy::disallowed_names, clippy::unnecessary_wraps)]

use integrations_runtime::{Choices, Integration};

/// Old.
#[deprecated = "use the new one"]
#[derive(Integration)]
pub struct Old {
    #[prop]
    url: Option<String>,
}

/// New.
#[derive(Integration)]
pub struct New {
    #[deprecated(note = "use `address`")]
    #[prop(default = "x", length(min = 1), validate = fits)]
    url: String,
    #[prop]
    address: String,
    #[deprecated]
    #[allow(dead_code)]
    state: u8,
}

fn fits(_: &str) -> Result<(), String> {
    Ok(())
}

/// Sounds.
#[derive(Clone, Choices)]
pub enum Sound {
    /// Rings.
    Bell,
    /// No longer.
    #[deprecated]
    Horn,
}

fn main() {}
