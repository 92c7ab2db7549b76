//! A form of a record, as declared.

use std::borrow::Cow;

use super::{Form, FormDeprecation, FormEvent, FormField, FormSection, kept};
use crate::event::EventSpec;
use crate::record::Parts;
use crate::spec::{Deprecation, FieldSpec, SectionSpec};

impl Form {
    /// As declared.
    pub(crate) fn new(parts: Parts<'_>) -> Self {
        let spec = parts.spec();
        let mut events = Vec::with_capacity(spec.events.len());
        events.extend(parts.switches().map(|of| FormEvent::new(of.event, of.switch.get())));
        let mut fields = Vec::with_capacity(spec.fields.len());
        let mut kept = kept::of(spec).iter();
        for (field, hidden, slot) in parts.drawn_fields() {
            // They are in one order, so each is found where the search for the one before it ended.
            let Some(known) = kept.find(|known| std::ptr::eq(known.field, field)) else { continue };
            beside(field, &mut events, &mut fields).push(FormField {
                drawn: known.drawn(slot),
                default: field.default.map(|make| make()),
                value: slot.shown().unwrap_or_default(),
                hidden,
            });
        }
        Self {
            name: spec.name,
            title: Cow::Borrowed(spec.title),
            description: spec.description.map(Cow::Borrowed),
            help: spec.help.map(Cow::Borrowed),
            deprecated: spec.deprecated.map(FormDeprecation::new),
            level: parts.level(),
            active: parts.is_active(),
            manual_activation: spec.manual_activation,
            sections: spec.sections.iter().map(FormSection::new).collect(),
            fields,
            events,
            #[cfg(feature = "html")]
            undrawn: parts
                .undrawn_fields()
                .map(|(field, slot)| (field, slot.shown().unwrap_or_default()))
                .collect(),
            spec,
        }
    }
}

/// Where a field is drawn: among the others, or beside the switch of the event that it is about.
fn beside<'a>(
    field: &FieldSpec,
    events: &'a mut [FormEvent],
    fields: &'a mut Vec<FormField>,
) -> &'a mut Vec<FormField> {
    let carrier = field.event.and_then(|name| events.iter_mut().find(|event| event.name == name));
    carrier.map_or(fields, |event| &mut event.fields)
}

impl FormDeprecation {
    pub(super) fn new(said: Deprecation) -> Self {
        Self { since: said.since, note: said.note.map(Cow::Borrowed) }
    }
}

impl FormSection {
    fn new(section: &SectionSpec) -> Self {
        Self {
            kind: section.kind,
            title: Cow::Borrowed(section.title),
            description: section.description.map(Cow::Borrowed),
        }
    }
}

impl FormEvent {
    fn new(event: &'static EventSpec, value: bool) -> Self {
        Self {
            name: event.name,
            field: event.field,
            title: Cow::Borrowed(event.title),
            description: Cow::Borrowed(event.description),
            default: event.default,
            value,
            fields: Vec::new(),
        }
    }
}
