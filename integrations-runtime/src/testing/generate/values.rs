//! What the values of a field may be, by its metadata.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Value as Json, json};

use super::text::{self, Length, Values};
use super::{Setup, trial};
use crate::condition::Condition;
use crate::rules::{Rule, RuleSpec};
use crate::spec::{ColumnType, FieldSpec, FieldType};
use crate::value::Number;

/// The kinds of values that a field may take, the likeliest first. Which it is, only the field itself can say.
pub(super) fn kinds(setup: &Setup, field: &'static FieldSpec) -> Vec<Values> {
    if field.field_type == FieldType::StringArray {
        return lists(field, counts(field));
    }
    let mut kinds = Vec::new();
    kinds.extend(chosen(field));
    kinds.extend(patterns(field).flat_map(text::of_pattern));
    kinds.extend(structured(field.format, counts(field)));
    kinds.extend(one_value(field, Some(setup)));
    kinds
}

/// The values that conditions compare the field with: what shows another one must be generated.
pub(super) fn operands(fields: &[FieldSpec], name: &str) -> Vec<Json> {
    let conditions = fields.iter().flat_map(|field| [field.show_if, field.required_if]).flatten();
    let mut found = Vec::new();
    for condition in conditions {
        collect(&condition, name, &mut found);
    }
    found
}

fn collect(condition: &Condition, name: &str, found: &mut Vec<Json>) {
    match condition {
        Condition::Equals { field, value } if *field == name => found.extend(serde_json::to_value(value())),
        Condition::In { field, values } if *field == name => {
            found.extend(values.iter().flat_map(|value| serde_json::to_value(value())));
        }
        Condition::Equals { .. } | Condition::In { .. } | Condition::Set { .. } => {}
        Condition::Not(inner) => collect(inner, name, found),
        Condition::All(all) | Condition::Any(all) => all.iter().for_each(|inner| collect(inner, name, found)),
    }
}

fn one_value(field: &FieldSpec, setup: Option<&Setup>) -> Vec<Values> {
    let length = length(field);
    let has = |wanted: fn(&Rule) -> bool| field.rules.iter().any(|rule| wanted(&rule.rule));
    let mut kinds = Vec::new();
    match field.column_type {
        ColumnType::Boolean => kinds.push(Values::new(any::<bool>().prop_map(Json::from).boxed(), [])),
        ColumnType::Integer => kinds.push(integers(field, setup)),
        ColumnType::Real => kinds.push(reals(field)),
        ColumnType::Text | ColumnType::Json => {}
    }
    kinds.extend(field.format.and_then(|format| text::of_format(format, length)));
    if has(|rule| matches!(rule, Rule::Url | Rule::PublicUrl)) {
        kinds.push(text::urls(length));
    }
    if has(|rule| matches!(rule, Rule::Email)) {
        kinds.push(text::emails(length));
    }
    kinds.push(text::words(length));
    // A type of one's own says little of what it takes.
    kinds.extend([text::urls(length), text::emails(length), integers(field, setup)]);
    kinds
}

/// Lists of so many items.
pub(super) fn lists(field: &'static FieldSpec, (least, most): (usize, usize)) -> Vec<Values> {
    if let Some(choices) = choices(field) {
        let most = most.min(choices.len());
        let some = subsequence(choices, least.min(most)..=most).prop_map(Json::from).boxed();
        return vec![Values::new(some, [])];
    }
    let list = |item: BoxedStrategy<Json>| vec(item, least..=most).prop_map(Json::from).boxed();
    let mut items: Vec<_> =
        field.format.and_then(|format| text::of_format(format, ANY_LENGTH)).into_iter().collect();
    items.push(text::words(Length { least: 1, most: 12 }));
    items.push(Values::new((0..100_u8).prop_map(Json::from).boxed(), []));
    items.into_iter().map(|item| Values::new(list(item.plain), [list(item.any)])).collect()
}

/// Maps and documents.
pub(super) fn structured(format: Option<&str>, (least, most): (usize, usize)) -> Option<Values> {
    let word = || "[a-z][a-zA-Z0-9]{3,8}";
    match format? {
        "map" => {
            let map = btree_map(word(), word(), least..=most).prop_map(|map| json!(map)).boxed();
            Some(Values::new(map, []))
        }
        "json" => {
            let object = (word(), word()).prop_map(|(name, value)| json!({ name: value })).boxed();
            let list = vec(0..100_u8, 1..4).prop_map(Json::from).boxed();
            Some(Values::new(object, [list, any::<bool>().prop_map(Json::from).boxed()]))
        }
        _ => None,
    }
}

const ANY_LENGTH: Length = Length { least: 1, most: usize::MAX };

/// The lengths that a field's rules allow its text.
fn length(field: &FieldSpec) -> Length {
    let (least, most) = bounds(field);
    Length { least: least.max(1), most: most.unwrap_or(usize::MAX) }
}

/// How many items are generated.
fn counts(field: &FieldSpec) -> (usize, usize) {
    let (least, most) = bounds(field);
    let least = least.max(1);
    (least, least.saturating_add(3).min(most.unwrap_or(usize::MAX)).max(least))
}

fn bounds(field: &FieldSpec) -> (usize, Option<usize>) {
    let number = |bound: u64| usize::try_from(bound).unwrap_or(usize::MAX);
    let lengths = field.rules.iter().filter_map(|rule| match rule.rule {
        Rule::Length { min, max } => Some((min.map(number), max.map(number))),
        _ => None,
    });
    lengths.fold((0, None), |(least, most), (min, max)| {
        (least.max(min.unwrap_or(0)), max.or(most).min(most.or(max)))
    })
}

fn patterns(field: &FieldSpec) -> impl Iterator<Item = &'static str> {
    field.rules.iter().filter_map(|rule| match rule.rule {
        Rule::Pattern(pattern) => Some(pattern().source()),
        _ => None,
    })
}

/// The values that it is chosen from, where it is.
pub(super) fn choices(field: &FieldSpec) -> Option<Vec<Json>> {
    let choices: Vec<_> =
        field.choices.now().iter().map(|choice| Json::from(choice.value.as_ref())).collect();
    (!choices.is_empty()).then_some(choices)
}

fn chosen(field: &FieldSpec) -> Option<Values> {
    Some(Values::new(select(choices(field)?).boxed(), []))
}

/// The least and the greatest number that the field says it takes.
pub(super) fn limits(setup: Option<&Setup>, field: &FieldSpec) -> Option<(i64, i64)> {
    let told = trial(setup?, field, &json!(1e30));
    let bounds = told.iter().find(|violation| violation.code() == "out_of_bounds")?.params();
    // What is beyond is as good as the greatest: nobody generates it.
    let bound = |name: &str, beyond| bounds.get(name).map(|bound| bound.as_i64().unwrap_or(beyond));
    Some((bound("min", i64::MIN)?, bound("max", i64::MAX)?))
}

fn integers(field: &FieldSpec, setup: Option<&Setup>) -> Values {
    let (least, most) = limits(setup, field).unwrap_or((0, 100));
    // A secret is long, so that it stands in no other text by chance.
    let usual = if field.secret { (100_000_000, 999_999_999) } else { (0, 100) };
    let (low, high) = (usual.0.clamp(least, most), usual.1.clamp(least, most));
    let ints = |range: std::ops::RangeInclusive<i64>| range.prop_map(Json::from).boxed();
    Values::new(ints(low..=high), [ints(least..=most), select(vec![json!(least), json!(most)]).boxed()])
}

fn reals(field: &FieldSpec) -> Values {
    let (least, most) = field.rules.iter().find_map(RuleSpec::bounds).map_or((-1e3, 1e3), |(least, most)| {
        let finite = |number| match number {
            #[expect(clippy::cast_precision_loss, reason = "a bound, near which values are generated")]
            Number::Int(int) => int as f64,
            Number::Float(float) => float,
        };
        (finite(least).max(-1e6), finite(most).min(1e6))
    });
    if least >= most {
        return Values::new(Just(json!(least)).boxed(), []);
    }
    // Eighths are the same as an `f32` and as an `f64`.
    let eighth = move |float: f64| json!((float * 8.0).round() / 8.0);
    Values::new((least..=most).prop_map(eighth).boxed(), [select(vec![json!(least), json!(most)]).boxed()])
}
