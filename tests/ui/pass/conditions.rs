//! Conditions in odd formatting, out of macros, on raw identifiers, newtypes, generics, groups and props for each event.

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![allow(clippy::disallowed_names, clippy::unnecessary_wraps)]

use std::collections::BTreeMap;

use integrations_runtime::{Choices, Integration, PerEvent, PropValue, Props, Record, Secret, Url};

/// How.
#[derive(Clone, Copy, Choices)]
pub enum Mode {
    /// In plain text.
    Plain,
    /// Encrypted.
    Tls,
}

mod other {
    pub(crate) const MOST: i64 = 9;
}

impl Mode {
    /// The usual one.
    pub const USUAL: Self = Self::Tls;
}

/// A newtype of a newtype of what is compared.
#[derive(Clone, PropValue)]
pub struct Room<T>(T);

impl<T> From<T> for Room<T> {
    fn from(name: T) -> Self {
        Self(name)
    }
}

/// One of what cannot be compared is still a value.
#[derive(Clone, PropValue)]
pub struct Hook(Url);

impl From<Url> for Hook {
    fn from(url: Url) -> Self {
        Self(url)
    }
}

/// And so is one of a secret.
#[derive(Clone, PropValue)]
pub struct Token(Secret);

impl From<Secret> for Token {
    fn from(secret: Secret) -> Self {
        Self(secret)
    }
}

/// Everything.
#[derive(Integration)]
#[events(push, note)]
pub struct FooBar {
    #[prop]
    r#type: Mode,
    #[prop(name = "in-what-room")]
    r#in: Option<Room<Room<String>>>,
    #[prop(show_if(type=Mode::USUAL,),required_if(type != Mode::Plain ,r#type=Mode::Tls))]
    one: Option<String>,
    #[prop(
        show_if(
            any(
                all(r#in = "attic", r#type in [Mode::Plain, Mode::Tls,],),
                not(set(one,),),
                all(set(set)),
            ),
        ),
        default = "x",
    )]
    two: String,
    /// A field may be called like a function.
    #[prop]
    set: Option<i64>,
    #[prop(show_if(set = -1), if = always)]
    not: Vec<u8>,
    #[prop(show_if(set in [-1, 0x10, 1_000, other::MOST, i64::MAX]), required_if(set(set)))]
    any: BTreeMap<String, String>,
    #[prop(show_if(set(not), not(set = 0)), if = Self::is_there)]
    all: bool,
    #[prop(show_if(set(token)), exposes_secrets = false)]
    hook: Option<Hook>,
    #[prop]
    token: Option<Token>,
    #[prop(per_event, show_if(all = false))]
    channel: PerEvent<String>,
    #[prop(show_if(push_channel = "#a"), required_if(note_channel = "b"))]
    by_channel: Option<f32>,
    #[prop(show_if(by_channel = 0.5))]
    last: bool,
}

impl FooBar {
    const fn is_there() -> bool {
        true
    }
}

const fn always() -> bool {
    true
}

macro_rules! declare {
    ($name:ident, $field:ident: $ty:ty, $value:expr, $other:literal, $path:path, $is:path) => {
        /// Declared by a macro.
        #[derive(Integration)]
        pub struct $name {
            #[prop]
            $field: $ty,
            #[prop]
            mode: Option<Mode>,
            #[prop(show_if($field = $value, not($field in [$other])), required_if(mode = $path), if = $is)]
            shown: Option<String>,
        }
    };
}

declare!(One, number: i32, -2, 5, Mode::Tls, always);
declare!(Two, number: Option<f64>, -2.0, 5.0, Mode::Plain, FooBar::is_there);

/// Generic.
#[derive(Integration)]
pub struct Three<T, const N: usize> {
    #[prop]
    value: T,
    #[prop]
    wrapped: Option<Room<u8>>,
    #[prop(show_if(set(value), wrapped = 3))]
    shown: Option<T>,
    #[prop(show_if(set(shown)))]
    list: Vec<String>,
    state: std::marker::PhantomData<[u8; N]>,
}

/// A group.
#[derive(Props)]
pub enum Login {
    /// None.
    Anonymous,
    /// With a name.
    Basic {
        /// The name.
        #[prop]
        name: String,
        /// The realm.
        #[prop(show_if(name != "guest"))]
        realm: Option<String>,
    },
}

mod hidden {
    /// Private, with its conditions.
    #[derive(integrations_runtime::Integration)]
    #[integration(title = "Private")]
    struct Private {
        #[prop]
        on: bool,
        #[prop(show_if(on = true))]
        _value: Option<String>,
    }

    pub(super) const fn fields() -> usize {
        <Private as integrations_runtime::Integration>::SPEC.fields.len()
    }
}

fn main() {
    let record = Record::<FooBar>::new();
    assert!(record.two() == "x" && !record.is_shown(FooBar::ONE) && record.is_shown(FooBar::TWO));
    assert!(Record::<One>::new().shown().is_none() && Record::<Two>::new().shown().is_none());
    assert!(Record::<Three<String, 3>>::new().list().is_empty());
    assert_eq!(hidden::fields(), 2);
}
