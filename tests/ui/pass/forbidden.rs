//! What a crate can forbid, so that generated code could not allow it.
// checklist: 33, 35

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![forbid(unsafe_code, missing_docs, unused, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![forbid(clippy::indexing_slicing, clippy::allow_attributes, unused_qualifications, unreachable_pub)]

use integrations_runtime::{Choices, Integration, Secret, Url};

/// Strict.
#[derive(Integration)]
#[integration(section(connection), levels(project), category = chat)]
#[events(push, issue)]
pub struct FooBar {
    #[prop(url, exposes_secrets)]
    url: Url,
    #[prop(length(min = 8), when = always)]
    password: Secret,
    #[prop(default = Sound::Bell)]
    sound: Sound,
    #[prop(checkbox_label = "Yes")]
    yes: bool,
}

/// Sounds.
#[derive(Clone, Choices)]
pub enum Sound {
    /// Rings.
    Bell,
}

fn main() {}
