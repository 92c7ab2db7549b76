//! Maps of text.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::{CastError, PropValue, Shape, Subject, json_type};
use crate::rules::HasLength;
use crate::spec::{ColumnType, FieldType};

type Map = BTreeMap<String, String>;

static EMPTY: Map = Map::new();

#[diagnostic::do_not_recommend]
impl PropValue for Map {
    type Ref<'a> = &'a Map;
    type Get<'a> = &'a Map;
    const FIELD_TYPE: FieldType = FieldType::Textarea;
    const FORMAT: Option<&'static str> = Some("map");
    const COLUMN: ColumnType = ColumnType::Json;
    const SHAPE: Shape = Shape::Map;
    const UNSET: Option<fn() -> Self> = Some(Map::new);

    fn read(&self) -> &Map {
        self
    }

    fn get(value: Option<&Self>) -> &Map {
        value.unwrap_or(&EMPTY)
    }

    fn from_stored(stored: &Json) -> Result<Self, CastError> {
        match stored {
            Json::Object(entries) => {
                entries.iter().map(|(name, value)| Ok((name.clone(), text(value)?))).collect()
            }
            Json::String(text) => Self::from_text(text),
            other => Err(CastError::wrong_type("an object", other)),
        }
    }

    /// `name=value`, a line each, without white space around either; blank lines are passed over.
    fn from_text(text: &str) -> Result<Self, CastError> {
        let mut map = Map::new();
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let number = index + 1;
            let (name, value) = line
                .split_once('=')
                .ok_or_else(|| wrong(format!("must have `name=value` on line {number}, which has no `=`")))?;
            let name = name.trim();
            if name.is_empty() {
                return Err(wrong(format!("must have `name=value` on line {number}, which has no name")));
            }
            if map.insert(name.to_owned(), value.trim().to_owned()).is_some() {
                return Err(wrong(format!("has a name on line {number} that is given before")));
            }
        }
        Ok(map)
    }

    fn to_stored(&self) -> Json {
        self.iter().map(|(name, value)| (name.clone(), Json::from(value.as_str()))).collect()
    }

    fn same(&self, other: &Self) -> bool {
        self == other
    }

    fn subject(&self) -> Subject<'_> {
        Subject::Items(self.len())
    }
}

#[diagnostic::do_not_recommend]
impl HasLength for Map {}

fn text(value: &Json) -> Result<String, CastError> {
    value.as_str().map(str::to_owned).ok_or_else(|| {
        CastError::new(
            "wrong_type",
            format!("must be an object of strings, and has {} in it", json_type(value)),
        )
    })
}

fn wrong(message: String) -> CastError {
    CastError::new("map", message)
}
