//! A payload of GitLab's in an event, and back. What serde writes for a payload is long, and generic: it is compiled here,
//! once, and not again in each crate that declares an integration.

use std::sync::Arc;

use super::{
    Alert, Deployment, GroupMention, Issue, Job, MergeRequest, Note, PayloadError, Pipeline, Push, Release,
    Vulnerability, WikiPage,
};
use crate::event::RawEvent;
use crate::event::any::AnyEvent;

/// What an event of GitLab carries. For generated code.
pub trait Payload: Sized {
    /// The payload of an event that arrived, parsed the first time.
    ///
    /// # Errors
    ///
    /// When the JSON is no such payload.
    fn of(raw: &RawEvent) -> Result<Arc<Self>, PayloadError>;

    /// An event of a name with the payload.
    fn any(&self, name: &'static str) -> AnyEvent<'_>;
}

macro_rules! carried {
    ($($payload:ident)*) => {$(
        impl Payload for $payload {
            fn of(raw: &RawEvent) -> Result<Arc<Self>, PayloadError> {
                raw.payload()
            }

            fn any(&self, name: &'static str) -> AnyEvent<'_> {
                AnyEvent::new(name, self)
            }
        }
    )*};
}

carried! {
    Alert Deployment GroupMention Issue Job MergeRequest Note Pipeline Push Release Vulnerability WikiPage
}
