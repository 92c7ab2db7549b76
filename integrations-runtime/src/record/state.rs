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

static OFF: Switch = Switch::holding(Settled(false), || Settled(false));
static ON: Switch = Switch::holding(Settled(true), || Settled(true));

pub(super) struct State {
    pub(super) active: Switch,
    /// One for each event with a switch of its own, in order, also for those that the record's level does not have; none
    /// until one of them is written.
    events: Vec<Switch>,
    pub(super) level: Level,
    /// The version of the form in the store.
    pub(super) version: u32,
    rest: Option<Box<Rest>>,
}

/// What most records have nothing of.
#[derive(Default)]
pub(super) struct Rest {
    pub(super) previous: Vec<Change>,
    /// Stored properties that no prop names: kept, so that nothing stored is lost.
    pub(super) unknown: Map<String, Json>,
    /// The same among the data fields.
    pub(super) unknown_data_fields: Map<String, Json>,
    /// The props that this program does not have, of which something is stored: it stays stored.
    pub(super) kept: Vec<&'static str>,
    /// Stored switches that the record does not have.
    pub(super) unknown_events: BTreeMap<String, bool>,
}

impl State {
    pub(super) fn new(spec: &IntegrationSpec) -> Self {
        Self {
            active: Switch::with(|| Settled(false)),
            events: Vec::new(),
            level: spec.levels.first().copied().unwrap_or(Level::Project),
            version: spec.version,
            rest: None,
        }
    }

    /// The switches of all events that have one, at whichever level.
    pub(super) fn switches(&self, spec: &IntegrationSpec) -> impl Iterator<Item = EventSwitch<'_>> {
        spec.switched_events().enumerate().map(|(index, event)| {
            let unwritten = if event.default { &ON } else { &OFF };
            EventSwitch { event, switch: self.events.get(index).unwrap_or(unwritten) }
        })
    }

    /// The switch of the event at an index among those that have one, to write.
    pub(super) fn switch_mut(&mut self, spec: &IntegrationSpec, index: usize) -> Option<&mut Switch> {
        if self.events.is_empty() {
            let unset = |event: &EventSpec| {
                Switch::with(if event.default { || Settled(true) } else { || Settled(false) })
            };
            self.events = spec.switched_events().map(unset).collect();
        }
        self.events.get_mut(index)
    }

    /// The switches that were written to.
    pub(super) fn written(&mut self) -> &mut [Switch] {
        &mut self.events
    }

    pub(super) fn rest(&self) -> Option<&Rest> {
        self.rest.as_deref()
    }

    pub(super) fn rest_mut(&mut self) -> &mut Rest {
        self.rest.get_or_insert_default()
    }
}

/// The switch of an event.
pub(crate) struct EventSwitch<'a> {
    pub(crate) event: &'static EventSpec,
    pub(crate) switch: &'a Switch,
}
