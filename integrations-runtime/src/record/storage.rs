//! Into a store and back: the properties, the data fields, and the version of their form.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::parts::{Parts, PartsMut, object};
use super::{Record, Stored};
use crate::errors::{Violation, Violations};
use crate::integration::{Integration, Properties, Step};
use crate::spec::{FieldSpec, IntegrationSpec, StorageKind};
use crate::value::json_type;

/// The member of the properties that says by which version they were stored. No prop is called so: a name on the wire
/// begins with a letter or `_`.
const VERSION: &str = "$version";

/// The version of a form that says none.
const FIRST: u32 = 1;

impl<T: Integration> Record<T> {
    pub(super) fn load_stored(properties: &Json, data_fields: &Json) -> Result<Self, Violations> {
        let mut record = Self::new();
        record.parts_mut().load(properties, data_fields, T::STEPS)?;
        Ok(record)
    }
}

impl Parts<'_> {
    pub(super) fn properties(self) -> Json {
        let mut properties = self.state.rest().map(|rest| rest.unknown.clone()).unwrap_or_default();
        if self.spec.version > FIRST {
            properties.insert(VERSION.to_owned(), self.spec.version.into());
        }
        properties.extend(self.stored_in(StorageKind::Properties));
        properties.into()
    }

    pub(super) fn data_fields(self) -> Json {
        let mut data_fields =
            self.state.rest().map(|rest| rest.unknown_data_fields.clone()).unwrap_or_default();
        data_fields.extend(self.stored_in(StorageKind::DataFields));
        data_fields.into()
    }

    fn stored_in(self, storage: StorageKind) -> impl Iterator<Item = (String, Json)> {
        let kept = |field: &FieldSpec| self.state.rest().is_some_and(|rest| rest.kept.contains(&field.name));
        let is_stored = move |field: &FieldSpec| field.is_available() || kept(field);
        let fields = self.fields().filter(move |(field, ..)| field.storage == storage && is_stored(field));
        fields.filter_map(|(field, _, slot)| Some((field.name.to_owned(), slot.stored()?)))
    }

    pub(super) fn stored(self) -> Stored {
        let mut events = self.state.rest().map(|rest| rest.unknown_events.clone()).unwrap_or_default();
        events.extend(self.switches().map(|of| (of.event.name.to_owned(), of.switch.get())));
        Stored {
            level: self.state.level,
            active: self.is_active(),
            events,
            properties: self.properties(),
            data_fields: self.data_fields(),
        }
    }
}

impl PartsMut<'_> {
    /// Reads what is stored, brought to the version of the declaration; all of it counts as unchanged.
    fn load(&mut self, properties: &Json, data_fields: &Json, steps: &[Step]) -> Result<(), Violations> {
        let properties = object(properties)?;
        let none = Properties::new();
        let data_fields = if data_fields.is_null() { &none } else { columns(data_fields)? };
        let version = version(self.spec, properties)?;
        self.state.version = version;
        if version == self.spec.version {
            return self.read(properties, data_fields);
        }
        let migrated = migrated(properties, data_fields, version, steps)?;
        let (apart, among) = migrated.into_iter().partition(|(name, _)| data_fields.contains_key(name));
        self.read(&among, &apart)
    }

    fn read(&mut self, properties: &Properties, data_fields: &Properties) -> Result<(), Violations> {
        let mut violations = Violations::new();
        for field in self.spec.fields {
            let Some(stored) = stored(field, properties, data_fields) else { continue };
            if !field.is_available() {
                self.state.rest_mut().kept.push(field.name);
            }
            if let Some(Err(error)) = self.props.slot_mut(field.place).map(|slot| slot.load(stored)) {
                violations.push(Violation::from(error).on(field.name));
            }
        }
        let (unknown, unknown_data_fields) =
            (unknown(self.spec, properties), unknown(self.spec, data_fields));
        if !unknown.is_empty() || !unknown_data_fields.is_empty() {
            let rest = self.state.rest_mut();
            (rest.unknown, rest.unknown_data_fields) = (unknown, unknown_data_fields);
        }
        violations.into_result()
    }

    /// Reads the switches of a stored record.
    pub(super) fn load_switches(&mut self, stored: &Stored) {
        self.state.level = stored.level;
        self.state.active.set(stored.active);
        for (name, on) in &stored.events {
            // One that is as it would be anyway takes no room.
            match self.view().switch(name) {
                Some(of) if of.switch.get() == *on => {}
                Some(_) => drop(self.event_switch(name).map(|switch| switch.set(*on))),
                None => drop(self.state.rest_mut().unknown_events.insert(name.clone(), *on)),
            }
        }
        self.for_each(|slot| slot.saved());
    }
}

fn columns(data_fields: &Json) -> Result<&Properties, Violation> {
    data_fields.as_object().ok_or_else(|| {
        let message = format!("the data fields must be a JSON object, not {}", json_type(data_fields));
        Violation::new("wrong_type", message)
    })
}

/// The stored value of a prop. A data field that is `null` is not there yet: what an earlier version of the program wrote
/// stands among the properties.
fn stored<'a>(
    field: &FieldSpec,
    properties: &'a Properties,
    data_fields: &'a Properties,
) -> Option<&'a Json> {
    let named = |stored: &'a Properties| {
        let names = std::iter::once(&field.name).chain(field.aliases);
        let values: Vec<_> = names.filter_map(|name| stored.get(*name)).collect();
        values.iter().find(|value| !value.is_null()).or(values.first()).copied()
    };
    let data_field = named(data_fields);
    data_field.filter(|value| !value.is_null()).or_else(|| named(properties)).or(data_field)
}

/// What no prop names, nor an alias.
fn unknown(spec: &IntegrationSpec, stored: &Properties) -> Properties {
    let unknown = stored.iter().filter(|(name, _)| *name != VERSION && spec.field_called(name).is_none());
    unknown.map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// The version of the stored form: one that the declaration reads.
fn version(spec: &IntegrationSpec, properties: &Properties) -> Result<u32, Violation> {
    let latest = spec.version;
    let Some(said) = properties.get(VERSION) else { return Ok(FIRST) };
    let wrong = match said.as_u64() {
        Some(0) | None => match said {
            Json::Number(_) => format!("must be a whole number from 1 to {latest}"),
            other => format!("must be a whole number from 1 to {latest}, not {}", json_type(other)),
        },
        Some(version) => match u32::try_from(version) {
            Ok(version) if version <= latest => return Ok(version),
            _ => {
                let name = spec.name;
                format!("was stored by version {version} of `{name}`, and this one reads up to {latest}")
            }
        },
    };
    Err(Violation::new("version", wrong).on(VERSION).param("latest", latest))
}

/// Everything stored, brought from one version to the last.
fn migrated(
    properties: &Properties,
    data_fields: &Properties,
    version: u32,
    steps: &[Step],
) -> Result<Properties, Violation> {
    let mut all = properties.clone();
    all.remove(VERSION);
    for (name, value) in data_fields {
        if !value.is_null() || !all.contains_key(name) {
            all.insert(name.clone(), value.clone());
        }
    }
    for (from, step) in (FIRST..).zip(steps).filter(|(from, _)| *from >= version) {
        step(&mut all).map_err(|error| not_brought(&error, from, &[properties, data_fields, &all]))?;
    }
    Ok(all)
}

/// A step's error. It was written beside plain secrets, whose names only the step knows: so no text that is stored is in it.
fn not_brought(error: &Violation, from: u32, stored: &[&Properties]) -> Violation {
    let mut texts = BTreeSet::new();
    for value in stored.iter().flat_map(|stored| stored.values()) {
        collect_texts(value, &mut texts);
    }
    let mut reason = error.message().to_owned();
    // The longest first, of which another may be a part.
    let mut texts: Vec<_> = texts.into_iter().collect();
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    for text in texts {
        reason = reason.replace(&text, "[redacted]");
    }
    let to = from.saturating_add(1);
    let message = format!("could not be brought from version {from} to {to}: {reason}");
    let field = error.field().unwrap_or(VERSION).to_owned();
    Violation::new("migration", message).on(field).param("from", from).param("to", to)
}

/// A text as short as a word of the message hides nothing, and would tear the message apart.
const SHORTEST_HIDDEN: usize = 4;

fn collect_texts(value: &Json, texts: &mut BTreeSet<String>) {
    match value {
        Json::Array(items) => items.iter().for_each(|item| collect_texts(item, texts)),
        Json::Object(members) => members.values().for_each(|member| collect_texts(member, texts)),
        Json::String(_) | Json::Number(_) => {
            // As it is, and with the escapes that it has where the JSON is shown.
            let shown = value.to_string();
            let written = [value.as_str().map(str::to_owned), Some(shown.trim_matches('"').to_owned())];
            texts.extend(written.into_iter().flatten().filter(|text| text.len() >= SHORTEST_HIDDEN));
        }
        Json::Null | Json::Bool(_) => {}
    }
}
