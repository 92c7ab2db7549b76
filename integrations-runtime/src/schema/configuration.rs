//! The schema of a configuration: what an API takes.

use serde_json::{Value as Json, json};

use super::conditions::holds;
use super::values::{Schema, annotate, is_listed, is_needed, of};
use crate::condition::Condition;
use crate::spec::{FieldSpec, IntegrationSpec};
use crate::value::ChoiceList;

/// The JSON Schema (2020-12) of an integration's configuration, with the switches of its events.
///
/// What it accepts, and where that differs from what a record accepts, is said in [the module](super).
///
/// Fields with conditions are of any value where they are hidden, as they are dropped then. Where a select decides which
/// fields there are, as the variants of an enum group do, each choice is a branch of a `oneOf` with the choice as its tag.
pub fn configuration(spec: &IntegrationSpec) -> Json {
    let fields: Vec<&FieldSpec> = spec.fields.iter().filter(|field| field.is_available()).collect();
    let tags: Vec<&FieldSpec> = fields.iter().copied().filter(|field| is_tag(field, &fields)).collect();
    let is_tagged = |field: &FieldSpec| tags.iter().any(|tag| variant(field, tag).is_some());

    let mut properties = Schema::new();
    let mut required = Vec::new();
    let mut conditional = Vec::new();
    for field in &fields {
        let mut schema = Schema::new();
        if field.show_if.is_none() {
            schema = of(field, field.required);
            if is_needed(field) {
                required.push(field.name);
            }
            if let Some(condition) = &field.required_if {
                conditional.push(if_then(&holds(condition, spec.fields), &filled(field)));
            }
        } else if !is_tagged(field) {
            conditional.extend(shown_if(field, spec.fields));
        }
        annotate(&mut schema, field);
        properties.insert(field.name.to_owned(), schema.into());
    }
    properties.extend(switches(spec));

    let mut schema = Schema::new();
    let mut say = |key: &str, value: Json| drop(schema.insert(key.to_owned(), value));
    say("$schema", "https://json-schema.org/draft/2020-12/schema".into());
    say("title", spec.title.into());
    if let Some(description) = spec.description {
        say("description", description.into());
    }
    say("type", "object".into());
    say("properties", properties.into());
    say("required", required.into());
    say("additionalProperties", false.into());
    conditional.extend(tags.into_iter().map(|tag| tagged(tag, &fields)));
    if !conditional.is_empty() {
        say("allOf", conditional.into());
    }
    schema.into()
}

/// `active`, and a switch for each event that has one.
fn switches(spec: &IntegrationSpec) -> impl Iterator<Item = (String, Json)> {
    let active = json!({ "type": "boolean", "title": "Active", "default": false });
    let events = spec.configurable_events.iter().map(|event| {
        let (title, description) = (event.title, event.description);
        let schema =
            json!({ "type": "boolean", "title": title, "description": description, "default": event.default });
        (event.field.to_owned(), schema)
    });
    std::iter::once(("active".to_owned(), active)).chain(events)
}

fn if_then(condition: &Json, then: &Json) -> Json {
    json!({ "if": condition, "then": then })
}

/// That a field has a value, and which.
fn filled(field: &FieldSpec) -> Json {
    json!({ "properties": { field.name: of(field, true) }, "required": [field.name] })
}

/// What holds of a field where it is shown.
fn shown_if(field: &FieldSpec, fields: &[FieldSpec]) -> Vec<Json> {
    let Some(shown) = &field.show_if else { return Vec::new() };
    let shown = holds(shown, fields);
    let value = if is_needed(field) {
        filled(field)
    } else {
        json!({ "properties": { field.name: of(field, false) } })
    };
    let mut conditional = vec![if_then(&shown, &value)];
    if let Some(condition) = &field.required_if {
        let both = json!({ "allOf": [shown, holds(condition, fields)] });
        conditional.push(if_then(&both, &filled(field)));
    }
    conditional
}

/// Whether a field is a select that decides which fields there are.
fn is_tag(field: &FieldSpec, fields: &[&FieldSpec]) -> bool {
    field.show_if.is_none() && is_listed(field) && fields.iter().any(|other| variant(other, field).is_some())
}

/// The choice of a select with which a field is shown, where nothing else decides it.
fn variant(field: &FieldSpec, tag: &FieldSpec) -> Option<Json> {
    match field.show_if {
        Some(Condition::Equals { field: asked, value })
            if asked == tag.name && field.required_if.is_none() =>
        {
            serde_json::to_value(value()).ok()
        }
        _ => None,
    }
}

/// A branch for each choice of a select, with the fields that are shown then.
fn tagged(tag: &FieldSpec, fields: &[&FieldSpec]) -> Json {
    let ChoiceList::Listed(choices) = tag.choices else { return json!(true) };
    let branches = choices.iter().map(|choice| {
        let value: Json = choice.value.as_ref().into();
        let by_default = tag.default.is_some_and(|default| default() == value);
        let shown = fields.iter().filter(|field| variant(field, tag).as_ref() == Some(&value));
        let mut properties = Schema::new();
        properties.insert(tag.name.to_owned(), json!({ "const": value }));
        let mut required: Vec<&str> = if by_default { Vec::new() } else { vec![tag.name] };
        for field in shown {
            properties.insert(field.name.to_owned(), of(field, field.required).into());
            required.extend(Some(field.name).filter(|_| is_needed(field)));
        }
        json!({ "title": choice.title, "properties": properties, "required": required })
    });
    // A select that may be left out decides on nothing then.
    let none = (!tag.required && tag.default.is_none()).then(|| json!({ "not": { "required": [tag.name] } }));
    json!({ "oneOf": branches.chain(none).collect::<Vec<_>>() })
}
