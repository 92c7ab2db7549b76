//! Random input for an integration: right, wrong, and at the edge of its rules.

use integrations_runtime::rules::Rule;
use integrations_runtime::value::{ChoiceList, Shape};
use integrations_runtime::{FieldSpec, IntegrationSpec};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;
use serde_json::{Map, Value as Json, json};

/// Objects with values of any field, the switches and, seldom, something unknown. `fixed`: what is known to be valid.
///
/// A field with a rule of its own has the fixed value or none: the schema does not know the rule. Half of the inputs begin
/// as what is known to be valid, so that some are.
pub(crate) fn of(spec: &'static IntegrationSpec, fixed: &Json) -> BoxedStrategy<Json> {
    let fixed = fixed.as_object().cloned().unwrap_or_default();
    let mut members: Vec<BoxedStrategy<Option<(String, Json)>>> = Vec::new();
    for field in spec.fields.iter().filter(|field| field.is_available()) {
        let known = fixed.get(field.name).cloned();
        let value = if has_own_rule(field) {
            known.map_or_else(|| Just(None).boxed(), |known| Just(Some(known)).boxed())
        } else {
            let some = values(field).prop_map(Some);
            let weight = if field.required { 6 } else { 2 };
            prop_oneof![weight => some, 1 => Just(None), 3 => Just(known)].boxed()
        };
        let name = field.name.to_owned();
        members.push(value.prop_map(move |value| Some((name.clone(), value?))).boxed());
    }
    let switches = spec.configurable_events.iter().map(|event| event.field).chain(["active"]);
    for name in switches {
        // While it is inactive, a record may be incomplete: a stated difference.
        let on = if name == "active" { Just(true).boxed() } else { any::<bool>().boxed() };
        let value = prop_oneof![3 => Just(None), 1 => on.prop_map(Some)];
        members.push(value.prop_map(move |on| Some((name.to_owned(), on?.into()))).boxed());
    }
    let unknown = prop_oneof![30 => Just(None), 1 => Just(Some(("no_such_field".to_owned(), json!(1))))];
    members.push(unknown.boxed());
    let random = members.prop_map(|members| members.into_iter().flatten().collect::<Map<_, _>>());
    let near = (random.clone(), any::<proptest::sample::Index>()).prop_map(move |(changes, which)| {
        let mut input = fixed.clone();
        if !changes.is_empty() {
            input.extend(changes.into_iter().nth(which.index(input.len().max(1))));
        }
        input
    });
    prop_oneof![random, near].prop_map(Json::Object).boxed()
}

fn has_own_rule(field: &FieldSpec) -> bool {
    // Whether a host is public is no pattern either.
    field.rules.iter().any(|rule| matches!(rule.rule, Rule::Custom(_)))
        || matches!(field.choices, ChoiceList::Open(_))
        || matches!(field.format, Some("date" | "date-time" | "time" | "duration" | "email"))
}

fn values(field: &FieldSpec) -> BoxedStrategy<Json> {
    let wrong = select(vec![json!({ "a": 1 }), json!([{}]), json!([[]])]);
    let right = match field.choices {
        ChoiceList::Listed(choices @ [_, ..]) => {
            let choice = select(choices).prop_map(|choice| Json::from(choice.value.as_ref()));
            let choice = prop_oneof![9 => choice, 1 => Just(json!("no such choice"))];
            match field.shape {
                Shape::List(_) => vec(choice, 0..3).prop_map(Json::from).boxed(),
                _ => choice.boxed(),
            }
        }
        _ => shaped(field, field.shape),
    };
    match field.shape {
        // JSON of any form is right there.
        Shape::Any | Shape::Map => right,
        _ => prop_oneof![12 => right, 1 => wrong].boxed(),
    }
}

fn shaped(field: &FieldSpec, shape: Shape) -> BoxedStrategy<Json> {
    match shape {
        Shape::Text => texts(field),
        Shape::Boolean => any::<bool>().prop_map(Json::from).boxed(),
        Shape::Integer { .. } | Shape::Number { .. } => numbers(field),
        Shape::List(items) => vec(shaped(field, *items), 0..4).prop_map(Json::from).boxed(),
        Shape::Map => {
            let texts = proptest::collection::btree_map("[a-c]", "[x-z]{0,2}", 0..4);
            let wrong = Just(json!({ "a": 1 }));
            prop_oneof![6 => texts.prop_map(|map| json!(map)), 1 => wrong].boxed()
        }
        _ => select(vec![json!(1), json!([1, "a"]), json!({ "a": {} }), json!(false)]).boxed(),
    }
}

/// The bounds of its rules, and what is beside them.
fn numbers(field: &FieldSpec) -> BoxedStrategy<Json> {
    let mut edges: Vec<Json> =
        vec![json!(0), json!(1), json!(-1), json!(0.5), json!(5.0), json!(300), json!(70_000)];
    for rule in field.rules {
        if let Rule::Range { min, max } = rule.rule {
            for bound in [min, max].into_iter().flatten() {
                let bound: f64 = bound.to_string().parse().unwrap_or_default();
                edges.extend([bound - 1.0, bound, bound + 1.0, bound + 0.25].map(Json::from));
            }
        }
    }
    select(edges).boxed()
}

fn texts(field: &FieldSpec) -> BoxedStrategy<Json> {
    let is_url = field.format == Some("uri")
        || field.rules.iter().any(|rule| matches!(rule.rule, Rule::Url | Rule::PublicUrl));
    if is_url {
        let urls = ["https://example.com/", "HTTP://example.com/x?y=z", "ftp://example.com/", "mailto:a@b"];
        // What is no URL at all is judged by the format, which not every validator knows.
        return select(urls.map(Json::from).to_vec()).boxed();
    }
    let mut kinds: Vec<BoxedStrategy<String>> = vec![
        "[a-zé ]{0,12}".boxed(),
        "[A-Z]{1,3}-[0-9]{1,4}".boxed(),
        Just("jo@example.com".to_owned()).boxed(),
    ];
    if field.required || field.required_if.is_some() {
        kinds.push(Just("  ".to_owned()).boxed());
    }
    for rule in field.rules {
        match rule.rule {
            Rule::Length { min, max } => {
                for length in [min, max].into_iter().flatten() {
                    let near = length.saturating_sub(1)..=length + 1;
                    kinds.push(
                        near.prop_map(|length| "ä".repeat(usize::try_from(length).unwrap_or(0))).boxed(),
                    );
                }
            }
            Rule::Pattern(pattern) => {
                let matching = proptest::string::string_regex(pattern().source());
                kinds.extend(matching.ok().map(Strategy::boxed));
            }
            _ => {}
        }
    }
    // Stated differences: an empty text is none to a record, whatever the rules; and two characters are white space to one
    // side only.
    let bare = field.rules.is_empty();
    let differs = |text: &String| text.contains(['\u{feff}', '\u{85}']);
    Union::new(kinds)
        .prop_filter("not empty", move |text| (bare || !text.is_empty()) && !differs(text))
        .prop_map(Json::from)
        .boxed()
}
