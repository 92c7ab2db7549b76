//! Rules that could never be kept, never be broken, or never be read.

use std::cmp::Ordering;

use regex_lite::Regex;

use crate::attributes::Draft;
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::model::{Number, Prop, RuleKind};
use crate::vocabulary::RULES;

/// A prop's `message` has a rule to speak for.
pub(super) fn message_has_a_rule(draft: &mut Draft, errors: &mut Errors) {
    for written in &draft.props {
        let rules = RULES.iter().any(|rule| written.place(rule).is_some());
        if let Some(message) = written.place("message").filter(|_| !rules) {
            errors.at(message, &say::message_without_rule());
        }
    }
}

/// `length` and `range` have a bound.
pub(super) fn bounded(draft: &mut Draft, errors: &mut Errors) {
    for prop in &mut draft.model.props {
        prop.rules.retain(|rule| {
            let unbounded = match rule.kind {
                RuleKind::Length { min: None, max: None } => "length",
                RuleKind::Range { min: None, max: None } => "range",
                _ => return true,
            };
            errors.at(rule.span, &say::no_bound(unbounded));
            false
        });
    }
}

/// `min` is not above `max`.
pub(super) fn ordered(draft: &mut Draft, errors: &mut Errors) {
    for prop in &mut draft.model.props {
        prop.rules.retain(|rule| {
            let bounds = match &rule.kind {
                RuleKind::Length { min: Some(min), max: Some(max) } if min.value > max.value => {
                    (min.span, min.value.to_string(), max.value.to_string())
                }
                RuleKind::Range { min: Some(min), max: Some(max) }
                    if compare(min.value, max.value).is_gt() =>
                {
                    (min.span, min.value.to_string(), max.value.to_string())
                }
                _ => return true,
            };
            let (span, min, max) = bounds;
            errors.at(span, &say::bounds_out_of_order(&min, &max));
            false
        });
    }
}

/// A pattern is a regular expression, in the syntax that the runtime reads.
pub(super) fn patterns(draft: &mut Draft, errors: &mut Errors) {
    for prop in &mut draft.model.props {
        prop.rules.retain(|rule| match &rule.kind {
            RuleKind::Pattern(pattern) => match Regex::new(&pattern.value()) {
                Ok(_) => true,
                Err(error) => {
                    errors.at(pattern.span(), &say::invalid_pattern(&error.to_string()));
                    false
                }
            },
            _ => true,
        });
    }
}

/// The order of two numbers, whole or not.
pub(super) fn compare(one: Number, other: Number) -> Ordering {
    match (one, other) {
        (Number::Int(one), Number::Int(other)) => one.cmp(&other),
        _ => as_float(one).total_cmp(&as_float(other)),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a float bound is no more precise than this")]
fn as_float(number: Number) -> f64 {
    match number {
        // `total_cmp` tells `-0.0` from `0.0`; adding zero makes them one.
        Number::Float(float) => float + 0.0,
        Number::Int(int) => int as f64,
    }
}

/// The rules of a prop that its default has to keep.
pub(super) fn kinds(prop: &Prop) -> impl Iterator<Item = &RuleKind> {
    prop.rules.iter().map(|rule| &rule.kind)
}
