//! Which fields of a record are shown: what `show_if` and `if` say of its values.

use std::ops::Deref;

use super::Parts;
use crate::props::Slots;
use crate::spec::FieldSpec;
use crate::tracking::Slot;
use crate::value::Subject;

/// Whether a field is part of the record as it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Visibility {
    Shown,
    /// By its `show_if`: it has no value, and what is stored of it goes when the record is saved like this.
    Hidden,
    /// By its `if`, this program does not have it, or the record's level not the event that it is about. What is stored of
    /// it stays.
    Unavailable,
}

/// The fields that are not shown, by their places. Nothing is kept while all of them are.
#[derive(Clone, Default)]
pub(crate) struct Visible(Vec<Visibility>);

impl Visible {
    pub(crate) fn of(&self, place: usize) -> Visibility {
        self.0.get(place).copied().unwrap_or(Visibility::Shown)
    }

    pub(crate) fn shown(&self) -> Shown<'_> {
        Shown { places: &self.0, start: 0 }
    }

    fn set(&mut self, place: usize, visibility: Visibility) {
        if self.0.len() <= place {
            self.0.resize(place + 1, Visibility::Shown);
        }
        if let Some(known) = self.0.get_mut(place) {
            *known = visibility;
        }
    }
}

/// Which props of a set are shown, for what builds a configuration.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    places: &'a [Visibility],
    start: usize,
}

impl Shown<'_> {
    /// Whether the prop at a place of the set is.
    pub(crate) fn is(self, place: usize) -> bool {
        self.places.get(self.start + place).is_none_or(|known| *known == Visibility::Shown)
    }

    /// The same for a group that starts at a place of the set.
    pub(crate) fn within(self, start: usize) -> Self {
        Self { start: self.start + start, ..self }
    }
}

/// A prop as it counts: where it is hidden, without its value.
pub(crate) enum Seen<'a> {
    Here(&'a (dyn Slot + 'a)),
    Cleared(Box<dyn Slot>),
}

impl<'a> Deref for Seen<'a> {
    type Target = dyn Slot + 'a;

    fn deref(&self) -> &(dyn Slot + 'a) {
        match self {
            Self::Here(slot) => *slot,
            Self::Cleared(slot) => &**slot,
        }
    }
}

/// Which value of a prop a condition looks at.
#[derive(Clone, Copy)]
pub(super) enum Look {
    Now,
    /// What was loaded or saved.
    Was,
}

impl Look {
    fn at(self, slot: &dyn Slot) -> Option<Subject<'_>> {
        match self {
            Self::Now => slot.subject(),
            Self::Was => slot.subject_was(),
        }
    }
}

/// The props that conditions ask for, with their rows.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) fields: &'static [FieldSpec],
    pub(super) props: &'a dyn Slots,
}

impl<'a> Asked<'a> {
    /// The fields that are shown, by the values that `look` gives.
    ///
    /// A condition may ask for a field that is not shown itself: that one has no value. So each is asked after those that
    /// it depends on; a circle does not compile.
    pub(super) fn visible(self, look: Look) -> Visible {
        let mut visible = Visible::default();
        for field in self.fields {
            let visibility = self.visibility(look, field);
            if visibility != Visibility::Shown {
                visible.set(field.place, visibility);
            }
        }
        visible
    }

    pub(super) fn visibility(self, look: Look, field: &FieldSpec) -> Visibility {
        if !field.is_available() {
            return Visibility::Unavailable;
        }
        let holds = field.show_if.is_none_or(|condition| condition.holds(&|name| self.value(look, name)));
        if holds { Visibility::Shown } else { Visibility::Hidden }
    }

    fn value(self, look: Look, name: &str) -> Option<Subject<'a>> {
        let field = self.fields.iter().find(|field| field.name == name)?;
        let slot = self.props.slot(field.place)?;
        look.at(slot).filter(|_| self.visibility(look, field) == Visibility::Shown)
    }

    /// Whether a field appears or disappears by what was written to others, and takes a value with it: a change of the
    /// field, though nobody wrote to it.
    pub(super) fn is_moved(self, field: &FieldSpec, slot: &dyn Slot) -> bool {
        field.show_if.is_some()
            && self.visibility(Look::Was, field) != self.visibility(Look::Now, field)
            && slot.cleared().is_changed()
    }
}

impl<'a> Parts<'a> {
    pub(super) fn asked(self) -> Asked<'a> {
        Asked { fields: self.spec.fields, props: self.props }
    }

    /// The fields that are shown now.
    pub(super) fn visible(self) -> Visible {
        if self.props.facts().shows_all() {
            return Visible::default();
        }
        let mut visible = self.asked().visible(Look::Now);
        for field in self.spec.fields.iter().filter(|field| !self.has(field)) {
            visible.set(field.place, Visibility::Unavailable);
        }
        visible
    }

    /// Whether the field of a name is shown; no field of another name is.
    pub(crate) fn is_shown(self, name: &str) -> bool {
        let field = self.spec.field(name);
        field.is_some_and(|field| {
            self.has(field) && self.asked().visibility(Look::Now, field) == Visibility::Shown
        })
    }

    /// Whether the field must be filled in as the record is.
    pub(crate) fn is_required(self, field: &FieldSpec) -> bool {
        let now = |name: &str| self.asked().value(Look::Now, name);
        field.required || field.required_if.is_some_and(|condition| condition.holds(&now))
    }
}
