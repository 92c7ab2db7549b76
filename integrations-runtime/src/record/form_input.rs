//! What a browser's form submits, as the JSON that `assign` takes.

use serde_json::{Map, Value as Json};

use crate::spec::{FieldType, IntegrationSpec};

/// What follows the name of a secret in that of the box which unsets it.
pub(crate) const CLEAR: &str = "[clear]";

/// A form sends a list as the same name several times (`labels` or `labels[]`), and a box as a hidden `false` followed,
/// when it is ticked, by `true`: for all but lists, the last value counts.
///
/// A browser ends every line of a text by CRLF, whatever it was given; here it is LF again. A secret's `token[clear]` unsets it,
/// where no other is given.
///
/// A blank `labels` is a field that was left empty: it unsets the prop. A blank `labels[]` is what stands beside the
/// items, so that a form can say that there is none.
pub(super) fn to_json<'a>(
    spec: &IntegrationSpec,
    pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Json {
    let mut input = Map::new();
    let mut cleared = Vec::new();
    for (name, text) in pairs {
        let is_secret = |name: &str| spec.field_called(name).is_some_and(|field| field.secret);
        if let Some(secret) = name.strip_suffix(CLEAR).filter(|name| is_secret(name)) {
            cleared.extend((text == "true").then_some(secret));
            continue;
        }
        let text = text.replace("\r\n", "\n");
        let (name, is_item) = name.strip_suffix("[]").map_or((name, false), |name| (name, true));
        let is_list = spec.field_called(name).is_some_and(|field| field.field_type == FieldType::StringArray);
        match input.get_mut(name) {
            Some(Json::Array(items)) => items.extend(lines(&text)),
            Some(Json::String(before)) if is_list => {
                before.push('\n');
                before.push_str(&text);
            }
            None if is_list && is_item => {
                input.insert(name.to_owned(), lines(&text).collect());
            }
            _ => {
                input.insert(name.to_owned(), Json::from(text));
            }
        }
    }
    for secret in cleared {
        let given = input.entry(secret).or_insert(Json::Null);
        if given == "" {
            *given = Json::Null;
        }
    }
    Json::Object(input)
}

fn lines(text: &str) -> impl Iterator<Item = Json> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(Json::from)
}
