//! Lists.

use serde_json::Value as Json;
use url::Url;

use super::{CastError, Choice, Choices, PropValue, Shape, Subject};
use crate::spec::{ColumnType, FieldType};

/// A value that a list can hold: text, numbers, URLs, choices.
#[diagnostic::on_unimplemented(
    message = "a list of `{Self}` cannot be a prop",
    label = "not a type that a list can hold",
    note = "a list holds `String`, numbers, `Url` or an enum with `#[derive(Choices)]`"
)]
pub trait ListItem: PropValue {}

#[diagnostic::do_not_recommend]
impl<T: Choices> ListItem for T {}

macro_rules! list_items {
    ($($item:ty)*) => {$( impl ListItem for $item {} )*};
}

list_items!(String Url i8 i16 i32 i64 isize u8 u16 u32 u64 usize f32 f64);

#[diagnostic::do_not_recommend]
impl<T: ListItem> PropValue for Vec<T> {
    type Ref<'a> = &'a [T];
    type Get<'a> = &'a [T];
    const FIELD_TYPE: FieldType = FieldType::StringArray;
    const COLUMN: ColumnType = ColumnType::Json;
    const SHAPE: Shape = Shape::List(&T::SHAPE);
    const FORMAT: Option<&'static str> = T::FORMAT;
    const CHOICE_LIST: &'static [Choice] = T::CHOICE_LIST;
    const UNSET: Option<fn() -> Self> = Some(Vec::new);

    fn read(&self) -> &[T] {
        self
    }

    fn get(value: Option<&Self>) -> &[T] {
        value.map_or(&[], Vec::as_slice)
    }

    fn from_stored(stored: &Json) -> Result<Self, CastError> {
        read(stored, T::from_stored)
    }

    /// A line an item; blank lines are passed over.
    fn from_text(text: &str) -> Result<Self, CastError> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.enumerate().map(|(index, line)| at(index, T::from_text(line))).collect()
    }

    fn from_input(input: &Json) -> Result<Self, CastError> {
        read(input, T::from_input)
    }

    fn to_stored(&self) -> Json {
        self.iter().map(T::to_stored).collect()
    }

    fn same(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().zip(other).all(|(a, b)| a.same(b))
    }

    fn subject(&self) -> Subject<'_> {
        Subject::Items(self.len())
    }
}

/// The items of an array, or of a text's lines.
fn read<T: ListItem>(list: &Json, item: impl Fn(&Json) -> Result<T, CastError>) -> Result<Vec<T>, CastError> {
    match list {
        Json::Array(items) => items.iter().enumerate().map(|(index, one)| at(index, item(one))).collect(),
        Json::String(text) => Vec::from_text(text),
        other => Err(CastError::wrong_type("an array", other)),
    }
}

fn at<T>(index: usize, item: Result<T, CastError>) -> Result<T, CastError> {
    item.map_err(|error| {
        let message = format!("has a wrong item at {index}: it {}", error.message);
        error.saying(message)
    })
}
