//! Declarations in modules, used from others, by globs and by other names.
// checklist: 23

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

pub mod settings {
    //! Settings.

    pub mod parts {
        //! Parts.

        use integrations_runtime::{Choices, Props};

        /// A group.
        #[derive(Debug, Props)]
        pub struct Room {
            #[prop]
            pub(crate) name: Option<String>,
        }

        /// Choices.
        #[derive(Clone, Debug, Choices)]
        pub enum Sound {
            /// Rings.
            Bell,
        }
    }

    pub mod shop {
        //! A shop.

        use integrations_runtime::Events;

        /// What it tells.
        #[derive(Events)]
        pub enum ShopEvent {
            /// A customer paid.
            Paid(u8),
        }
    }

    pub mod prelude {
        //! All of it.

        pub use super::parts::{Room as Place, Sound};
        pub use super::shop as store;
    }
}

pub mod chat {
    //! A chat.

    use integrations_runtime::Integration;

    use super::settings::prelude::*;

    /// An integration of parts.
    #[derive(Debug, Integration)]
    #[events(paid, in = store::ShopEvent)]
    pub struct Chat {
        #[prop(flatten)]
        pub(super) room: Place,
        #[prop(flatten)]
        pub(super) other: inner::Room,
        #[prop]
        pub(super) sound: Option<Sound>,
    }

    pub(super) mod inner {
        //! Another of the name.

        use integrations_runtime::Props;

        /// A group.
        #[derive(Debug, Props)]
        pub struct Room {
            #[prop]
            pub(in crate::chat) topic: Option<String>,
        }
    }
}

use chat::Chat as Renamed;
use integrations_runtime::Record;

fn main() {
    let mut record = Record::<Renamed>::new();
    record.room_mut().set_name("x");
    record.other_mut().set_topic("y");
    record.set_sound(settings::parts::Sound::Bell);
    assert_eq!(record.changed(), ["name", "topic", "sound"]);
    assert!(record.config().is_ok_and(|config| config.room.name.is_some() && config.other.topic_is_some()));
}

trait Topic {
    fn topic_is_some(&self) -> bool;
}

impl Topic for chat::inner::Room {
    fn topic_is_some(&self) -> bool {
        format!("{self:?}").contains("Some")
    }
}
