//! The runtime under another name.
// checklist: 57

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

mod facade {
    pub(crate) mod of_settings {
        pub(crate) use ::integrations_runtime as runtime;
    }
}

use facade::of_settings::runtime::{Choices, Integration, Record, Secret, Url};

mod integrations_runtime {}

/// Through a facade.
#[derive(Integration)]
#[integration(crate = crate::facade::of_settings::runtime, section(connection), validate = together)]
#[events(push, issue)]
pub struct FooBar {
    #[prop(url, exposes_secrets, section = connection)]
    url: Url,
    #[prop(length(min = 8), non_empty_password_title = "Enter new password")]
    password: Secret,
    #[prop(default = "x", pattern = "^x", validate = fits)]
    text: String,
    #[prop(choices = ["x"])]
    chosen: String,
    #[prop(range(max = 9), default = 1)]
    number: u8,
    #[prop]
    sound: Vec<Sound>,
    #[allow(dead_code)]
    state: u8,
}

const fn fits(_: &str) -> Result<(), String> {
    Ok(())
}

const fn together(_: &Record<FooBar>) -> Result<(), String> {
    Ok(())
}

/// Sounds.
#[derive(Clone, Choices)]
#[choices(crate = facade::of_settings::runtime)]
pub enum Sound {
    /// Rings.
    Bell,
}

fn main() {}
