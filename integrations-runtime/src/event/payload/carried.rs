//! A payload of GitLab's in an event, and back. What serde writes for a payload is long, and generic: it is compiled here,
//! once, and not again in each crate that declares an integration.

use std::sync::Arc;

use super::{
    Alert, Deployment, GroupMention, Issue, Job, MergeRequest, Note, PayloadError, Pipeline, Push, Release,
    Vulnerability, WikiPage,
};
use crate::event::RawEvent;
use crate::event::vocabulary::raw_from;

/// What an event of GitLab carries. For generated code.
pub trait Payload: Sized {
    /// The payload of an event that arrived, parsed the first time.
    ///
    /// # Errors
    ///
    /// When the JSON is no such payload.
    fn of(raw: &RawEvent) -> Result<Arc<Self>, PayloadError>;

    /// An event of a name with the payload as JSON.
    ///
    /// # Errors
    ///
    /// When the payload cannot be written as JSON.
    fn to_raw(&self, name: &'static str) -> Result<RawEvent, PayloadError>;
}

macro_rules! carried {
    ($($payload:ident)*) => {$(
        impl Payload for $payload {
            fn of(raw: &RawEvent) -> Result<Arc<Self>, PayloadError> {
                raw.payload()
            }

            fn to_raw(&self, name: &'static str) -> Result<RawEvent, PayloadError> {
                raw_from(name, self)
            }
        }
    )*};
}

carried! {
    Alert Deployment GroupMention Issue Job MergeRequest Note Pipeline Push Release Vulnerability WikiPage
}
