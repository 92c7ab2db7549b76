//! What is asserted of the metadata.

// A panic here is an error of the compiler: every function runs in a constant.
#![expect(clippy::panic, reason = "how a constant refuses to be made")]

use super::message::{Message, is_near, same};
use crate::event::EventSpec;
use crate::event::vocabulary::Own;
use crate::props::Props;
use crate::registry::Entry;
use crate::rules::Rule;
use crate::spec::FieldSpec;
use crate::value::Number;

/// The field of a name: what is asserted of it is read from the metadata, so that a type which cannot be a prop says
/// nothing more here.
const fn field<P: Props>(name: &str) -> Option<&'static FieldSpec> {
    let mut fields = P::TABLE.fields;
    while let [field, rest @ ..] = fields {
        if same(field.name, name) {
            return Some(field);
        }
        fields = rest;
    }
    None
}

/// A bound of a field's `range` is one that its type can hold, or else `message`.
#[track_caller]
pub const fn assert_bound<P: Props>(name: &'static str, bound: Number, message: &'static str) {
    let Some(field) = field::<P>(name) else { return };
    let mut rules = field.rules;
    while let [rule, rest @ ..] = rules {
        if let Some((Number::Int(least), Number::Int(greatest))) = rule.limits {
            let fits = match bound {
                Number::Int(bound) => least <= bound && bound <= greatest,
                Number::Float(_) => false,
            };
            assert!(fits, "{}", message);
        }
        rules = rest;
    }
}

/// A field with a default is no secret: a default would stand in the source code.
#[track_caller]
pub const fn assert_no_secret<P: Props>(name: &'static str) {
    let Some(field) = field::<P>(name) else { return };
    if field.secret {
        let message = Message::new()
            .then("the secret `")
            .then(field.name)
            .then("` has a default, which stands in the program for all to read")
            .then("\nhelp: remove the default, and have the secret given");
        panic!("{}", message.text());
    }
}

/// A field is a secret, as its name says; it is declared as `ty`, and would be hidden as `secret`.
#[track_caller]
pub const fn assert_secret<P: Props>(name: &'static str, ty: &'static str, secret: &'static str) {
    let Some(field) = field::<P>(name) else { return };
    if !field.secret {
        let message = Message::new()
            .then("the prop `")
            .then(field.name)
            .then("` is named like a secret but is a `")
            .then(ty)
            .then("`\nhelp: make it ")
            .then(secret)
            .then(", or say why it is none: `#[prop(not_secret = \"..\")]`");
        panic!("{}", message.text());
    }
}

/// A URL beside a secret says whether it exposes secrets.
#[track_caller]
pub const fn assert_exposure_said<P: Props>(name: &'static str) {
    let Some(url) = field::<P>(name) else { return };
    if !is_url(url) {
        return;
    }
    let mut fields = P::TABLE.fields;
    while let [other, rest @ ..] = fields {
        if other.secret && other.place != url.place {
            let message = Message::new()
                .then("changing `")
                .then(url.name)
                .then("` would send `")
                .then(other.name)
                .then("` to another host\nhelp: add `exposes_secrets`, so that `")
                .then(other.name)
                .then("` must be given again, or `exposes_secrets = false`");
            panic!("{}", message.text());
        }
        fields = rest;
    }
}

pub(in crate::__private) const fn is_url(field: &FieldSpec) -> bool {
    let mut rules = field.rules;
    while let [rule, rest @ ..] = rules {
        if matches!(rule.rule, Rule::Url | Rule::PublicUrl) {
            return true;
        }
        rules = rest;
    }
    match field.format {
        Some(format) => same(format, "uri"),
        None => false,
    }
}

/// A field that may be hidden, or that not every program has (`what`), need not have a value.
#[track_caller]
pub const fn assert_may_be_missing<P: Props>(name: &'static str, what: &'static str) {
    let Some(field) = field::<P>(name) else { return };
    if field.required {
        let message = Message::new()
            .then("`")
            .then(field.name)
            .then("` may be ")
            .then(what)
            .then(", and a configuration has no value for it then")
            .then("\nhelp: make it an `Option`, or give it a default");
        panic!("{}", message.text());
    }
}

/// No two integrations have one name. `by_name`: their places in the order of their names, where equal ones are side by side.
#[expect(clippy::indexing_slicing, reason = "in a constant: the places are those of the entries")]
#[track_caller]
pub const fn assert_unique_names(entries: &[Entry], mut by_name: &[usize]) {
    while let [first, rest @ ..] = by_name {
        if let [second, ..] = rest
            && same(entries[*first].spec().name, entries[*second].spec().name)
        {
            let message = Message::new()
                .then("two integrations are named `")
                .then(entries[*first].spec().name)
                .then("`\nhelp: give one of them another name: `#[integration(name = \"..\")]`");
            panic!("{}", message.text());
        }
        by_name = rest;
    }
}

/// The place of an event in the vocabulary, which the declaration calls `path`.
#[track_caller]
pub const fn event_index(vocabulary: Own, name: &'static str, path: &'static str) -> usize {
    let (mut events, mut index) = (vocabulary.events, 0);
    while let [event, rest @ ..] = events {
        if same(event.name, name) {
            return index;
        }
        (events, index) = (rest, index + 1);
    }
    let message = Message::new().then("`").then(path).then("` has no event `").then(name).then("`\nhelp: ");
    panic!("{}", meant(message, vocabulary.events, name).text());
}

/// The event that is spelled alike, or all of them.
const fn meant(message: Message, events: &[EventSpec], name: &str) -> Message {
    let mut rest = events;
    while let [event, others @ ..] = rest {
        if is_near(event.name, name) {
            return message.then("did you mean `").then(event.name).then("`?");
        }
        rest = others;
    }
    let (mut message, mut rest, mut between) = (message.then("its events are "), events, "`");
    while let [event, others @ ..] = rest {
        message = message.then(between).then(event.name).then("`");
        (rest, between) = (others, ", `");
    }
    message
}

/// The row of an event; one of nothing for a name of no event, which is told where its place is asked for.
pub const fn event_row(vocabulary: Own, name: &'static str) -> EventSpec {
    let mut events = vocabulary.events;
    while let [event, rest @ ..] = events {
        if same(event.name, name) {
            return *event;
        }
        events = rest;
    }
    EventSpec { name, field: name, title: name, default: false, ..EventSpec::USUAL }
}
