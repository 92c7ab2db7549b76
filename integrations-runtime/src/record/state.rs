//! What a record knows besides its props: whether it is active, its events' switches, its level, and what was stored of
//! it that no prop names.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::Change;
use crate::event::EventSpec;
use crate::spec::{IntegrationSpec, Level};
use crate::tracking::{Defaulted, Settled};

/// A tracked switch: `active`, or an event's.
pub(super) type Switch = Defaulted<bool>;

pub(super) struct State {
    pub(super) active: Switch,
    /// One for each event with a switch of its own, in order: also for those that the record's level does not have.
    pub(super) events: Vec<EventSwitch>,
    pub(super) level: Level,
    pub(super) previous: Vec<Change>,
    /// Stored properties that no prop names: kept, so that nothing stored is lost.
    pub(super) unknown: Map<String, Json>,
    /// The same among the data fields.
    pub(super) unknown_data_fields: Map<String, Json>,
    /// The props that this program does not have, of which something is stored: it stays stored.
    pub(super) kept: Vec<&'static str>,
    /// Stored switches that the record does not have.
    pub(super) unknown_events: BTreeMap<String, bool>,
    /// The version of the form in the store.
    pub(super) version: u32,
}

impl State {
    pub(super) fn new(spec: &IntegrationSpec) -> Self {
        Self {
            active: Switch::with(|| Settled(false)),
            events: spec.switched_events().map(EventSwitch::new).collect(),
            level: spec.levels.first().copied().unwrap_or(Level::Project),
            previous: Vec::new(),
            kept: Vec::new(),
            unknown: Map::new(),
            unknown_data_fields: Map::new(),
            unknown_events: BTreeMap::new(),
            version: spec.version,
        }
    }
}

/// The switch of an event.
pub(crate) struct EventSwitch {
    pub(crate) event: &'static EventSpec,
    pub(crate) switch: Switch,
}

impl EventSwitch {
    fn new(event: &'static EventSpec) -> Self {
        let default = if event.default { || Settled(true) } else { || Settled(false) };
        Self { event, switch: Switch::with(default) }
    }
}
