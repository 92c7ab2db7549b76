//! Several declarations that share types, groups and a vocabulary, in one scope and one registry.
// checklist: 7, 58

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{
    Choices, Context, Execute, ExecuteError, Integration, Outcome, Props, Registry, registry,
};

macro_rules! of_a_kind {
    ($($name:ident)*) => {$(
        /// One of several.
        #[derive(Integration)]
        #[integration(section(connection))]
        #[events(push)]
        pub struct $name {
            #[prop(flatten, section = connection)]
            room: Room,
            #[prop]
            sound: Option<Sound>,
            #[prop(default = 3)]
            port: u16,
        }

        impl Execute for $name {
            async fn execute(&self, _event: events::$name, _cx: &Context) -> Result<Outcome, ExecuteError> {
                Ok(Outcome::done(stringify!($name)))
            }
        }
    )*};
}

mod events {
    pub(crate) use super::{FirstEvent as First, SecondEvent as Second, ThirdEvent as Third};
}

/// A room.
#[derive(Props)]
pub struct Room {
    #[prop]
    topic: Option<String>,
}

/// Sounds.
#[derive(Clone, Choices)]
pub enum Sound {
    /// Rings.
    Bell,
}

of_a_kind!(First Second Third);

static REGISTRY: Registry = registry![First, Second, Third];

fn main() {
    let names: Vec<_> = REGISTRY.iter().map(|entry| entry.spec().name).collect();
    assert_eq!(names, ["first", "second", "third"]);
}
