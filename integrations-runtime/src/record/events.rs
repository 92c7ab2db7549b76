//! The events of a record: those that its level has, and their switches.

use super::parts::{Parts, PartsMut};
use super::state::{EventSwitch, Switch};
use crate::event::EventSpec;
use crate::spec::{FieldSpec, IntegrationSpec, Level};

impl<'a> Parts<'a> {
    /// The event of that name, where a record at this one's level has it.
    pub(crate) fn event(self, name: &str) -> Option<&'static EventSpec> {
        self.spec.event(name).filter(|event| event.is_at(self.state.level))
    }

    /// The switches of the events that the record has.
    pub(crate) fn switches(self) -> impl Iterator<Item = EventSwitch<'a>> {
        let level = self.state.level;
        self.state.switches(self.spec).filter(move |of| of.event.is_at(level))
    }

    /// The switch of an event that the record has.
    pub(super) fn switch(self, name: &str) -> Option<EventSwitch<'a>> {
        let event = self.event(name)?.name;
        self.switches().find(|of| of.event.name == event)
    }

    pub(crate) fn event_enabled(self, name: &str) -> bool {
        let Some(event) = self.event(name) else { return false };
        let decides = event.follows.unwrap_or(event.name);
        let of = self.switches().find(|of| of.event.name == decides);
        // A sole event has no switch: it is what the integration is for.
        of.is_none_or(|of| of.switch.get())
    }

    /// Whether the program, and the record's level, have a field: one about an event is where the event is.
    pub(crate) fn has(self, field: &FieldSpec) -> bool {
        let event = field.event.and_then(|event| self.spec.event(event));
        field.is_available() && event.is_none_or(|event| event.is_at(self.state.level))
    }

    /// What is said of an event's name where its switch is wanted.
    pub(super) fn no_switch(self, event: &str) -> String {
        let (spec, level) = (self.spec, self.state.level);
        let Some(EventSpec { name, field, follows, levels, .. }) = event_like(spec, event) else {
            return format!("is not an event of `{}`", spec.name);
        };
        if let Some(other) = follows {
            format!("has no switch: the event `{name}` follows `{other}`")
        } else if !levels.is_empty() && !levels.contains(&level) {
            format!("has no switch at `{level}`: the event `{name}` is only at {}", listed(levels))
        } else if spec.events.len() == 1 {
            format!("has no switch: `{name}` is the only event of `{}`, and always on", spec.name)
        } else {
            format!("is not a switch: that of the event `{name}` is the field `{field}`")
        }
    }
}

impl PartsMut<'_> {
    pub(super) fn event_switch(&mut self, name: &str) -> Option<&mut Switch> {
        let event = self.view().event(name)?.name;
        let index = self.spec.switched_events().position(|switched| switched.name == event)?;
        self.state.switch_mut(self.spec, index)
    }
}

/// The event that a name is of, or of whose switch it is.
pub(super) fn event_like<'a>(spec: &'a IntegrationSpec, name: &str) -> Option<&'a EventSpec> {
    spec.event(name).or_else(|| spec.events.iter().find(|event| event.field == name))
}

pub(super) fn listed(levels: &[Level]) -> String {
    levels.iter().map(|level| level.as_str()).collect::<Vec<_>>().join(", ")
}
