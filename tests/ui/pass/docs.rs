//! Documentation that only the compiler can read.
// checklist: 28

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Integration};

#[doc = concat!("Sends events", " to Foo Bar.")]
#[doc = ""]
#[doc = include_str!("docs.md")]
#[doc(alias = "foo")]
#[derive(Integration)]
pub struct FooBar {
    #[doc = include_str!("docs.md")]
    #[prop]
    url: Option<String>,
    /** A block
     * of two lines.
     */
    #[doc(hidden)]
    #[prop(description = concat!("a", "b"), placeholder = PLACEHOLDER)]
    name: Option<String>,
    #[prop(title = Self::LABEL)]
    title: Option<String>,
}

impl FooBar {
    const LABEL: &'static str = "Of the struct";
}

const PLACEHOLDER: &str = "x";

#[doc = concat!("Sounds", ".")]
#[derive(Clone, Choices)]
#[doc(hidden)]
pub enum Sound {
    #[doc = concat!("Rings", ".")]
    #[choice(title = concat!("Ri", "ngs"))]
    Bell,
}

fn main() {
    let spec = FooBar::SPEC;
    assert_eq!(spec.description, Some("Sends events to Foo Bar."));
    assert_eq!(spec.help, Some("Create a webhook first."));
    assert_eq!(spec.fields[2].title, "Of the struct");
    assert_eq!(Sound::CHOICES[0].title, "Rings");
}
