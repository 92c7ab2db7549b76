//! A record without its type: what everything that is written once for all integrations works on.

use serde_json::{Map, Value as Json};

use super::state::State;
use super::{Change, Stored};
use crate::errors::{Violation, Violations};
use crate::event::{self, EventSpec};
use crate::integration::Props;
use crate::spec::{FieldSpec, IntegrationSpec};
use crate::tracking::Slot;
use crate::value::Subject;

/// Where a tracked value of a record is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Prop(usize),
    Active,
    Event(usize),
}

pub(super) const ACTIVE: &str = "active";

fn place(spec: &IntegrationSpec, name: &str) -> Option<Place> {
    if let Some(index) = spec.fields.iter().position(|field| field.name == name) {
        return Some(Place::Prop(index));
    }
    if name == ACTIVE {
        return Some(Place::Active);
    }
    spec.configurable_events.iter().position(|event| event.field == name).map(Place::Event)
}

/// A record to read, whatever its type.
#[derive(Clone, Copy)]
pub struct Parts<'a> {
    pub(super) spec: &'static IntegrationSpec,
    pub(super) props: &'a dyn Props,
    pub(super) state: &'a State,
}

impl<'a> Parts<'a> {
    /// The props with their rows.
    pub(crate) fn fields(self) -> impl Iterator<Item = (&'static FieldSpec, &'a dyn Slot)> {
        let rows = self.spec.fields.iter().enumerate();
        rows.filter_map(move |(index, field)| Some((field, self.props.slot(index)?)))
    }

    /// Everything tracked, with its name: the props, `active`, the events' switches.
    pub(super) fn slots(self) -> impl Iterator<Item = (&'static str, &'a dyn Slot)> {
        let props = self.fields().map(|(field, slot)| (field.name, slot));
        let active = std::iter::once((ACTIVE, &self.state.active as &dyn Slot));
        let events = self.spec.configurable_events.iter().zip(&self.state.events);
        props.chain(active).chain(events.map(|(event, switch)| (event.field, switch as &dyn Slot)))
    }

    pub(super) fn slot(self, name: &str) -> Option<&'a dyn Slot> {
        match place(self.spec, name)? {
            Place::Prop(index) => self.props.slot(index),
            Place::Active => Some(&self.state.active),
            Place::Event(index) => self.state.events.get(index).map(|switch| switch as &dyn Slot),
        }
    }

    pub(crate) fn spec(self) -> &'static IntegrationSpec {
        self.spec
    }

    pub(crate) fn level(self) -> crate::spec::Level {
        self.state.level
    }

    pub(crate) fn is_active(self) -> bool {
        self.state.active.get()
    }

    pub(crate) fn event_enabled(self, name: &str) -> bool {
        match event::position(self.spec.configurable_events, name) {
            Some(index) => self.state.events.get(index).is_some_and(super::state::Switch::get),
            // A sole event has no switch: it is what the integration is for.
            None => self.spec.event(name).is_some(),
        }
    }

    pub(super) fn changes(self) -> Vec<Change> {
        let changed = self.slots().filter(|(_, slot)| slot.is_changed());
        changed
            .map(|(name, slot)| Change {
                name,
                was: slot.shown_was().unwrap_or_default(),
                now: slot.shown().unwrap_or_default(),
            })
            .collect()
    }

    pub(super) fn properties(self) -> Json {
        let known = self.fields().filter_map(|(field, slot)| Some((field.name.to_owned(), slot.stored()?)));
        let mut properties = self.state.unknown.clone();
        properties.extend(known);
        Json::Object(properties)
    }

    pub(super) fn stored(self) -> Stored {
        let switches = self.spec.configurable_events.iter().zip(&self.state.events);
        let mut events = self.state.unknown_events.clone();
        events.extend(switches.map(|(event, switch)| (event.name.to_owned(), switch.get())));
        Stored { level: self.state.level, active: self.is_active(), events, properties: self.properties() }
    }

    /// What is wrong with the props. `complete`: every rule; else the rules that apply in the record's state.
    pub(super) fn violations(self, complete: bool) -> Violations {
        let mut violations = Violations::new();
        if !self.spec.levels.contains(&self.state.level) {
            violations.push(not_at(self.spec, self.state.level));
        }
        let on = complete || self.is_active();
        for (index, (field, slot)) in self.fields().enumerate() {
            if is_blank(slot) && field.required {
                if on || field.required_always {
                    violations.push(Violation::new("required", "is required").on(field.name));
                }
            // Empty text that need not be there is as good as none, as in a form: no rule is held against it.
            } else if let Some(subject) = slot.subject().filter(|subject| *subject != Subject::Text("")) {
                self.check_rules(index, field, subject, on, &mut violations);
                // An enum is one of its choices by its type.
                if on && subject != Subject::Other {
                    violations.extend(check_choices(field, slot));
                }
            }
        }
        violations
    }

    fn check_rules(
        self,
        index: usize,
        field: &FieldSpec,
        subject: Subject<'_>,
        on: bool,
        found: &mut Violations,
    ) {
        for (number, rule) in field.rules.iter().enumerate().filter(|(_, rule)| on || rule.always) {
            let broken = rule.judge(subject).or_else(|| self.props.check(index, number).err());
            if let Some(mut violation) = broken {
                if let Some(message) = rule.message {
                    violation = violation.with_message(message);
                }
                found.push(violation.or_on(field.name));
            }
        }
    }
}

/// Required text of nothing but white space is as good as none.
fn is_blank(slot: &dyn Slot) -> bool {
    match slot.subject() {
        None => true,
        Some(Subject::Text(text)) => text.trim().is_empty(),
        Some(_) => false,
    }
}

/// For text, numbers and lists with listed or open choices.
fn check_choices(field: &FieldSpec, slot: &dyn Slot) -> Violations {
    let choices = field.choices.now();
    let mut violations = Violations::new();
    if choices.is_empty() || slot.is_secret() {
        return violations;
    }
    let is_choice = |value: &Json| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        choices.iter().any(|choice| choice.value == text)
    };
    let fits = match slot.stored() {
        Some(Json::Array(items)) => items.iter().all(is_choice),
        Some(value) => is_choice(&value),
        None => true,
    };
    if !fits {
        violations.push(Violation::from(crate::value::not_a_choice(&choices)).on(field.name));
    }
    violations
}

/// A record to write, whatever its type.
pub struct PartsMut<'a> {
    pub(super) spec: &'static IntegrationSpec,
    pub(super) props: &'a mut dyn Props,
    pub(super) state: &'a mut State,
}

impl PartsMut<'_> {
    pub(super) fn slot(&mut self, name: &str) -> Option<&mut dyn Slot> {
        match place(self.spec, name)? {
            Place::Prop(index) => self.props.slot_mut(index),
            Place::Active => Some(&mut self.state.active),
            Place::Event(index) => self.state.events.get_mut(index).map(|switch| switch as &mut dyn Slot),
        }
    }

    pub(super) fn for_each(&mut self, act: impl Fn(&mut dyn Slot)) {
        for index in 0..self.spec.fields.len() {
            if let Some(slot) = self.props.slot_mut(index) {
                act(slot);
            }
        }
        act(&mut self.state.active);
        for switch in &mut self.state.events {
            act(switch);
        }
    }

    pub(super) fn settle(&mut self) {
        settle(self.props, self.spec.fields);
    }

    /// Writes all of `input`, or nothing.
    pub(super) fn assign(&mut self, input: &Json) -> Result<(), Violations> {
        let input = object(input)?;
        let mut violations = Violations::new();
        for (name, value) in input {
            match self.slot(name).map(|slot| slot.stage(value)) {
                Some(Ok(())) => {}
                Some(Err(error)) => {
                    violations.push(Violation::from(error).on(name.clone()));
                }
                None => violations.push(self.unknown_field(name)),
            }
        }
        for name in input.keys() {
            if let Some(slot) = self.slot(name) {
                if violations.is_empty() { slot.commit() } else { slot.discard() }
            }
        }
        self.settle();
        self.in_order(violations).into_result()
    }

    /// The order of declaration, in which an input need not come; what is not declared is last.
    fn in_order(&self, mut violations: Violations) -> Violations {
        violations.sort_by_key(|violation| {
            let place = violation.field().and_then(|name| place(self.spec, name));
            (place.is_none(), place)
        });
        violations
    }

    pub(super) fn unknown_field(&self, name: &str) -> Violation {
        let message = match event_like(self.spec, name) {
            Some(_) => no_switch(self.spec, name),
            None => format!("is not a field of `{}`", self.spec.name),
        };
        Violation::new("unknown_field", message).on(name.to_owned())
    }

    /// Reads stored properties; all of them count as unchanged.
    pub(super) fn load(&mut self, properties: &Json) -> Result<(), Violations> {
        let mut violations = Violations::new();
        for (name, value) in object(properties)? {
            let prop = self.spec.fields.iter().position(|field| field.name == name);
            let Some(slot) = prop.and_then(|index| self.props.slot_mut(index)) else {
                self.state.unknown.insert(name.clone(), value.clone());
                continue;
            };
            if let Err(error) = slot.load(value) {
                violations.push(Violation::from(error).on(name.clone()));
            }
        }
        self.in_order(violations).into_result()
    }

    /// Reads the switches of a stored record.
    pub(super) fn load_switches(&mut self, stored: &Stored) {
        self.state.level = stored.level;
        self.state.active.set(stored.active);
        for (name, on) in &stored.events {
            match self.event_switch(name) {
                Some(switch) => switch.set(*on),
                None => drop(self.state.unknown_events.insert(name.clone(), *on)),
            }
        }
        self.for_each(|slot| slot.saved());
    }

    pub(super) fn event_switch(&mut self, name: &str) -> Option<&mut super::state::Switch> {
        let index = event::position(self.spec.configurable_events, name)?;
        self.state.events.get_mut(index)
    }
}

/// The integration cannot be set up at a level.
pub(super) fn not_at(spec: &IntegrationSpec, level: crate::spec::Level) -> Violation {
    let levels: Vec<_> = spec.levels.iter().map(|level| level.as_str()).collect();
    let message = format!("cannot be `{level}`: the integration is set up at {}", levels.join(", "));
    Violation::new("level", message).on("level")
}

/// The event that a name is of, or of whose switch it is.
fn event_like<'a>(spec: &'a IntegrationSpec, name: &str) -> Option<&'a EventSpec> {
    spec.event(name).or_else(|| spec.events.iter().find(|event| event.field == name))
}

/// What is said of an event's name where its switch is wanted.
pub(super) fn no_switch(spec: &IntegrationSpec, event: &str) -> String {
    let name = spec.name;
    match event_like(spec, event) {
        Some(only) if spec.configurable_events.is_empty() => {
            format!("has no switch: `{}` is the only event of `{name}`, and always on", only.name)
        }
        Some(known) => {
            format!("is not a switch: that of the event `{}` is the field `{}`", known.name, known.field)
        }
        None => format!("is not an event of `{name}`"),
    }
}

fn object(input: &Json) -> Result<&Map<String, Json>, Violations> {
    input.as_object().ok_or_else(|| {
        let message = format!("the properties must be a JSON object, not {}", crate::value::json_type(input));
        Violation::new("wrong_type", message).into()
    })
}

/// While a changed field exposes secrets, the secrets that were not supplied with it are unset: stored, they would be
/// sent to where the field leads now. When the change is taken back, so is this.
pub(crate) fn settle(props: &mut dyn Props, fields: &[FieldSpec]) {
    let exposed = fields.iter().enumerate().filter(|(_, field)| field.exposes_secrets).any(|(index, _)| {
        // A secret that exposes others counts when a person changed it, not when it was unset by this rule.
        props.slot(index).is_some_and(|slot| slot.is_changed() && (!slot.is_secret() || slot.is_supplied()))
    });
    for (index, field) in fields.iter().enumerate() {
        if let Some(slot) = props.slot_mut(index).filter(|_| field.secret) {
            slot.withhold(exposed);
        }
    }
}
