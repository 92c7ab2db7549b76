//! What the JSON of a value is.

use super::Number;
use crate::spec::FieldType;

/// What the JSON of a value is in the form for storage: what a schema says of it.
///
/// ```
/// use integrations_runtime::PropValue;
/// use integrations_runtime::value::{Number, Shape};
///
/// assert_eq!(u8::SHAPE, Shape::Integer { least: Number::Int(0), greatest: Number::Int(255) });
/// assert_eq!(<Vec<String>>::SHAPE, Shape::List(&Shape::Text));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// A string.
    Text,
    /// True or false.
    Boolean,
    /// A whole number between two, both included.
    Integer {
        /// The least that the type holds.
        least: Number,
        /// The greatest that the type holds.
        greatest: Number,
    },
    /// A number between two, both included.
    Number {
        /// The least that the type holds.
        least: Number,
        /// The greatest that the type holds.
        greatest: Number,
    },
    /// An array of these.
    List(&'static Shape),
    /// An object whose members are strings.
    Map,
    /// Anything but `null`.
    Any,
}

impl Shape {
    /// What a type that does not say has, by how a form draws it: a number of any size, a list of strings.
    pub(super) const fn of(field_type: FieldType) -> Self {
        match field_type {
            FieldType::Checkbox => Self::Boolean,
            FieldType::Number => {
                Self::Number { least: Number::Float(f64::MIN), greatest: Number::Float(f64::MAX) }
            }
            FieldType::StringArray => Self::List(&Self::Text),
            FieldType::Text | FieldType::Textarea | FieldType::Password | FieldType::Select => Self::Text,
        }
    }
}
