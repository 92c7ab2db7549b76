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

pub(crate) fn empty_arguments(name: &str) -> Message {
    Message::new(format!("`{name}()` is empty"))
        .help(format!("write `{name}`, or say what is special: `{name}(default = false)`"))
}

pub(crate) fn arguments_need_parentheses(name: &str) -> Message {
    Message::new(format!("the event `{name}` takes its arguments in parentheses"))
        .help(format!("write `{name}(default = false)`"))
}

pub(crate) fn expected_event_default(found: &str) -> Message {
    Message::new(format!("expected `true` or `false`, found {found}"))
        .help("write `default = false` for an event that is off in a new record")
}

pub(crate) fn arguments_in_group(name: &str) -> Message {
    Message::new(format!("the event `{name}` of a group takes no arguments")).help(format!(
        "write `{name}`: whether it is on, and at which levels, each integration says in its own `#[events(..)]`"
    ))
}

pub(crate) fn default_of_sole_event(name: &str) -> Message {
    Message::new(format!("the only event, `{name}`, has no switch, and so no default"))
        .help(format!("write `{name}`: it is always on"))
}

pub(crate) fn follows_itself(name: &str) -> Message {
    Message::new(format!("the event `{name}` follows itself")).help(
        "name another event of the list, or leave `follows` out: the event has a switch of its own then",
    )
}

/// `others`: the events that may be followed.
pub(crate) fn follows_no_event(name: &str, others: &[&str]) -> Message {
    let message = Message::new(format!("`follows` names `{name}`, which is not declared"));
    match nearest(name, others) {
        Some(near) => message.help(format!("did you mean `{near}`?")),
        None if others.is_empty() => message.help(format!("declare `{name}` beside it")),
        None => message.help(format!("declare `{name}` beside it, or follow one of {}", listed(others))),
    }
}

/// `last`: the event that `name` follows, where that is not the event itself.
pub(crate) fn follows_follower(name: &str, last: Option<&str>) -> Message {
    let message = Message::new(format!("the event `{name}` has no switch: it follows another itself"));
    match last {
        Some(last) => message.help(format!("write `follows = {last}`")),
        None => message.help("leave `follows` out of one of the two"),
    }
}

/// `levels`: those of the event that is followed.
pub(crate) fn follows_elsewhere(name: &str, levels: &[&str]) -> Message {
    Message::new(format!("the event `{name}` is only at {}, and this one elsewhere too", listed(levels)))
        .help(format!("write `levels({})` beside `follows`", levels.join(", ")))
}

/// `levels`: those of the integration.
pub(crate) fn event_at_no_level(level: &str, levels: &[&str]) -> Message {
    Message::new(format!("the integration is not set up at `{level}`")).help(format!(
        "its levels are {}: leave `{level}` out, or add it to `#[integration(levels(..))]`",
        listed(levels)
    ))
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
