//! A tracked prop, whatever its type.

use std::any::Any;

use serde_json::Value as Json;
use url::Url;

use super::{Staged, Storage, Tracked, Wrote, same};
use crate::value::{CastError, Prop, PropValue, Subject};

/// A [`Tracked`] of any type: what everything that is written once goes through.
pub trait Slot: Send + Sync {
    /// The prop itself, for who knows its type.
    fn as_any(&self) -> &dyn Any;
    /// The same, to write.
    fn as_any_mut(&mut self) -> &mut dyn Any;

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

    /// The form for storage. In plain, also of a secret.
    fn stored(&self) -> Option<Json>;
    /// The value for eyes: of a secret, only that it is there.
    fn shown(&self) -> Option<Json>;
    /// [`shown`](Self::shown) of the value before the first change.
    fn shown_was(&self) -> Option<Json>;

    /// Casts an input and writes it, until it is known whether all of it holds: [`commit`](Self::commit) or
    /// [`discard`](Self::discard) says so. Whether there is something to commit: where there is not, it need not be called.
    ///
    /// # Errors
    ///
    /// When the input cannot be cast; nothing is written then.
    fn stage(&mut self, input: &Json) -> Result<bool, CastError>;
    /// Forgets what was before what is staged.
    fn commit(&mut self);
    /// Takes back what is staged.
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
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

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
        self.original().value().map(P::Value::subject)
    }

    fn stored(&self) -> Option<Json> {
        self.now.value().map(P::Value::to_stored)
    }

    fn shown(&self) -> Option<Json> {
        self.now.value().map(shown)
    }

    fn shown_was(&self) -> Option<Json> {
        self.original().value().map(shown)
    }

    fn stage(&mut self, input: &Json) -> Result<bool, CastError> {
        self.staged = None;
        let Some(value) = self.cast(input)? else { return Ok(false) };
        let wrote = if same::<P, S>(&self.now, &value) {
            Wrote::Same
        } else {
            let before = std::mem::replace(&mut self.now, value);
            if self.changed() {
                self.replaced = Some(Box::new(before));
                Wrote::Another
            } else {
                self.was = Some(before);
                Wrote::First
            }
        };
        self.staged = Some(Staged { wrote, supplied: self.supplied });
        self.supplied = true;
        Ok(wrote == Wrote::Another)
    }

    fn commit(&mut self) {
        self.staged = None;
        if self.replaced.take().is_some() && self.was.as_ref().is_some_and(|was| same::<P, S>(was, &self.now))
        {
            self.was = None;
        }
    }

    fn discard(&mut self) {
        let Some(Staged { wrote, supplied }) = self.staged.take() else { return };
        self.supplied = supplied;
        match wrote {
            Wrote::Same => {}
            Wrote::First => self.revert(),
            Wrote::Another => {
                if let Some(before) = self.replaced.take() {
                    self.now = *before;
                }
            }
        }
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
        let now = Self::holding(self.now.clone(), self.unset);
        let mut unset = Self { was: self.was.clone(), ..now };
        unset.clear();
        Box::new(unset)
    }

    fn restore(&mut self) {
        self.supplied = false;
        self.revert();
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

fn shown<V: PropValue>(value: &V) -> Json {
    if V::SECRET { Json::Bool(true) } else { value.to_stored() }
}
