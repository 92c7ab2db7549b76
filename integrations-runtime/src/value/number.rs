//! The integers and floats.

use std::cmp::Ordering;
use std::fmt;

use serde::{Serialize, Serializer};
use serde_json::Value as Json;

use super::{CastError, PropValue, Shape, Subject};
use crate::rules::IsNumber as _;
use crate::spec::{ColumnType, FieldType};

/// A number of any of the types that a prop can have, as `range` compares it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Number {
    /// A whole number. Every integer of up to 64 bits fits.
    Int(i128),
    /// Any other.
    Float(f64),
}

impl Number {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a bound and a value of different kinds compare as floats"
    )]
    pub(crate) const fn as_float(self) -> f64 {
        match self {
            Number::Int(value) => value as f64,
            Number::Float(value) => value,
        }
    }

    pub(crate) fn to_json(self) -> Json {
        match self {
            Number::Int(value) => i64::try_from(value)
                .map(Json::from)
                .or_else(|_| u64::try_from(value).map(Json::from))
                .unwrap_or_default(),
            Number::Float(value) => Json::from(value),
        }
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Number::Int(a), Number::Int(b)) => Some(a.cmp(b)),
            (a, b) => a.as_float().partial_cmp(&b.as_float()),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Number::Int(value) => write!(f, "{value}"),
            Number::Float(value) => write!(f, "{value}"),
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

/// A whole number out of JSON: an integer, or a float with no fraction (JSON Schema's `integer`).
fn whole(stored: &Json) -> Option<i128> {
    let number = stored.as_number()?;
    let int = number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from));
    int.or_else(|| number.as_f64().and_then(whole_float))
}

/// The integer that a float without a fraction is. One beyond every integer becomes the nearest `i128`, which is beyond
/// every type of a prop.
#[expect(clippy::cast_possible_truncation, reason = "it has no fraction, and is cut to the bounds")]
fn whole_float(float: f64) -> Option<i128> {
    (float.fract() == 0.0).then_some(float as i128)
}

macro_rules! integers {
    ($($int:ident)*) => {$(
        #[diagnostic::do_not_recommend]
        impl PropValue for $int {
            type Ref<'a> = &'a $int;
            type Get<'a> = Option<&'a $int>;
            const FIELD_TYPE: FieldType = FieldType::Number;
            const COLUMN: ColumnType = ColumnType::Integer;
            const SHAPE: Shape = Shape::Integer { least: $int::LEAST, greatest: $int::GREATEST };

            fn read(&self) -> &$int {
                self
            }

            fn get(value: Option<&Self>) -> Option<&$int> {
                value
            }

            fn from_stored(stored: &Json) -> Result<Self, CastError> {
                match stored {
                    Json::Number(_) => match whole(stored) {
                        Some(value) => value.try_into().map_err(|_| out_of_bounds($int::MIN, $int::MAX)),
                        None => Err(not_whole()),
                    },
                    Json::String(text) => Self::from_text(text),
                    other => Err(CastError::wrong_type("a number", other)),
                }
            }

            fn from_text(text: &str) -> Result<Self, CastError> {
                let text = text.trim();
                // A browser's number field takes `5.0` and `1e3` too, and sends what was typed.
                let float = || text.parse().ok().and_then(whole_float);
                let value: i128 = text.parse().ok().or_else(float).ok_or_else(not_whole)?;
                value.try_into().map_err(|_| out_of_bounds($int::MIN, $int::MAX))
            }

            fn to_stored(&self) -> Json {
                Json::from(*self)
            }

            fn same(&self, other: &Self) -> bool {
                self == other
            }

            fn subject(&self) -> Subject<'_> {
                // `as`, because usize has no `From`; no integer here is wider than 64 bits.
                #[allow(clippy::cast_lossless)]
                Subject::Number(Number::Int(*self as i128))
            }
        }
    )*};
}

integers!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

macro_rules! floats {
    ($($float:ident: $widen:path),*) => {$(
        #[diagnostic::do_not_recommend]
        impl PropValue for $float {
            type Ref<'a> = &'a $float;
            type Get<'a> = Option<&'a $float>;
            const FIELD_TYPE: FieldType = FieldType::Number;
            const COLUMN: ColumnType = ColumnType::Real;
            const SHAPE: Shape = Shape::Number { least: $float::LEAST, greatest: $float::GREATEST };

            fn read(&self) -> &$float {
                self
            }

            fn get(value: Option<&Self>) -> Option<&$float> {
                value
            }

            fn from_stored(stored: &Json) -> Result<Self, CastError> {
                match stored {
                    // What does not fit an f32 is rounded to the nearest that does, as a literal would be.
                    #[allow(clippy::cast_possible_truncation)]
                    Json::Number(number) => match number.as_f64().map(|float| float as $float) {
                        Some(float) if float.is_finite() => Ok(float),
                        Some(_) => Err(out_of_bounds(format!("{:e}", $float::MIN), format!("{:e}", $float::MAX))),
                        None => Err(not_a_number()),
                    },
                    // JSON has no NaN and no infinities: they are stored as their names.
                    Json::String(text) => text.trim().parse().map_err(|_| not_a_number()),
                    other => Err(CastError::wrong_type("a number", other)),
                }
            }

            fn from_text(text: &str) -> Result<Self, CastError> {
                text.trim().parse().ok().filter(|float: &$float| float.is_finite()).ok_or_else(not_a_number)
            }

            fn to_stored(&self) -> Json {
                if self.is_finite() { Json::from($widen(*self)) } else { Json::from(self.to_string()) }
            }

            fn same(&self, other: &Self) -> bool {
                self.to_bits() == other.to_bits()
            }

            fn subject(&self) -> Subject<'_> {
                Subject::Number(Number::Float($widen(*self)))
            }
        }
    )*};
}

floats!(f32: decimal, f64: std::convert::identity);

/// An `f32` as the decimal that it is written as: `0.1` is `0.1`, not `0.10000000149011612`. So forms show what was
/// typed, and a bound of `range` is reached by the number that it is written as.
#[expect(clippy::cast_possible_truncation, reason = "asks whether it comes back")]
pub(crate) fn decimal(float: f32) -> f64 {
    let written: f64 = float.to_string().parse().unwrap_or(f64::NAN);
    if (written as f32).to_bits() == float.to_bits() { written } else { f64::from(float) }
}

fn not_whole() -> CastError {
    CastError::new("integer", "must be a whole number")
}

fn not_a_number() -> CastError {
    CastError::new("number", "must be a number")
}

fn out_of_bounds<N: fmt::Display + Into<Json>>(min: N, max: N) -> CastError {
    let message = format!("must be between {min} and {max}");
    CastError::new("out_of_bounds", message).param("min", min).param("max", max)
}
