//! A field of a form: what is declared of it, and what the record has.

use std::borrow::Cow;
use std::ops::Deref;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use serde_json::Value as Json;

use super::kept::Declared;
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
    Declared(&'static Declared),
    Own(Box<DrawnField>),
}

impl Deref for FormField {
    type Target = DrawnField;

    fn deref(&self) -> &DrawnField {
        match &self.drawn {
            Drawn::Declared(declared) => &declared.drawn,
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
        macro_rules! written {
            ($($key:literal: $member:expr),* $(,)?) => {{
                let count = [$($member.is_some()),*].into_iter().filter(|is_there| *is_there).count();
                let mut members = serializer.serialize_struct("FormField", count)?;
                $(match $member {
                    Some(member) => members.serialize_field($key, member)?,
                    None => members.skip_field($key)?,
                })*
                members.end()
            }};
        }
        written! {
            "name": Some(name),
            "type": Some(field_type),
            "format": format.as_ref(),
            "title": Some(title),
            "help": help.as_ref(),
            "description": description.as_ref(),
            "placeholder": placeholder.as_ref(),
            "required": required.then_some(&true),
            "default": self.default.as_ref(),
            "section": section.as_ref(),
            "choices": choices.as_ref(),
            "checkbox_label": checkbox_label.as_ref(),
            "non_empty_password_title": non_empty_password_title.as_ref(),
            "non_empty_password_help": non_empty_password_help.as_ref(),
            "secret": secret.then_some(&true),
            "exposes_secrets": exposes_secrets.then_some(&true),
            "deprecated": deprecated.as_ref(),
            "show_if": show_if.as_ref(),
            "required_if": required_if.as_ref(),
            "event": event.as_ref(),
            "rules": Some(rules).filter(|rules| !rules.is_empty()),
            "value": Some(&self.value),
            "hidden": self.hidden.then_some(&true),
        }
    }
}
