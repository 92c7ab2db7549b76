//! A record whose type is known only at run time.

use std::fmt;

use serde_json::Value as Json;

use super::{Dispatch, Parts, PartsMut, Record};
use crate::context::Context;
use crate::errors::{Violation, Violations};
use crate::event::RawEvent;
use crate::execute::Execute;

/// A [`Record`] of any integration, with the same powers: what a [`Registry`](crate::Registry) makes.
///
/// ```
/// use integrations_runtime::{AnyRecord, Context, Execute, ExecuteError, Integration, Outcome, registry};
///
/// #[derive(Integration)]
/// #[events()]
/// struct Wiki {
///     title: String, // no `#[prop]`: runtime state
///     #[prop]
///     address: String,
/// }
///
/// impl Execute for Wiki {
///     async fn execute(&self, event: WikiEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
///         match event {}
///     }
/// }
///
/// let registry = registry![Wiki];
/// let mut record: Box<dyn AnyRecord> = registry.get("wiki").ok_or("no such integration")?.record();
/// record.assign(&serde_json::json!({ "address": "https://wiki.example" }))?;
/// assert_eq!(record.changed(), ["address"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait AnyRecord: Send + Sync {
    #[doc(hidden)]
    fn parts(&self) -> Parts<'_>;

    #[doc(hidden)]
    fn parts_mut(&mut self) -> PartsMut<'_>;

    #[doc(hidden)]
    fn violations_across(&self) -> Violations;

    /// Runs the integration on an event: see [`Record::dispatch`].
    fn dispatch<'a>(&'a self, event: &'a RawEvent, cx: &'a Context) -> Dispatch<'a>;

    /// Tries the configuration out: see [`Record::test`].
    fn test<'a>(&'a self, event: Option<&'a str>, cx: &'a Context) -> Dispatch<'a>;

    /// Whether its configuration can be tried out: see [`Record::is_testable`].
    fn is_testable(&self) -> bool;
}

impl<T: Execute> AnyRecord for Record<T> {
    fn parts(&self) -> Parts<'_> {
        self.parts()
    }

    fn parts_mut(&mut self) -> PartsMut<'_> {
        self.parts_mut()
    }

    fn violations_across(&self) -> Violations {
        self.violations_across()
    }

    fn dispatch<'a>(&'a self, event: &'a RawEvent, cx: &'a Context) -> Dispatch<'a> {
        self.dispatch(event, cx)
    }

    fn test<'a>(&'a self, event: Option<&'a str>, cx: &'a Context) -> Dispatch<'a> {
        self.test(event, cx)
    }

    fn is_testable(&self) -> bool {
        self.is_testable()
    }
}

impl dyn AnyRecord + '_ {
    /// The value of a field; `None` where it is unset, or there is no such field. Of a secret it shows `true`.
    pub fn value(&self, field: &str) -> Option<Json> {
        self.parts().slot(field)?.shown()
    }

    /// The same before the first change; without a change, the value.
    pub fn was(&self, field: &str) -> Option<Json> {
        self.parts().slot(field)?.shown_was()
    }

    /// Whether a field differs from what was loaded or saved; no field of another name does.
    pub fn is_changed(&self, field: &str) -> bool {
        self.parts().slot(field).is_some_and(crate::tracking::Slot::is_changed)
    }

    /// Whether a field is shown, as its `show_if` and `if` say; no field of another name is. See [`Record::is_shown`].
    pub fn is_shown(&self, field: &str) -> bool {
        self.parts().is_shown(field)
    }

    /// Takes the changes of a field back.
    ///
    /// # Errors
    ///
    /// When there is no such field.
    pub fn restore(&mut self, field: &str) -> Result<(), Violation> {
        self.edit(field, |slot| slot.restore())
    }

    /// Unsets a field: it is missing, or its default.
    ///
    /// # Errors
    ///
    /// When there is no such field.
    pub fn clear(&mut self, field: &str) -> Result<(), Violation> {
        self.edit(field, |slot| slot.clear())
    }

    fn edit(&mut self, field: &str, act: impl Fn(&mut dyn crate::tracking::Slot)) -> Result<(), Violation> {
        let mut parts = self.parts_mut();
        match parts.slot(field) {
            Some(slot) => act(slot),
            None => return Err(parts.unknown_field(field)),
        }
        parts.settle();
        Ok(())
    }
}

impl fmt::Debug for dyn AnyRecord + '_ {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts().fmt(f)
    }
}
