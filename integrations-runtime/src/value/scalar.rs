//! `String`, `bool` and `Url`.

use serde_json::Value as Json;
use url::Url;

use super::{CastError, PropValue, Subject};
use crate::spec::{ColumnType, FieldType};

#[diagnostic::do_not_recommend]
impl PropValue for String {
    type Ref<'a> = &'a str;
    type Get<'a> = Option<&'a str>;
    const FIELD_TYPE: FieldType = FieldType::Text;

    fn read(&self) -> &str {
        self
    }

    fn get(value: Option<&Self>) -> Option<&str> {
        value.map(String::as_str)
    }

    fn from_stored(stored: &Json) -> Result<Self, CastError> {
        stored.as_str().map(str::to_owned).ok_or_else(|| CastError::wrong_type("a string", stored))
    }

    fn from_text(text: &str) -> Result<Self, CastError> {
        Ok(text.to_owned())
    }

    fn to_stored(&self) -> Json {
        Json::from(self.as_str())
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn subject(&self) -> Subject<'_> {
        Subject::Text(self)
    }
}

/// The words for true and false that GitLab takes from a form (its `to_boolean`).
const TRUE: [&str; 6] = ["true", "t", "yes", "y", "1", "on"];
const FALSE: [&str; 6] = ["false", "f", "no", "n", "0", "off"];

#[diagnostic::do_not_recommend]
impl PropValue for bool {
    type Ref<'a> = bool;
    type Get<'a> = bool;
    const FIELD_TYPE: FieldType = FieldType::Checkbox;
    const COLUMN: ColumnType = ColumnType::Boolean;
    const UNSET: Option<fn() -> Self> = Some(|| false);

    fn read(&self) -> bool {
        *self
    }

    fn get(value: Option<&Self>) -> bool {
        value.copied().unwrap_or(false)
    }

    fn from_stored(stored: &Json) -> Result<Self, CastError> {
        match stored {
            Json::Bool(value) => Ok(*value),
            Json::String(text) => Self::from_text(text),
            Json::Number(number) if number.as_u64() == Some(1) => Ok(true),
            Json::Number(number) if number.as_u64() == Some(0) => Ok(false),
            Json::Number(_) => Err(not_a_boolean()),
            other => Err(CastError::wrong_type("a boolean", other)),
        }
    }

    fn from_text(text: &str) -> Result<Self, CastError> {
        let is_one_of = |words: [&str; 6]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
        if is_one_of(TRUE) {
            Ok(true)
        } else if is_one_of(FALSE) {
            Ok(false)
        } else {
            Err(not_a_boolean())
        }
    }

    fn to_stored(&self) -> Json {
        Json::Bool(*self)
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn subject(&self) -> Subject<'_> {
        Subject::Bool(*self)
    }
}

fn not_a_boolean() -> CastError {
    CastError::new("boolean", "must be true or false")
}

#[diagnostic::do_not_recommend]
impl PropValue for Url {
    type Ref<'a> = &'a Url;
    type Get<'a> = Option<&'a Url>;
    const FIELD_TYPE: FieldType = FieldType::Text;
    const FORMAT: Option<&'static str> = Some("uri");

    fn read(&self) -> &Url {
        self
    }

    fn get(value: Option<&Self>) -> Option<&Url> {
        value
    }

    fn from_stored(stored: &Json) -> Result<Self, CastError> {
        match stored.as_str() {
            Some(text) => Self::from_text(text),
            None => Err(CastError::wrong_type("a string", stored)),
        }
    }

    fn from_text(text: &str) -> Result<Self, CastError> {
        // The parser's reasons speak of parts of the URL, never of its text.
        Url::parse(text).map_err(|reason| match reason {
            url::ParseError::RelativeUrlWithoutBase => {
                CastError::new("url", "must be a whole URL, such as https://example.com")
            }
            reason => CastError::new("url", format!("is not a valid URL: {reason}")),
        })
    }

    fn to_stored(&self) -> Json {
        Json::from(self.as_str())
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn subject(&self) -> Subject<'_> {
        Subject::Text(self.as_str())
    }

    fn parsed_url(&self) -> Option<&Url> {
        Some(self)
    }
}
