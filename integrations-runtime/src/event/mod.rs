//! Events: what happens, under which name, with which payload.
//!
//! A vocabulary is a list of [`EventSpec`]s with a payload type for each. `#[events(..)]` names events of GitLab's:
//! [`gitlab`], with its payloads in [`payload`]. Most members of such a payload may be missing: they are
//! [`Maybe`](payload::Maybe)s. With `in = path` it names those of a [`Vocabulary`] of one's own.

use serde::Serialize;

use crate::spec::Level;

pub(crate) mod any;
pub mod gitlab;
pub mod payload;
mod raw;
mod samples;
pub(crate) mod vocabulary;

pub use payload::PayloadError;
pub use raw::RawEvent;
pub use vocabulary::Vocabulary;

/// The place of the event that is called so; or else of GitLab's that is spelled so: `note`, for `comment`.
pub(crate) fn position(events: &[EventSpec], name: &str) -> Option<usize> {
    let place = |name: &str| events.iter().position(|event| event.name == name);
    place(name).or_else(|| place(gitlab::find(name)?.name))
}

/// One event of a vocabulary, as the metadata of an integration shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct EventSpec {
    /// The event's name: `merge_request`.
    pub name: &'static str,
    /// The name of its switch in a form, an API or a store: `merge_requests_events`.
    pub field: &'static str,
    /// What a person reads beside the switch.
    pub title: &'static str,
    /// When the event happens, in one sentence. It may be empty, of an event of one's own.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub description: &'static str,
    /// Whether a new record has the event switched on.
    pub default: bool,
    /// The event whose switch this one has, where it has none of its own: it is dispatched while that one is on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follows: Option<&'static str>,
    /// The levels at which the integration has the event: empty, and absent from the JSON, where that is every one of the
    /// integration's.
    #[serde(skip_serializing_if = "<[Level]>::is_empty")]
    pub levels: &'static [Level],
}

impl EventSpec {
    /// An event of no name that is on, has a switch of its own, and is at every level: what a row that is written by hand
    /// leaves unsaid.
    ///
    /// ```
    /// use integrations_runtime::EventSpec;
    ///
    /// const PAID: EventSpec =
    ///     EventSpec { name: "paid", field: "paid_events", title: "Payment", ..EventSpec::USUAL };
    /// assert!(PAID.default && PAID.follows.is_none());
    /// ```
    pub const USUAL: Self =
        Self { name: "", field: "", title: "", description: "", default: true, follows: None, levels: &[] };

    /// Whether records at a level have the event.
    pub fn is_at(&self, level: Level) -> bool {
        self.levels.is_empty() || self.levels.contains(&level)
    }
}
