//! What a browser's form submits, as the JSON that `assign` takes.

use serde_json::{Map, Value as Json};

use crate::spec::{FieldType, IntegrationSpec};

/// A form sends a list as the same name several times (`labels` or `labels[]`), and a box as a hidden `false` followed,
/// when it is ticked, by `true`: for all but lists, the last value counts.
pub(super) fn to_json<'a>(
    spec: &IntegrationSpec,
    pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Json {
    let mut input = Map::new();
    for (name, text) in pairs {
        let name = name.strip_suffix("[]").unwrap_or(name);
        let is_list = spec.field(name).is_some_and(|field| field.field_type == FieldType::StringArray);
        match input.get_mut(name) {
            Some(Json::String(lines)) if is_list => {
                lines.push('\n');
                lines.push_str(text);
            }
            _ => {
                input.insert(name.to_owned(), Json::from(text));
            }
        }
    }
    Json::Object(input)
}
