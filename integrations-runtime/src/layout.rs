//! What stands where in a form: the same for every front end.

use serde_json::Value as Json;

use crate::form::{Form, FormEvent, FormField, FormSection};
use crate::value::Shape;

/// The kind of the section that holds the events.
const TRIGGER: &str = "trigger";

/// A part of a form, with a heading or without.
pub(crate) struct Part<'a> {
    pub(crate) section: Option<&'a FormSection>,
    pub(crate) items: Vec<Item<'a>>,
}

/// What a part is made of.
#[derive(Clone, Copy)]
pub(crate) enum Item<'a> {
    /// The switch of the integration.
    Active,
    Field(&'a FormField),
    /// The switch of an event, with the fields about it.
    Event(&'a FormEvent),
}

/// The parts in order: the switch of the integration, each section, what is in none, and the events where no section
/// is theirs. A part without anything in it is left out.
pub(crate) fn parts(form: &Form) -> Vec<Part<'_>> {
    let active = form.manual_activation.then_some(Item::Active);
    let mut parts = vec![Part { section: None, items: active.into_iter().collect() }];
    parts.extend(form.sections.iter().map(|section| {
        let fields = form.fields.iter().filter(|field| field.section == Some(section.kind)).map(Item::Field);
        let events = form.events.iter().filter(|_| section.kind == TRIGGER).map(Item::Event);
        Part { section: Some(section), items: fields.chain(events).collect() }
    }));
    let is_of_one = |kind: &str| form.sections.iter().any(|section| section.kind == kind);
    let rest = form.fields.iter().filter(|field| !field.section.is_some_and(is_of_one)).map(Item::Field);
    let events = form.events.iter().filter(|_| !is_of_one(TRIGGER)).map(Item::Event);
    parts.push(Part { section: None, items: rest.chain(events).collect() });
    parts.retain(|part| !part.items.is_empty());
    parts
}

/// The text that JSON and maps are written as: `None` of any other value.
pub(crate) fn as_text(value: &Json, shape: Shape) -> Option<String> {
    match (value, shape) {
        (Json::Null, _) => None,
        (Json::Object(members), Shape::Map) => {
            let line =
                |(name, value): (&String, &Json)| format!("{name}={}", value.as_str().unwrap_or_default());
            Some(members.iter().map(line).collect::<Vec<_>>().join("\n"))
        }
        (value, Shape::Any) => serde_json::to_string_pretty(value).ok(),
        _ => None,
    }
}

#[cfg(feature = "schema")]
impl<'a> Item<'a> {
    /// The names of the inputs that it is drawn with.
    pub(crate) fn names(self) -> Vec<&'a str> {
        match self {
            Item::Active => vec!["active"],
            Item::Field(field) => vec![field.name],
            Item::Event(event) => {
                std::iter::once(event.field).chain(event.fields.iter().map(|field| field.name)).collect()
            }
        }
    }
}
