//! What is said of a value that breaks a rule: as data, so that the words are made only where someone reads them.

use std::fmt;

use serde_json::{Map, Value as Json};

use super::Pattern;
use crate::value::Number;

/// A broken rule, with what its message says.
#[derive(Clone, Copy)]
pub(crate) enum Wording {
    TooShort { min: u64, of: Counted },
    TooLong { max: u64, of: Counted },
    TooSmall { min: Bound },
    TooLarge { max: Bound },
    Mismatch(&'static Pattern),
}

/// What has a length.
#[derive(Clone, Copy)]
pub(crate) enum Counted {
    Characters,
    Items,
}

/// A bound of a number, in half the room of a [`Number`]: those of every type of a prop fit.
#[derive(Clone, Copy)]
pub(crate) enum Bound {
    Signed(i64),
    Unsigned(u64),
    Float(f64),
}

impl Bound {
    fn number(self) -> Number {
        match self {
            Self::Signed(value) => Number::Int(value.into()),
            Self::Unsigned(value) => Number::Int(value.into()),
            Self::Float(value) => Number::Float(value),
        }
    }
}

impl From<Number> for Bound {
    fn from(number: Number) -> Self {
        let whole = |value: i128| match (i64::try_from(value), u64::try_from(value)) {
            (Ok(value), _) => Self::Signed(value),
            (_, Ok(value)) => Self::Unsigned(value),
            _ => Self::Float(number.as_float()),
        };
        match number {
            Number::Int(value) => whole(value),
            Number::Float(value) => Self::Float(value),
        }
    }
}

impl Wording {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::TooShort { .. } => "too_short",
            Self::TooLong { .. } => "too_long",
            Self::TooSmall { .. } => "too_small",
            Self::TooLarge { .. } => "too_large",
            Self::Mismatch(_) => "pattern",
        }
    }

    pub(crate) fn params(self) -> Map<String, Json> {
        let (name, value) = match self {
            Self::TooShort { min, .. } => ("min", min.into()),
            Self::TooLong { max, .. } => ("max", max.into()),
            Self::TooSmall { min } => ("min", min.number().to_json()),
            Self::TooLarge { max } => ("max", max.number().to_json()),
            Self::Mismatch(pattern) => ("pattern", pattern.source().into()),
        };
        Map::from_iter([(name.to_owned(), value)])
    }
}

impl fmt::Display for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let characters = |count: u64| if count == 1 { "character" } else { "characters" };
        match *self {
            Self::TooShort { min, of: Counted::Characters } => {
                write!(f, "is too short (minimum is {min} {})", characters(min))
            }
            Self::TooShort { min, of: Counted::Items } => write!(f, "has too few items (minimum is {min})"),
            Self::TooLong { max, of: Counted::Characters } => {
                write!(f, "is too long (maximum is {max} {})", characters(max))
            }
            Self::TooLong { max, of: Counted::Items } => write!(f, "has too many items (maximum is {max})"),
            Self::TooSmall { min } => write!(f, "must be at least {}", min.number()),
            Self::TooLarge { max } => write!(f, "must be at most {}", max.number()),
            Self::Mismatch(pattern) => write!(f, "does not match the pattern `{}`", pattern.source()),
        }
    }
}
