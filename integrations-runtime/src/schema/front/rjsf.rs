//! react-jsonschema-form, version 6.

use serde_json::{Map, Value as Json, json};

use super::data::{Conditional, Edited};
use crate::form::{Form, FormEvent, FormField};
use crate::layout::{self, Item};
use crate::schema::values::is_listed;
use crate::spec::{FieldSpec, FieldType};
use crate::value::Shape;

/// What [react-jsonschema-form](https://rjsf-team.github.io/react-jsonschema-form/) (version 6) takes: an object of `schema`,
/// `uiSchema` and `formData`, its props of these names.
///
/// A field with a condition is in the schema only where the condition holds, so RJSF draws it then. RJSF knows no sections:
/// the fields stand in their order (`ui:order`), and what the sections are is in `ui:options`, as
/// `"sections": [{ "title", "description", "fields" }]`, for a template of the page's own: `tests/front/browser/sections.jsx`
/// in this project's repository is one to be copied. JSON and maps are text areas.
///
/// What RJSF sends goes through [`submitted`](crate::schema::submitted), and what is wrong then back by
/// [`extra_errors`](crate::schema::extra_errors).
///
/// ```
/// use integrations_runtime::{Integration, Record, Secret, schema};
///
/// #[derive(Integration)]
/// #[integration(section(connection))]
/// #[events(push)]
/// struct Bell {
///     #[prop(section = connection)]
///     token: Secret,
/// }
///
/// let mut record = Record::<Bell>::new();
/// let form = schema::rjsf(&record.form());
/// assert_eq!(form["schema"]["required"], serde_json::json!(["token"]));
/// assert_eq!(form["uiSchema"]["token"]["ui:widget"], "password");
///
/// record.set_token(Secret::from("t0k3n"));
/// let form = schema::rjsf(&record.form());
/// assert_eq!(form["schema"]["required"], serde_json::json!([])); // one is stored
/// assert!(form["formData"].get("token").is_none());
/// ```
pub fn rjsf(form: &Form) -> Json {
    let edited = Edited::new(form);
    let mut schema = edited.schema(Conditional::All, false);
    select_nothing(&mut schema);
    if let Json::Object(schema) = &mut schema {
        schema.insert("title".to_owned(), form.title.as_ref().into());
        let description = form.description.as_ref();
        schema.extend(description.map(|text| ("description".to_owned(), text.as_ref().into())));
    }
    json!({ "schema": schema, "uiSchema": ui_schema(form, &edited), "formData": edited.data() })
}

/// Of a `oneOf` of constants RJSF chooses the first by itself; of an `enum` it chooses nothing. The titles are in the layout.
fn select_nothing(schema: &mut Json) {
    match schema {
        Json::Object(members) => {
            let is_list = members.get("type").is_some_and(|kind| kind == "array");
            if let Some(Json::Array(choices)) = members.get("oneOf") {
                let values = choices.iter().filter_map(|choice| choice.get("const").cloned()).collect();
                members.remove("oneOf");
                members.insert("enum".to_owned(), values);
            }
            members.values_mut().filter(|_| !is_list).for_each(select_nothing);
        }
        Json::Array(items) => items.iter_mut().for_each(select_nothing),
        _ => {}
    }
}

fn ui_schema(form: &Form, edited: &Edited<'_>) -> Json {
    let mut ui = Map::new();
    let parts = layout::parts(form);
    let order = parts.iter().flat_map(|part| &part.items).flat_map(|item| item.names());
    // `*`: whatever else there may be.
    ui.insert("ui:order".to_owned(), order.chain(["*"]).collect());
    let sections: Vec<Json> = parts
        .iter()
        .map(|part| {
            let fields: Vec<&str> = part.items.iter().flat_map(|item| Item::names(*item)).collect();
            let (title, description) =
                (part.section.map(|it| &it.title), part.section.and_then(|it| it.description.as_ref()));
            json!({ "title": title, "description": description, "fields": fields })
        })
        .collect();
    ui.insert("ui:options".to_owned(), json!({ "sections": sections }));
    ui.extend(edited.fields().map(|(field, row)| (field.name.to_owned(), widget(field, row))));
    ui.extend(form.events.iter().map(|event| (event.field.to_owned(), switch(event))));
    ui.into()
}

fn widget(field: &FormField, row: &FieldSpec) -> Json {
    let mut ui = Map::new();
    let mut say = |key: &str, value: Json| drop(ui.insert(key.to_owned(), value));
    match field.field_type {
        FieldType::Password => {
            say("ui:widget", "password".into());
            // A browser would fill in what it knows of the product itself.
            say("ui:autocomplete", "new-password".into());
        }
        FieldType::Textarea => say("ui:widget", "textarea".into()),
        FieldType::StringArray if is_listed(row) => say("ui:widget", "checkboxes".into()),
        _ => {}
    }
    if let Some(choices) = field.choices.as_ref().filter(|_| is_listed(row) && !is_list(field)) {
        say("ui:enumNames", choices.iter().map(|choice| choice.title.as_ref()).collect());
    }
    if let Some(placeholder) = &field.placeholder {
        say("ui:placeholder", placeholder.as_ref().into());
    }
    if let Some(help) = &field.help {
        say("ui:help", help.as_ref().into());
    }
    ui.into()
}

fn is_list(field: &FormField) -> bool {
    matches!(field.shape, Shape::List(_))
}

fn switch(event: &FormEvent) -> Json {
    json!({ "ui:description": event.description })
}
