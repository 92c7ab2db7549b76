//! Groups and values for each event, under the lints that a crate may deny.

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![forbid(unsafe_code)]
#![allow(clippy::disallowed_names, clippy::unnecessary_wraps, non_camel_case_types, dead_code)]

use integrations_runtime::{Integration, PerEvent, Props, Record, Secret, Url};

struct Option;
struct Some;
struct None;
struct Result;
struct Ok;
struct Box;
struct Vec;
struct Default;
struct Clone;
struct Copy;
struct Send;
struct Debug;
struct PartialEq;
struct Eq;
mod core {}
mod std {}

type Text = ::std::string::String;

/// How to reach a chat.
#[derive(Props)]
#[props(section(connection))]
#[events(push, issue)]
pub struct Room {
    #[prop(section = connection, public_url, exposes_secrets)]
    server: Url,
    #[prop]
    r#type: ::std::option::Option<Text>,
    #[prop(per_event)]
    channel: PerEvent<Text>,
    #[prop]
    properties: bool,
    #[cfg(any())]
    #[prop]
    stripped: NoSuchType,
    state: u8,
}

/// How to log in.
#[derive(Props)]
#[props(default = r#None)]
pub enum Login {
    /// Not at all.
    None,
    /// As somebody.
    r#As {
        /// Who.
        #[prop]
        r#where: Text,
        /// Not a prop.
        state: u8,
    },
    #[cfg(any())]
    Stripped {
        #[prop]
        stripped: NoSuchType,
    },
}

/// Groups in a group.
#[derive(Props)]
pub struct House {
    #[prop(flatten)]
    room: Room,
    #[prop(flatten)]
    r#final: Login,
}

type Alias = Pair<u8>;

/// Of any two values.
#[derive(Props)]
pub struct Pair<T: ::std::marker::Send + ::std::marker::Sync + 'static> {
    #[prop]
    left: ::std::option::Option<T>,
}

/// Everything.
#[derive(Integration)]
#[events(push, note)]
pub struct FooBar {
    #[prop(flatten)]
    house: House,
    #[prop]
    token: Secret,
    #[prop(flatten)]
    #[deprecated]
    pair: Alias,
    #[prop(per_event)]
    sound: PerEvent<u8>,
}

/// Generic.
#[derive(Integration)]
#[events()]
pub struct Wide<T: ::std::marker::Send + ::std::marker::Sync + 'static> {
    #[prop]
    value: ::std::option::Option<T>,
    #[prop(flatten)]
    room: Room,
}

mod inner {
    use integrations_runtime::{Integration, Props};

    #[derive(Props)]
    struct Private {
        #[prop]
        nickname: bool,
    }

    #[derive(Props)]
    pub(super) enum InOuter {
        Nobody,
        Somebody {
            #[prop]
            somebody: bool,
        },
    }

    /// Public, with what is not.
    #[derive(Integration)]
    pub struct Public {
        #[prop(flatten)]
        private: Private,
        #[prop(flatten)]
        in_outer: InOuter,
    }
}

pub use inner::Public;

macro_rules! group {
    ($name:ident { $($field:ident: $ty:ty = $kind:ident),* }) => {
        /// By a macro.
        #[derive(Props)]
        pub struct $name {
            $(#[prop($kind)] $field: $ty),*
        }
    };
}

group!(ByMacro { room: Room = flatten, hidden: bool = api_only });

macro_rules! integration {
    ($($field:ident: $ty:ty = $kind:ident),*) => {
        /// By a macro.
        #[derive(Integration)]
        #[events(push)]
        pub struct OfMacro {
            $(#[prop($kind)] $field: $ty),*
        }
    };
}

integration!(by_macro: ByMacro = flatten, tone: PerEvent<u8> = per_event);

fn local() -> bool {
    #[derive(Props)]
    struct Local {
        #[prop]
        here: bool,
    }
    #[derive(Integration)]
    #[events()]
    struct OfLocal {
        #[prop(flatten)]
        local: Local,
    }
    Record::<OfLocal>::new().local().here()
}

fn main() {
    let mut record = Record::<FooBar>::new();
    record.house_mut().room_mut().set_type("x");
    record.house_mut().r#final_mut().set_kind(LoginKind::As);
    record.house_mut().r#final_mut().set_where("here");
    assert!(record.house().r#final().r#where().is_some());
    assert!(!local() && !record.house().room().properties());
    assert!(Record::<Wide<u8>>::new().room().server().is_none());
    assert!(Record::<OfMacro>::new().by_macro().room().r#type().is_none());
}
