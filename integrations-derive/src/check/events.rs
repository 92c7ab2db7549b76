//! Events: those that an integration names, and the enums that declare some.

use proc_macro2::Span;

use crate::attributes::Draft;
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::model::{EventsEnum, NamedEvent, Spanned, Vocabulary};
use crate::names;
use crate::vocabulary::canonical_event;

/// Every event is one of its vocabulary, as far as the tokens show, and named once.
pub(super) fn named(draft: &mut Draft, errors: &mut Errors) {
    let (events, before) = (&mut draft.model.events, errors.len());
    match draft.model.vocabulary {
        Vocabulary::Gitlab => of_gitlab(events, errors),
        Vocabulary::Own(_) | Vocabulary::Unread => of_ones_own(events, errors),
    }
    draft.all_events &= errors.len() == before;
}

/// However it is spelled.
fn of_gitlab(events: &mut Vec<NamedEvent>, errors: &mut Errors) {
    let mut earlier = Vec::new();
    events.retain_mut(|NamedEvent { name: event, follows, .. }| {
        if let Some(followed) = follows
            && let Some(canonical) = canonical_event(&followed.value)
        {
            canonical.clone_into(&mut followed.value);
        }
        let Some(canonical) = canonical_event(&event.value) else {
            errors.at(event.span, &say::unknown_event(&event.value));
            return false;
        };
        let messages = || {
            let same = (event.value != canonical).then_some(canonical);
            (say::duplicate_event(&event.value, same), say::first_given())
        };
        let first = super::distinct(&mut earlier, (canonical, event.span), messages, errors);
        canonical.clone_into(&mut event.value);
        first
    });
}

fn of_ones_own(events: &mut Vec<NamedEvent>, errors: &mut Errors) {
    let mut earlier = Earlier::default();
    events.retain(|NamedEvent { name: event, .. }| {
        if !names::is_event_name(&event.value) {
            errors.at(event.span, &say::no_event_name(&event.value, &names::snake_case_of(&event.value)));
            return false;
        }
        earlier.admits(event, errors)
    });
}

/// Every event has a name of its own, by which an integration can name it, and one payload.
pub(crate) fn events_enum(model: &mut EventsEnum, errors: &mut Errors) {
    let mut earlier = Earlier::default();
    model.events.retain(|event| {
        if !names::is_event_name(&event.name.value) {
            errors.at(event.name.span, &say::event_name(&event.name.value));
            return false;
        }
        earlier.admits(&event.name, errors)
    });
}

/// The events so far, each by what its variant is called in the enum of an integration's events.
#[derive(Default)]
struct Earlier {
    names: Vec<String>,
    variants: Vec<(String, Span)>,
}

impl Earlier {
    /// Whether an event differs from those so far: `a_1` and `a1` do not, as both are a variant `A1`.
    fn admits(&mut self, event: &Spanned<String>, errors: &mut Errors) -> bool {
        let variant = names::pascal_case(&event.value);
        let same = self.variants.iter().position(|(earlier, _)| *earlier == variant);
        let same = same.and_then(|index| self.names.get(index));
        let messages = || {
            let other = same.filter(|same| **same != event.value);
            (say::same_event(&event.value, &variant, other.map(String::as_str)), say::first_given())
        };
        let key = (variant.clone(), event.span);
        let admitted = super::distinct(&mut self.variants, key, messages, errors);
        if admitted {
            self.names.push(event.value.clone());
        }
        admitted
    }
}
