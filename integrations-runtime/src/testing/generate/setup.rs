//! An integration as it is set up at one of its levels.

use crate::errors::Violations;
use crate::record::{AnyRecord, Stored};
use crate::registry::Entry;
use crate::spec::{FieldSpec, IntegrationSpec, Level};

/// What configurations are made for: a record at another level may have other events, and other fields about them.
#[derive(Clone, Copy)]
pub(crate) struct Setup {
    entry: Entry,
    level: Level,
}

impl Setup {
    /// At the level of a new record.
    pub(crate) fn first(entry: Entry) -> Self {
        Self { entry, level: entry.record().level() }
    }

    /// At each level that the integration has, in order.
    pub(crate) fn each(entry: Entry) -> impl Iterator<Item = Self> {
        entry.spec().levels.iter().map(move |level| Self { entry, level: *level })
    }

    /// The same without the levels that have the events, and so the fields, of one before them.
    pub(crate) fn distinct(entry: Entry) -> impl Iterator<Item = Self> {
        let events = |setup: &Self| setup.spec().events_at(setup.level).map(|event| event.name).collect();
        let mut seen: Vec<Vec<&str>> = Vec::new();
        Self::each(entry).filter(move |setup| {
            let events = events(setup);
            let is_new = !seen.contains(&events);
            seen.push(events);
            is_new
        })
    }

    pub(crate) fn level(&self) -> Level {
        self.level
    }

    pub(crate) fn spec(&self) -> &'static IntegrationSpec {
        self.entry.spec()
    }

    pub(crate) fn record(&self) -> Box<dyn AnyRecord> {
        let mut record = self.entry.record();
        // Refused only where the integration does not have the level.
        let _ = record.set_level(self.level);
        record
    }

    /// A record as it was stored, which says its level itself.
    pub(crate) fn load(&self, stored: &Stored) -> Result<Box<dyn AnyRecord>, Violations> {
        self.entry.from_stored(stored)
    }

    /// The fields that the program and a record of the level have.
    pub(crate) fn fields(&self) -> impl Iterator<Item = &'static FieldSpec> + use<> {
        let record = self.record();
        self.spec().fields.iter().filter(move |field| record.parts().has(field))
    }
}
