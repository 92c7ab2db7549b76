//! One prop's value, and what happened to it since it was loaded or saved.

use std::fmt;

use serde_json::Value as Json;
use url::Url;

use crate::value::{CastError, Prop, PropValue, Subject};

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
    /// What an `assign` will write once all of its fields are cast.
    staged: Option<S>,
    /// Whether it was written since it was loaded or saved, be it with an equal value.
    supplied: bool,
    /// What it is when it is unset.
    unset: fn() -> S,
    declared: std::marker::PhantomData<fn() -> P>,
}

impl<P: Prop> Tracked<P> {
    /// An unset prop.
    pub fn new() -> Self {
        Self::with(P::unset)
    }
}

impl<P: Prop> Default for Tracked<P> {
    fn default() -> Self {
        Self::new()
    }
}

impl<P, S> Tracked<P, S> {
    /// Whether it differs from what was loaded or saved.
    pub fn changed(&self) -> bool {
        self.was.is_some()
    }
}

impl<P: Prop, S: Storage<P>> Tracked<P, S> {
    /// An unset prop which is what `unset` makes.
    pub fn with(unset: fn() -> S) -> Self {
        let now = unset();
        Self { now, was: None, staged: None, supplied: false, unset, declared: std::marker::PhantomData }
    }

    /// The accessor's view of the value.
    pub fn get(&self) -> S::Get<'_> {
        self.now.get()
    }

    /// The accessor's view of the value before the first change; without a change, of the value.
    pub fn was(&self) -> S::Get<'_> {
        self.was.as_ref().unwrap_or(&self.now).get()
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

    /// The same of an unset prop.
    pub fn build_unset(&self) -> Option<P> {
        (self.unset)().build()
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

/// A [`Tracked`] of any type: what everything that is written once goes through.
pub trait Slot: Send + Sync {
    /// Whether it has a value.
    fn is_set(&self) -> bool;
    /// Whether its value must not be shown.
    fn is_secret(&self) -> bool;
    /// Whether it differs from what was loaded or saved.
    fn is_changed(&self) -> bool;
    /// Whether it was written since it was loaded or saved, be it with an equal value.
    fn is_supplied(&self) -> bool;
    /// What rules and conditions look at.
    fn subject(&self) -> Option<Subject<'_>>;
    /// The URL that the subject is the text of, where it is parsed already.
    fn parsed_url(&self) -> Option<&Url>;
    /// The same before the first change; without a change, of the value.
    fn subject_was(&self) -> Option<Subject<'_>>;
    /// The same of what is staged; where nothing is, of the value.
    fn staged_subject(&self) -> Option<Subject<'_>>;

    /// The form for storage. In plain, also of a secret.
    fn stored(&self) -> Option<Json>;
    /// The value for eyes: of a secret, only that it is there.
    fn shown(&self) -> Option<Json>;
    /// [`shown`](Self::shown) of the value before the first change.
    fn shown_was(&self) -> Option<Json>;

    /// Casts an input, to be written by [`commit`](Self::commit).
    ///
    /// # Errors
    ///
    /// When the input cannot be cast; nothing is staged then.
    fn stage(&mut self, input: &Json) -> Result<(), CastError>;
    /// Writes what is staged.
    fn commit(&mut self);
    /// Forgets what is staged.
    fn discard(&mut self);

    /// Reads the form for storage; the result counts as unchanged.
    ///
    /// # Errors
    ///
    /// When it cannot be read; the value is as it was then.
    fn load(&mut self, stored: &Json) -> Result<(), CastError>;
    /// Unsets it.
    fn clear(&mut self);
    /// The same prop, unset: it stays as it is.
    fn cleared(&self) -> Box<dyn Slot>;
    /// Takes the changes back.
    fn restore(&mut self);
    /// Takes the value as unchanged.
    fn saved(&mut self);
    /// For a secret that was not supplied: unsets it while `exposed`, and brings it back when not.
    fn withhold(&mut self, exposed: bool);
}

impl<P: Prop, S: Storage<P>> Slot for Tracked<P, S> {
    fn is_set(&self) -> bool {
        self.now.value().is_some()
    }

    fn is_secret(&self) -> bool {
        P::Value::SECRET
    }

    fn is_changed(&self) -> bool {
        self.changed()
    }

    fn is_supplied(&self) -> bool {
        self.supplied
    }

    fn subject(&self) -> Option<Subject<'_>> {
        self.now.value().map(P::Value::subject)
    }

    fn parsed_url(&self) -> Option<&Url> {
        self.now.value().and_then(P::Value::parsed_url)
    }

    fn subject_was(&self) -> Option<Subject<'_>> {
        self.was.as_ref().unwrap_or(&self.now).value().map(P::Value::subject)
    }

    fn staged_subject(&self) -> Option<Subject<'_>> {
        self.staged.as_ref().unwrap_or(&self.now).value().map(P::Value::subject)
    }

    fn stored(&self) -> Option<Json> {
        self.now.value().map(P::Value::to_stored)
    }

    fn shown(&self) -> Option<Json> {
        shown::<P, S>(&self.now)
    }

    fn shown_was(&self) -> Option<Json> {
        shown::<P, S>(self.was.as_ref().unwrap_or(&self.now))
    }

    fn stage(&mut self, input: &Json) -> Result<(), CastError> {
        self.staged = self.cast(input)?;
        Ok(())
    }

    fn commit(&mut self) {
        if let Some(staged) = self.staged.take() {
            self.supplied = true;
            self.write(staged);
        }
    }

    fn discard(&mut self) {
        self.staged = None;
    }

    fn load(&mut self, stored: &Json) -> Result<(), CastError> {
        self.now = if stored.is_null() { (self.unset)() } else { S::of(P::Value::from_stored(stored)?) };
        self.saved();
        Ok(())
    }

    fn clear(&mut self) {
        self.supplied = true;
        self.write((self.unset)());
    }

    fn cleared(&self) -> Box<dyn Slot> {
        let mut unset = Self { now: self.now.clone(), was: self.was.clone(), ..Self::with(self.unset) };
        unset.clear();
        Box::new(unset)
    }

    fn restore(&mut self) {
        self.supplied = false;
        if let Some(was) = self.was.take() {
            self.now = was;
        }
    }

    fn saved(&mut self) {
        self.was = None;
        self.supplied = false;
    }

    fn withhold(&mut self, exposed: bool) {
        if self.supplied || !P::Value::SECRET {
            return;
        }
        if exposed {
            self.write((self.unset)());
        } else {
            self.restore();
        }
    }
}

fn shown<P: Prop, S: Storage<P>>(storage: &S) -> Option<Json> {
    let value = storage.value()?;
    Some(if P::Value::SECRET { Json::Bool(true) } else { value.to_stored() })
}
