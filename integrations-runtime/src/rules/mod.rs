//! Rules: what a value must be like. One file a rule; each looks at a [`Subject`], so it is compiled once.
//!
//! The marker traits say which rule fits which type: the derive asserts them on the field, so that a rule which does
//! not fit is a compile error there.

#[cfg(feature = "regex")]
mod automaton;
#[cfg(any(feature = "schema", feature = "html"))]
pub(crate) mod ecma;
mod email;
mod length;
mod pattern;
mod public_url;
mod range;
mod url;
mod wording;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::errors::Violation;
use crate::value::{ListItem, Number, PropValue, Secret, Subject, Wipe};

#[cfg(feature = "schema")]
pub(crate) use email::EMAIL;
pub use pattern::Pattern;
pub use public_url::is_public_address;
pub(crate) use wording::Wording;

/// A rule of a field, with its message and when it applies.
#[derive(Debug, Clone, Copy)]
pub struct RuleSpec {
    /// The rule.
    pub rule: Rule,
    /// What is said instead of the rule's own words.
    pub message: Option<&'static str>,
    /// Whether it applies while the record is inactive too.
    pub always: bool,
    /// The least and the greatest value of the type that a range is of.
    pub(crate) limits: Option<(Number, Number)>,
}

/// A rule, with its parameters.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Rule {
    /// The length of text in characters (Unicode scalar values), or of a list in items.
    Length {
        /// The least that is allowed.
        min: Option<u64>,
        /// The most that is allowed.
        max: Option<u64>,
    },
    /// The bounds of a number, both included.
    Range {
        /// The least that is allowed.
        min: Option<Number>,
        /// The most that is allowed.
        max: Option<Number>,
    },
    /// A regular expression that must match somewhere in the text, as in JSON Schema: anchor it with `^` and `$`.
    Pattern(fn() -> &'static Pattern),
    /// An `http` or `https` URL.
    Url,
    /// An `http` or `https` URL whose host is not one of a local network by its name or address. Names are not resolved.
    PublicUrl,
    /// An e-mail address, as a browser's e-mail field takes it.
    Email,
    /// A function of the declaration's own, by its path.
    Custom(&'static str),
}

impl Rule {
    /// Its name in the metadata: `length`, `pattern`, ...; that of a function is `custom`.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Length { .. } => "length",
            Self::Range { .. } => "range",
            Self::Pattern(_) => "pattern",
            Self::Url => "url",
            Self::PublicUrl => "public_url",
            Self::Email => "email",
            Self::Custom(_) => "custom",
        }
    }
}

/// Made by a constructor for each rule; it applies while the record is active, and says its own message.
impl RuleSpec {
    const fn new(rule: Rule) -> Self {
        Self { rule, message: None, always: false, limits: None }
    }

    /// `length(min, max)` of values of the type `V`.
    pub const fn length<V: HasLength>(min: Option<u64>, max: Option<u64>) -> Self {
        Self::new(Rule::Length { min, max })
    }

    /// `range(min, max)` of values of the type `V`.
    pub const fn range<V: IsNumber>(min: Option<Number>, max: Option<Number>) -> Self {
        Self { limits: Some((V::LEAST, V::GREATEST)), ..Self::new(Rule::Range { min, max }) }
    }

    /// `pattern = ".."` of values of the type `V`.
    pub const fn pattern<V: IsText>(pattern: fn() -> &'static Pattern) -> Self {
        Self::new(Rule::Pattern(pattern))
    }

    /// `url` of values of the type `V`.
    pub const fn url<V: IsText>() -> Self {
        Self::new(Rule::Url)
    }

    /// `public_url` of values of the type `V`.
    pub const fn public_url<V: IsText>() -> Self {
        Self::new(Rule::PublicUrl)
    }

    /// `email` of values of the type `V`.
    pub const fn email<V: IsText>() -> Self {
        Self::new(Rule::Email)
    }

    /// `validate = path`.
    pub const fn custom(path: &'static str) -> Self {
        Self::new(Rule::Custom(path))
    }

    /// Says something else.
    #[must_use]
    pub const fn message(mut self, message: &'static str) -> Self {
        self.message = Some(message);
        self
    }

    /// Applies while the record is inactive too.
    #[must_use]
    pub const fn always(mut self) -> Self {
        self.always = true;
        self
    }

    /// The least and the greatest number that a range lets through.
    pub(crate) fn bounds(&self) -> Option<(Number, Number)> {
        let (Rule::Range { min, max }, Some((least, greatest))) = (self.rule, self.limits) else {
            return None;
        };
        Some((min.unwrap_or(least), max.unwrap_or(greatest)))
    }

    /// What is said of a text that a browser finds wrong by itself: that it is too long, or not of the form asked for.
    #[cfg(feature = "html")]
    pub(crate) fn said_of_text(&self) -> Option<Violation> {
        match self.rule {
            Rule::Length { max: Some(max), .. } => {
                let of = wording::Counted::Characters;
                Some(Violation::worded(Wording::TooLong { max, of }))
            }
            Rule::Url | Rule::PublicUrl => url::judge("", None),
            Rule::Email => email::judge(""),
            Rule::Pattern(pattern) => pattern::judge("", pattern()).map(Violation::worded),
            _ => None,
        }
    }

    /// What is wrong with a value; `url` is its text as a URL, where it is parsed already. A custom rule is not judged
    /// here: only the declaration can call it.
    pub(crate) fn judge(&self, subject: Subject<'_>, url: Option<&::url::Url>) -> Option<Violation> {
        let broken = match &self.rule {
            Rule::Length { min, max } => length::judge(subject, *min, *max),
            Rule::Range { min, max } => range::judge(subject, *min, *max),
            Rule::Pattern(pattern) => text(subject).and_then(|text| pattern::judge(text, pattern())),
            Rule::Url => return text(subject).and_then(|text| url::judge(text, url)),
            Rule::PublicUrl => return text(subject).and_then(|text| public_url::judge(text, url)),
            Rule::Email => return text(subject).and_then(email::judge),
            Rule::Custom(_) => None,
        };
        broken.map(Violation::worded)
    }
}

fn text(subject: Subject<'_>) -> Option<&str> {
    match subject {
        Subject::Text(text) => Some(text),
        _ => None,
    }
}

impl Serialize for RuleSpec {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize_saying(self.message, serializer)
    }
}

impl RuleSpec {
    /// The rule with another message than its own.
    pub(crate) fn serialize_saying<S: Serializer>(
        &self,
        message: Option<&str>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rule", self.rule.name())?;
        match self.rule {
            Rule::Length { min, max } => bounds(&mut map, min, max)?,
            Rule::Range { min, max } => bounds(&mut map, min, max)?,
            Rule::Pattern(pattern) => map.serialize_entry("pattern", pattern().source())?,
            Rule::Custom(path) => map.serialize_entry("path", path)?,
            Rule::Url | Rule::PublicUrl | Rule::Email => {}
        }
        if let Some(message) = message {
            map.serialize_entry("message", message)?;
        }
        if self.always {
            map.serialize_entry("when", "always")?;
        }
        map.end()
    }
}

fn bounds<M: SerializeMap>(
    map: &mut M,
    min: Option<impl Serialize>,
    max: Option<impl Serialize>,
) -> Result<(), M::Error> {
    if let Some(min) = min {
        map.serialize_entry("min", &min)?;
    }
    if let Some(max) = max {
        map.serialize_entry("max", &max)?;
    }
    Ok(())
}

/// A type that `length` applies to.
#[diagnostic::on_unimplemented(
    message = "`length` does not apply to `{Self}`",
    label = "has no length",
    note = "`length` bounds text and lists; use `range(min = .., max = ..)` to bound a number"
)]
pub trait HasLength: PropValue {}

#[diagnostic::do_not_recommend]
impl HasLength for String {}
#[diagnostic::do_not_recommend]
impl HasLength for ::url::Url {}
#[diagnostic::do_not_recommend]
impl<T: ListItem> HasLength for Vec<T> {}
#[diagnostic::do_not_recommend]
impl<T: HasLength + Wipe> HasLength for Secret<T> {}

/// A type that `pattern`, `url`, `public_url` and `email` apply to.
#[diagnostic::on_unimplemented(
    message = "this rule applies to text, and `{Self}` is none",
    label = "not text",
    note = "`pattern`, `url`, `public_url`, `email` and `type = textarea` apply to `String`, `Url` and secrets of these"
)]
pub trait IsText: PropValue {}

#[diagnostic::do_not_recommend]
impl IsText for String {}
#[diagnostic::do_not_recommend]
impl IsText for ::url::Url {}
#[diagnostic::do_not_recommend]
impl<T: IsText + Wipe> IsText for Secret<T> {}

/// A type that `range` applies to.
#[diagnostic::on_unimplemented(
    message = "`range` does not apply to `{Self}`",
    label = "not a number",
    note = "`range` bounds a number; use `length(min = .., max = ..)` to bound text or a list"
)]
pub trait IsNumber: PropValue {
    /// The least value of the type.
    const LEAST: Number;
    /// The greatest value of the type.
    const GREATEST: Number;
}

macro_rules! numbers {
    ($($int:ident)*; $($float:ident)*) => {
        // `as`, because the constants must be made when compiled; no integer here is wider than 64 bits.
        $(
            #[diagnostic::do_not_recommend]
            #[allow(clippy::cast_lossless)]
            impl IsNumber for $int {
                const LEAST: Number = Number::Int($int::MIN as i128);
                const GREATEST: Number = Number::Int($int::MAX as i128);
            }
        )*
        $(
            #[diagnostic::do_not_recommend]
            #[allow(clippy::cast_lossless)]
            impl IsNumber for $float {
                const LEAST: Number = Number::Float($float::MIN as f64);
                const GREATEST: Number = Number::Float($float::MAX as f64);
            }
        )*
    };
}

#[diagnostic::do_not_recommend]
impl<T: IsNumber + Wipe> IsNumber for Secret<T> {
    const LEAST: Number = T::LEAST;
    const GREATEST: Number = T::GREATEST;
}

numbers!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize; f32 f64);
