//! Other derives, and their attributes, on the same items.
// checklist: 63, 66

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Integration};
use serde::{Deserialize, Serialize};

/// With others.
#[derive(
    Clone, Debug, Default, Deserialize, Eq, Hash, Integration, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "camelCase")]
#[integration(title = "Foo")]
#[must_use]
#[non_exhaustive]
pub struct FooBar {
    #[serde(rename = "URL", default)]
    #[prop(length(min = 1))]
    url: String,
    #[prop(default = Sound::Horn)]
    #[serde(skip)]
    sound: Sound,
    #[serde(skip)]
    #[allow(dead_code)]
    state: u8,
}

/// Sounds.
#[derive(
    Choices, Clone, Copy, Debug, Default, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
#[non_exhaustive]
pub enum Sound {
    /// Rings.
    #[default]
    #[serde(rename = "ring")]
    Bell = 3,
    /// Toots.
    #[choice(value = "toot")]
    Horn,
}

fn main() {}
