//! The metadata with a record's values, in a language: what a front end draws.
//!
//! A form is made for each request, so nothing static is copied to the heap: texts, choices and rules are those of the
//! declaration, until they are translated.

mod make;
mod rules;
mod words;

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;
use serde_json::Value as Json;

use crate::condition::Condition;
#[cfg(feature = "html")]
use crate::spec::FieldSpec;
use crate::spec::{FieldType, IntegrationSpec, Level};
use crate::value::{Choice, Shape};

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

/// A field of a form.
#[expect(clippy::struct_excessive_bools, reason = "the keys of its JSON")]
#[derive(Debug, Clone, Serialize)]
pub struct FormField {
    /// The name in stores and forms.
    pub name: &'static str,
    /// How it is drawn.
    #[serde(rename = "type")]
    pub field_type: FieldType,
    /// The format of its text, as JSON Schema names it: `uri`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<&'static str>,
    /// Its label. Where a secret is stored, the one for that.
    pub title: Text,
    /// What stands under it. Where a secret is stored, what is said then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<Text>,
    /// What an API's documentation says of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// What stands in it while it is empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placeholder: Option<Text>,
    /// Whether a complete configuration needs a value.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// The value of the prop while it is unset, in the form for storage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<Json>,
    /// The kind of the section that it stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<&'static str>,
    /// What it is chosen from; open choices as they are now. `None` where it is not chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choices: Option<Cow<'static, [Choice]>>,
    /// The label beside a box.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checkbox_label: Option<Text>,
    /// The title of a secret that is stored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub non_empty_password_title: Option<Text>,
    /// The help of a secret that is stored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub non_empty_password_help: Option<Text>,
    /// Whether its value is never shown.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub secret: bool,
    /// Whether saving a change of it clears the secrets that were not given again.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub exposes_secrets: bool,
    /// Set where the field is deprecated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<FormDeprecation>,
    /// When it is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_if: Option<Condition>,
    /// When it must be filled in, though it is not `required`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required_if: Option<Condition>,
    /// The event that it is about: it is drawn beside that event's switch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<&'static str>,
    /// What its value must be like.
    #[serde(skip_serializing_if = "FormRules::is_empty")]
    pub rules: FormRules,
    /// What the JSON of its value is.
    #[serde(skip)]
    pub shape: Shape,
    /// Its value. Of a secret, `true` where one is stored.
    pub value: Json,
    /// Whether its `show_if` does not hold now. Its value is the stored one, which goes when the record is saved like this.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
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
