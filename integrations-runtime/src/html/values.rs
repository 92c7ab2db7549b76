//! What stands in the inputs: what was submitted, and else what the record has.

use serde_json::Value as Json;

use super::options::Options;
use crate::form::FormField;
use crate::layout;
use crate::value::Shape;

impl Options<'_> {
    /// The last text that was submitted under a name.
    fn submitted_last(&self, name: &str) -> Option<&str> {
        self.submitted.iter().rev().find(|(known, _)| *known == name).map(|(_, text)| *text)
    }

    /// Every text that was submitted of a list.
    fn submitted_items(&self, name: &str) -> Option<Vec<&str>> {
        let of_name = |known: &str| known.strip_suffix("[]").unwrap_or(known) == name;
        let items: Vec<&str> =
            self.submitted.iter().filter(|(known, _)| of_name(known)).map(|(_, text)| *text).collect();
        if items.is_empty() { None } else { Some(items) }
    }

    pub(super) fn is_ticked(&self, name: &str, stored: bool) -> bool {
        self.submitted_last(name).map_or(stored, |text| text == "true")
    }

    /// The text of a field that is written in one input. Of a secret there is none.
    pub(super) fn text(&self, field: &FormField) -> String {
        if field.secret {
            return String::new();
        }
        let submitted = match field.shape {
            Shape::List(_) => self.submitted_items(field.name).map(|items| items.join("\n")),
            _ => self.submitted_last(field.name).map(str::to_owned),
        };
        submitted.unwrap_or_else(|| stored_text(field))
    }

    /// The values that are chosen of a list.
    pub(super) fn chosen(&self, field: &FormField) -> Vec<String> {
        let submitted = self.submitted_items(field.name);
        let submitted =
            submitted.map(|items| items.iter().flat_map(|text| text.lines()).map(str::to_owned).collect());
        let mut chosen: Vec<String> = submitted.unwrap_or_else(|| items(field).map(plain).collect());
        chosen.retain(|value| !value.is_empty());
        chosen
    }
}

/// Whether what is stored can be written in the form's text, and read back from it.
pub(super) fn is_writable(field: &FormField) -> bool {
    let is_line = |text: &str| !text.is_empty() && text.trim() == text && !text.contains(['\n', '\r', '\0']);
    match (&field.value, field.shape) {
        // HTML has no zero, and of a carriage return alone it makes a line break.
        (Json::String(text), Shape::Text) => !text.replace("\r\n", "").contains(['\0', '\r']),
        (Json::Array(items), Shape::List(_)) => items.iter().all(|item| is_line(&plain(item))),
        (Json::Object(members), Shape::Map) => members.iter().all(|(name, value)| {
            let value = plain(value);
            is_line(name) && !name.contains('=') && (value.is_empty() || is_line(&value))
        }),
        _ => true,
    }
}

/// What is stored, as text.
pub(super) fn stored_text(field: &FormField) -> String {
    if let Some(text) = layout::as_text(&field.value, field.shape) {
        return text;
    }
    match field.shape {
        Shape::List(_) => items(field).map(plain).collect::<Vec<_>>().join("\n"),
        _ => plain(&field.value),
    }
}

fn items(field: &FormField) -> impl Iterator<Item = &Json> {
    field.value.as_array().into_iter().flatten()
}

pub(super) fn plain(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}
