//! A condition as a schema of the whole configuration: for `if`.

use serde_json::{Value as Json, json};

use super::values::{NOT_BLANK, is_listed};
use crate::condition::{Condition, Operand};
use crate::spec::FieldSpec;
use crate::value::Shape;

/// What a configuration is like where the condition holds.
///
/// A field that is not given has its default, and a box that is not given is not ticked: a condition may hold of what
/// is not there. A field that is hidden itself has no value, so what hides it is asked too.
pub(super) fn holds(condition: &Condition, fields: &[FieldSpec]) -> Json {
    let of = |name: &str| fields.iter().find(|field| field.name == name && field.is_available());
    match condition {
        Condition::Equals { field, value } => one_of(of(field), &[*value], fields),
        Condition::In { field, values } => one_of(of(field), values, fields),
        Condition::Set { field } => {
            let Some(field) = of(field) else { return json!(false) };
            given(field, &set(field), is_set(&unset(field)), fields)
        }
        Condition::Not(condition) => json!({ "not": holds(condition, fields) }),
        Condition::All(conditions) => {
            json!({ "allOf": conditions.iter().map(|it| holds(it, fields)).collect::<Vec<_>>() })
        }
        Condition::Any(conditions) => {
            json!({ "anyOf": conditions.iter().map(|it| holds(it, fields)).collect::<Vec<_>>() })
        }
    }
}

fn one_of(field: Option<&FieldSpec>, values: &[fn() -> Operand], fields: &[FieldSpec]) -> Json {
    let Some(field) = field else { return json!(false) };
    let values: Vec<Json> =
        values.iter().map(|value| serde_json::to_value(value()).unwrap_or_default()).collect();
    let by_default = values.contains(&unset(field));
    let value = match values.as_slice() {
        [only] => json!({ "const": only }),
        several => json!({ "enum": several }),
    };
    given(field, &value, by_default, fields)
}

/// That a field is shown, and its value like this. `by_default`: so is what it has where it is not given.
fn given(field: &FieldSpec, value: &Json, by_default: bool, fields: &[FieldSpec]) -> Json {
    let required: &[&str] = if by_default { &[] } else { &[field.name] };
    let schema = json!({ "properties": { field.name: value }, "required": required });
    match &field.show_if {
        Some(shown) => json!({ "allOf": [holds(shown, fields), schema] }),
        None => schema,
    }
}

/// What a field has that is not given.
fn unset(field: &FieldSpec) -> Json {
    match (field.default, field.shape) {
        (Some(default), _) => default(),
        (None, Shape::Boolean) => json!(false),
        (None, _) => Json::Null,
    }
}

fn is_set(value: &Json) -> bool {
    match value {
        Json::Null => false,
        Json::Bool(on) => *on,
        Json::String(text) => !text.trim().is_empty(),
        Json::Array(items) => !items.is_empty(),
        Json::Object(members) => !members.is_empty(),
        Json::Number(_) => true,
    }
}

fn set(field: &FieldSpec) -> Json {
    match field.shape {
        Shape::Text if is_listed(field) => json!(true),
        Shape::Text => json!({ "pattern": NOT_BLANK }),
        Shape::Boolean => json!({ "const": true }),
        Shape::List(_) => json!({ "minItems": 1 }),
        Shape::Map => json!({ "minProperties": 1 }),
        Shape::Integer { .. } | Shape::Number { .. } | Shape::Any => json!(true),
    }
}
