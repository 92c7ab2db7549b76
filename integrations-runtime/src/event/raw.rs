//! An event as it arrives: its name and its payload as JSON.

use std::any::Any;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::{gitlab, payload};
use crate::event::PayloadError;

/// An event as it arrives. Its payload is parsed once, however many integrations take it.
///
/// ```
/// use integrations_runtime::RawEvent;
///
/// let raw = RawEvent::new("push", serde_json::json!({ "object_kind": "push" }));
/// assert_eq!(raw.name(), "push");
/// ```
pub struct RawEvent {
    name: String,
    json: Json,
    /// The payload as the type that was last asked for.
    parsed: Mutex<Option<Arc<dyn Any + Send + Sync>>>,
}

impl RawEvent {
    /// The event `name` with its payload. Of GitLab's events, both spellings are understood: `note` and `comment`.
    pub fn new(name: &str, json: Json) -> Self {
        Self { name: name.to_owned(), json, parsed: Mutex::new(None) }
    }

    /// The event `name` of GitLab's vocabulary with a [sample](gitlab::sample) of its payload, where there is one: for a test.
    ///
    /// ```
    /// use integrations_runtime::RawEvent;
    ///
    /// assert_eq!(RawEvent::sample("comment").as_ref().map(RawEvent::name), Some("note"));
    /// assert!(RawEvent::sample("pusj").is_none());
    /// ```
    pub fn sample(name: &str) -> Option<Self> {
        let name = gitlab::find(name)?.name;
        Some(Self::new(name, gitlab::sample(name)?))
    }

    /// Its name, as it was given.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its payload as it arrived.
    pub fn json(&self) -> &Json {
        &self.json
    }

    /// Its payload as a `T`, parsed the first time.
    ///
    /// # Errors
    ///
    /// When the JSON is no `T`. The error names the path in the payload, and holds no value of it.
    pub fn payload<T: DeserializeOwned + Send + Sync + 'static>(&self) -> Result<Arc<T>, PayloadError> {
        let mut parsed = self.parsed.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = parsed.as_ref().and_then(|known| Arc::clone(known).downcast::<T>().ok()) {
            return Ok(known);
        }
        let fresh: Arc<T> = Arc::new(payload::parse(&self.name, &self.json)?);
        *parsed = Some(Arc::clone(&fresh) as Arc<dyn Any + Send + Sync>);
        Ok(fresh)
    }
}

/// Shows the name only: a payload may hold what is not for a log.
impl fmt::Debug for RawEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawEvent").field("name", &self.name).finish_non_exhaustive()
    }
}
