//! The data of a form, and their schema: draft-07, which both renderers read.

use serde_json::{Map, Value as Json, json};

use crate::form::{Form, FormField};
use crate::layout;
use crate::schema::conditions::holds;
use crate::schema::values::{self, Schema, is_needed};
use crate::spec::FieldSpec;
use crate::value::Shape;

/// Where the schema of a field with a condition stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Conditional {
    /// Among the others; what is asked of its value, under the condition.
    Rules,
    /// Under the condition alone, so that what draws by the schema draws it only then.
    All,
}

/// A form with the rows of its fields, as a front end edits them.
pub(super) struct Edited<'a> {
    form: &'a Form,
    /// Of every prop, drawn or not: conditions may ask for any.
    rows: Vec<FieldSpec>,
}

impl<'a> Edited<'a> {
    pub(super) fn new(form: &'a Form) -> Self {
        let rows = form.spec.fields.iter().map(as_edited).collect();
        Self { form, rows }
    }

    /// Every field that is drawn, those of events behind the others.
    pub(super) fn fields(&self) -> impl Iterator<Item = (&'a FormField, &FieldSpec)> {
        let of_events = self.form.events.iter().flat_map(|event| &event.fields);
        let row = |name| self.rows.iter().find(|row| row.name == name);
        self.form.fields.iter().chain(of_events).filter_map(move |field| Some((field, row(field.name)?)))
    }

    /// What a form holds: values and switches. No secret, and nothing that is unset.
    pub(super) fn data(&self) -> Json {
        let mut data = Map::new();
        if self.form.manual_activation {
            data.insert("active".to_owned(), self.form.active.into());
        }
        for (field, _) in self.fields().filter(|(field, _)| !field.secret) {
            if let Some(value) = as_typed(&field.value, field.shape) {
                data.insert(field.name.to_owned(), value);
            }
        }
        data.extend(self.form.events.iter().map(|event| (event.field.to_owned(), event.value.into())));
        data.into()
    }

    /// The schema of what a form holds. `described`: with what stands under each field.
    pub(super) fn schema(&self, conditional: Conditional, described: bool) -> Json {
        let (mut properties, mut required, mut under) = (Schema::new(), Vec::new(), Vec::new());
        if self.form.manual_activation {
            properties.insert("active".to_owned(), json!({ "type": "boolean", "title": "Active" }));
        }
        for (field, row) in self.fields() {
            let needed = is_needed(row) && !is_stored(field);
            let whole = |filled| {
                let mut schema = values::of(row, filled);
                annotate(&mut schema, field, described);
                Json::Object(schema)
            };
            match (&row.show_if, conditional) {
                (None, _) => {
                    properties.insert(field.name.to_owned(), whole(needed));
                    required.extend(needed.then_some(field.name));
                }
                (Some(shown), _) => {
                    let inside = json!({ field.name: whole(needed) });
                    let needs: &[&str] = if needed { &[field.name] } else { &[] };
                    let then = json!({ "properties": inside, "required": needs });
                    under.push(json!({ "if": holds(shown, &self.rows), "then": then }));
                    if conditional == Conditional::Rules {
                        properties.insert(field.name.to_owned(), free(field, row, described));
                    }
                }
            }
            under.extend(self.required_if(field, row));
        }
        for event in &self.form.events {
            let switch = json!({ "type": "boolean", "title": event.title, "description": event.description });
            properties.insert(event.field.to_owned(), switch);
        }
        let mut schema = json!({
            "$schema": "http://json-schema.org/draft-07/schema#",
            "type": "object",
            "properties": properties,
            "required": required,
        });
        if let (Json::Object(schema), false) = (&mut schema, under.is_empty()) {
            schema.insert("allOf".to_owned(), under.into());
        }
        schema
    }

    fn required_if(&self, field: &FormField, row: &FieldSpec) -> Option<Json> {
        let condition = row.required_if.filter(|_| !is_stored(field))?;
        let mut asked = vec![holds(&condition, &self.rows)];
        asked.extend(row.show_if.map(|shown| holds(&shown, &self.rows)));
        let filled: Schema = values::of(row, true).into_iter().filter(|(key, _)| is_of_filled(key)).collect();
        let then = json!({ "properties": { field.name: filled }, "required": [field.name] });
        Some(json!({ "if": { "allOf": asked }, "then": then }))
    }

    /// When a field is shown, as a schema of the data.
    pub(super) fn shown(&self, row: &FieldSpec) -> Option<Json> {
        row.show_if.map(|shown| holds(&shown, &self.rows))
    }
}

/// A field whose value nothing is asked of yet.
fn free(field: &FormField, row: &FieldSpec, described: bool) -> Json {
    let mut schema = values::of(&FieldSpec { rules: &[], ..*row }, false);
    annotate(&mut schema, field, described);
    schema.into()
}

/// The keywords by which blank values are refused.
fn is_of_filled(key: &str) -> bool {
    matches!(key, "type" | "pattern" | "minItems" | "minProperties")
}

/// JSON and maps are written as text, as in every form.
fn as_edited(row: &FieldSpec) -> FieldSpec {
    match row.shape {
        Shape::Any | Shape::Map => FieldSpec { shape: Shape::Text, format: None, rules: &[], ..*row },
        _ => *row,
    }
}

/// A value as a person writes it: `None` of what is unset.
fn as_typed(value: &Json, shape: Shape) -> Option<Json> {
    match value {
        Json::Null => None,
        value => Some(layout::as_text(value, shape).map_or_else(|| value.clone(), Json::from)),
    }
}

/// Whether there is a secret, which stays where the field is left empty.
pub(super) fn is_stored(field: &FormField) -> bool {
    field.secret && field.value == true
}

fn annotate(schema: &mut Schema, field: &FormField, described: bool) {
    schema.insert("title".to_owned(), field.checkbox_label.as_ref().unwrap_or(&field.title).as_ref().into());
    if let Some(help) = field.help.as_ref().filter(|_| described) {
        schema.insert("description".to_owned(), help.as_ref().into());
    }
    let default = field.default.as_ref().filter(|_| !field.secret);
    schema.extend(
        default.and_then(|value| as_typed(value, field.shape)).map(|value| ("default".to_owned(), value)),
    );
    choices(schema, field);
}

/// Choices that are known when compiled are the only ones, in the form's language; open ones are examples.
fn choices(schema: &mut Schema, field: &FormField) {
    let Some(choices) = &field.choices else { return };
    let titled = |known: &Json| {
        let value = known.get("const").cloned().unwrap_or_default();
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let title = choices.iter().find(|choice| choice.value == text).map(|choice| choice.title.as_ref());
        json!({ "const": value, "title": title.unwrap_or(&text) })
    };
    let is_list = matches!(field.shape, Shape::List(_));
    let listed =
        if is_list { schema.get_mut("items").and_then(Json::as_object_mut) } else { Some(&mut *schema) };
    let Some(listed) = listed else { return };
    if let Some(Json::Array(known)) = listed.get_mut("oneOf") {
        for choice in known {
            *choice = titled(choice);
        }
        if is_list {
            schema.insert("uniqueItems".to_owned(), true.into());
        }
    } else {
        let examples = choices.iter().map(|choice| Json::from(choice.value.as_ref())).collect();
        listed.insert("examples".to_owned(), examples);
    }
}
