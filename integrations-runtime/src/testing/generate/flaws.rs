//! Values that a field refuses, by its metadata. What is wrong with each is known here without asking the field.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value as Json, json};

use super::text::{self, Length, Values};
use super::{Setup, one_of, sampled, trial, values};
use crate::rules::Rule;
use crate::spec::{ColumnType, FieldSpec, FieldType};
use crate::value::{ChoiceList, Number};

/// One way to get a field wrong.
#[derive(Clone)]
pub(super) struct Flaw {
    pub(super) field: &'static FieldSpec,
    /// The code of the violation.
    pub(super) code: &'static str,
    /// What is written to the field; `None` where it is left out.
    pub(super) value: Option<BoxedStrategy<Json>>,
}

/// Every flaw of a field that can be made: a type may refuse a value for a reason of its own before a rule is asked.
pub(super) fn of(setup: &Setup, field: &'static FieldSpec) -> Vec<Flaw> {
    let mut flaws: Vec<_> = (field.required || field.required_if.is_some())
        .then_some(Flaw { field, code: "required", value: None })
        .into_iter()
        .collect();
    let candidates = cast(setup, field).into_iter().chain(choice(field)).chain(rules(field));
    for (code, candidate) in candidates {
        // Refused for that reason, or not at all: then a rule is not kept, which is for the tests to say.
        let keep = move |value: &Json, setup: &Setup| {
            let told = trial(setup, field, value);
            told.is_empty() || told.iter().any(|violation| violation.code() == code)
        };
        if sampled(&candidate).any(|value| keep(&value, setup)) {
            let setup = *setup;
            let value =
                candidate.prop_filter("refused for another reason", move |value| keep(value, &setup)).boxed();
            flaws.push(Flaw { field, code, value: Some(value) });
        }
    }
    flaws
}

type Candidates = Vec<(&'static str, BoxedStrategy<Json>)>;

fn just(value: Json) -> BoxedStrategy<Json> {
    Just(value).boxed()
}

/// Input that is not of the field's type.
fn cast(setup: &Setup, field: &'static FieldSpec) -> Candidates {
    let is_list = field.field_type == FieldType::StringArray;
    let mut wrong = Candidates::new();
    if is_list || field.column_type != ColumnType::Json || field.format == Some("map") {
        wrong.push(("wrong_type", just(json!({ "a": [] }))));
    }
    let number = match field.column_type {
        ColumnType::Boolean => Some(("boolean", just(json!("maybe")))),
        ColumnType::Integer => Some(("integer", select(vec![json!("many"), json!(1.5)]).boxed())),
        ColumnType::Real => Some(("number", select(vec![json!("many"), json!("1,5")]).boxed())),
        ColumnType::Text | ColumnType::Json => None,
    };
    wrong.extend(number);
    if values::limits(Some(setup), field).is_some() {
        wrong.push(("out_of_bounds", select(vec![json!(1e30), json!(-1e30)]).boxed()));
    }
    let (code, text) = match field.format {
        Some("uri") => ("url", "nowhere"),
        Some("email") => ("email", "nobody"),
        Some("date") => ("date", "some day"),
        Some("time") => ("time", "at noon"),
        Some("date-time") => ("date_time", "some day at noon"),
        Some("duration") => ("duration", "a while"),
        Some("map") => ("map", "nothing"),
        Some("json") => ("json", "{"),
        _ => return wrong,
    };
    wrong.push((code, just(if is_list { json!([text]) } else { json!(text) })));
    wrong
}

/// What is none of the choices.
fn choice(field: &FieldSpec) -> Option<(&'static str, BoxedStrategy<Json>)> {
    // What a secret is chosen from is not compared with it.
    let choices = values::choices(field).filter(|_| !field.secret)?;
    let is_list = field.field_type == FieldType::StringArray;
    let is_open = matches!(field.choices, ChoiceList::Open(_));
    let others: BoxedStrategy<Json> = match field.column_type {
        ColumnType::Integer | ColumnType::Real => {
            (0..127_u8).prop_map(|number| number.to_string().into()).boxed()
        }
        _ => text::words(Length { least: 8, most: 16 }).plain,
    };
    let outside = others.prop_filter("a choice", move |value| !choices.contains(value));
    let wrong = outside.prop_map(move |value| if is_list { json!([value]) } else { value }).boxed();
    // A list with open choices may be one of numbers, which are told apart by the field.
    let numbers = (is_list && is_open).then(|| just(json!([126])));
    Some(("choice", one_of(std::iter::once(wrong).chain(numbers))))
}

fn rules(field: &'static FieldSpec) -> Candidates {
    let mut wrong = Candidates::new();
    for rule in field.rules {
        match rule.rule {
            Rule::Length { min, max } => wrong.extend(lengths(field, min, max)),
            Rule::Range { min, max } => {
                wrong.extend(min.and_then(|min| Some(("too_small", just(beyond(min, -1)?)))));
                wrong.extend(max.and_then(|max| Some(("too_large", just(beyond(max, 1)?)))));
            }
            Rule::Pattern(pattern) => {
                let any = Length { least: 1, most: 64 };
                let any = one_of([text::words(any).any, text::urls(any).any, text::emails(any).any]);
                let is_wrong = move |text: &Json| !text.as_str().is_some_and(|text| pattern().is_match(text));
                if sampled(&any).any(|text| is_wrong(&text)) {
                    wrong.push(("pattern", any.prop_filter("matches the pattern", is_wrong).boxed()));
                }
            }
            Rule::Url => {
                wrong.push(("url", texts(&["nowhere", "ftp://example.com/", "mailto:jo@example.com"])));
            }
            Rule::PublicUrl => wrong.push((
                "public_url",
                texts(&[
                    "http://localhost/a",
                    "https://127.0.0.1/a",
                    "http://10.1.2.3:8080/",
                    "http://[::1]/",
                    "http://169.254.169.254/",
                ]),
            )),
            Rule::Email => {
                wrong.push(("email", texts(&["nobody", "jo@", "@example.com", "jo@@example.com"])));
            }
            // Only its author knows what a rule of one's own refuses.
            Rule::Custom(_) => {}
        }
    }
    wrong
}

fn texts(texts: &[&'static str]) -> BoxedStrategy<Json> {
    select(texts.iter().map(|text| Json::from(*text)).collect::<Vec<_>>()).boxed()
}

/// A number on the other side of a bound.
fn beyond(bound: Number, step: i8) -> Option<Json> {
    match bound {
        Number::Int(int) => i64::try_from(int).ok()?.checked_add(step.into()).map(Json::from),
        Number::Float(float) => Some(json!(float + f64::from(step) * float.abs().max(1.0))),
    }
}

/// Too short and too long, or too few and too many.
fn lengths(field: &'static FieldSpec, min: Option<u64>, max: Option<u64>) -> Candidates {
    let number = |bound: Option<u64>| bound.and_then(|bound| usize::try_from(bound).ok());
    // Nothing at all is not too short: it is missing, or need not be there. An empty list that need not be there is.
    let is_list = field.field_type == FieldType::StringArray;
    let is_map = field.format == Some("map");
    let least = usize::from(!is_list && !is_map || field.required || field.required_if.is_some());
    let below = number(min).and_then(|min| min.checked_sub(1)).filter(|most| *most >= least);
    let above = number(max).and_then(|max| max.checked_add(1));
    let of = |least: usize, most: usize| -> BoxedStrategy<Json> {
        let kinds: Vec<Values> = if is_list {
            values::lists(field, (least, most))
        } else if is_map {
            values::structured(field.format, (least, most)).into_iter().collect()
        } else {
            let length = Length { least, most };
            vec![text::words(length), text::urls(length), text::emails(length)]
        };
        one_of(kinds.into_iter().map(|kind| kind.plain))
    };
    let mut wrong = Candidates::new();
    wrong.extend(below.map(|most| ("too_short", of(least, most))));
    wrong.extend(above.map(|least| ("too_long", of(least, least.saturating_add(4)))));
    let fits = move |value: &Json| {
        let length = match value {
            Json::String(text) => text.chars().count(),
            Json::Array(items) => items.len(),
            Json::Object(members) => members.len(),
            _ => return false,
        };
        below.is_some_and(|most| length <= most) || above.is_some_and(|least| length >= least)
    };
    let fitting = wrong.into_iter().filter(|(_, strategy)| sampled(strategy).any(|value| fits(&value)));
    fitting.map(|(code, strategy)| (code, strategy.prop_filter("of a right length", fits).boxed())).collect()
}
