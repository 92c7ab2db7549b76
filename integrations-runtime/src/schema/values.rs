//! What a schema says of one field's value.

use serde_json::{Map, Value as Json, json};

use crate::rules::ecma::ecma;
use crate::rules::{EMAIL, Rule, RuleSpec};
use crate::spec::FieldSpec;
use crate::value::{Choice, ChoiceList, Number, Shape};

/// Text that is not blank.
pub(super) const NOT_BLANK: &str = r"\S";

/// What the rules `url` and `public_url` say of a URL's beginning.
const WEB_ADDRESS: &str = "^[hH][tT][tT][pP][sS]?://";

/// A schema that is being put together.
pub(super) type Schema = Map<String, Json>;

/// Its type, its format, what its rules say, and what it is chosen from. `filled`: a blank is not enough.
pub(super) fn of(field: &FieldSpec, filled: bool) -> Schema {
    let mut schema = shape(field.shape, field.format);
    choices(&mut schema, field);
    for rule in field.rules {
        add_rule(&mut schema, rule, field.shape);
    }
    if filled {
        let least = json!(1);
        match field.shape {
            Shape::Text if !is_listed(field) => pattern(&mut schema, NOT_BLANK.to_owned()),
            Shape::List(_) => drop(schema.entry("minItems").or_insert(least)),
            Shape::Map => drop(schema.entry("minProperties").or_insert(least)),
            _ => {}
        }
    }
    schema
}

/// Whether a configuration without it is refused: it is required, or a list or map that its own rule says is not empty.
pub(super) fn is_needed(field: &FieldSpec) -> bool {
    let begins_empty =
        matches!(field.shape, Shape::List(_) | Shape::Map) && !field.nullable && field.default.is_none();
    let needs_some = |rule: &RuleSpec| matches!(rule.rule, Rule::Length { min: Some(1..), .. });
    field.required || begins_empty && field.rules.iter().any(needs_some)
}

/// What a person reads of it, and how it behaves.
pub(super) fn annotate(schema: &mut Schema, field: &FieldSpec) {
    schema.insert("title".to_owned(), field.title.into());
    if let Some(text) = field.description.or(field.help) {
        schema.insert("description".to_owned(), text.into());
    }
    if let Some(default) = field.default.filter(|_| !field.secret) {
        schema.insert("default".to_owned(), default());
    }
    if field.secret {
        schema.insert("writeOnly".to_owned(), true.into());
    }
    if field.deprecated.is_some() {
        schema.insert("deprecated".to_owned(), true.into());
    }
}

fn shape(shape: Shape, format: Option<&str>) -> Schema {
    let mut schema = Schema::new();
    let mut say = |key: &str, value: Json| drop(schema.insert(key.to_owned(), value));
    match shape {
        Shape::Text => {
            say("type", "string".into());
            // A time of the day without an offset is none to JSON Schema, nor is its `duration` as wide as ours.
            if let Some(format) = format.filter(|format| !matches!(*format, "time" | "duration")) {
                say("format", format.into());
            }
        }
        Shape::Boolean => say("type", "boolean".into()),
        Shape::Integer { least, greatest } => {
            say("type", "integer".into());
            say("minimum", least.to_json());
            say("maximum", greatest.to_json());
        }
        Shape::Number { least, greatest } => {
            say("type", "number".into());
            // Every number of JSON is an `f64`.
            if (least, greatest) != (Number::Float(f64::MIN), Number::Float(f64::MAX)) {
                say("minimum", least.to_json());
                say("maximum", greatest.to_json());
            }
        }
        Shape::List(items) => {
            say("type", "array".into());
            say("items", self::shape(*items, format).into());
        }
        Shape::Map => {
            say("type", "object".into());
            say("additionalProperties", json!({ "type": "string" }));
        }
        Shape::Any => say("not", json!({ "type": "null" })),
    }
    schema
}

/// Whether it is chosen from a set that is known when compiled.
pub(super) fn is_listed(field: &FieldSpec) -> bool {
    matches!(field.choices, ChoiceList::Listed([_, ..]))
}

/// Open choices are asked for at run time: they are in no schema.
fn choices(schema: &mut Schema, field: &FieldSpec) {
    let ChoiceList::Listed(listed @ [_, ..]) = field.choices else { return };
    let one_of = |shape| listed.iter().map(|choice| titled(choice, shape)).collect::<Json>();
    match field.shape {
        Shape::List(items) => {
            let mut item = self::shape(*items, field.format);
            item.insert("oneOf".to_owned(), one_of(*items));
            schema.insert("items".to_owned(), item.into());
        }
        shape => drop(schema.insert("oneOf".to_owned(), one_of(shape))),
    }
}

/// `{"const": .., "title": ..}`: what both RJSF and JSON Forms draw.
fn titled(choice: &Choice, shape: Shape) -> Json {
    let number = matches!(shape, Shape::Integer { .. } | Shape::Number { .. });
    let number = number.then(|| serde_json::from_str(&choice.value).ok()).flatten();
    let value: Json = number.unwrap_or_else(|| choice.value.as_ref().into());
    json!({ "const": value, "title": choice.title })
}

fn add_rule(schema: &mut Schema, rule: &RuleSpec, shape: Shape) {
    match rule.rule {
        Rule::Length { min, max } => {
            let (least, most) = match shape {
                Shape::List(_) => ("minItems", "maxItems"),
                Shape::Map => ("minProperties", "maxProperties"),
                _ => ("minLength", "maxLength"),
            };
            schema.extend(min.map(|min| (least.to_owned(), min.into())));
            schema.extend(max.map(|max| (most.to_owned(), max.into())));
        }
        Rule::Range { min, max } => {
            schema.extend(min.map(|min| ("minimum".to_owned(), min.to_json())));
            schema.extend(max.map(|max| ("maximum".to_owned(), max.to_json())));
        }
        Rule::Pattern(own) => {
            if let Some(own) = ecma(own().source()) {
                pattern(schema, own);
            }
        }
        Rule::Url | Rule::PublicUrl => {
            schema.insert("format".to_owned(), "uri".into());
            pattern(schema, WEB_ADDRESS.to_owned());
        }
        Rule::Email => {
            schema.insert("format".to_owned(), "email".into());
            pattern(schema, EMAIL.source().to_owned());
        }
        Rule::Custom(_) => {}
    }
}

/// One pattern stands beside the type, further ones in `allOf`.
fn pattern(schema: &mut Schema, pattern: String) {
    if !schema.contains_key("pattern") {
        schema.insert("pattern".to_owned(), pattern.into());
    } else if let Json::Array(all) = schema.entry("allOf").or_insert_with(|| json!([])) {
        all.push(json!({ "pattern": pattern }));
    }
}
