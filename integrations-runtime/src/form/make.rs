//! A form of a record, as declared.

use std::borrow::Cow;

use super::{Form, FormDeprecation, FormEvent, FormField, FormRules, FormSection};
use crate::event::EventSpec;
use crate::record::Parts;
use crate::spec::{Deprecation, FieldSpec, SectionSpec};
use crate::tracking::Slot;
use crate::value::{Choice, ChoiceList};

impl Form {
    /// As declared.
    pub(crate) fn new(parts: Parts<'_>) -> Self {
        let spec = parts.spec();
        let mut events = Vec::with_capacity(spec.events.len());
        events.extend(parts.switches().map(|of| FormEvent::new(of.event, of.switch.get())));
        let mut fields = Vec::with_capacity(spec.fields.len());
        for (field, hidden, slot) in parts.drawn_fields() {
            beside(field, &mut events, &mut fields).push(FormField::new(field, hidden, slot));
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
    fn new(said: Deprecation) -> Self {
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

impl FormField {
    /// As declared.
    fn new(field: &'static FieldSpec, hidden: bool, slot: &dyn Slot) -> Self {
        // Every member by name, so that who adds one decides whether a form shows it.
        let &FieldSpec {
            name,
            field_type,
            format,
            title,
            help,
            description,
            placeholder,
            required,
            default,
            section,
            choices,
            checkbox_label,
            non_empty_password_title,
            non_empty_password_help,
            api_only: _,
            secret,
            exposes_secrets,
            deprecated,
            show_if,
            required_if,
            event,
            rules,
            aliases: _,
            storage: _,
            nullable: _,
            column_type: _,
            shape,
            required_always: _,
            available: _,
            place: _,
            exposure_said: _,
            grouped: _,
        } = field;
        let own = |text: Option<&'static str>| text.map(Cow::Borrowed);
        let if_stored = |text: Option<&'static str>| text.filter(|_| secret && slot.is_set());
        Self {
            name,
            field_type,
            format,
            title: Cow::Borrowed(if_stored(non_empty_password_title).unwrap_or(title)),
            help: own(if_stored(non_empty_password_help).or(help)),
            description: own(description),
            placeholder: own(placeholder),
            required,
            default: default.map(|make| make()),
            section,
            choices: listed(choices),
            checkbox_label: own(checkbox_label),
            non_empty_password_title: own(non_empty_password_title),
            non_empty_password_help: own(non_empty_password_help),
            secret,
            exposes_secrets,
            deprecated: deprecated.map(FormDeprecation::new),
            show_if,
            required_if,
            event,
            rules: FormRules::new(rules),
            shape,
            value: slot.shown().unwrap_or_default(),
            hidden,
        }
    }
}

/// What a field is chosen from: `None` where it is not chosen.
fn listed(choices: ChoiceList) -> Option<Cow<'static, [Choice]>> {
    match choices {
        ChoiceList::Listed([]) => None,
        choices => Some(choices.now()),
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
