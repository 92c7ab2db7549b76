//! One value for each event.

use std::fmt;

/// A value for each event: what a configuration holds of a prop with `#[prop(per_event)]`.
///
/// The record has a prop for each event (`push_channel`, `merge_request_channel`), with the rules, texts and names that the
/// field says, and each may be unset. In a form it is carried by the event, to be drawn beside its switch; where an
/// integration has only one event, which has no switch, it stands among the other fields.
///
/// The derive knows it by its spelling: an alias of it is not one.
///
/// ```
/// use integrations_runtime::{Integration, PerEvent, Record};
///
/// #[derive(Integration)]
/// #[events(push, merge_request)]
/// struct Crier {
///     /// Where to cry it out.
///     #[prop(per_event)]
///     channel: PerEvent<String>,
/// }
///
/// let mut record = Record::<Crier>::new();
/// record.set_push_channel("#commits");
/// let crier = record.config()?;
/// assert_eq!(crier.channel.get("push").map(String::as_str), Some("#commits"));
/// assert_eq!(crier.channel.get("merge_request"), None);
/// # Ok::<(), integrations_runtime::Violations>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct PerEvent<T> {
    values: Vec<(&'static str, T)>,
}

impl<T> PerEvent<T> {
    /// The value for an event, by the event's name.
    pub fn get(&self, event: &str) -> Option<&T> {
        self.values.iter().find(|(name, _)| *name == event).map(|(_, value)| value)
    }

    /// The events that have a value, with it, in the order in which they are declared.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &T)> {
        self.values.iter().map(|(event, value)| (*event, value))
    }
}

/// No event has a value.
impl<T> Default for PerEvent<T> {
    fn default() -> Self {
        Self { values: Vec::new() }
    }
}

/// Events that have a value, with it.
impl<T> FromIterator<(&'static str, T)> for PerEvent<T> {
    fn from_iter<I: IntoIterator<Item = (&'static str, T)>>(values: I) -> Self {
        Self { values: values.into_iter().collect() }
    }
}

impl<T: fmt::Debug> fmt::Debug for PerEvent<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
