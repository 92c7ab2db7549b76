//! Newtypes: what `#[derive(PropValue)]` calls, and the rules that fit a newtype because they fit what is in it.

use std::any::Any;
use std::fmt::Display;

pub use super::Json;

use super::assertions::{IsBool, IsSecret, TakesChoices};
use crate::rules::{HasLength, IsNumber, IsText};
use crate::spec::{ColumnType, FieldType};
use crate::value::{CastError, Choice, Number, PropValue, Shape, Subject};

/// A struct around one value. What a newtype has of that value is here, so that a type which is no value is said once.
pub trait Newtype: Sized {
    /// The type of the value in it.
    type Inner: PropValue;

    /// How a form draws it.
    const FIELD_TYPE: FieldType = Self::Inner::FIELD_TYPE;
    /// The format that its text has.
    const FORMAT: Option<&'static str> = Self::Inner::FORMAT;
    /// Whether it must never be shown.
    const SECRET: bool = Self::Inner::SECRET;
    /// The type of the column that holds it.
    const COLUMN: ColumnType = Self::Inner::COLUMN;
    /// What its JSON is.
    const SHAPE: Shape = Self::Inner::SHAPE;
    /// The closed set that it is chosen from, if it is.
    const CHOICE_LIST: &'static [Choice] = Self::Inner::CHOICE_LIST;

    /// The value in it.
    fn inner(&self) -> &Self::Inner;

    /// The struct around a value, if the value may be in it.
    ///
    /// # Errors
    ///
    /// What its `TryFrom` says.
    fn of(inner: Self::Inner) -> Result<Self, CastError>;
}

/// Reads the form for storage.
///
/// # Errors
///
/// When it is not the inner value's, or the value may not be in the newtype.
pub fn from_stored<T: Newtype>(stored: &Json) -> Result<T, CastError> {
    T::Inner::from_stored(stored).and_then(T::of)
}

/// Reads a form's text.
///
/// # Errors
///
/// When it is not the inner value's, or the value may not be in the newtype.
pub fn from_text<T: Newtype>(text: &str) -> Result<T, CastError> {
    T::Inner::from_text(text).and_then(T::of)
}

/// Reads untyped input.
///
/// # Errors
///
/// When it is not the inner value's, or the value may not be in the newtype.
pub fn from_input<T: Newtype>(input: &Json) -> Result<T, CastError> {
    T::Inner::from_input(input).and_then(T::of)
}

/// The form for storage.
pub fn to_stored<T: Newtype>(value: &T) -> Json {
    value.inner().to_stored()
}

/// Whether two values are the same.
pub fn same<T: Newtype>(a: &T, b: &T) -> bool {
    a.inner().same(b.inner())
}

/// What rules look at.
pub fn subject<T: Newtype>(value: &T) -> Subject<'_> {
    value.inner().subject()
}

#[diagnostic::do_not_recommend]
impl<T: Newtype + PropValue> HasLength for T where T::Inner: HasLength {}

#[diagnostic::do_not_recommend]
impl<T: Newtype + PropValue> IsText for T where T::Inner: IsText {}

#[diagnostic::do_not_recommend]
impl<T: Newtype + PropValue> IsNumber for T
where
    T::Inner: IsNumber,
{
    const LEAST: Number = T::Inner::LEAST;
    const GREATEST: Number = T::Inner::GREATEST;
}

#[diagnostic::do_not_recommend]
impl<T: Newtype> IsBool for T where T::Inner: IsBool {}

#[diagnostic::do_not_recommend]
impl<T: Newtype> IsSecret for T where T::Inner: IsSecret {}

#[diagnostic::do_not_recommend]
impl<T: Newtype> TakesChoices for T where T::Inner: TakesChoices {}

/// A type that can be made of an `I`, where that is right.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say how it is made of `{I}`",
    label = "needs a `TryFrom` whose `Error` has `Display`",
    note = "write `impl TryFrom<{I}> for {Self}`; its error says what is wrong, as in `Err(\"must start with `#`\")`, and never holds the value"
)]
pub trait MadeOf<I>: Sized {
    /// Makes it.
    ///
    /// # Errors
    ///
    /// When the value is not one that it can be made of.
    fn made_of(inner: I) -> Result<Self, CastError>;
}

#[diagnostic::do_not_recommend]
impl<I, T> MadeOf<I> for T
where
    T: TryFrom<I>,
    T::Error: Display + 'static,
{
    fn made_of(inner: I) -> Result<Self, CastError> {
        T::try_from(inner).map_err(|error| {
            // An error of casting keeps its code.
            let own = (&error as &dyn Any).downcast_ref::<CastError>().cloned();
            own.unwrap_or_else(|| CastError::new(crate::errors::UNCODED, error.to_string()))
        })
    }
}
