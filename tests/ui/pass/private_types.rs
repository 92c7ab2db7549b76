//! A public declaration around what is private, and a private one around what is public.
// checklist: 23

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![deny(private_interfaces, private_bounds)]

use integrations_runtime::{Choices, Integration, Props, Record, Secret};

/// Public, with private fields and private state.
#[derive(Integration)]
#[events(push)]
pub struct Public {
    #[prop]
    password: Option<Secret>,
    #[prop]
    sound: Option<Sound>,
    #[prop(flatten)]
    room: Room,
    cache: Cache,
}

#[derive(Default)]
struct Cache(u8);

/// Sounds.
#[derive(Clone, Choices)]
pub enum Sound {
    /// Rings.
    Bell,
}

/// A room.
#[derive(Props)]
pub struct Room {
    #[prop]
    name: Option<String>,
    cache: Cache,
}

#[derive(Integration)]
#[events(push, note)]
struct Private {
    #[prop]
    kind: Option<Kind>,
    #[prop]
    sound: Option<Sound>,
    #[prop(flatten)]
    group: Group,
}

#[derive(Clone, Choices)]
enum Kind {
    A,
}

#[derive(Props)]
#[props(default = One)]
enum Group {
    One,
    Two {
        #[prop]
        two: Option<Kind>,
    },
}

impl Public {
    /// The caches.
    #[must_use]
    pub const fn caches(&self) -> (u8, u8) {
        (self.cache.0, self.room.cache.0)
    }
}

fn main() {
    let mut record = Record::<Private>::new();
    record.set_kind(Kind::A);
    record.group_mut().set_kind(GroupKind::Two);
    assert!(record.kind_changed() && record.sound().is_none());
    assert!(Record::<Public>::new().config().is_ok_and(|config| config.caches() == (0, 0)));
}
