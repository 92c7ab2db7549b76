//! The rows of a set of props, put together when compiled: its own, and those of its groups.

#![expect(
    clippy::indexing_slicing,
    reason = "in a constant, where an index out of bounds is an error of the compiler"
)]

use super::assertions::same;
use crate::event::EventSpec;
use crate::registry::Entry;
use crate::spec::{FieldSpec, SectionSpec};

/// A part of a set of props.
#[expect(clippy::large_enum_variant, reason = "there are some only while the compiler works")]
#[derive(Clone, Copy)]
pub enum Rows {
    /// A prop of its own.
    Own(FieldSpec),
    /// A group; the section is that of its fields that say none.
    Group(&'static [FieldSpec], Option<&'static str>),
}

/// How many rows there are: of an integration, those about one of its events only.
pub const fn count(group: &[FieldSpec], events: Option<&[EventSpec]>) -> usize {
    let (mut count, mut at) = (0, 0);
    while at < group.len() {
        if is_of(&group[at], events) {
            count += 1;
        }
        at += 1;
    }
    count
}

/// All rows, each with the place of its slot.
pub const fn rows<const N: usize>(parts: &[Rows], events: Option<&[EventSpec]>) -> [FieldSpec; N] {
    let mut rows = [FieldSpec::NONE; N];
    let (mut filled, mut place, mut part) = (0, 0, 0);
    while part < parts.len() {
        match parts[part] {
            Rows::Own(row) => {
                rows[filled] = row.at(place);
                filled += 1;
                place += 1;
            }
            Rows::Group(group, section) => {
                let mut at = 0;
                while at < group.len() {
                    if is_of(&group[at], events) {
                        rows[filled] = group[at].at(place + group[at].place).grouped(section);
                        filled += 1;
                    }
                    at += 1;
                }
                place += group.len();
            }
        }
        part += 1;
    }
    rows
}

/// A field that is about an event has a place only where there is that event. A group, which cannot know, keeps all.
pub(super) const fn is_of(row: &FieldSpec, events: Option<&[EventSpec]>) -> bool {
    let (Some(event), Some(events)) = (row.event, events) else { return true };
    let mut at = 0;
    while at < events.len() {
        if same(events[at].name, event) {
            return true;
        }
        at += 1;
    }
    false
}

/// The events that a record of any level switches by themselves: there are `N`.
pub const fn configurable<const N: usize>(events: &[EventSpec]) -> [EventSpec; N] {
    let mut switched = [EventSpec::USUAL; N];
    let (mut filled, mut at) = (0, 0);
    while at < events.len() {
        if events[at].follows.is_none() && events[at].levels.is_empty() {
            switched[filled] = events[at];
            filled += 1;
        }
        at += 1;
    }
    switched
}

/// How many sections there are, each counted once.
pub const fn count_sections(parts: &[&[SectionSpec]]) -> usize {
    let mut count = 0;
    let mut part = 0;
    while part < parts.len() {
        let mut at = 0;
        while at < parts[part].len() {
            if !declares(parts, part, parts[part][at].kind) {
                count += 1;
            }
            at += 1;
        }
        part += 1;
    }
    count
}

/// The sections of an integration, and then those of its groups that it does not declare itself.
pub const fn sections<const N: usize>(parts: &[&[SectionSpec]]) -> [SectionSpec; N] {
    let mut sections = [SectionSpec { kind: "", title: "", description: None }; N];
    let (mut filled, mut part) = (0, 0);
    while part < parts.len() {
        let mut at = 0;
        while at < parts[part].len() {
            if !declares(parts, part, parts[part][at].kind) {
                sections[filled] = parts[part][at];
                filled += 1;
            }
            at += 1;
        }
        part += 1;
    }
    sections
}

/// Whether one of the first so many parts declares the section.
const fn declares(parts: &[&[SectionSpec]], before: usize, kind: &str) -> bool {
    let mut part = 0;
    while part < before {
        let mut at = 0;
        while at < parts[part].len() {
            if same(parts[part][at].kind, kind) {
                return true;
            }
            at += 1;
        }
        part += 1;
    }
    false
}

/// The places of a registry's entries, in the order of their names. It is a heap sort: to compare each of a thousand with
/// each takes longer than the compiler lets a constant take.
pub const fn by_name<const N: usize>(entries: &[Entry]) -> [usize; N] {
    let mut order = [0; N];
    let mut at = 0;
    while at < N {
        order[at] = at;
        at += 1;
    }
    let mut start = N / 2;
    while start > 0 {
        start -= 1;
        sink(&mut order, start, N, entries);
    }
    let mut end = N;
    while end > 1 {
        end -= 1;
        order.swap(0, end);
        sink(&mut order, 0, end, entries);
    }
    order
}

const fn sink(order: &mut [usize], mut at: usize, end: usize, entries: &[Entry]) {
    loop {
        let mut child = 2 * at + 1;
        if child >= end {
            return;
        }
        if child + 1 < end && is_before(&entries[order[child]], &entries[order[child + 1]]) {
            child += 1;
        }
        if !is_before(&entries[order[at]], &entries[order[child]]) {
            return;
        }
        order.swap(at, child);
        at = child;
    }
}

/// The order of `str`, by bytes.
const fn is_before(one: &Entry, other: &Entry) -> bool {
    let (mut one, mut other) = (one.spec().name.as_bytes(), other.spec().name.as_bytes());
    while let ([first, one_rest @ ..], [second, other_rest @ ..]) = (one, other) {
        if *first != *second {
            return *first < *second;
        }
        (one, other) = (one_rest, other_rest);
    }
    one.len() < other.len()
}
