//! A field of a form: what is declared of it, and what the record has.

use std::borrow::Cow;
use std::ops::Deref;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::Value as Json;

use super::{FormDeprecation, FormRules, Text};
use crate::condition::Condition;
use crate::spec::FieldType;
use crate::value::{Choice, Shape};

/// A field of a form: a [`DrawnField`], whose members are its own, with the record's value.
#[derive(Debug, Clone)]
pub struct FormField {
    pub(super) drawn: Drawn,
    /// The value of the prop while it is unset, in the form for storage.
    pub default: Option<Json>,
    /// Its value. Of a secret, `true` where one is stored.
    pub value: Json,
    /// Whether its `show_if` does not hold now. Its value is the stored one, which goes when the record is saved like this.
    pub hidden: bool,
}

/// What is drawn of a field whatever its value, in the form's language.
#[expect(clippy::struct_excessive_bools, reason = "the keys of its JSON")]
#[derive(Debug, Clone)]
pub struct DrawnField {
    /// The name in stores and forms.
    pub name: &'static str,
    /// How it is drawn.
    pub field_type: FieldType,
    /// The format of its text, as JSON Schema names it: `uri`.
    pub format: Option<&'static str>,
    /// Its label. Where a secret is stored, the one for that.
    pub title: Text,
    /// What stands under it. Where a secret is stored, what is said then.
    pub help: Option<Text>,
    /// What an API's documentation says of it.
    pub description: Option<Text>,
    /// What stands in it while it is empty.
    pub placeholder: Option<Text>,
    /// Whether a complete configuration needs a value.
    pub required: bool,
    /// The kind of the section that it stands in.
    pub section: Option<&'static str>,
    /// What it is chosen from; open choices as they are now. `None` where it is not chosen.
    pub choices: Option<Cow<'static, [Choice]>>,
    /// The label beside a box.
    pub checkbox_label: Option<Text>,
    /// The title of a secret that is stored.
    pub non_empty_password_title: Option<Text>,
    /// The help of a secret that is stored.
    pub non_empty_password_help: Option<Text>,
    /// Whether its value is never shown.
    pub secret: bool,
    /// Whether saving a change of it clears the secrets that were not given again.
    pub exposes_secrets: bool,
    /// Set where the field is deprecated.
    pub deprecated: Option<FormDeprecation>,
    /// When it is shown.
    pub show_if: Option<Condition>,
    /// When it must be filled in, though it is not `required`.
    pub required_if: Option<Condition>,
    /// The event that it is about: it is drawn beside that event's switch.
    pub event: Option<&'static str>,
    /// What its value must be like.
    pub rules: FormRules,
    /// What the JSON of its value is.
    pub shape: Shape,
}

/// Most fields are drawn as they are declared, which is kept.
#[derive(Debug, Clone)]
pub(super) enum Drawn {
    Declared(&'static DrawnField),
    Own(Box<DrawnField>),
}

impl Deref for FormField {
    type Target = DrawnField;

    fn deref(&self) -> &DrawnField {
        match &self.drawn {
            Drawn::Declared(drawn) => drawn,
            Drawn::Own(drawn) => drawn,
        }
    }
}

impl Serialize for FormField {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Every member by name, so that who adds one decides where it is written.
        let DrawnField {
            name,
            field_type,
            format,
            title,
            help,
            description,
            placeholder,
            required,
            section,
            choices,
            checkbox_label,
            non_empty_password_title,
            non_empty_password_help,
            secret,
            exposes_secrets,
            deprecated,
            show_if,
            required_if,
            event,
            rules,
            shape: _,
        } = &**self;
        let mut members = serializer.serialize_map(None)?;
        let to = &mut members;
        to.serialize_entry("name", name)?;
        to.serialize_entry("type", field_type)?;
        any(to, "format", format.as_ref())?;
        to.serialize_entry("title", title)?;
        any(to, "help", help.as_ref())?;
        any(to, "description", description.as_ref())?;
        any(to, "placeholder", placeholder.as_ref())?;
        any(to, "required", required.then_some(&true))?;
        any(to, "default", self.default.as_ref())?;
        any(to, "section", section.as_ref())?;
        any(to, "choices", choices.as_ref())?;
        any(to, "checkbox_label", checkbox_label.as_ref())?;
        any(to, "non_empty_password_title", non_empty_password_title.as_ref())?;
        any(to, "non_empty_password_help", non_empty_password_help.as_ref())?;
        any(to, "secret", secret.then_some(&true))?;
        any(to, "exposes_secrets", exposes_secrets.then_some(&true))?;
        any(to, "deprecated", deprecated.as_ref())?;
        any(to, "show_if", show_if.as_ref())?;
        any(to, "required_if", required_if.as_ref())?;
        any(to, "event", event.as_ref())?;
        any(to, "rules", Some(rules).filter(|rules| !rules.is_empty()))?;
        to.serialize_entry("value", &self.value)?;
        any(to, "hidden", self.hidden.then_some(&true))?;
        members.end()
    }
}

/// What is not said is absent.
fn any<M: SerializeMap>(
    members: &mut M,
    name: &'static str,
    member: Option<&impl Serialize>,
) -> Result<(), M::Error> {
    member.map_or(Ok(()), |member| members.serialize_entry(name, member))
}
