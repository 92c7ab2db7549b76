//! What the derive implements.

use std::fmt;

use serde_json::Value as Json;

use crate::errors::{Violation, Violations};
use crate::event::{PayloadError, RawEvent};
use crate::record::Record;
use crate::spec::IntegrationSpec;
use crate::tracking::{Slot, Storage, Tracked};
use crate::value::Prop;

/// An integration: a struct that is a complete, valid configuration. Derive it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an integration",
    label = "not an integration",
    note = "declare it with `#[derive(Integration)]`"
)]
pub trait Integration: Sized + Send + Sync + 'static {
    /// The tracked props, with their accessors.
    type Props: Send + Sync + 'static;
    /// The declared events, each with its payload.
    type Event: Event;
    /// The metadata.
    const SPEC: &'static IntegrationSpec = Self::TABLE.spec;

    /// What the runtime calls.
    #[doc(hidden)]
    const TABLE: Table<Self>;

    /// What only a use of a generic integration can show to be wrong.
    #[doc(hidden)]
    const CHECKED: () = ();
}

/// What the derive writes about an integration, in one place: so a type that cannot be a prop is one error.
#[doc(hidden)]
pub struct Table<T: Integration> {
    pub spec: &'static IntegrationSpec,
    /// Every prop unset, with the defaults in place.
    pub unset: fn() -> T::Props,
    /// The props, in the order of declaration.
    pub slots: &'static [&'static dyn Access<T>],
    /// The complete configuration; `None` where a required prop is missing.
    pub build: fn(&T::Props) -> Option<T>,
    /// The rules of one's own (`validate = path`): those of the prop at an index, by their place among its rules.
    pub check: fn(&T::Props, usize, usize) -> Result<(), Violation>,
    /// The rule across fields (`validate = path` on the struct).
    pub check_across: fn(&Record<T>) -> Result<(), Violations>,
}

/// The way to one prop: its key, whatever its type.
#[doc(hidden)]
pub trait Access<T: Integration>: Send + Sync {
    fn slot<'a>(&self, props: &'a T::Props) -> &'a dyn Slot;
    fn slot_mut<'a>(&self, props: &'a mut T::Props) -> &'a mut dyn Slot;
}

impl<T: Integration, P: Prop, S: Storage<P>> Access<T> for Key<T, P, S> {
    fn slot<'a>(&self, props: &'a T::Props) -> &'a dyn Slot {
        (self.slot)(props)
    }

    fn slot_mut<'a>(&self, props: &'a mut T::Props) -> &'a mut dyn Slot {
        (self.slot_mut)(props)
    }
}

/// The tracked props of any integration.
pub(crate) trait Props: Send + Sync {
    /// The prop at an index.
    fn slot(&self, index: usize) -> Option<&dyn Slot>;
    /// The prop at an index, to write.
    fn slot_mut(&mut self, index: usize) -> Option<&mut dyn Slot>;
    /// The `rule`th rule of the prop at an index, where it is one of the declaration's own.
    fn check(&self, index: usize, rule: usize) -> Result<(), Violation>;
}

/// The props of a record.
pub(crate) struct Held<T: Integration>(pub(crate) T::Props);

impl<T: Integration> Props for Held<T> {
    fn slot(&self, index: usize) -> Option<&dyn Slot> {
        T::TABLE.slots.get(index).map(|key| key.slot(&self.0))
    }

    fn slot_mut(&mut self, index: usize) -> Option<&mut dyn Slot> {
        T::TABLE.slots.get(index).map(|key| key.slot_mut(&mut self.0))
    }

    fn check(&self, index: usize, rule: usize) -> Result<(), Violation> {
        (T::TABLE.check)(&self.0, index, rule)
    }
}

/// The props that an accessor writes.
pub(crate) struct Borrowed<'a, T: Integration>(pub(crate) &'a mut T::Props);

impl<T: Integration> Props for Borrowed<'_, T> {
    fn slot(&self, index: usize) -> Option<&dyn Slot> {
        T::TABLE.slots.get(index).map(|key| key.slot(self.0))
    }

    fn slot_mut(&mut self, index: usize) -> Option<&mut dyn Slot> {
        T::TABLE.slots.get(index).map(|key| key.slot_mut(self.0))
    }

    fn check(&self, index: usize, rule: usize) -> Result<(), Violation> {
        (T::TABLE.check)(self.0, index, rule)
    }
}

/// The events of one integration: the enum that the derive writes.
pub trait Event: Sized + Send + 'static {
    /// The event that `raw` is; `None` where it is not one of these.
    fn from_raw(raw: &RawEvent) -> Option<Result<Self, PayloadError>>;
    /// Its name in the vocabulary.
    fn name(&self) -> &'static str;
    /// The payload of the vocabulary's event `name` as an example, where there is one: to try a configuration out.
    fn sample(name: &str) -> Option<Json>;
}

/// A typed name of a prop: `FooBar::URL`. For [`Record::was`], [`Record::restore`], [`Record::clear`], ...
pub struct Key<T: Integration, P, S = Option<P>> {
    #[doc(hidden)]
    pub name: &'static str,
    #[doc(hidden)]
    pub slot: fn(&T::Props) -> &Tracked<P, S>,
    #[doc(hidden)]
    pub slot_mut: fn(&mut T::Props) -> &mut Tracked<P, S>,
}

impl<T: Integration, P, S> Key<T, P, S> {
    /// The prop's name in stores and forms.
    pub const fn name(&self) -> &'static str {
        self.name
    }
}

impl<T: Integration, P, S> Clone for Key<T, P, S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Integration, P, S> Copy for Key<T, P, S> {}

impl<T: Integration, P, S> fmt::Debug for Key<T, P, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({})", self.name)
    }
}

/// So that a violation can be said of a key: `Violation::new(..).on(FooBar::URL)`.
impl<T: Integration, P, S> From<Key<T, P, S>> for std::borrow::Cow<'static, str> {
    fn from(key: Key<T, P, S>) -> Self {
        Self::Borrowed(key.name)
    }
}
