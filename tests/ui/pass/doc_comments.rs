//! Doc comments of every kind, on everything that a derive stands on.
// checklist: 28, 29, 30

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
#![deny(rustdoc::all)]

use integrations_runtime::{Choices, Events, Integration, PropValue, Props, Record};

/// Links to [`Self`], [`Self::name`], [`Documented::NAME`], and [nothing][Record].
///
/// With `code`, "quotes", {braces} and a \ backslash:
///
/// ```text
/// #[prop(title = "x")]
/// ```
///
/// # A headline
/// - a list
#[derive(Integration)]
#[events(push)]
pub struct Documented {
    /// One line.
    #[prop]
    pub name: Option<String>,
    /** A block
     * of [`Self`].
     */
    #[prop]
    pub block: Option<String>,
    #[doc = "By an attribute."]
    #[prop]
    pub attribute: Option<String>,
    #[doc = concat!("By a ", "macro.")]
    #[doc = include_str!("docs.md")]
    #[prop]
    pub by_macro: Option<String>,
    #[doc(hidden)]
    #[prop]
    pub hidden: Option<String>,
    #[doc(alias = "another")]
    /// With an alias.
    #[prop]
    pub alias: Option<String>,
    ///
    ///   Indented, after nothing.
    ///
    #[prop]
    pub indented: Option<String>,
    /// State.
    pub state: u8,
    /// A group.
    #[prop(flatten)]
    pub group: Group,
}

/// A group, of [`Self`].
#[derive(Props)]
pub struct Group {
    /// Of [`Self::topic`].
    #[prop]
    pub topic: Option<Sound>,
}

/// A group of variants, of [`Self::One`].
#[derive(Props)]
#[props(default = One)]
pub enum Variants {
    /// Of [`Self`].
    One,
    /** A block. */
    Two {
        /// Of nothing.
        #[prop]
        two: Option<Name>,
    },
    #[doc = concat!("By a", " macro.")]
    Three,
}

/// Choices, of [`Self::Bell`].
#[derive(Clone, Choices)]
pub enum Sound {
    /// Rings as [`Self`].
    Bell,
    #[doc = include_str!("docs.md")]
    Horn,
}

/// Events, of [`Self`].
#[derive(Events)]
pub enum Happens {
    /// Of [`Self::Thing`].
    Thing(u8),
    #[doc = concat!("By a", " macro.")]
    Other(u8),
}

/// A value, of [`Self`].
#[derive(Clone, PropValue)]
pub struct Name(String);

impl From<String> for Name {
    fn from(name: String) -> Self {
        Self(name)
    }
}

fn main() {
    let help = |name: &str| Documented::SPEC.field(name).and_then(|field| field.help).map(str::trim);
    assert_eq!((help("name"), help("attribute")), (Some("One line."), Some("By an attribute.")));
    assert_eq!((help("alias"), help("indented")), (Some("With an alias."), Some("Indented, after nothing.")));
    assert_eq!(help("hidden"), None);
    assert!(Record::<Documented>::new().group().topic().is_none());
}
