//! To be a prop of a group is a use: nothing here is read by anybody else.

#![forbid(unsafe_code, missing_docs, unused, deprecated, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![forbid(clippy::indexing_slicing, unused_qualifications, unreachable_pub, private_interfaces, private_bounds)]

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

fn main() {}
