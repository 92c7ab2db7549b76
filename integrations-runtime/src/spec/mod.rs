//! The metadata of an integration: static, built when compiled, serialisable.
//!
//! The derive writes these rows; nothing here is made at run time. Keys that are not set are absent from the JSON.

mod field;
mod words;

use std::fmt;

use serde::{Serialize, Serializer};

use crate::event::EventSpec;

pub use field::{Column, FieldSpec};
pub use words::{Category, ColumnType, FieldType, Level, StorageKind};

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
    /// Its props, in the order of declaration. One that this program does not have is absent from the JSON.
    #[serde(serialize_with = "available_fields")]
    pub fields: &'static [FieldSpec],
    /// The events that it handles, in the order of declaration.
    pub events: &'static [EventSpec],
    /// The events that a person can switch in a record of any level: none where there is exactly one event, and neither
    /// those that follow another nor those that only some levels have.
    #[serde(serialize_with = "event_names")]
    pub configurable_events: &'static [EventSpec],
    /// Whether there may be several records of it in one scope, as of web hooks in a project. A host that stores records
    /// keeps to at most one otherwise.
    #[serde(skip_serializing_if = "is_false")]
    pub many: bool,
    /// Whether it sends what happens to a web hook: it implements [`Webhook`](crate::webhook::Webhook).
    #[serde(skip_serializing_if = "is_false")]
    pub webhook: bool,
    /// Whether people switch it on and off. Where they do not, the product does: `assign` does not take `active`, and a
    /// form draws no switch for it.
    #[serde(skip_serializing_if = "is_true")]
    pub manual_activation: bool,
    /// Set where it is deprecated: it works, but nobody should set it up anew.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<Deprecation>,
    /// The version of the stored form: one more than the steps of `migrate`.
    pub version: u32,
}

impl IntegrationSpec {
    /// The field of that name.
    pub fn field(&self, name: &str) -> Option<&'static FieldSpec> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The field that is called so on the wire: by its name, or by an alias.
    pub(crate) fn field_called(&self, name: &str) -> Option<&'static FieldSpec> {
        self.place_called(name).map(|(_, field)| field)
    }

    /// The same, with its place among the fields.
    pub(crate) fn place_called(&self, name: &str) -> Option<(usize, &'static FieldSpec)> {
        let mut rows = self.fields.iter().enumerate();
        let named = rows.clone().find(|(_, field)| field.name == name);
        named.or_else(|| rows.find(|(_, field)| field.aliases.contains(&name)))
    }

    /// The columns of a table that holds the data fields, in the order of declaration: a row each for
    /// `#[prop(storage = data_fields)]`.
    ///
    /// ```
    /// use integrations_runtime::{Column, ColumnType, Integration, Secret, Url};
    ///
    /// #[derive(Integration)]
    /// #[events()]
    /// struct Tracker {
    ///     #[prop(storage = data_fields, exposes_secrets)]
    ///     project_url: Url,
    ///     #[prop(storage = data_fields)]
    ///     api_token: Option<Secret>,
    ///     #[prop]
    ///     labels: Vec<String>,
    /// }
    ///
    /// let columns: Vec<Column> = Tracker::SPEC.columns().collect();
    /// let names: Vec<_> = columns.iter().map(|column| column.name).collect();
    /// assert_eq!(names, ["project_url", "api_token"]);
    /// assert_eq!(columns[1].column_type, ColumnType::Text);
    /// assert!(columns[1].null && columns[1].secret);
    /// ```
    pub fn columns(&self) -> impl Iterator<Item = Column> + use<> {
        let apart = self.fields.iter().filter(|field| field.storage == StorageKind::DataFields);
        apart.map(FieldSpec::column)
    }

    /// The events that a record at a level has, in the order of declaration.
    pub fn events_at(&self, level: Level) -> impl Iterator<Item = &'static EventSpec> + use<> {
        self.events.iter().filter(move |event| event.is_at(level))
    }

    /// The events with a switch of their own, at whichever level.
    pub(crate) fn switched_events(&self) -> impl Iterator<Item = &'static EventSpec> + use<> {
        let sole = self.events.len() == 1;
        self.events.iter().filter(move |event| !sole && event.follows.is_none())
    }

    /// The event of that name: of GitLab's, in either spelling.
    pub fn event(&self, name: &str) -> Option<&'static EventSpec> {
        self.events.get(crate::event::position(self.events, name)?)
    }
}

fn available_fields<S: Serializer>(fields: &&'static [FieldSpec], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(fields.iter().filter(|field| field.is_available()))
}

fn event_names<S: Serializer>(events: &&'static [EventSpec], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(events.iter().map(|event| event.name))
}

/// That something is deprecated, since when, and what to use instead: each as far as it is said.
///
/// This is for the people who set an integration up: lists and forms show it. Rust's own `#[deprecated]` is for those who
/// write code: on a field it reaches the accessors, where the compiler warns, and is no metadata.
///
/// ```
/// use integrations_runtime::{Deprecation, Integration, Record};
///
/// #[derive(Integration)]
/// #[integration(deprecated(since = "17.0", note = "use `Foo` instead"))]
/// #[events()]
/// struct OldFoo {
///     #[prop(deprecated)]
///     port: Option<u16>,
///     #[deprecated = "set a timeout of the client's"] // the compiler warns of `record.timeout()`
///     #[prop]
///     timeout: Option<u32>,
/// }
///
/// assert_eq!(OldFoo::SPEC.deprecated, Some(Deprecation { since: Some("17.0"), note: Some("use `Foo` instead") }));
/// let form = serde_json::to_value(Record::<OldFoo>::new().form()).unwrap_or_default();
/// assert_eq!(form["deprecated"]["since"], "17.0");
/// assert_eq!(form["fields"][0]["deprecated"], serde_json::json!({}));
/// assert!(form["fields"][1].get("deprecated").is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Deprecation {
    /// The version that deprecated it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<&'static str>,
    /// What to use instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'static str>,
}

/// `deprecated since 17.0: use another instead`
impl fmt::Display for Deprecation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_deprecation(f, self.since, self.note)
    }
}

pub(crate) fn write_deprecation(
    f: &mut fmt::Formatter<'_>,
    since: Option<&str>,
    note: Option<&str>,
) -> fmt::Result {
    f.write_str("deprecated")?;
    since.map_or(Ok(()), |since| write!(f, " since {since}"))?;
    note.map_or(Ok(()), |note| write!(f, ": {note}"))
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

// serde calls these with references.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn is_false(value: &bool) -> bool {
    !value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
pub(crate) fn is_true(value: &bool) -> bool {
    *value
}
