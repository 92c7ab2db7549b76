//! What Rust deprecates and what the form deprecates, in every derive: users are warned, generated code is not.
// checklist: 26, 27

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Events, Integration, Props, Record};

/// With old things.
#[derive(Integration)]
#[integration(deprecated(since = "1.0", note = "use another"))]
#[events(push)]
pub struct Aged {
    #[deprecated = "use `address`"]
    #[prop(deprecated)]
    url: Option<String>,
    #[deprecated(since = "1.0.0", note = "of no use")]
    #[prop(default = 3, range(max = 9), show_if(set(address)))]
    port: u16,
    #[deprecated]
    #[expect(deprecated, reason = "of another that is")]
    #[prop(flatten)]
    room: Room,
    #[prop]
    address: Option<String>,
    #[deprecated]
    state: u8,
}

/// A group.
#[deprecated]
#[derive(Props)]
pub struct Room {
    #[deprecated]
    #[prop(length(min = 1))]
    topic: Option<String>,
}

/// A group of variants.
#[derive(Props)]
#[props(default = One)]
pub enum Login {
    /// The first.
    One,
    /// The second.
    #[deprecated]
    Two {
        /// Two.
        #[deprecated]
        #[prop]
        two: Option<u8>,
    },
}

/// It has a group.
#[derive(Integration)]
#[events()]
pub struct Grouped {
    #[prop(flatten)]
    login: Login,
    #[expect(deprecated, reason = "still there")]
    #[prop]
    sound: Option<Sound>,
}

/// Choices.
#[deprecated]
#[derive(Clone, Choices)]
pub enum Sound {
    /// Rings.
    Bell,
    /// No longer.
    #[deprecated]
    Horn,
}

/// Events.
#[deprecated]
#[derive(Events)]
pub enum Happens {
    /// No longer.
    #[deprecated]
    Thing(u8),
}

fn main() {
    let mut record = Record::<Aged>::new();
    record.set_address("a");
    #[expect(deprecated, reason = "the warning reaches who uses it")]
    record.set_url("b");
    #[expect(deprecated, reason = "the key warns too")]
    record.restore(Aged::URL);
    #[expect(deprecated, reason = "and the accessor of a group")]
    let topic = record.room().topic();
    assert!(topic.is_none() && Record::<Grouped>::new().sound().is_none());
    #[expect(deprecated, reason = "as the field does")]
    let state = record.config().map(|config| config.state);
    assert_eq!(state.ok(), Some(0));
}
