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
    /// One for each configurable event, in order.
    pub(super) events: Vec<Switch>,
    pub(super) level: Level,
    pub(super) previous: Vec<Change>,
    /// Stored properties that no prop names: kept, so that nothing stored is lost.
    pub(super) unknown: Map<String, Json>,
    /// The same among the data fields.
    pub(super) unknown_data_fields: Map<String, Json>,
    /// The props that this program does not have, of which something is stored: it stays stored.
    pub(super) kept: Vec<&'static str>,
    /// Stored switches of events that are not configurable now.
    pub(super) unknown_events: BTreeMap<String, bool>,
    /// The version of the form in the store.
    pub(super) version: u32,
}

impl State {
    pub(super) fn new(spec: &IntegrationSpec) -> Self {
        Self {
            active: Switch::with(|| Settled(false)),
            events: spec.configurable_events.iter().map(event_switch).collect(),
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

fn event_switch(event: &EventSpec) -> Switch {
    if event.default { Switch::with(|| Settled(true)) } else { Switch::with(|| Settled(false)) }
}
