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

use facade::of_settings::runtime::{Choices, Integration, PerEvent, Props, Record, Secret, Url};

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
    #[prop(flatten)]
    room: Room,
    #[prop(flatten)]
    login: Login,
    #[allow(dead_code)]
    state: u8,
}

/// A group.
#[derive(Props)]
#[props(crate = crate::facade::of_settings::runtime)]
#[events(push)]
pub struct Room {
    #[prop(default = "x")]
    nickname: String,
    #[prop(per_event)]
    channel: PerEvent<String>,
}

/// A choice of groups.
#[derive(Props)]
#[props(crate = facade::of_settings::runtime, default = Anonymous)]
pub enum Login {
    /// Nobody.
    Anonymous,
    /// Somebody.
    Named {
        /// Who.
        #[prop(length(min = 1))]
        username: String,
    },
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

const fn main() {}
