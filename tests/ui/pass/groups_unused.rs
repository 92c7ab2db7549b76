//! To be a prop of a group is a use: nothing here is read by anybody else.

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![forbid(unsafe_code, deprecated, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![forbid(clippy::indexing_slicing, private_interfaces, private_bounds)]

use integrations_runtime::{Integration, PerEvent, Props, Secret, Url};

/// A group that nobody else sees.
#[derive(Props)]
#[events(push)]
struct Room {
    #[prop(exposes_secrets)]
    server: Url,
    #[prop(per_event)]
    channel: PerEvent<String>,
}

#[derive(Props)]
enum Login {
    Anonymous,
    Token {
        #[prop]
        token: Secret,
    },
    #[choice(title = "By name")]
    Named {
        #[prop(default = "nobody")]
        username: String,
        #[prop]
        r#type: Option<u8>,
    },
}

#[derive(Props)]
struct House {
    #[prop(flatten)]
    login: Login,
    #[prop]
    street: Option<String>,
}

/// Seen by everybody.
#[derive(Integration)]
#[events(push, note)]
pub struct FooBar {
    #[prop(flatten)]
    room: Room,
    #[prop(flatten)]
    house: House,
    #[prop(per_event)]
    sound: PerEvent<u8>,
}

const fn main() {}
