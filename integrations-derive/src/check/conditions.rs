//! Conditions: the props that they ask for.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;

use crate::attributes::Draft;
use crate::diagnostics::{self as say, Message};
use crate::errors::Errors;
use crate::model::{Condition, Integration, Kind, PerEvent, Prop};

/// A condition asks for other props of the same struct, and in an enum for those of the same variant.
pub(super) fn fields(draft: &mut Draft, errors: &mut Errors) {
    let model = &draft.model;
    let wrong = |prop: &Prop, condition: &Option<Condition>, errors: &mut Errors| {
        let Some(condition) = condition else { return false };
        let mut wrong = false;
        for field in asked(condition) {
            if let Some(message) = judge(model, prop, field) {
                // Written out for each event, a condition is written once.
                errors.at(field.span(), &message);
                wrong = true;
            }
        }
        wrong
    };
    let judged: Vec<_> = model
        .props
        .iter()
        .map(|prop| (wrong(prop, &prop.show_if, errors), wrong(prop, &prop.required_if, errors)))
        .collect();
    for (prop, (show_if, required_if)) in draft.model.props.iter_mut().zip(judged) {
        prop.show_if.take_if(|_| show_if);
        prop.required_if.take_if(|_| required_if);
    }
}

fn judge(model: &Integration, asking: &Prop, field: &Ident) -> Option<Message> {
    let Some(prop) = find(model, field) else { return Some(unknown(model, asking, field)) };
    if prop.ident == asking.ident {
        return Some(say::condition_on_itself(field));
    }
    match (&model.kind, prop.variant) {
        (Kind::Enum(variants), Some(other)) if asking.variant != Some(other) => {
            let variant = variants.list.get(other)?;
            Some(say::condition_on_other_variant(field, &variant.ident))
        }
        _ => None,
    }
}

fn unknown(model: &Integration, asking: &Prop, field: &Ident) -> Message {
    if model.groups.iter().any(|group| group.ident.unraw() == field.unraw()) {
        return say::condition_on_group(field);
    }
    let of_state = |state: &[Ident]| state.iter().any(|state| state.unraw() == field.unraw());
    let in_variants =
        matches!(&model.kind, Kind::Enum(variants) if variants.list.iter().any(|one| of_state(&one.state)));
    if of_state(&model.state) || in_variants {
        return say::condition_on_state(field);
    }
    let one = model.props.iter().find(|prop| {
        matches!(&prop.per_event, Some(PerEvent::Of { field: whole, .. }) if whole.unraw() == field.unraw())
    });
    if let Some(one) = one {
        return say::condition_on_per_event(field, &one.ident.to_string());
    }
    let names = model.props.iter().filter(|prop| may_ask(asking, prop));
    let names: Vec<_> = names.map(|prop| prop.ident.unraw().to_string()).collect();
    say::condition_on_unknown(field, &names)
}

/// Whether one prop's condition may ask for another: for none of its own field, and for none of another variant.
fn may_ask(asking: &Prop, other: &Prop) -> bool {
    declared(asking) != declared(other) && other.variant == asking.variant
}

/// The field of the declaration that a prop is of.
fn declared(prop: &Prop) -> &Ident {
    match &prop.per_event {
        Some(PerEvent::Of { field, .. }) => field,
        _ => &prop.ident,
    }
}

/// The prop that a condition names: as in Rust, with or without `r#`.
pub(crate) fn find<'a>(model: &'a Integration, field: &Ident) -> Option<&'a Prop> {
    model.props.iter().find(|prop| prop.ident.unraw() == field.unraw())
}

/// The fields that a condition asks for.
pub(crate) fn asked(condition: &Condition) -> Vec<&Ident> {
    match condition {
        Condition::Equals(field, _) | Condition::In(field, _) | Condition::Set(field) => vec![field],
        Condition::Not(condition) => asked(condition),
        Condition::All(conditions) | Condition::Any(conditions) => {
            conditions.iter().flat_map(asked).collect()
        }
    }
}

/// No prop is shown by one that is shown by it. Each circle is told once, where its first prop asks for the next.
pub(super) fn circles(draft: &mut Draft, errors: &mut Errors) {
    let model = &draft.model;
    let mut told: Vec<usize> = Vec::new();
    for start in 0..model.props.len() {
        if told.contains(&start) {
            continue;
        }
        if let Some(circle) = circle(model, start) {
            let props: Vec<_> = circle.iter().filter_map(|index| model.props.get(*index)).collect();
            let names: Vec<_> = props.iter().map(|prop| prop.ident.unraw().to_string()).collect();
            if let Some(at) = where_asked(&props) {
                errors.at(at, &say::condition_in_circle(&names));
            }
            told.extend(circle);
        }
    }
    for index in told {
        if let Some(prop) = draft.model.props.get_mut(index) {
            prop.show_if = None;
        }
    }
}

/// Where the first prop of a circle asks for the second.
fn where_asked(circle: &[&Prop]) -> Option<Span> {
    let [first, second, ..] = circle else { return None };
    let fields = first.show_if.as_ref().map(asked).unwrap_or_default();
    fields.into_iter().find(|field| field.unraw() == second.ident.unraw()).map(Ident::span)
}

/// The way from a prop back to itself.
fn circle(model: &Integration, start: usize) -> Option<Vec<usize>> {
    let mut ways = vec![vec![start]];
    let mut seen = Vec::new();
    while let Some(way) = ways.pop() {
        for next in shown_by(model, *way.last()?) {
            if next == start {
                return Some(way);
            }
            if !seen.contains(&next) {
                seen.push(next);
                ways.push(way.iter().copied().chain([next]).collect());
            }
        }
    }
    None
}

fn shown_by(model: &Integration, index: usize) -> Vec<usize> {
    let condition = model.props.get(index).and_then(|prop| prop.show_if.as_ref());
    let fields = condition.map(asked).unwrap_or_default();
    let place = |field: &Ident| model.props.iter().position(|prop| prop.ident.unraw() == field.unraw());
    fields.into_iter().filter_map(place).collect()
}
