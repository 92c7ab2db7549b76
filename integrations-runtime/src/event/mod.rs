//! Events: what happens, under which name, with which payload.
//!
//! A vocabulary is a list of [`EventSpec`]s with a payload type for each. GitLab's is the one that `#[events(..)]` names
//! today: [`gitlab`], with its payloads in [`payload`]. Most members of a payload may be missing: they are
//! [`Maybe`](payload::Maybe)s.

use serde::Serialize;

pub mod gitlab;
pub mod payload;
mod raw;
mod samples;

pub use payload::PayloadError;
pub use raw::RawEvent;

/// The name of an event, whichever of its spellings this is: `note` for `comment`.
pub(crate) fn canonical(name: &str) -> &str {
    gitlab::find(name).map_or(name, |known| known.name)
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
    /// When the event happens, in one sentence.
    pub description: &'static str,
    /// Whether a new record has the event switched on.
    pub default: bool,
}
