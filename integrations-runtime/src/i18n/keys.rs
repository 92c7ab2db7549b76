//! The keys: where each text stands. The list of texts, the form and the violations all ask here.

use std::fmt::Write as _;

use crate::spec::IntegrationSpec;

pub(crate) const VIOLATIONS: &str = "violations";

pub(crate) fn integration(spec: &IntegrationSpec) -> String {
    part(spec.name)
}

pub(crate) fn section(spec: &IntegrationSpec, kind: &str) -> String {
    inside(&integration(spec), "sections", kind)
}

pub(crate) fn prop(spec: &IntegrationSpec, name: &str) -> String {
    inside(&integration(spec), "props", name)
}

pub(crate) fn event(spec: &IntegrationSpec, name: &str) -> String {
    inside(&integration(spec), "events", name)
}

/// `prop`: the key of the prop.
pub(crate) fn choice(prop: &str, value: &str) -> String {
    inside(prop, "choices", value)
}

/// `prop`: the key of the prop.
pub(crate) fn rule(prop: &str, name: &str) -> String {
    inside(prop, "rules", name)
}

pub(crate) fn violation(code: &str) -> String {
    format!("{VIOLATIONS}.{}", part(code))
}

fn inside(whole: &str, room: &str, name: &str) -> String {
    format!("{whole}.{room}.{}", part(name))
}

/// A name as a part of a key: an ASCII identifier, another one for each name.
fn part(name: &str) -> String {
    let mut part = String::with_capacity(name.len());
    if !name.starts_with(|first: char| first.is_ascii_alphabetic() || !fits(first)) {
        part.push_str("XX");
    }
    for letter in name.chars() {
        if fits(letter) {
            part.push(letter);
        } else {
            // Writing to a `String` cannot fail.
            let _ = write!(part, "X{:X}X", u32::from(letter));
        }
    }
    part
}

fn fits(letter: char) -> bool {
    letter.is_ascii_alphanumeric() && letter != 'X' || matches!(letter, '_' | '-')
}
