//! Conditions: when a field is shown (`show_if`) and when it must be filled in (`required_if`).
//!
//! A condition is data, written by the derive, which has checked its names and types. What is said of it here holds
//! everywhere: for the form, the validator and the schemas. How one is written is in the documentation of
//! [`derive(Integration)`](macro@crate::Integration).
//!
//! A condition looks at the values that a record has now, changed or not, right or wrong. A field without a value equals
//! nothing and is not set; so `!=` and `not(set(..))` hold. A field that is hidden itself, or that this program does not
//! have, has no value here, whatever is stored of it; one with a default has that while it is shown.
//!
//! ```
//! use integrations_runtime::{Choices, Integration, Record, Secret};
//! use serde_json::json;
//!
//! #[derive(Clone, Copy, Debug, PartialEq, Choices)]
//! enum Mode {
//!     Plain,
//!     StartTls,
//!     Tls,
//! }
//!
//! #[derive(Integration)]
//! #[events()]
//! struct Mail {
//!     #[prop(default = Mode::Plain)]
//!     mode: Mode,
//!     #[prop(show_if(mode != Mode::Plain), required_if(mode = Mode::Tls))]
//!     certificate: Option<String>,
//!     #[prop]
//!     user: Option<String>,
//!     #[prop(show_if(set(user)), required_if(set(user)))]
//!     password: Option<Secret>,
//! }
//!
//! let mut record = Record::<Mail>::new();
//! record.assign(&json!({ "mode": "tls", "password": "correct horse" }))?;
//! assert!(record.password().is_none()); // there is no user, so it was dropped
//! assert_eq!(record.config().err().unwrap_or_default().to_string(), "`certificate` is required");
//!
//! record.assign(&json!({ "certificate": "..", "user": "jo", "password": "correct horse" }))?;
//! assert_eq!(record.config()?.certificate.as_deref(), Some(".."));
//!
//! record.set_mode(Mode::Plain);
//! assert_eq!(record.config()?.certificate, None); // hidden: it counts as unset
//! assert_eq!(record.properties().get("certificate"), None);
//! assert_eq!(record.certificate(), Some("..")); // there until the record is saved
//! # Ok::<(), integrations_runtime::Violations>(())
//! ```

use std::fmt;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::value::{Number, Subject, decimal};

/// A condition on the fields of a record.
///
/// As JSON it is one of `{"field": "mode", "equals": "tls"}`, `{"field": "mode", "in": ["tls", "start_tls"]}`,
/// `{"field": "user", "set": true}`, `{"not": ..}`, `{"all": [..]}` and `{"any": [..]}`.
///
/// ```
/// use integrations_runtime::{Choices, Integration};
///
/// #[derive(Clone, Copy, Choices)]
/// enum Mode {
///     Plain,
///     Tls,
/// }
///
/// #[derive(Integration)]
/// struct Mail {
///     #[prop]
///     mode: Mode,
///     #[prop(show_if(mode = Mode::Tls))]
///     certificate: Option<String>,
/// }
///
/// let certificate = Mail::SPEC.field("certificate").ok_or("no such field")?;
/// let condition = serde_json::to_value(certificate.show_if)?;
/// assert_eq!(condition, serde_json::json!({ "field": "mode", "equals": "tls" }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
pub enum Condition {
    /// `field = value`
    Equals {
        /// The field's name.
        field: &'static str,
        /// What it is compared with.
        value: fn() -> Operand,
    },
    /// `field in [a, b]`
    In {
        /// The field's name.
        field: &'static str,
        /// What it is compared with.
        values: &'static [fn() -> Operand],
    },
    /// `set(field)`: it has a value. Text of nothing but white space, an empty list and `false` are none.
    Set {
        /// The field's name.
        field: &'static str,
    },
    /// `not(..)`, and `field != value`
    Not(&'static Condition),
    /// `all(..)`: every one holds.
    All(&'static [Condition]),
    /// `any(..)`: at least one holds.
    Any(&'static [Condition]),
}

impl Condition {
    /// Whether it holds, where `value` gives the value of a field. A field without a value equals nothing.
    ///
    /// ```
    /// use integrations_runtime::Condition;
    /// use integrations_runtime::value::Subject;
    ///
    /// let named = Condition::Set { field: "name" };
    /// assert!(named.holds(&|_| Some(Subject::Text("crow"))));
    /// assert!(!named.holds(&|_| None));
    /// ```
    pub fn holds<'a>(&self, value: &dyn Fn(&str) -> Option<Subject<'a>>) -> bool {
        match self {
            Self::Equals { field, value: operand } => value(field).is_some_and(|now| operand().is(now)),
            Self::In { field, values } => {
                value(field).is_some_and(|now| values.iter().any(|operand| operand().is(now)))
            }
            Self::Set { field } => value(field).is_some_and(is_set),
            Self::Not(condition) => !condition.holds(value),
            Self::All(conditions) => conditions.iter().all(|condition| condition.holds(value)),
            Self::Any(conditions) => conditions.iter().any(|condition| condition.holds(value)),
        }
    }

    /// The names of the fields that it asks for, in the order written; one may come several times.
    pub fn fields(&self) -> Vec<&'static str> {
        match self {
            Self::Equals { field, .. } | Self::In { field, .. } | Self::Set { field } => vec![field],
            Self::Not(condition) => condition.fields(),
            Self::All(conditions) | Self::Any(conditions) => {
                conditions.iter().flat_map(Condition::fields).collect()
            }
        }
    }
}

fn is_set(now: Subject<'_>) -> bool {
    match now {
        Subject::Text(text) => !text.trim().is_empty(),
        Subject::Items(count) => count > 0,
        Subject::Bool(on) => on,
        Subject::Number(_) | Subject::Choice(_) | Subject::Other => true,
    }
}

impl Serialize for Condition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Self::Equals { field, value } => {
                map.serialize_entry("field", field)?;
                map.serialize_entry("equals", &value())?;
            }
            Self::In { field, values } => {
                map.serialize_entry("field", field)?;
                let values: Vec<_> = values.iter().map(|value| value()).collect();
                map.serialize_entry("in", &values)?;
            }
            Self::Set { field } => {
                map.serialize_entry("field", field)?;
                map.serialize_entry("set", &true)?;
            }
            Self::Not(condition) => map.serialize_entry("not", condition)?,
            Self::All(conditions) => map.serialize_entry("all", conditions)?,
            Self::Any(conditions) => map.serialize_entry("any", conditions)?,
        }
        map.end()
    }
}

/// Shows it as it is written.
impl fmt::Debug for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |f: &mut fmt::Formatter<'_>, name: &str, conditions: &[Condition]| {
            f.write_str(name)?;
            f.write_str("(")?;
            for (index, condition) in conditions.iter().enumerate() {
                write!(f, "{}{condition:?}", if index > 0 { ", " } else { "" })?;
            }
            f.write_str(")")
        };
        match self {
            Self::Equals { field, value } => write!(f, "{field} = {:?}", value()),
            Self::In { field, values } => {
                let values: Vec<_> = values.iter().map(|value| value()).collect();
                write!(f, "{field} in {values:?}")
            }
            Self::Set { field } => write!(f, "set({field})"),
            Self::Not(condition) => write!(f, "not({condition:?})"),
            Self::All(conditions) => list(f, "all", conditions),
            Self::Any(conditions) => list(f, "any", conditions),
        }
    }
}

/// What a condition compares a field with, in the form in which it is stored.
#[derive(Clone, Copy, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Operand {
    /// Text, or the value of a choice.
    Text(&'static str),
    /// A number.
    Number(Number),
    /// A box that is ticked, or not.
    Bool(bool),
}

impl Operand {
    fn is(self, now: Subject<'_>) -> bool {
        match (self, now) {
            (Self::Text(text), Subject::Text(now) | Subject::Choice(now)) => text == now,
            (Self::Number(number), Subject::Number(now)) => number == now,
            (Self::Bool(on), Subject::Bool(now)) => on == now,
            _ => false,
        }
    }
}

impl fmt::Debug for Operand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => fmt::Debug::fmt(text, f),
            Self::Number(number) => write!(f, "{number}"),
            Self::Bool(on) => on.fmt(f),
        }
    }
}

/// A value that a condition can compare: text, a number, `bool`, a choice, and a newtype of one of these. The derives
/// [`Choices`](macro@crate::Choices) and [`PropValue`](macro@crate::PropValue) write it; a type of your own that implements
/// [`PropValue`](crate::PropValue) by hand has it where its [`subject`](crate::PropValue::subject) is what a condition
/// looks at.
///
/// ```
/// use integrations_runtime::condition::{Compare, Operand};
/// use integrations_runtime::value::Subject;
/// use integrations_runtime::{CastError, FieldType, Integration, PropValue, Record};
/// use serde_json::Value;
///
/// /// A colour, written `#ff8800` and stored as a number.
/// #[derive(Clone, Debug, PartialEq)]
/// pub struct Colour(u32);
///
/// impl Compare for Colour {
///     type Literal = u32;
///
///     fn operand(literal: u32) -> Operand {
///         u32::operand(literal)
///     }
/// }
///
/// impl PropValue for Colour {
///     // ..
/// #   type Ref<'a> = &'a Colour;
/// #   type Get<'a> = Option<&'a Colour>;
/// #   const FIELD_TYPE: FieldType = FieldType::Text;
/// #   fn read(&self) -> &Colour { self }
/// #   fn get(value: Option<&Self>) -> Option<&Colour> { value }
/// #   fn from_stored(stored: &Value) -> Result<Self, CastError> { u32::from_stored(stored).map(Colour) }
/// #   fn to_stored(&self) -> Value { Value::from(self.0) }
/// #   fn same(&self, other: &Self) -> bool { self == other }
///     fn subject(&self) -> Subject<'_> { self.0.subject() }
/// }
///
/// #[derive(Integration)]
/// #[events()]
/// struct Lamp {
///     #[prop]
///     colour: Option<Colour>,
///     #[prop(show_if(colour = 0xff8800))]
///     warmth: Option<u8>,
/// }
///
/// let mut record = Record::<Lamp>::new();
/// assert!(!record.is_shown(Lamp::WARMTH));
/// record.set_colour(Colour(0xff8800));
/// assert!(record.is_shown(Lamp::WARMTH));
/// ```
#[diagnostic::on_unimplemented(
    message = "a condition cannot compare a `{Self}`",
    label = "cannot be compared",
    note = "a condition compares text, numbers, `bool`, choices and newtypes of these; of any other field it asks whether it is set: `set(field)`"
)]
pub trait Compare {
    /// What is written in the declaration.
    type Literal;

    /// What is compared.
    fn operand(literal: Self::Literal) -> Operand;
}

#[diagnostic::do_not_recommend]
impl Compare for String {
    type Literal = &'static str;

    fn operand(literal: &'static str) -> Operand {
        Operand::Text(literal)
    }
}

#[diagnostic::do_not_recommend]
impl Compare for bool {
    type Literal = bool;

    fn operand(literal: bool) -> Operand {
        Operand::Bool(literal)
    }
}

macro_rules! numbers {
    ($variant:ident($wide:ty): $($ty:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Compare for $ty {
            type Literal = $ty;

            #[allow(clippy::cast_lossless, clippy::cast_possible_wrap, reason = "every one of them fits")]
            fn operand(literal: $ty) -> Operand {
                Operand::Number(Number::$variant(literal as $wide))
            }
        }
    )*};
}

numbers!(Int(i128): i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

#[diagnostic::do_not_recommend]
impl Compare for f64 {
    type Literal = f64;

    fn operand(literal: f64) -> Operand {
        Operand::Number(Number::Float(literal))
    }
}

#[diagnostic::do_not_recommend]
impl Compare for f32 {
    type Literal = f32;

    fn operand(literal: f32) -> Operand {
        Operand::Number(Number::Float(decimal(literal)))
    }
}
