//! What an integration says of an event: whether it is on, whose switch it has, at which levels it is.

use super::contradictions::{Contradiction, OF_AN_EVENT};
use crate::attributes::Draft;
use crate::diagnostics::{self as say, Message};
use crate::errors::Errors;
use crate::model::{NamedEvent, Spanned};
use crate::vocabulary::LEVELS;

/// Every level of an event is one of the integration's, and named once. What is said of all of them is not said.
pub(super) fn levels(draft: &mut Draft, errors: &mut Errors) {
    let (all, own) = (draft.all_levels, &draft.model.levels);
    let names: Vec<_> = own.iter().map(|level| level.value.as_str()).collect();
    for event in &mut draft.model.events {
        let mut earlier = Vec::new();
        event.levels.retain(|level| {
            let name = level.value.as_str();
            if !LEVELS.contains(&name) {
                errors.at(level.span, &say::unknown_level(name));
                return false;
            }
            if !names.contains(&name) {
                // Of a level that the integration has in another spelling, that is told.
                if all {
                    errors.at(level.span, &say::event_at_no_level(name, &names));
                }
                return false;
            }
            let key = (name.to_owned(), level.span);
            super::distinct(&mut earlier, key, || (say::duplicate(name), say::first_given()), errors)
        });
        if names.iter().all(|name| event.levels.iter().any(|level| level.value == *name)) {
            event.levels.clear();
        }
    }
}

/// What an event follows is another one with a switch, wherever the event is itself.
pub(super) fn follows(draft: &mut Draft, errors: &mut Errors) {
    let own: Vec<_> = draft.model.levels.iter().map(|level| level.value.clone()).collect();
    let own: Vec<_> = own.iter().map(String::as_str).collect();
    for index in 0..draft.model.events.len() {
        let events = &draft.model.events;
        let Some((event, followed)) =
            events.get(index).and_then(|event| Some((event, event.follows.as_ref()?)))
        else {
            continue;
        };
        let other = events.iter().find(|other| other.name.value == followed.value);
        let wrong = match other {
            Some(other) => wrongly_followed(event, other, &own),
            // It may be one that is told already.
            None => draft.all_events.then(|| undeclared(event, followed, events)),
        };
        let is_sound = other.is_some() && wrong.is_none();
        if let Some(message) = wrong {
            errors.at(followed.span, &message);
        }
        if !is_sound && let Some(event) = draft.model.events.get_mut(index) {
            event.follows = None;
        }
    }
}

/// `own`: the levels of the integration.
fn wrongly_followed(event: &NamedEvent, other: &NamedEvent, own: &[&str]) -> Option<Message> {
    let (name, followed) = (event.name.value.as_str(), other.name.value.as_str());
    if name == followed {
        return Some(say::follows_itself(name));
    }
    if let Some(last) = &other.follows {
        return Some(say::follows_follower(followed, Some(last.value.as_str()).filter(|last| *last != name)));
    }
    let (here, there) = (names(&event.levels, own), names(&other.levels, own));
    let is_there = here.iter().all(|level| there.contains(level));
    (!is_there).then(|| say::follows_elsewhere(followed, &there))
}

fn names<'a>(levels: &'a [Spanned<String>], own: &[&'a str]) -> Vec<&'a str> {
    if levels.is_empty() {
        return own.to_vec();
    }
    levels.iter().map(|level| level.value.as_str()).collect()
}

fn undeclared(event: &NamedEvent, followed: &Spanned<String>, events: &[NamedEvent]) -> Message {
    let others = events.iter().filter(|other| other.follows.is_none());
    let others = others.map(|other| other.name.value.as_str()).filter(|other| *other != event.name.value);
    say::follows_no_event(&followed.value, &others.collect::<Vec<_>>())
}

/// A default is that of a switch: neither the only event has one, nor one that follows another.
pub(super) fn defaults(draft: &mut Draft, errors: &mut Errors) {
    let sole = draft.all_events && draft.model.events.len() == 1;
    for NamedEvent { name, default, follows, .. } in &mut draft.model.events {
        let Some(said) = default else { continue };
        if let Some(follows) = follows {
            let Contradiction(one, other, reason) = OF_AN_EVENT;
            let message = say::contradiction(one, other, reason);
            errors.pair(said.span, &message, follows.span, &say::other_key(one));
        } else if sole {
            errors.at(said.span, &say::default_of_sole_event(&name.value));
        } else {
            continue;
        }
        *default = None;
    }
}
