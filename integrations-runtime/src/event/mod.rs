//! Events: what happens, under which name, with which payload.
//!
//! A vocabulary is a list of [`EventSpec`]s with a payload type for each. `#[events(..)]` names events of GitLab's:
//! [`gitlab`], with its payloads in [`payload`]. Most members of such a payload may be missing: they are
//! [`Maybe`](payload::Maybe)s. With `in = path` it names those of a [`Vocabulary`] of one's own.

use serde::Serialize;

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
}
