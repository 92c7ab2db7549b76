//! Names that leave the program: the integration's, and those of its props on the wire.

use crate::attributes::Draft;
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::model::{Kind, Vocabulary};
use crate::names;
use crate::vocabulary::{ACTIVE, switch_of};

/// The integration's name is `snake_case`.
pub(super) fn integration(draft: &mut Draft, errors: &mut Errors) {
    if !matches!(draft.model.kind, Kind::Integration) {
        return;
    }
    let name = &draft.model.name;
    let mut letters = name.value.chars();
    let starts = letters.next().is_some_and(|first| first.is_ascii_lowercase());
    if !starts || !letters.all(|letter| matches!(letter, 'a'..='z' | '0'..='9' | '_')) {
        errors.at(name.span, &say::integration_name(&name.value));
    }
}

/// A wire name is a word.
pub(super) fn wire_syntax(draft: &mut Draft, errors: &mut Errors) {
    for prop in &draft.model.props {
        if !is_wire_name(&prop.name.value) {
            errors.at(prop.name.span, &say::wire_name(&prop.name.value));
        }
    }
}

pub(super) fn is_wire_name(name: &str) -> bool {
    let mut letters = name.chars();
    let starts = letters.next().is_some_and(|first| first.is_alphabetic() || first == '_');
    starts && letters.all(|letter| letter.is_alphanumeric() || letter == '_' || letter == '-')
}

/// No prop is called like the active switch, or like an event's switch.
pub(super) fn reserved_on_the_wire(draft: &mut Draft, errors: &mut Errors) {
    for prop in &draft.model.props {
        let name = &prop.name;
        let switches = |event: &str| match draft.model.vocabulary {
            Vocabulary::Gitlab => switch_of(event) == Some(name.value.as_str()),
            Vocabulary::Own(_) | Vocabulary::Unread => name.value == names::switch(event),
        };
        let event = draft.model.events.iter().map(|event| &event.name).find(|event| switches(&event.value));
        if name.value == ACTIVE {
            errors.at(name.span, &say::wire_name_active());
        } else if let Some(event) = event {
            errors.pair(
                name.span,
                &say::wire_name_of_switch(&name.value, &event.value),
                event.span,
                &say::event_declared(&event.value),
            );
        }
    }
}

/// No two props have one name.
pub(super) fn distinct_on_the_wire(draft: &mut Draft, errors: &mut Errors) {
    let mut earlier = Vec::new();
    for prop in &draft.model.props {
        let name = &prop.name;
        let messages = || (say::duplicate_wire_name(&name.value), say::first_named());
        super::distinct(&mut earlier, (&name.value, name.span), messages, errors);
    }
}
