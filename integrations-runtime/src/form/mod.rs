//! The metadata with a record's values, in a language: what a front end draws.
//!
//! A form is made for each request. What is drawn of a field whatever its value is made once, and kept; nothing static is
//! copied until it is translated.

mod field;
mod json;
mod kept;
mod make;
mod rules;
mod words;

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;
#[cfg(feature = "html")]
use serde_json::Value as Json;

#[cfg(feature = "html")]
use crate::spec::FieldSpec;
use crate::spec::{IntegrationSpec, Level};

pub use field::{DrawnField, FormField};
pub use rules::{FormRule, FormRules};

/// A text of the declaration, or its translation.
type Text = Cow<'static, str>;

/// A form to draw: sections, fields with their values, the active switch and the events' switches.
///
/// A field that only an API takes (`api_only`) is left out. Keys that are not set are absent from the JSON.
#[derive(Debug, Clone, Serialize)]
pub struct Form {
    /// The integration's name.
    pub name: &'static str,
    /// Its title.
    pub title: Text,
    /// What it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// How to set it up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<Text>,
    /// Set where the integration is deprecated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<FormDeprecation>,
    /// Where the record is set up.
    pub level: Level,
    /// Whether the integration runs. It is always there, and drawn as a switch unless `manual_activation` is `false`.
    pub active: bool,
    /// Whether people switch the integration on and off. Where it is `false`, the product does, and what a form sends for
    /// `active` is refused. It is absent from the JSON where it is `true`.
    #[serde(skip_serializing_if = "crate::spec::is_true")]
    pub manual_activation: bool,
    /// The parts of the form, in order.
    pub sections: Vec<FormSection>,
    /// The fields, in order.
    pub fields: Vec<FormField>,
    /// The events of the record's level that can be switched, in order.
    pub events: Vec<FormEvent>,
    /// What it is made of.
    #[serde(skip)]
    pub(crate) spec: &'static IntegrationSpec,
    /// What the props that are not drawn have: conditions may ask for them. Of a secret, `true`.
    #[cfg(feature = "html")]
    #[serde(skip)]
    pub(crate) undrawn: Vec<(&'static FieldSpec, Json)>,
}

/// A part of a form.
#[derive(Debug, Clone, Serialize)]
pub struct FormSection {
    /// What it is: `connection`, `trigger`, `configuration`, or a name of the declaration's own.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Its heading.
    pub title: Text,
    /// What stands under the heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
}

/// That something is deprecated, in the form's language.
#[derive(Debug, Clone, Serialize)]
pub struct FormDeprecation {
    /// The version that deprecated it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<&'static str>,
    /// What to use instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

impl fmt::Display for FormDeprecation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::spec::write_deprecation(f, self.since, self.note.as_deref())
    }
}

/// The switch of an event.
#[derive(Debug, Clone, Serialize)]
pub struct FormEvent {
    /// The event's name: `merge_request`.
    pub name: &'static str,
    /// The name of the switch: `merge_requests_events`.
    pub field: &'static str,
    /// What a person reads beside the switch.
    pub title: Text,
    /// When the event happens, in one sentence.
    pub description: Text,
    /// Whether a new record has the event switched on.
    pub default: bool,
    /// Whether it is on.
    pub value: bool,
    /// The fields that are about this event, to be drawn beside its switch: those with `per_event`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FormField>,
}
