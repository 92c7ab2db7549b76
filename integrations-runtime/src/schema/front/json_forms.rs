//! JSON Forms, version 3.

use serde_json::{Map, Value as Json, json};

use super::data::{Conditional, Edited};
use crate::form::{Form, FormField};
use crate::i18n::keys;
use crate::layout::{self, Item, Part};
use crate::spec::{FieldSpec, FieldType};

/// The option that keeps what stands under a control there. Without it, a control is described while it has the focus: what is
/// below moves when that is lost, and the click by which it was lost goes astray.
const ALWAYS_DESCRIBED: &str = "showUnfocusedDescription";

/// What [JSON Forms](https://jsonforms.io) (version 3) takes: an object of `schema`, `uischema` and `data`, its props of these
/// names.
///
/// Sections are groups. A field with a condition has a `rule` that shows it; what is asked of its value is in the schema
/// under the same condition. JSON Forms marks what is always required, and says of the rest that it is missing. Each control
/// says the key of its texts as `i18n`: see [`i18n`](crate::i18n). JSON and maps are text areas; open choices are free text.
///
/// JSON Forms' own vanilla renderers draw all of it. What it sends goes through [`submitted`](crate::schema::submitted), and
/// what is wrong then back by [`additional_errors`](crate::schema::additional_errors).
///
/// ```
/// use integrations_runtime::{Integration, Record, Secret, schema};
///
/// #[derive(Integration)]
/// #[integration(section(connection, title = "Connection details"))]
/// #[events(push)]
/// struct Bell {
///     #[prop(section = connection)]
///     token: Secret,
/// }
///
/// let form = schema::json_forms(&Record::<Bell>::new().form());
/// let group = &form["uischema"]["elements"][1];
/// assert_eq!((&group["type"], &group["label"]), (&"Group".into(), &"Connection details".into()));
/// assert_eq!(group["elements"][0]["scope"], "#/properties/token");
/// assert_eq!(group["elements"][0]["options"]["format"], "password");
/// ```
pub fn json_forms(form: &Form) -> Json {
    let edited = Edited::new(form);
    let elements: Vec<Json> = layout::parts(form).iter().map(|part| group(form, &edited, part)).collect();
    json!({
        "schema": edited.schema(Conditional::Rules, true),
        "uischema": { "type": "VerticalLayout", "elements": elements },
        "data": edited.data(),
    })
}

fn group(form: &Form, edited: &Edited<'_>, part: &Part<'_>) -> Json {
    let row = |name: &str| edited.fields().find(|(field, _)| field.name == name);
    let drawn = |name: &str| row(name).map(|(field, row)| drawn(form, edited, field, row));
    let elements: Vec<Json> = part
        .items
        .iter()
        .flat_map(|item| match item {
            Item::Active => vec![control("active", None)],
            Item::Field(field) => drawn(field.name).into_iter().collect(),
            Item::Event(event) => {
                let mut switch = control(event.field, Some(keys::event(form.spec, event.name)));
                if let (Json::Object(switch), false) = (&mut switch, event.description.is_empty()) {
                    switch.insert("options".to_owned(), json!({ ALWAYS_DESCRIBED: true }));
                }
                std::iter::once(switch)
                    .chain(event.fields.iter().filter_map(|field| drawn(field.name)))
                    .collect()
            }
        })
        .collect();
    match part.section {
        Some(section) => json!({
            "type": "Group",
            "label": section.title,
            "i18n": keys::section(form.spec, section.kind),
            "elements": elements,
        }),
        None => json!({ "type": "VerticalLayout", "elements": elements }),
    }
}

fn control(name: &str, key: Option<String>) -> Json {
    // A JSON Pointer within a fragment: the names of fields need no escape.
    let mut control = json!({ "type": "Control", "scope": format!("#/properties/{name}") });
    if let (Json::Object(control), Some(key)) = (&mut control, key) {
        control.insert("i18n".to_owned(), key.into());
    }
    control
}

fn drawn(form: &Form, edited: &Edited<'_>, field: &FormField, row: &FieldSpec) -> Json {
    let mut control = control(field.name, Some(keys::prop(form.spec, field.name)));
    let Json::Object(said) = &mut control else { return control };
    let mut options = Map::new();
    match field.field_type {
        FieldType::Password => drop(options.insert("format".to_owned(), "password".into())),
        FieldType::Textarea => drop(options.insert("multi".to_owned(), true.into())),
        _ => {}
    }
    if field.help.is_some() {
        options.insert(ALWAYS_DESCRIBED.to_owned(), true.into());
    }
    options.extend(field.placeholder.as_ref().map(|text| ("placeholder".to_owned(), text.as_ref().into())));
    if !options.is_empty() {
        said.insert("options".to_owned(), options.into());
    }
    if let Some(shown) = edited.shown(row) {
        let condition = json!({ "scope": "#", "schema": shown });
        said.insert("rule".to_owned(), json!({ "effect": "SHOW", "condition": condition }));
    }
    control
}
