//! What is deprecated warns its users, not the derives.
// checklist: 26, 27

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

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

const fn fits(_: &str) -> Result<(), String> {
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
