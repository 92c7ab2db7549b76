//! Values that a prop can hold, and how a declared type holds one.
//!
//! [`PropValue`] is a value's side: how it is cast, stored, compared and drawn. [`Prop`] is the declaration's side: what
//! it means that a value is missing. Implement the first for a type of your own; the second follows.

mod choices;
#[cfg(feature = "email")]
mod email;
mod json;
mod list;
mod map;
mod number;
mod per_event;
mod scalar;
mod secret;
mod shape;
#[cfg(feature = "jiff")]
mod time;

use std::borrow::Cow;
use std::fmt;

use serde_json::{Map, Value as Json};

use crate::spec::{ColumnType, FieldType};

pub(crate) use choices::not_a_choice;
pub use choices::{Choice, ChoiceList, Choices};
pub use list::ListItem;
pub use number::Number;
pub(crate) use number::decimal;
pub use per_event::PerEvent;
#[cfg(feature = "derive")]
pub(crate) use secret::same_secret;
pub use secret::{Secret, Wipe};
pub use shape::Shape;

/// A value that a prop can hold.
///
/// The runtime implements it for:
///
/// | type | drawn as | format | stored as |
/// |---|---|---|---|
/// | `String` | text | | a string |
/// | [`Url`](crate::Url) | text | `uri` | a string |
/// | [`Secret`] | password | as what it hides | as what it hides |
/// | integers, `f32`, `f64` | number | | a number |
/// | `bool` | checkbox | | a boolean |
/// | an enum with `#[derive(Choices)]` | select | | a string |
/// | `Vec<T>`, of text, numbers, choices | list; of choices, a multi-select | as `T` | an array |
/// | `BTreeMap<String, String>` | textarea, with `name=value` a line | `map` | an object |
/// | [`serde_json::Value`] | textarea, with a JSON document | `json` | itself |
/// | `email_address::EmailAddress` (feature `email`) | text | `email` | a string |
/// | `jiff::civil::Date` (feature `jiff`) | text | `date` | `"2026-11-22"` |
/// | `jiff::civil::Time` (feature `jiff`) | text | `time` | `"09:30:00"` |
/// | `jiff::Timestamp` (feature `jiff`) | text | `date-time` | `"2026-11-22T09:30:00Z"` |
/// | `jiff::SignedDuration`, `std::time::Duration` (feature `jiff`) | text, such as `1h 30m` | `duration` | `"PT1H30M"` |
///
/// A type of your own around one of these needs the derive, and a `TryFrom` that says which values are right. Its error
/// is told to whoever gave the value: it follows the prop's name, and **must not hold the value**.
///
/// ```
/// use integrations_runtime::{Integration, PropValue, Record};
///
/// /// A chat channel, always written with its `#`.
/// #[derive(Clone, Debug, PartialEq, PropValue)]
/// pub struct Channel(String);
///
/// impl TryFrom<String> for Channel {
///     type Error = &'static str;
///
///     fn try_from(name: String) -> Result<Self, Self::Error> {
///         if name.starts_with('#') { Ok(Channel(name)) } else { Err("must start with `#`") }
///     }
/// }
///
/// #[derive(Integration)]
/// struct Chat {
///     #[prop(length(max = 80))]
///     channel: Channel,
/// }
///
/// let mut record = Record::<Chat>::new();
/// let refused = record.assign(&serde_json::json!({ "channel": "general" })).unwrap_err();
/// assert_eq!(refused.to_string(), "`channel` must start with `#`");
/// record.assign(&serde_json::json!({ "channel": "#general" }))?;
/// # Ok::<(), integrations_runtime::Violations>(())
/// ```
///
/// Any other type implements it by hand:
///
/// ```
/// use integrations_runtime::{CastError, FieldType, PropValue};
/// use serde_json::Value;
///
/// /// A colour, written `#ff8800` and stored as a number.
/// #[derive(Clone, Debug, PartialEq)]
/// pub struct Colour(u32);
///
/// impl PropValue for Colour {
///     type Ref<'a> = &'a Colour;
///     type Get<'a> = Option<&'a Colour>;
///     const FIELD_TYPE: FieldType = FieldType::Text;
///
///     fn read(&self) -> &Colour { self }
///     fn get(value: Option<&Self>) -> Option<&Colour> { value }
///     fn from_stored(stored: &Value) -> Result<Self, CastError> {
///         u32::from_stored(stored).map(Colour)
///     }
///     fn from_text(text: &str) -> Result<Self, CastError> {
///         let hex = text.strip_prefix('#').filter(|hex| hex.len() == 6);
///         let colour = hex.and_then(|hex| u32::from_str_radix(hex, 16).ok());
///         colour.map(Colour).ok_or_else(|| CastError::new("colour", "must be a colour (as in #ff8800)"))
///     }
///     fn to_stored(&self) -> Value { Value::from(self.0) }
///     fn same(&self, other: &Self) -> bool { self == other }
/// }
///
/// assert_eq!(Colour::from_text("#ff8800"), Ok(Colour(0xff8800)));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a prop",
    label = "not a type that a prop can have",
    note = "a prop is a `String`, `bool`, number, `Url`, `Secret`, an enum with `#[derive(Choices)]`, a `Vec` of text, numbers, URLs or choices, a `BTreeMap<String, String>`, a JSON value, an `Option` of these, or a type that implements `PropValue`; a group is used with `#[prop(flatten)]`"
)]
pub trait PropValue: Clone + Send + Sync + Sized + 'static {
    /// What an accessor gives where there is a value: `&str` for `String`, `bool` for `bool`, `&Self` for most.
    type Ref<'a>;
    /// What an accessor gives where there may be none: `Option<Self::Ref>` for most, `bool` for `bool`.
    type Get<'a>;

    /// How a form draws it.
    const FIELD_TYPE: FieldType;
    /// The format that its text has, as JSON Schema names it: `uri`.
    const FORMAT: Option<&'static str> = None;
    /// Whether it must never be shown.
    const SECRET: bool = false;
    /// The type of the column that holds it in a table, where its prop is one of the data fields.
    const COLUMN: ColumnType = ColumnType::Text;
    /// What its JSON is, for schemas. By default, it follows from how a form draws it.
    const SHAPE: Shape = Shape::of(Self::FIELD_TYPE);
    /// The closed set that it is chosen from, if it is.
    const CHOICE_LIST: &'static [Choice] = &[];
    /// What an unset prop of this type is. `None`: missing, so the prop is required.
    const UNSET: Option<fn() -> Self> = None;

    /// The accessor's view of a value.
    fn read(&self) -> Self::Ref<'_>;
    /// The accessor's view of a value that may be missing.
    fn get(value: Option<&Self>) -> Self::Get<'_>;

    /// Reads the form for storage.
    ///
    /// # Errors
    ///
    /// When the JSON is of another type, or its value does not fit. The error holds no value.
    fn from_stored(stored: &Json) -> Result<Self, CastError>;

    /// Reads a form's text. By default, as a stored string.
    ///
    /// # Errors
    ///
    /// When the text cannot be cast. The error holds no value.
    fn from_text(text: &str) -> Result<Self, CastError> {
        Self::from_stored(&Json::from(text))
    }

    /// Reads untyped input: an API's JSON, or a form's text. By default, a string as text and all else as it is stored.
    ///
    /// # Errors
    ///
    /// When the input cannot be cast. The error holds no value.
    fn from_input(input: &Json) -> Result<Self, CastError> {
        match input {
            Json::String(text) => Self::from_text(text),
            other => Self::from_stored(other),
        }
    }

    /// The form for storage, from which [`from_stored`](Self::from_stored) makes the same value. For a secret it holds
    /// the plain value: nothing but a store may see it.
    fn to_stored(&self) -> Json;

    /// Whether two values are the same, so that writing one over the other is no change. Floats compare by bits.
    fn same(&self, other: &Self) -> bool;

    /// What rules and conditions look at.
    fn subject(&self) -> Subject<'_> {
        Subject::Other
    }

    /// The URL that the [`subject`](Self::subject) is the text of, where it is parsed already: rules need not do it again.
    #[doc(hidden)]
    fn parsed_url(&self) -> Option<&url::Url> {
        None
    }
}

/// What a rule or a condition looks at in a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Subject<'a> {
    /// Text, for `length`, `pattern`, `url`, `public_url`, `email`.
    Text(&'a str),
    /// A number, for `range`.
    Number(Number),
    /// A list of so many items, for `length`.
    Items(usize),
    /// A box that is ticked, or not. Conditions look at it.
    Bool(bool),
    /// One of the choices of an enum. Conditions look at it.
    Choice(&'static str),
    /// Nothing that a rule or a condition looks at.
    Other,
}

/// A type that a prop can be declared with: a [`PropValue`], or an `Option` of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a prop",
    label = "not a type that a prop can have",
    note = "a prop is a `String`, `bool`, number, `Url`, `Secret`, an enum with `#[derive(Choices)]`, a `Vec` of text, numbers, URLs or choices, a `BTreeMap<String, String>`, a JSON value, an `Option` of these, or a type that implements `PropValue`; a group is used with `#[prop(flatten)]`"
)]
pub trait Prop: Clone + Send + Sync + Sized + 'static {
    /// The value itself: `T` for `Option<T>`.
    type Value: PropValue;
    /// What the accessor gives.
    type Get<'a>;
    /// Whether a complete configuration needs a value.
    const REQUIRED: bool;
    /// Whether a store may hold no value of it: one that is `Option`, or that nobody gave yet.
    const NULLABLE: bool;

    /// Declares a value.
    fn of(value: Self::Value) -> Self;
    /// The value, if there is one.
    fn value(&self) -> Option<&Self::Value>;
    /// The accessor's view.
    fn get(value: Option<&Self::Value>) -> Self::Get<'_>;
    /// What an unset prop is; `None`: missing.
    fn unset() -> Option<Self>;
}

#[diagnostic::do_not_recommend]
impl<T: PropValue> Prop for T {
    type Value = T;
    type Get<'a> = T::Get<'a>;
    const REQUIRED: bool = T::UNSET.is_none();
    const NULLABLE: bool = Self::REQUIRED;

    fn of(value: T) -> T {
        value
    }

    fn value(&self) -> Option<&T> {
        Some(self)
    }

    fn get(value: Option<&T>) -> T::Get<'_> {
        T::get(value)
    }

    fn unset() -> Option<T> {
        T::UNSET.map(|unset| unset())
    }
}

#[diagnostic::do_not_recommend]
impl<T: PropValue> Prop for Option<T> {
    type Value = T;
    type Get<'a> = Option<T::Ref<'a>>;
    const REQUIRED: bool = false;
    const NULLABLE: bool = true;

    fn of(value: T) -> Option<T> {
        Some(value)
    }

    fn value(&self) -> Option<&T> {
        self.as_ref()
    }

    fn get(value: Option<&T>) -> Option<T::Ref<'_>> {
        value.map(T::read)
    }

    fn unset() -> Option<Option<T>> {
        Some(None)
    }
}

/// What the accessor of a prop declared as `P` gives: `Option<&Url>` for `Url`, `Option<&str>` for `Option<String>`,
/// `bool` for `bool`.
pub type Get<'a, P> = <P as Prop>::Get<'a>;

/// What the accessor of a prop with a default gives: `&Branches` for `Branches`, `&str` for `String`.
pub type Ref<'a, P> = <P as PropValue>::Ref<'a>;

/// What is written to a prop declared as `P`: `T` for `Option<T>`.
pub type Value<P> = <P as Prop>::Value;

/// Why an input could not be cast. It holds no part of the input.
#[derive(Debug, Clone, PartialEq)]
pub struct CastError {
    pub(crate) code: Cow<'static, str>,
    pub(crate) message: Cow<'static, str>,
    params: Map<String, Json>,
}

impl CastError {
    /// An error of the rule `code`, said as `message`: the words that follow the field's name.
    pub fn new(code: impl Into<Cow<'static, str>>, message: impl Into<Cow<'static, str>>) -> Self {
        Self { code: code.into(), message: message.into(), params: Map::new() }
    }

    /// The same error with a parameter of the rule, for a product that words its own messages.
    #[must_use]
    pub fn param(mut self, name: &str, value: impl Into<Json>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }

    /// The same error with another message.
    pub(crate) fn saying(self, message: String) -> Self {
        Self { message: message.into(), ..self }
    }

    /// The JSON is of another type than `expected` (`a string`, `a number`).
    pub fn wrong_type(expected: &str, got: &Json) -> Self {
        Self::new("wrong_type", format!("must be {expected}, not {}", json_type(got)))
    }
}

impl fmt::Display for CastError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for CastError {}

impl From<CastError> for crate::Violation {
    fn from(error: CastError) -> Self {
        Self::new(error.code, error.message).with_params(error.params)
    }
}

/// The type of a JSON value, with its article, as messages say it.
pub(crate) fn json_type(value: &Json) -> &'static str {
    match value {
        Json::Null => "null",
        Json::Bool(_) => "a boolean",
        Json::Number(_) => "a number",
        Json::String(_) => "a string",
        Json::Array(_) => "an array",
        Json::Object(_) => "an object",
    }
}
