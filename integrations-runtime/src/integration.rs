//! What the derive implements.

use std::fmt;
use std::marker::PhantomData;

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
    type Props: Props;
    /// The declared events, each with its payload.
    type Event: Event;
    /// The metadata.
    const SPEC: &'static IntegrationSpec;

    /// The complete configuration; `None` where a required prop is missing.
    #[doc(hidden)]
    fn build(props: &Self::Props) -> Option<Self>;

    /// The rule across fields (`validate = path` on the struct).
    #[doc(hidden)]
    fn check_across(_record: &Record<Self>) -> Result<(), Violations> {
        Ok(())
    }
}

/// The tracked props of an integration, in the order of declaration. The derive writes it.
pub trait Props: Send + Sync + 'static {
    /// Every prop unset, with the defaults in place.
    #[doc(hidden)]
    fn unset() -> Self
    where
        Self: Sized;

    /// The prop at an index.
    fn slot(&self, index: usize) -> Option<&dyn Slot>;

    /// The prop at an index, to write.
    #[doc(hidden)]
    fn slot_mut(&mut self, index: usize) -> Option<&mut dyn Slot>;

    /// The `rule`th rule of one's own (`validate = path`) of the prop at an index.
    #[doc(hidden)]
    fn check(&self, _index: usize, _rule: usize) -> Result<(), Violation> {
        Ok(())
    }
}

/// The events of one integration: the enum that the derive writes.
pub trait Event: Sized + Send + 'static {
    /// The event that `raw` is; `None` where it is not one of these.
    fn from_raw(raw: &RawEvent) -> Option<Result<Self, PayloadError>>;
    /// Its name in the vocabulary.
    fn name(&self) -> &'static str;
}

/// A typed name of a prop: `FooBar::URL`. For [`Record::was`], [`Record::restore`], [`Record::clear`], ...
pub struct Key<T: Integration, P: Prop, S: Storage<P> = Option<<P as Prop>::Value>> {
    pub(crate) name: &'static str,
    pub(crate) slot: fn(&T::Props) -> &Tracked<P, S>,
    pub(crate) slot_mut: fn(&mut T::Props) -> &mut Tracked<P, S>,
    integration: PhantomData<fn() -> T>,
}

impl<T: Integration, P: Prop, S: Storage<P>> Key<T, P, S> {
    /// For the derive.
    #[doc(hidden)]
    pub const fn new(
        name: &'static str,
        slot: fn(&T::Props) -> &Tracked<P, S>,
        slot_mut: fn(&mut T::Props) -> &mut Tracked<P, S>,
    ) -> Self {
        Self { name, slot, slot_mut, integration: PhantomData }
    }

    /// The prop's name in stores and forms.
    pub const fn name(&self) -> &'static str {
        self.name
    }
}

impl<T: Integration, P: Prop, S: Storage<P>> Clone for Key<T, P, S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Integration, P: Prop, S: Storage<P>> Copy for Key<T, P, S> {}

impl<T: Integration, P: Prop, S: Storage<P>> fmt::Debug for Key<T, P, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({})", self.name)
    }
}

/// So that a violation can be said of a key: `Violation::new(..).on(FooBar::URL)`.
impl<T: Integration, P: Prop, S: Storage<P>> From<Key<T, P, S>> for std::borrow::Cow<'static, str> {
    fn from(key: Key<T, P, S>) -> Self {
        Self::Borrowed(key.name)
    }
}
