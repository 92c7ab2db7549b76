//! A record without its type: what everything that is written once for all integrations works on.

use serde_json::{Map, Value as Json};

use super::Change;
use super::events::{event_like, listed};
use super::exposure::settle;
use super::state::State;
use super::visibility::{Seen, Visibility, Visible};
use crate::errors::{Violation, Violations};
use crate::i18n::keys;
use crate::props::Slots;
use crate::rules::{Rule, RuleSpec};
use crate::spec::{FieldSpec, IntegrationSpec, Level};
use crate::tracking::Slot;
use crate::value::{CastError, ChoiceList, Subject};

/// Where a tracked value of a record is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Prop(usize),
    Active,
    Event(usize),
}

pub(super) const ACTIVE: &str = "active";

const GIVEN_TWICE: &str = "given_twice";

/// The `level` is the record's: at another one, an event's switch is not there.
fn place(spec: &IntegrationSpec, level: Level, name: &str) -> Option<Place> {
    if let Some(index) = spec.fields.iter().position(|field| field.name == name) {
        return Some(Place::Prop(index));
    }
    if name == ACTIVE {
        return Some(Place::Active);
    }
    let switch = spec.switched_events().position(|event| event.field == name && event.is_at(level));
    switch.map(Place::Event)
}

/// A record to read, whatever its type.
#[derive(Clone, Copy)]
pub struct Parts<'a> {
    pub(super) spec: &'static IntegrationSpec,
    pub(super) props: &'a dyn Slots,
    pub(super) state: &'a State,
}

impl<'a> Parts<'a> {
    /// The props with their rows, also those that are not shown.
    pub(crate) fn every_field(self) -> impl Iterator<Item = (&'static FieldSpec, Visibility, &'a dyn Slot)> {
        let visible = self.visible();
        let rows = self.spec.fields.iter();
        rows.filter_map(move |field| Some((field, visible.of(field.place), self.props.slot(field.place)?)))
    }

    /// The same as they count: one that is hidden has no value.
    pub(crate) fn fields(self) -> impl Iterator<Item = (&'static FieldSpec, Visibility, Seen<'a>)> {
        self.every_field().map(|(field, visibility, slot)| {
            let hidden = visibility == Visibility::Hidden;
            (field, visibility, if hidden { Seen::Cleared(slot.cleared()) } else { Seen::Here(slot) })
        })
    }

    /// The props that are part of the record as it is, with their rows.
    #[cfg(feature = "derive")]
    pub(crate) fn shown_fields(self) -> impl Iterator<Item = (&'static FieldSpec, Seen<'a>)> {
        let shown = self.fields().filter(|(_, visibility, _)| *visibility == Visibility::Shown);
        shown.map(|(field, _, slot)| (field, slot))
    }

    /// The props that a form draws, with their rows, and whether each is hidden now.
    pub(crate) fn drawn_fields(self) -> impl Iterator<Item = (&'static FieldSpec, bool, &'a dyn Slot)> {
        let drawn = self
            .every_field()
            .filter(|(field, visibility, _)| !field.api_only && *visibility != Visibility::Unavailable);
        drawn.map(|(field, visibility, slot)| (field, visibility == Visibility::Hidden, slot))
    }

    /// The props that no form draws though the program has them, with their rows.
    #[cfg(feature = "html")]
    pub(crate) fn undrawn_fields(self) -> impl Iterator<Item = (&'static FieldSpec, &'a dyn Slot)> {
        let undrawn = self.every_field().filter(|(field, visibility, _)| {
            field.is_available() && (field.api_only || *visibility == Visibility::Unavailable)
        });
        undrawn.map(|(field, _, slot)| (field, slot))
    }

    /// Everything tracked, with its name: the props, `active`, the events' switches.
    pub(super) fn slots(self) -> impl Iterator<Item = (&'static str, Seen<'a>)> {
        let had = self.fields().filter(|(_, visibility, _)| *visibility != Visibility::Unavailable);
        let props = had.map(|(field, _, slot)| (field.name, slot));
        let active = std::iter::once((ACTIVE, Seen::Here(&self.state.active)));
        let events = self.switches().map(|of| (of.event.field, Seen::Here(of.switch)));
        props.chain(active).chain(events)
    }

    pub(super) fn slot(self, name: &str) -> Option<&'a dyn Slot> {
        match place(self.spec, self.state.level, name)? {
            Place::Prop(index) => self.props.slot(self.spec.fields.get(index)?.place),
            Place::Active => Some(&self.state.active),
            Place::Event(index) => self.state.switches(self.spec).nth(index).map(|of| of.switch as &dyn Slot),
        }
    }

    pub(crate) fn spec(self) -> &'static IntegrationSpec {
        self.spec
    }

    pub(crate) fn level(self) -> Level {
        self.state.level
    }

    pub(crate) fn is_active(self) -> bool {
        self.state.active.get()
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

    /// What is wrong with the props that are shown. `complete`: every rule; else the rules that apply in the record's state.
    pub(super) fn violations(self, complete: bool, visible: &Visible) -> Violations {
        let mut violations = Violations::new();
        if !self.spec.levels.contains(&self.state.level) {
            violations.push(not_at(self.spec, self.state.level));
        }
        let on = complete || self.is_active();
        for field in self.spec.fields {
            if visible.of(field.place) == Visibility::Shown
                && let Some(slot) = self.props.slot(field.place)
            {
                self.judge(field, slot, on, &mut violations);
            }
        }
        violations
    }

    /// What is wrong with one prop. `on`: every rule; else those that apply while the record is inactive too.
    pub(super) fn judge(self, field: &FieldSpec, slot: &dyn Slot, on: bool, found: &mut Violations) {
        let subject = slot.subject();
        if self.is_required(field) && is_blank(subject) {
            if on || field.required_always {
                found.push(Violation::new("required", "is required").on(field.name));
            }
            return;
        }
        // Empty text that need not be there is as good as none, as in a form: no rule is held against it.
        let Some(subject) = subject.filter(|subject| !matches!(subject, Subject::Text(""))) else { return };
        for (number, rule) in field.rules.iter().enumerate().filter(|(_, rule)| on || rule.always) {
            if let Some(broken) = self.broken(field, number, rule, (subject, slot)) {
                found.push(self.said(broken, field, rule));
            }
        }
        // An enum is one of its choices by its type.
        if on && matches!(subject, Subject::Text(_) | Subject::Number(_) | Subject::Items(_)) {
            check_choices(field, slot, found);
        }
    }

    /// What is wrong by one rule: of one's own, only the declaration can call it.
    fn broken(
        self,
        field: &FieldSpec,
        number: usize,
        rule: &RuleSpec,
        (subject, slot): (Subject<'_>, &dyn Slot),
    ) -> Option<Violation> {
        match rule.rule {
            Rule::Custom(_) => self.props.check(field.place, number).err(),
            Rule::Url | Rule::PublicUrl => rule.judge(subject, slot.parsed_url()),
            _ => rule.judge(subject, None),
        }
    }

    fn said(self, mut broken: Violation, field: &FieldSpec, rule: &RuleSpec) -> Violation {
        if let Some(message) = rule.message {
            let prop = keys::prop(self.spec, field.name);
            broken = broken.with_message(message, keys::rule(&prop, rule.rule.name()));
        }
        broken.or_on(field.name)
    }
}

/// Required text of nothing but white space is as good as none, and so is a list that must be filled in.
fn is_blank(subject: Option<Subject<'_>>) -> bool {
    match subject {
        None | Some(Subject::Items(0)) => true,
        Some(Subject::Text(text)) => text.chars().all(char::is_whitespace),
        Some(_) => false,
    }
}

/// For text, numbers and lists with listed or open choices.
fn check_choices(field: &FieldSpec, slot: &dyn Slot, found: &mut Violations) {
    if matches!(field.choices, ChoiceList::Listed([])) || slot.is_secret() {
        return;
    }
    let choices = field.choices.now();
    if choices.is_empty() {
        return;
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
        found.push(Violation::from(crate::value::not_a_choice(&choices)).on(field.name));
    }
}

/// A record to write, whatever its type.
pub struct PartsMut<'a> {
    pub(super) spec: &'static IntegrationSpec,
    pub(super) props: &'a mut dyn Slots,
    pub(super) state: &'a mut State,
}

impl PartsMut<'_> {
    pub(super) fn slot(&mut self, name: &str) -> Option<&mut dyn Slot> {
        self.at(place(self.spec, self.state.level, name)?)
    }

    fn at(&mut self, place: Place) -> Option<&mut dyn Slot> {
        match place {
            Place::Prop(index) => self.props.slot_mut(self.spec.fields.get(index)?.place),
            Place::Active => Some(&mut self.state.active),
            Place::Event(index) => {
                let switch = self.state.switch_mut(self.spec, index)?;
                Some(switch)
            }
        }
    }

    pub(super) fn for_each(&mut self, act: impl Fn(&mut dyn Slot)) {
        for field in self.spec.fields {
            if let Some(slot) = self.props.slot_mut(field.place) {
                act(slot);
            }
        }
        act(&mut self.state.active);
        for switch in self.state.written() {
            act(switch);
        }
    }

    pub(super) fn settle(&mut self) {
        settle(self.props, self.spec.fields);
    }

    /// The same record, to read.
    pub(super) fn view(&self) -> Parts<'_> {
        Parts { spec: self.spec, props: &*self.props, state: self.state }
    }

    /// Writes all of `input`, or nothing. What would be hidden with it is dropped, right or wrong.
    pub(super) fn assign(&mut self, input: &Json) -> Result<(), Violations> {
        let input = object(input)?;
        let (mut violations, mut replaces) = (Violations::new(), false);
        for (name, value) in input {
            match self.named(name, input) {
                Ok((place, name)) => match self.at(place).map(|slot| slot.stage(value)) {
                    Some(Ok(more)) => replaces |= more,
                    Some(Err(error)) => violations.push(uncast(self.spec, name, error)),
                    None => {}
                },
                // Told once, of whichever of its names comes first.
                Err(refused) if refused.code() == GIVEN_TWICE && violations.has(&refused) => {}
                Err(refused) => violations.push(refused),
            }
        }
        let hides = self.props.facts().hides;
        let visible = if hides { self.view().visible() } else { Visible::default() };
        let is_hidden = |field: &FieldSpec| visible.of(field.place) == Visibility::Hidden;
        if hides && !violations.is_empty() {
            let spec = self.spec;
            let said_of_hidden = |name: &str| spec.field(name).is_some_and(is_hidden);
            violations.retain(|violation| !violation.field().is_some_and(said_of_hidden));
        }
        if hides || replaces || !violations.is_empty() {
            self.end(input, violations.is_empty(), &visible);
        }
        self.settle();
        self.in_order(violations).into_result()
    }

    /// Ends what was staged of an input: all of it is taken back, or what is hidden.
    fn end(&mut self, input: &Map<String, Json>, write: bool, visible: &Visible) {
        for name in input.keys() {
            let Ok((place, _)) = self.named(name, input) else { continue };
            let field = if let Place::Prop(index) = place { self.spec.fields.get(index) } else { None };
            let is_hidden = field.is_some_and(|field| visible.of(field.place) == Visibility::Hidden);
            if let Some(slot) = self.at(place) {
                if write && !is_hidden { slot.commit() } else { slot.discard() }
            }
        }
    }

    /// Takes everything as unchanged; what is hidden is unset.
    pub(super) fn saved(&mut self) {
        let visible = self.view().visible();
        for field in self.spec.fields {
            if let Some(slot) = self.props.slot_mut(field.place)
                && visible.of(field.place) == Visibility::Hidden
            {
                slot.clear();
            }
        }
        self.for_each(|slot| slot.saved());
    }

    /// The place of what an input names, with the name that it goes by. What is given twice is refused, and so is what this
    /// program, or the integration, does not have.
    fn named<'i>(&self, name: &'i str, input: &Map<String, Json>) -> Result<(Place, &'i str), Violation> {
        match self.spec.place_called(name) {
            Some((_, field)) if !self.view().has(field) => Err(self.unknown_field(name)),
            // With no other name, it is given once.
            Some((index, field)) if field.aliases.is_empty() => Ok((Place::Prop(index), field.name)),
            Some((index, field)) => match given_twice(field, input) {
                Some(twice) => Err(twice),
                None => Ok((Place::Prop(index), field.name)),
            },
            None if name == ACTIVE && !self.spec.manual_activation => Err(not_by_hand(self.spec)),
            None => match place(self.spec, self.state.level, name) {
                Some(place) => Ok((place, name)),
                None => Err(self.unknown_field(name)),
            },
        }
    }

    /// The order of declaration, in which an input need not come; what is not declared is last.
    fn in_order(&self, mut violations: Violations) -> Violations {
        if violations.is_empty() {
            return violations;
        }
        violations.sort_by_key(|violation| {
            let place = violation.field().and_then(|name| place(self.spec, self.state.level, name));
            (place.is_none(), place)
        });
        violations
    }

    pub(super) fn unknown_field(&self, name: &str) -> Violation {
        let message = match event_like(self.spec, name) {
            Some(_) => self.view().no_switch(name),
            None => format!("is not a field of `{}`", self.spec.name),
        };
        Violation::new("unknown_field", message).on(name.to_owned())
    }
}

/// Who sets a record up does not activate it.
fn not_by_hand(spec: &IntegrationSpec) -> Violation {
    let message = format!("cannot be set: the product itself activates `{}`", spec.name);
    Violation::new("manual_activation", message).on(ACTIVE)
}

/// The integration cannot be set up at a level.
pub(super) fn not_at(spec: &IntegrationSpec, level: Level) -> Violation {
    let message = format!("cannot be `{level}`: the integration is set up at {}", listed(spec.levels));
    Violation::new("level", message).on("level")
}

/// What is wrong with an input. The bounds of a number are those of its `range`, where they are closer than its type's.
pub(super) fn uncast(spec: &IntegrationSpec, name: &str, error: CastError) -> Violation {
    let rules = spec.field(name).map(|field| field.rules).unwrap_or_default();
    let bounds = rules.iter().find_map(RuleSpec::bounds).filter(|_| error.code == "out_of_bounds");
    let violation = bounds.map_or_else(
        || Violation::from(error),
        |(min, max)| {
            let violation = Violation::new("out_of_bounds", format!("must be between {min} and {max}"));
            violation.param("min", min.to_json()).param("max", max.to_json())
        },
    );
    violation.on(name.to_owned())
}

/// Says so where an input gives a field by more than one of its names.
fn given_twice(field: &FieldSpec, input: &Map<String, Json>) -> Option<Violation> {
    let aliases: Vec<_> = field.aliases.iter().filter(|alias| input.contains_key(**alias)).collect();
    let quoted = aliases.iter().map(|alias| format!("`{alias}`")).collect::<Vec<_>>().join(" and ");
    let message = match (input.contains_key(field.name), aliases.len()) {
        (_, 0) | (false, 1) => return None,
        (true, _) => format!("is given twice, also as {quoted}"),
        (false, _) => format!("is given twice, as {quoted}"),
    };
    Some(Violation::new(GIVEN_TWICE, message).on(field.name))
}

pub(super) fn object(input: &Json) -> Result<&Map<String, Json>, Violations> {
    input.as_object().ok_or_else(|| {
        let message = format!("the properties must be a JSON object, not {}", crate::value::json_type(input));
        Violation::new("wrong_type", message).into()
    })
}
