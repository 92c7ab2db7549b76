//! Whether a group fits where it is used, found when the use compiles: its names, its sections, its URLs.

// A panic here is an error of the compiler: every function runs in a constant.
#![expect(clippy::panic, reason = "how a constant refuses to be made")]

use super::assertions::{Message, is_url, same};
use super::layout::is_of;
use crate::event::EventSpec;
use crate::groups::GroupRows;
use crate::props::Props;
use crate::spec::FieldSpec;

/// A group fits into the set `O`, where its props begin at `start`. Of a wrong one, nothing more is said.
#[track_caller]
pub const fn assert_group_fits<O: Props>(group: GroupRows, start: usize) {
    if !group.sound {
        return;
    }
    if group.is_integration {
        let message = Message::new()
            .then("an integration is no group of another")
            .then("\nhelp: put the fields that both have into a struct with `#[derive(Props)]`");
        panic!("{}", message.text());
    }
    let end = start + group.fields.len();
    let mut rows = group.fields;
    while let [row, rest @ ..] = rows {
        if is_of(row, O::TABLE.events) {
            assert_name_is_free::<O>(row, start, end);
            if let Some(events) = O::TABLE.events {
                assert_no_switch(row, events);
                assert_section_is_declared::<O>(row);
            }
            if is_url(row) && !row.exposure_said {
                assert_no_secret_outside::<O>(row, start, end);
            }
        }
        rows = rest;
    }
}

/// No prop outside of a group, whose props stand at places from `start` to `end`, has the name of one of its rows.
#[track_caller]
const fn assert_name_is_free<O: Props>(row: &FieldSpec, start: usize, end: usize) {
    let mut others = O::TABLE.fields;
    while let [other, rest @ ..] = others {
        // Of two groups, the later one tells.
        let tells = other.place < start || (other.place >= end && !other.grouped);
        if tells && let Some(name) = shared_name(row, other) {
            let message = Message::new()
                .then("two props are called `")
                .then(name)
                .then("`: one of this group, and one outside of it")
                .then("\nhelp: rename one of them: `#[prop(name = \"..\")]`, or `#[props(name = \"..\")]` of an enum; an alias of that name can go");
            panic!("{}", message.text());
        }
        others = rest;
    }
}

/// The name that two rows answer to.
const fn shared_name<'a>(row: &'a FieldSpec, other: &FieldSpec) -> Option<&'a str> {
    if answers_to(other, row.name) {
        return Some(row.name);
    }
    let mut aliases = row.aliases;
    while let [alias, rest @ ..] = aliases {
        if answers_to(other, alias) {
            return Some(alias);
        }
        aliases = rest;
    }
    None
}

const fn answers_to(row: &FieldSpec, name: &str) -> bool {
    let mut aliases = row.aliases;
    while let [alias, rest @ ..] = aliases {
        if same(alias, name) {
            return true;
        }
        aliases = rest;
    }
    same(row.name, name)
}

/// A row of a group answers to no switch of an event.
#[track_caller]
const fn assert_no_switch(row: &FieldSpec, events: &[EventSpec]) {
    let mut rest = events;
    while let [event, others @ ..] = rest {
        if answers_to(row, event.field) {
            let message = Message::new()
                .then("`")
                .then(event.field)
                .then("` in this group is also the switch of the event `")
                .then(event.name)
                .then("`\nhelp: give the prop another name");
            panic!("{}", message.text());
        }
        rest = others;
    }
}

/// The section of a group's row is one that the integration, or one of its groups, declares.
#[track_caller]
const fn assert_section_is_declared<O: Props>(row: &FieldSpec) {
    let Some(section) = row.section else { return };
    let mut sections = O::TABLE.sections;
    while let [declared, rest @ ..] = sections {
        if same(declared.kind, section) {
            return;
        }
        sections = rest;
    }
    let message = Message::new()
        .then("this group has `")
        .then(row.name)
        .then("` in the section `")
        .then(section)
        .then("`, which is not declared")
        .then("\nhelp: declare it: `#[integration(section(");
    let message = if is_of_the_vocabulary(section) {
        message.then(section)
    } else {
        message.then("custom = \"").then(section).then("\"")
    };
    panic!("{}", message.then("))]`, or on the group").text());
}

const fn is_of_the_vocabulary(section: &str) -> bool {
    same(section, "connection") || same(section, "configuration") || same(section, "trigger")
}

/// Outside of a group there is no secret that a URL of it would expose, or the group says what a change of the URL means.
/// Of a secret in the group, the group tells.
#[track_caller]
const fn assert_no_secret_outside<O: Props>(url: &FieldSpec, start: usize, end: usize) {
    let mut fields = O::TABLE.fields;
    while let [other, rest @ ..] = fields {
        if other.secret && (other.place < start || other.place >= end) {
            let message = Message::new()
                .then("changing `")
                .then(url.name)
                .then("` of this group would send `")
                .then(other.name)
                .then("` to another host\nhelp: say `exposes_secrets`, or `exposes_secrets = false`, where the group declares `")
                .then(url.name)
                .then("`");
            panic!("{}", message.text());
        }
        fields = rest;
    }
}
