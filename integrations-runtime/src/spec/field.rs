//! A field's row.

use std::marker::PhantomData;

use serde::{Serialize, Serializer};
use serde_json::Value as Json;

use super::words::{ColumnType, FieldType, StorageKind};
use super::{Deprecation, is_false};
use crate::condition::Condition;
use crate::rules::RuleSpec;
use crate::value::{ChoiceList, Prop, PropValue, Shape};

/// A column of a table that holds the data fields: what [`IntegrationSpec::columns`](super::IntegrationSpec::columns) gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Column {
    /// The prop's name.
    pub name: &'static str,
    /// The type of what is in it.
    #[serde(rename = "type")]
    pub column_type: ColumnType,
    /// Whether it may hold no value. An inactive record may be stored with anything missing, so only a `bool`, a list or
    /// map, and a prop with a default always have one.
    #[serde(skip_serializing_if = "is_false")]
    pub null: bool,
    /// Whether it holds a secret, to be encrypted.
    #[serde(skip_serializing_if = "is_false")]
    pub secret: bool,
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
    /// When it is shown; a field that is not has no value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_if: Option<Condition>,
    /// When it must be filled in, though it is not `required`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required_if: Option<Condition>,
    /// The event that it is about, where there is one of it for each event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<&'static str>,
    /// Set where it is deprecated: it is read and written, but nobody should fill it in anew.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<Deprecation>,
    /// What its value must be like.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub rules: &'static [RuleSpec],
    /// Its other names in stores and input.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub aliases: &'static [&'static str],
    /// Where its value is stored.
    #[serde(skip_serializing_if = "StorageKind::is_usual")]
    pub storage: StorageKind,
    /// What the JSON of its value is.
    #[serde(skip)]
    pub shape: Shape,
    /// The type of the column that holds it where it is one of the data fields.
    #[serde(skip)]
    pub column_type: ColumnType,
    /// Whether a store may hold no value of it.
    #[serde(skip)]
    pub nullable: bool,
    /// Whether `required` is checked while the record is inactive too.
    #[serde(skip)]
    pub required_always: bool,
    /// Whether this program has it at all: asked whenever a record or the metadata is used.
    #[serde(skip)]
    pub available: Option<fn() -> bool>,
    /// Where its slot is among those of the record.
    #[serde(skip)]
    #[doc(hidden)]
    pub place: usize,
    /// Whether its declaration says if it exposes secrets.
    #[serde(skip)]
    #[doc(hidden)]
    pub exposure_said: bool,
    /// Whether a group declares it.
    #[serde(skip)]
    #[doc(hidden)]
    pub grouped: bool,
}

impl FieldSpec {
    /// What an array of rows holds before it is filled.
    pub(crate) const NONE: Self = Self::of::<bool>("", "");

    /// The same row, with its slot at a place.
    #[must_use]
    pub(crate) const fn at(mut self, place: usize) -> Self {
        self.place = place;
        self
    }

    /// The same row, as one of a group that stands in a section.
    #[must_use]
    pub(crate) const fn grouped(mut self, section: Option<&'static str>) -> Self {
        self.grouped = true;
        if self.section.is_none() {
            self.section = section;
        }
        self
    }

    /// A field of the declared type `P`; what follows from the type is set.
    pub const fn of<P: Prop>(name: &'static str, title: &'static str) -> Self {
        Self::own::<P>(0, name, title)
    }

    /// The same, of a set's own prop at an index.
    #[doc(hidden)]
    pub const fn own<P: Prop>(index: usize, name: &'static str, title: &'static str) -> Self {
        let mut row = Of::<P>::ROW;
        row.place = index;
        row.name = name;
        row.title = title;
        row
    }

    /// What follows from a declared type: it has no name yet.
    const fn of_type<P: Prop>() -> Self {
        Self {
            name: "",
            field_type: <P::Value as PropValue>::FIELD_TYPE,
            format: <P::Value as PropValue>::FORMAT,
            title: "",
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
            show_if: None,
            required_if: None,
            event: None,
            deprecated: None,
            rules: &[],
            aliases: &[],
            storage: StorageKind::Properties,
            shape: <P::Value as PropValue>::SHAPE,
            column_type: <P::Value as PropValue>::COLUMN,
            nullable: P::NULLABLE,
            required_always: false,
            available: None,
            place: 0,
            exposure_said: false,
            grouped: false,
        }
    }

    /// Whether this program has the field at all.
    pub fn is_available(&self) -> bool {
        self.available.is_none_or(|available| available())
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

    /// Sets what makes the default; with one, the field is not required, and always has a value.
    #[must_use]
    pub const fn default_value(mut self, default: fn() -> Json) -> Self {
        self.default = Some(default);
        self.required = false;
        self.nullable = false;
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

    /// Says whether a change of it clears the secrets that are not given again.
    #[must_use]
    pub const fn exposes_secrets(mut self, exposes: bool) -> Self {
        self.exposes_secrets = exposes;
        self.exposure_said = true;
        self
    }

    /// Sets when it is shown.
    #[must_use]
    pub const fn show_if(mut self, condition: Condition) -> Self {
        self.show_if = Some(condition);
        self
    }

    /// Sets when it must be filled in.
    #[must_use]
    pub const fn required_if(mut self, condition: Condition) -> Self {
        self.required_if = Some(condition);
        self
    }

    /// Sets the event that it is about.
    #[must_use]
    pub const fn event(mut self, event: &'static str) -> Self {
        self.event = Some(event);
        self
    }

    /// Sets what says whether this program has it.
    #[must_use]
    pub const fn available(mut self, available: fn() -> bool) -> Self {
        self.available = Some(available);
        self
    }

    /// Says that it is deprecated.
    #[must_use]
    pub const fn deprecated(mut self, said: Deprecation) -> Self {
        self.deprecated = Some(said);
        self
    }

    /// Sets its rules.
    #[must_use]
    pub const fn rules(mut self, rules: &'static [RuleSpec]) -> Self {
        self.rules = rules;
        self
    }

    /// Sets its other names.
    #[must_use]
    pub const fn aliases(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    /// Sets where it is stored.
    #[must_use]
    pub const fn storage(mut self, storage: StorageKind) -> Self {
        self.storage = storage;
        self
    }

    /// The column that holds it.
    pub(super) const fn column(&self) -> Column {
        Column { name: self.name, column_type: self.column_type, null: self.nullable, secret: self.secret }
    }

    /// Checks `required` while the record is inactive too.
    #[must_use]
    pub const fn required_always(mut self) -> Self {
        self.required_always = true;
        self
    }
}

/// The row of a declared type, which the compiler computes once for all the props that have it.
struct Of<P>(PhantomData<P>);

impl<P: Prop> Of<P> {
    const ROW: FieldSpec = FieldSpec::of_type::<P>();
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
