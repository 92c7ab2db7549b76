//! The metadata with a record's values, in a language: what a front end draws.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt;

use serde::{Serialize, Serializer};
use serde_json::Value as Json;

use crate::condition::Condition;
use crate::event::EventSpec;
use crate::i18n::{Translator, keys};
use crate::record::Parts;
use crate::rules::{Rule, RuleSpec};
use crate::spec::{Deprecation, FieldSpec, FieldType, IntegrationSpec, Level, SectionSpec};
use crate::tracking::Slot;
use crate::value::{Choice, ChoiceList, Shape};

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
    #[cfg(any(feature = "schema", feature = "html"))]
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
    pub choices: Option<Vec<Choice>>,
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
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<FormRule>,
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

impl FormDeprecation {
    fn new(deprecated: Option<Deprecation>, words: &Words<'_>) -> Option<Self> {
        let Deprecation { since, note } = deprecated?;
        Some(Self { since, note: words.say_any("deprecated", note) })
    }
}

impl fmt::Display for FormDeprecation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::spec::write_deprecation(f, self.since, self.note.as_deref())
    }
}

/// A rule of a field, with its message in the form's language.
#[derive(Debug, Clone)]
pub struct FormRule {
    spec: &'static RuleSpec,
    message: Option<Text>,
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

impl FormRule {
    /// The rule, with its parameters.
    pub fn rule(&self) -> &'static Rule {
        &self.spec.rule
    }

    /// What is said instead of the rule's own words.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// Whether it applies while the record is inactive too.
    pub fn is_always(&self) -> bool {
        self.spec.always
    }

    /// What is said of a text that breaks it and that a browser finds wrong by itself.
    #[cfg(feature = "html")]
    pub(crate) fn said_of_text(&self, translator: Option<&dyn Translator>) -> Option<String> {
        let own = self.message().map(str::to_owned);
        own.or_else(|| {
            let said = self.spec.said_of_text()?;
            let said = translator.map_or_else(|| said.clone(), |translator| said.translated(translator));
            Some(said.message().to_owned())
        })
    }
}

impl Serialize for FormRule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.spec.serialize_saying(self.message(), serializer)
    }
}

impl Form {
    /// In the translator's language; without one, as declared.
    pub(crate) fn new(parts: Parts<'_>, translator: Option<&dyn Translator>) -> Self {
        let spec: &'static IntegrationSpec = parts.spec();
        let key = || keys::integration(spec);
        let own = Words::new(translator, &key);
        let sections = spec.sections.iter();
        let fields = parts.drawn_fields().map(|(field, hidden, slot)| {
            let key = || keys::prop(spec, field.name);
            FormField::new(field, hidden, slot, &Words::new(translator, &key))
        });
        let is_carried = |event| parts.switches().any(|of| Some(of.event.name) == event);
        let (carried, fields): (Vec<_>, Vec<_>) = fields.partition(|field| is_carried(field.event));
        Self {
            name: spec.name,
            title: own.say("title", spec.title),
            description: own.say_any("description", spec.description),
            help: own.say_any("help", spec.help),
            deprecated: FormDeprecation::new(spec.deprecated, &own),
            level: parts.level(),
            active: parts.is_active(),
            manual_activation: spec.manual_activation,
            sections: sections
                .map(|section| {
                    let key = || keys::section(spec, section.kind);
                    FormSection::new(section, &Words::new(translator, &key))
                })
                .collect(),
            fields,
            #[cfg(feature = "html")]
            undrawn: parts
                .undrawn_fields()
                .map(|(field, slot)| (field, slot.shown().unwrap_or_default()))
                .collect(),
            events: parts
                .switches()
                .map(|of| {
                    let (event, on) = (of.event, of.switch.get());
                    let fields = carried.iter().filter(|field| field.event == Some(event.name));
                    let fields = fields.cloned().collect();
                    let key = || keys::event(spec, event.name);
                    FormEvent::new(event, on, fields, &Words::new(translator, &key))
                })
                .collect(),
            #[cfg(any(feature = "schema", feature = "html"))]
            spec,
        }
    }
}

impl FormSection {
    fn new(section: &'static SectionSpec, words: &Words<'_>) -> Self {
        Self {
            kind: section.kind,
            title: words.say("title", section.title),
            description: words.say_any("description", section.description),
        }
    }
}

impl FormField {
    fn new(field: &'static FieldSpec, hidden: bool, slot: &dyn Slot, words: &Words<'_>) -> Self {
        // Every member by name, so that who adds one decides whether a form shows it.
        let FieldSpec {
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
            choices: list,
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
        } = *field;
        let stored_title = words.say_any("non_empty_password_title", non_empty_password_title);
        let stored_help = words.say_any("non_empty_password_help", non_empty_password_help);
        let is_stored = secret && slot.is_set();
        Self {
            name,
            field_type,
            format,
            title: stored_title.clone().filter(|_| is_stored).unwrap_or_else(|| words.say("title", title)),
            help: stored_help.clone().filter(|_| is_stored).or_else(|| words.say_any("help", help)),
            description: words.say_any("description", description),
            placeholder: words.say_any("placeholder", placeholder),
            required,
            default: default.map(|make| make()),
            section,
            choices: choices(list, words),
            checkbox_label: words.say_any("checkbox_label", checkbox_label),
            non_empty_password_title: stored_title,
            non_empty_password_help: stored_help,
            secret,
            exposes_secrets,
            deprecated: FormDeprecation::new(deprecated, words),
            show_if,
            required_if,
            event,
            rules: rules.iter().map(|rule| FormRule::new(rule, words)).collect(),
            shape,
            value: slot.shown().unwrap_or_default(),
            hidden,
        }
    }
}

/// Open choices are data: they have no key.
fn choices(list: ChoiceList, words: &Words<'_>) -> Option<Vec<Choice>> {
    let titled = |choice: &'static Choice| Choice {
        title: words.say_at(|prop| keys::choice(prop, &choice.value), &choice.title),
        value: choice.value.clone(),
    };
    match list {
        ChoiceList::Listed([]) => None,
        ChoiceList::Listed(choices) => Some(choices.iter().map(titled).collect()),
        ChoiceList::Open(ask) => Some(ask()),
    }
}

impl FormRule {
    fn new(spec: &'static RuleSpec, words: &Words<'_>) -> Self {
        let key = |prop: &str| keys::rule(prop, spec.rule.name());
        Self { spec, message: spec.message.map(|own| words.say_at(key, own)) }
    }
}

impl FormEvent {
    fn new(event: &'static EventSpec, value: bool, fields: Vec<FormField>, words: &Words<'_>) -> Self {
        Self {
            name: event.name,
            field: event.field,
            title: words.say("title", event.title),
            description: words
                .say_any("description", Some(event.description).filter(|text| !text.is_empty()))
                .unwrap_or_default(),
            default: event.default,
            value,
            fields,
        }
    }
}

/// The texts of one part of the declaration, in the form's language.
struct Words<'a> {
    translator: Option<&'a dyn Translator>,
    /// Makes the key of the part, which nobody asks for where there is no translator.
    key: &'a dyn Fn() -> String,
    of: OnceCell<String>,
}

impl<'a> Words<'a> {
    fn new(translator: Option<&'a dyn Translator>, key: &'a dyn Fn() -> String) -> Self {
        Self { translator, key, of: OnceCell::new() }
    }

    fn say(&self, member: &str, own: &'static str) -> Text {
        self.say_at(|part| format!("{part}.{member}"), own)
    }

    /// What the declaration does not say is said in no language.
    fn say_any(&self, member: &str, own: Option<&'static str>) -> Option<Text> {
        own.map(|own| self.say(member, own))
    }

    fn say_at(&self, key: impl Fn(&str) -> String, own: &'static str) -> Text {
        let of = || self.of.get_or_init(self.key);
        let translated = self.translator.and_then(|translator| translator.translate(&key(of())));
        translated.map_or(Cow::Borrowed(own), Cow::Owned)
    }
}
