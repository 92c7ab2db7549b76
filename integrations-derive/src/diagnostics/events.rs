//! Events: those that an integration names, and vocabularies of one's own.

use proc_macro2::Ident;

use super::{Message, listed, nearest, unknown};
use crate::vocabulary::{EVENT_SPELLINGS, EVENTS};

// In `#[events(..)]` on an integration.

pub(crate) fn bare_events() -> Message {
    Message::new("`#[events]` says nothing")
        .help("write `#[events(push)]`, or `#[events()]` to respond to none")
}

pub(crate) fn event_with_value(name: &str) -> Message {
    Message::new(format!("the event `{name}` takes no value")).help(format!("write `{name}`"))
}

pub(crate) fn event_path(path: &str) -> Message {
    Message::new(format!("expected an event's name, found the path `{path}`"))
        .help("write the event's name; whose it is, if not GitLab's, stands beside it: `#[events(order_paid, in = ShopEvent)]`")
}

pub(crate) fn unknown_event(name: &str) -> Message {
    let spellings = EVENT_SPELLINGS.iter().map(|(spelling, _)| *spelling);
    let events: Vec<_> = EVENTS.iter().map(|event| event.name).chain(spellings).collect();
    match nearest(name, &events) {
        Some(_) => unknown("event", name, &events, "the events"),
        None => Message::new(format!("unknown event `{name}`")).help(format!(
            "GitLab's events are {}; one of your own says whose it is: `#[events({name}, in = ShopEvent)]`",
            listed(&events)
        )),
    }
}

/// `same`: the canonical name, when another one was written.
pub(crate) fn duplicate_event(name: &str, same: Option<&str>) -> Message {
    let message = Message::new(format!("the event `{name}` is declared twice"));
    match same {
        Some(same) => message.help(format!("`{name}` is another name of `{same}`")),
        None => message.help("keep one of them"),
    }
}

pub(crate) fn vocabulary_needs_path() -> Message {
    Message::new("`in` needs a path")
        .help("write `in = path::to::Vocabulary`: the events before it are of that vocabulary")
}

pub(crate) fn no_events_of(vocabulary: &str) -> Message {
    Message::new(format!("no event of `{vocabulary}` is named"))
        .help(format!("name those that the integration handles: `#[events(order_paid, in = {vocabulary})]`"))
}

/// `meant`: what would be a name.
pub(crate) fn no_event_name(name: &str, meant: &str) -> Message {
    let message = Message::new(format!("`{name}` is no name for an event"));
    if meant == name || meant.is_empty() {
        return message.help(NAME);
    }
    message.help(format!("write `{meant}`"))
}

// On an enum with `#[derive(Events)]`.

const NAME: &str = "use words of small letters and digits, joined by `_`: `order_paid`";

pub(crate) fn event_name(name: &str) -> Message {
    Message::new(format!("`{name}` is no name for an event"))
        .help("use words of small letters and digits, joined by `_`: `#[event(name = \"order_paid\")]`")
}

/// `other`: the earlier event's name, where it is another.
pub(crate) fn same_event(name: &str, variant: &str, other: Option<&str>) -> Message {
    match other {
        Some(other) => {
            Message::new(format!("the events `{other}` and `{name}` are both a variant `{variant}`"))
                .help("give one of them another name")
        }
        None => duplicate_event(name, None),
    }
}

pub(crate) fn no_vocabulary(name: &Ident, found: &str) -> Message {
    Message::new(format!("`{name}` is {found}: a vocabulary is an enum with a variant for each event"))
        .help(format!("write `enum {name} {{ .. }}`"))
}

pub(crate) fn no_events(name: &Ident) -> Message {
    Message::new(format!("`{name}` has no events")).help("write a variant for each: `OrderPaid(Order)`")
}

pub(crate) fn generic_events() -> Message {
    Message::new("events are the same for every type, so their enum has no parameters")
}

pub(crate) fn no_payload(name: &Ident, found: &str) -> Message {
    Message::new(format!("`{name}` holds {found}: an event holds its payload, which is one value"))
        .help(format!("write `{name}(..)` around a struct with what the payload holds"))
}
