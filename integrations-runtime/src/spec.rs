//! The metadata of an integration: static, built when compiled, serialisable.
//!
//! The derive writes these rows; nothing here is made at run time. Keys that are not set are absent from the JSON.

use std::fmt;

use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value as Json;

use crate::event::EventSpec;
use crate::rules::RuleSpec;
use crate::value::{ChoiceList, Prop, PropValue};

/// Everything that a declaration says, but its code.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct IntegrationSpec {
    /// The name in stores, APIs and registries: `foo_bar`.
    pub name: &'static str,
    /// The name that a person reads.
    pub title: &'static str,
    /// What it does, in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<&'static str>,
    /// How to set it up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<&'static str>,
    /// Where a product lists it.
    pub category: Category,
    /// Where it can be set up.
    pub levels: &'static [Level],
    /// The parts of its form, in order.
    pub sections: &'static [SectionSpec],
    /// Its props, in the order of declaration.
    pub fields: &'static [FieldSpec],
    /// The events that it handles, in the order of declaration.
    pub events: &'static [EventSpec],
    /// The events that a person can switch: none where there is exactly one event.
    #[serde(serialize_with = "event_names")]
    pub configurable_events: &'static [EventSpec],
    /// Since when it is deprecated, and what to use instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<Deprecation>,
    /// The version of the stored form.
    pub version: u32,
}

impl IntegrationSpec {
    /// The field of that name.
    pub fn field(&self, name: &str) -> Option<&'static FieldSpec> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The event of that name: of GitLab's, in either spelling.
    pub fn event(&self, name: &str) -> Option<&'static EventSpec> {
        self.events.get(crate::event::position(self.events, name)?)
    }
}

fn event_names<S: Serializer>(events: &&'static [EventSpec], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(events.iter().map(|event| event.name))
}

/// Since when something is deprecated, and what to use instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Deprecation {
    /// The version that deprecated it.
    pub since: &'static str,
    /// What to use instead.
    pub note: &'static str,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[non_exhaustive]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $word)] $variant),* }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word in declarations, stores and JSON.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// The one of that word.
            pub fn find(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.as_str() == word)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

words! {
    /// Where a product lists an integration.
    Category {
        /// Sends messages to a chat.
        Chat = "chat",
        /// Builds, tests or deploys.
        Ci = "ci",
        /// None of the others.
        Common = "common",
        /// Keeps the issues.
        IssueTracker = "issue_tracker",
        /// Watches what runs.
        Monitoring = "monitoring",
        /// Keeps the wiki.
        ThirdPartyWiki = "third_party_wiki",
    }
}

words! {
    /// Where an integration can be set up.
    Level {
        /// For one project.
        Project = "project",
        /// For a group and what is in it.
        Group = "group",
        /// For the whole instance.
        Instance = "instance",
    }
}

words! {
    /// How a form draws a field.
    FieldType {
        /// One line of text.
        Text = "text",
        /// Several lines of text.
        Textarea = "textarea",
        /// Text that is not shown.
        Password = "password",
        /// A box to tick.
        Checkbox = "checkbox",
        /// A number.
        Number = "number",
        /// One of a set.
        Select = "select",
        /// A list; with choices, several of a set.
        StringArray = "string_array",
    }
}

/// A part of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SectionSpec {
    /// What it is: `connection`, `trigger`, `configuration`, or a name of the declaration's own.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What stands under the heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<&'static str>,
}

/// A prop, as forms, schemas and documents show it.
#[expect(clippy::struct_excessive_bools, reason = "the keys of the metadata")]
#[derive(Debug, Clone, Copy, Serialize)]
pub struct FieldSpec {
    /// The name in stores and forms.
    pub name: &'static str,
    /// How a form draws it.
    #[serde(rename = "type")]
    pub field_type: FieldType,
    /// The format of its text, as JSON Schema names it: `uri`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<&'static str>,
    /// Its label.
    pub title: &'static str,
    /// What stands under it in a form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<&'static str>,
    /// What an API's documentation says of it; where it is not set, the help says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<&'static str>,
    /// What stands in it while it is empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placeholder: Option<&'static str>,
    /// Whether a complete configuration needs a value.
    #[serde(skip_serializing_if = "is_false")]
    pub required: bool,
    /// Makes the value of an unset prop, in the form for storage.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "default_value")]
    pub default: Option<fn() -> Json>,
    /// The kind of the section that it stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<&'static str>,
    /// What it is chosen from.
    #[serde(skip_serializing_if = "not_listed", serialize_with = "listed")]
    pub choices: ChoiceList,
    /// The label beside a box.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checkbox_label: Option<&'static str>,
    /// The title of a secret that is stored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub non_empty_password_title: Option<&'static str>,
    /// The help of a secret that is stored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub non_empty_password_help: Option<&'static str>,
    /// Whether forms leave it out.
    #[serde(skip_serializing_if = "is_false")]
    pub api_only: bool,
    /// Whether its value must never be shown.
    #[serde(skip_serializing_if = "is_false")]
    pub secret: bool,
    /// Whether saving a change of it clears the secrets that were not given again.
    #[serde(skip_serializing_if = "is_false")]
    pub exposes_secrets: bool,
    /// What its value must be like.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub rules: &'static [RuleSpec],
    /// Whether `required` is checked while the record is inactive too.
    #[serde(skip)]
    pub required_always: bool,
}

impl FieldSpec {
    /// A field of the declared type `P`; what follows from the type is set.
    pub const fn of<P: Prop>(name: &'static str, title: &'static str) -> Self {
        Self {
            name,
            field_type: <P::Value as PropValue>::FIELD_TYPE,
            format: <P::Value as PropValue>::FORMAT,
            title,
            help: None,
            description: None,
            placeholder: None,
            required: P::REQUIRED,
            default: None,
            section: None,
            choices: ChoiceList::Listed(<P::Value as PropValue>::CHOICE_LIST),
            checkbox_label: None,
            non_empty_password_title: None,
            non_empty_password_help: None,
            api_only: false,
            secret: <P::Value as PropValue>::SECRET,
            exposes_secrets: false,
            rules: &[],
            required_always: false,
        }
    }

    /// Draws text as several lines.
    #[must_use]
    pub const fn textarea(mut self) -> Self {
        self.field_type = FieldType::Textarea;
        self
    }

    /// Sets the help.
    #[must_use]
    pub const fn help(mut self, help: &'static str) -> Self {
        self.help = Some(help);
        self
    }

    /// Sets the description.
    #[must_use]
    pub const fn description(mut self, description: &'static str) -> Self {
        self.description = Some(description);
        self
    }

    /// Sets the placeholder.
    #[must_use]
    pub const fn placeholder(mut self, placeholder: &'static str) -> Self {
        self.placeholder = Some(placeholder);
        self
    }

    /// Sets what makes the default; with one, the field is not required.
    #[must_use]
    pub const fn default_value(mut self, default: fn() -> Json) -> Self {
        self.default = Some(default);
        self.required = false;
        self
    }

    /// Puts it into a section.
    #[must_use]
    pub const fn section(mut self, kind: &'static str) -> Self {
        self.section = Some(kind);
        self
    }

    /// Sets what it is chosen from: it becomes a select, unless it is a list.
    #[must_use]
    pub const fn choices(mut self, choices: ChoiceList) -> Self {
        self.choices = choices;
        if !matches!(self.field_type, FieldType::StringArray) {
            self.field_type = FieldType::Select;
        }
        self
    }

    /// Sets the label beside its box.
    #[must_use]
    pub const fn checkbox_label(mut self, label: &'static str) -> Self {
        self.checkbox_label = Some(label);
        self
    }

    /// Sets the title while a secret is stored.
    #[must_use]
    pub const fn non_empty_password_title(mut self, title: &'static str) -> Self {
        self.non_empty_password_title = Some(title);
        self
    }

    /// Sets the help while a secret is stored.
    #[must_use]
    pub const fn non_empty_password_help(mut self, help: &'static str) -> Self {
        self.non_empty_password_help = Some(help);
        self
    }

    /// Leaves it out of forms.
    #[must_use]
    pub const fn api_only(mut self) -> Self {
        self.api_only = true;
        self
    }

    /// Makes a change of it clear the secrets that are not given again.
    #[must_use]
    pub const fn exposes_secrets(mut self) -> Self {
        self.exposes_secrets = true;
        self
    }

    /// Sets its rules.
    #[must_use]
    pub const fn rules(mut self, rules: &'static [RuleSpec]) -> Self {
        self.rules = rules;
        self
    }

    /// Checks `required` while the record is inactive too.
    #[must_use]
    pub const fn required_always(mut self) -> Self {
        self.required_always = true;
        self
    }
}

// serde calls these with references.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn is_false(value: &bool) -> bool {
    !value
}

fn not_listed(choices: &ChoiceList) -> bool {
    match choices {
        ChoiceList::Listed(choices) => choices.is_empty(),
        ChoiceList::Open(_) => true,
    }
}

fn listed<S: Serializer>(choices: &ChoiceList, serializer: S) -> Result<S::Ok, S::Error> {
    match choices {
        ChoiceList::Listed(choices) => serializer.collect_seq(*choices),
        ChoiceList::Open(_) => serializer.collect_seq::<[(); 0]>([]),
    }
}

#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn default_value<S: Serializer>(default: &Option<fn() -> Json>, serializer: S) -> Result<S::Ok, S::Error> {
    default.map(|make| make()).serialize(serializer)
}
