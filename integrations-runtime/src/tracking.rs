//! One prop's value, and what happened to it since it was loaded or saved.

mod slot;

use std::fmt;

use serde_json::Value as Json;

use crate::value::{CastError, Prop, PropValue};

pub use slot::Slot;

/// How a [`Tracked`] holds its prop: an `Option` where it may be missing, [`Settled`] where there is a default.
pub trait Storage<P: Prop>: Clone + Send + Sync + 'static {
    /// What the accessor gives.
    type Get<'a>;

    /// Holds a value.
    fn of(value: P::Value) -> Self;
    /// The value, if there is one.
    fn value(&self) -> Option<&P::Value>;
    /// The accessor's view.
    fn get(&self) -> Self::Get<'_>;
    /// The field of a complete configuration; `None` where it is missing.
    fn build(&self) -> Option<P>;
    /// The same, which leaves nothing, or what `unset` makes where something must be left.
    fn take(&mut self, unset: fn() -> Self) -> Option<P>;
}

impl<P: Prop> Storage<P> for Option<P> {
    type Get<'a> = P::Get<'a>;

    fn of(value: P::Value) -> Self {
        Some(P::of(value))
    }

    fn value(&self) -> Option<&P::Value> {
        self.as_ref().and_then(P::value)
    }

    fn get(&self) -> P::Get<'_> {
        P::get(self.value())
    }

    fn build(&self) -> Option<P> {
        self.clone()
    }

    fn take(&mut self, _: fn() -> Self) -> Option<P> {
        Option::take(self)
    }
}

/// A value that is always there, because a default stands in for a missing one.
#[derive(Clone)]
pub struct Settled<V>(pub V);

impl<V: PropValue> Storage<V> for Settled<V> {
    type Get<'a> = V::Ref<'a>;

    fn of(value: V) -> Self {
        Self(value)
    }

    fn value(&self) -> Option<&V> {
        Some(&self.0)
    }

    fn get(&self) -> V::Ref<'_> {
        self.0.read()
    }

    fn build(&self) -> Option<V> {
        Some(self.0.clone())
    }

    fn take(&mut self, unset: fn() -> Self) -> Option<V> {
        Some(std::mem::replace(self, unset()).0)
    }
}

/// A tracked prop with a default.
pub type Defaulted<P> = Tracked<P, Settled<P>>;

/// The value of one prop declared as `P`, with its history.
///
/// The rules are those of Rails' `ActiveModel::Dirty`: writing an equal value is no change, and neither is writing the
/// original back.
pub struct Tracked<P, S = Option<P>> {
    now: S,
    /// The value before the first change, while there is a change.
    was: Option<S>,
    /// The value before what is staged, where that is not the first change.
    replaced: Option<Box<S>>,
    /// What it is when it is unset.
    unset: fn() -> S,
    /// Whether it was written since it was loaded or saved, be it with an equal value.
    supplied: bool,
    staged: Option<Staged>,
    declared: std::marker::PhantomData<fn() -> P>,
}

/// What an `assign` wrote, which it may take back: the value is there already.
#[derive(Clone, Copy)]
struct Staged {
    wrote: Wrote,
    /// What `supplied` was.
    supplied: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrote {
    /// What was there.
    Same,
    /// The first change.
    First,
    /// Another one.
    Another,
}

impl<P: Prop> Tracked<P> {
    /// An unset prop.
    pub fn new() -> Self {
        Self::holding(P::unset(), P::unset)
    }
}

impl<P: Prop> Default for Tracked<P> {
    fn default() -> Self {
        Self::new()
    }
}

impl<V: PropValue> Defaulted<V> {
    /// An unset prop which is what `unset` makes.
    pub fn with(unset: fn() -> Settled<V>) -> Self {
        Self::holding(unset(), unset)
    }
}

impl<P, S> Tracked<P, S> {
    /// Whether it differs from what was loaded or saved.
    pub fn changed(&self) -> bool {
        self.was.is_some()
    }

    /// A prop which is `now`, and what `unset` makes when it is unset.
    pub(crate) const fn holding(now: S, unset: fn() -> S) -> Self {
        Self {
            now,
            was: None,
            replaced: None,
            unset,
            supplied: false,
            staged: None,
            declared: std::marker::PhantomData,
        }
    }
}

impl<P: Prop, S: Storage<P>> Tracked<P, S> {
    /// The accessor's view of the value.
    pub fn get(&self) -> S::Get<'_> {
        self.now.get()
    }

    /// The accessor's view of the value before the first change; without a change, of the value.
    pub fn was(&self) -> S::Get<'_> {
        self.original().get()
    }

    /// The value, if there is one.
    pub fn value(&self) -> Option<&P::Value> {
        self.now.value()
    }

    /// Writes a value.
    pub fn set(&mut self, value: P::Value) {
        self.supplied = true;
        self.write(S::of(value));
    }

    /// The field of a complete configuration; `None` where a required value is missing.
    pub fn build(&self) -> Option<P> {
        self.now.build()
    }

    /// The same, which takes the value. What is left is missing or the default, and of no use: its history is not kept.
    pub fn take(&mut self) -> Option<P> {
        self.now.take(self.unset)
    }

    /// The same of an unset prop.
    pub fn build_unset(&self) -> Option<P> {
        (self.unset)().build()
    }

    /// Before the first change; without a change, as it is.
    fn original(&self) -> &S {
        self.was.as_ref().unwrap_or(&self.now)
    }

    fn write(&mut self, value: S) {
        if same::<P, S>(&self.now, &value) {
            return;
        }
        let before = std::mem::replace(&mut self.now, value);
        match &self.was {
            None => self.was = Some(before),
            Some(was) if same::<P, S>(was, &self.now) => self.was = None,
            Some(_) => {}
        }
    }

    /// Takes the change back.
    fn revert(&mut self) {
        if let Some(was) = self.was.take() {
            self.now = was;
        }
    }

    fn cast(&self, input: &Json) -> Result<Option<S>, CastError> {
        match input {
            Json::Null => Ok(Some((self.unset)())),
            // A form shows of a stored secret only that it is there. What it sends back untouched keeps it.
            Json::Bool(true) if P::Value::SECRET => Ok(None),
            Json::String(text) if text.is_empty() && P::Value::SECRET => Ok(None),
            Json::String(text) if text.is_empty() => Ok(Some((self.unset)())),
            other => P::Value::from_input(other).map(|value| Some(S::of(value))),
        }
    }
}

fn same<P: Prop, S: Storage<P>>(a: &S, b: &S) -> bool {
    match (a.value(), b.value()) {
        (Some(a), Some(b)) => a.same(b),
        (None, None) => true,
        _ => false,
    }
}

/// Shows the value, unless it is a secret.
impl<P: Prop, S: Storage<P>> fmt::Debug for Tracked<P, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.shown() {
            Some(value) => write!(f, "{value}"),
            None => f.write_str("unset"),
        }
    }
}
