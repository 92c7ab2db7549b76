//! The other names of props, which share the wire with the names.

use proc_macro2::Span;

use super::names::is_wire_name;
use crate::attributes::Draft;
use crate::diagnostics::{self as say, Message};
use crate::errors::Errors;
use crate::model::{NamedEvent, Spanned};
use crate::vocabulary::{ACTIVE, switch_of};

/// An alias is a name on the wire that nothing else has.
pub(super) fn free(draft: &mut Draft, errors: &mut Errors) {
    let events = &draft.model.events;
    let names: Vec<_> = draft.model.props.iter().map(|prop| prop.name.clone()).collect();
    for (index, prop) in draft.model.props.iter_mut().enumerate() {
        prop.aliases.retain(|alias| match taken(alias, index, &names, events) {
            Some((message, Some((owner, note)))) => {
                errors.pair(alias.span, &message, owner, &note);
                false
            }
            Some((message, None)) => {
                errors.at(alias.span, &message);
                false
            }
            None => true,
        });
    }
}

/// What is said of an alias of the prop at an index, where it cannot be one; and at what it is in the way of.
fn taken(
    alias: &Spanned<String>,
    index: usize,
    names: &[Spanned<String>],
    events: &[NamedEvent],
) -> Option<(Message, Option<(Span, Message)>)> {
    let name = alias.value.as_str();
    if !is_wire_name(name) {
        return Some((say::wire_name(name), None));
    }
    if name == ACTIVE {
        return Some((say::alias_active(), None));
    }
    if names.get(index).is_some_and(|own| own.value == name) {
        return Some((say::alias_of_itself(name), None));
    }
    if let Some(owner) = names.iter().find(|owner| owner.value == name) {
        return Some((say::alias_is_a_name(name), Some((owner.span, say::first_named()))));
    }
    let event = events.iter().map(|event| &event.name).find(|event| switch_of(&event.value) == Some(name))?;
    let note = (event.span, say::event_declared(&event.value));
    Some((say::alias_of_switch(name, &event.value), Some(note)))
}

/// No alias is given twice, be it of one prop or of two.
pub(super) fn distinct(draft: &mut Draft, errors: &mut Errors) {
    let mut earlier: Vec<(String, Span)> = Vec::new();
    for prop in &mut draft.model.props {
        prop.aliases.retain(|alias| {
            let messages = || (say::duplicate_alias(&alias.value), say::first_given());
            super::distinct(&mut earlier, (alias.value.clone(), alias.span), messages, errors)
        });
    }
}
