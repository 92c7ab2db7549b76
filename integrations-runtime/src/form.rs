//! The metadata with a record's values: what a front end draws.

use serde::Serialize;
use serde_json::Value as Json;

use crate::event::EventSpec;
use crate::record::Parts;
use crate::spec::{Deprecation, FieldSpec, IntegrationSpec, Level, SectionSpec};
use crate::tracking::Slot;
use crate::value::Choice;

/// A form to draw: sections, fields with their values, the active switch and the events' switches.
///
/// A field that only an API takes (`api_only`) is left out.
#[derive(Debug, Clone, Serialize)]
pub struct Form {
    /// The integration's name.
    pub name: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<&'static str>,
    /// How to set it up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<&'static str>,
    /// Set where the integration is deprecated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<Deprecation>,
    /// Where the record is set up.
    pub level: Level,
    /// Whether the integration runs.
    pub active: bool,
    /// The parts of the form, in order.
    pub sections: &'static [SectionSpec],
    /// The fields, in order.
    pub fields: Vec<FormField>,
    /// The events that can be switched, in order.
    pub events: Vec<FormEvent>,
}

/// A field of a form.
#[derive(Debug, Clone, Serialize)]
pub struct FormField {
    /// Its metadata. Where a secret is stored, title and help are those for that.
    #[serde(flatten)]
    pub spec: FieldSpec,
    /// What it is chosen from, where that is known only now.
    #[serde(rename = "choices", skip_serializing_if = "Option::is_none")]
    pub open_choices: Option<Vec<Choice>>,
    /// Its value. Of a secret, `true` where one is stored.
    pub value: Json,
    /// Whether its `show_if` does not hold now. Its value is the stored one, which goes when the record is saved like this.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
}

/// The switch of an event.
#[derive(Debug, Clone, Serialize)]
pub struct FormEvent {
    /// The event's metadata.
    #[serde(flatten)]
    pub spec: EventSpec,
    /// Whether it is on.
    pub value: bool,
}

impl Form {
    pub(crate) fn new(parts: Parts<'_>) -> Self {
        let spec: &'static IntegrationSpec = parts.spec();
        let fields = parts.drawn_fields();
        let events = spec.configurable_events.iter();
        Self {
            name: spec.name,
            title: spec.title,
            description: spec.description,
            help: spec.help,
            deprecated: spec.deprecated,
            level: parts.level(),
            active: parts.is_active(),
            sections: spec.sections,
            fields: fields.map(|(field, hidden, slot)| FormField::new(field, hidden, slot)).collect(),
            events: events
                .map(|event| FormEvent { spec: *event, value: parts.event_enabled(event.name) })
                .collect(),
        }
    }
}

impl FormField {
    fn new(field: &FieldSpec, hidden: bool, slot: &dyn Slot) -> Self {
        let mut spec = *field;
        if spec.secret && slot.is_set() {
            spec.title = spec.non_empty_password_title.unwrap_or(spec.title);
            spec.help = spec.non_empty_password_help.or(spec.help);
        }
        let open_choices = matches!(spec.choices, crate::value::ChoiceList::Open(_))
            .then(|| spec.choices.now().into_owned());
        Self { spec, open_choices, value: slot.shown().unwrap_or_default(), hidden }
    }
}
