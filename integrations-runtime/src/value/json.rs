//! JSON of any shape.

use serde_json::{Number, Value as Json};

use super::{CastError, PropValue, Shape, Subject};
use crate::spec::{ColumnType, FieldType};

/// JSON of any shape but `null`, which is how "unset" is written: a prop that holds it counts as missing.
#[diagnostic::do_not_recommend]
impl PropValue for Json {
    type Ref<'a> = &'a Json;
    type Get<'a> = Option<&'a Json>;
    const FIELD_TYPE: FieldType = FieldType::Textarea;
    const FORMAT: Option<&'static str> = Some("json");
    const COLUMN: ColumnType = ColumnType::Json;
    const SHAPE: Shape = Shape::Any;

    fn read(&self) -> &Json {
        self
    }

    fn get(value: Option<&Self>) -> Option<&Json> {
        value
    }

    fn from_stored(stored: &Json) -> Result<Self, CastError> {
        match stored {
            Json::Null => Err(null()),
            stored => Ok(stored.clone()),
        }
    }

    /// The text of a JSON document: a string stands in its quotes.
    fn from_text(text: &str) -> Result<Self, CastError> {
        // The parser's reasons speak of what it expected and where, never of what it found.
        let read: Json = serde_json::from_str(text)
            .map_err(|reason| CastError::new("json", format!("is not valid JSON: {reason}")))?;
        if read.is_null() { Err(null()) } else { Ok(read) }
    }

    fn to_stored(&self) -> Json {
        self.clone()
    }

    fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Json::Array(a), Json::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same(b)),
            (Json::Object(a), Json::Object(b)) => {
                let is_in_b = |(name, a): (&String, &Json)| b.get(name).is_some_and(|b| a.same(b));
                a.len() == b.len() && a.iter().all(is_in_b)
            }
            // `0.0` equals `-0.0`, and is stored as something else.
            (Json::Number(a), Json::Number(b)) => a == b && bits(a) == bits(b),
            (a, b) => a == b,
        }
    }

    fn subject(&self) -> Subject<'_> {
        // Like blank text, which makes a required prop missing.
        if self.is_null() { Subject::Text("") } else { Subject::Other }
    }
}

fn bits(number: &Number) -> Option<u64> {
    number.as_f64().map(f64::to_bits)
}

fn null() -> CastError {
    CastError::new("json", "must not be null: leave it empty to unset it")
}
