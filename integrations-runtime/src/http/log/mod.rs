//! The request log: every request of a client that has one, with what came of it.
//!
//! # What is kept
//!
//! | of a request | kept |
//! |---|---|
//! | when, and how long | the beginning, and the time to the last byte that was read |
//! | for what | the integration and the event, where a [`Record`](crate::Record) runs it; the record's and the delivery's id, where there are |
//! | where | the method, and the URL: of a web hook its template, of a secret URL its scheme alone |
//! | what was sent | the first 50 headers of 1 KiB each, and 8 KiB of the body |
//! | what came | the status, as much of headers and body, or the error |
//!
//! A request body that is longer is cut too, and the entry says how long it was (GitLab keeps nothing of it). A request
//! that was refused before it was sent is an attempt, and so is one that was given up: a caller with a time limit of its
//! own drops it. The numbers are [GitLab's](https://docs.gitlab.com/user/project/integrations/webhooks/), as the 14 days
//! of [`MemoryLog`] are.
//!
//! # What is masked
//!
//! - The secrets that the request was given (of a header, of basic authentication, of a secret URL, of
//!   [`redact`](super::Request::redact)) and the variables of a web hook, wherever they stand: in the request, and where
//!   the answer repeats them. They are found as they are, and as JSON, HTML or a URL would write them.
//! - The values of headers, of members in JSON, of a form and of a query whose names say that they are secrets: with
//!   `token`, `secret`, `password`, `passphrase`, `credential`, `authorization`, `cookie`, `api_key`, `private_key` or
//!   `access_key` in it, in capitals and with `-` as well.
//! - E-mail addresses of a payload: members `email` and `.._email`.
//!
//! The signature of a web hook stays: it tells nothing of the key, and who looks for a fault needs it.

mod attempt;
mod entry;
mod mask;
mod memory;

use std::error::Error;
use std::pin::Pin;
use std::sync::Arc;

pub use attempt::{Attempt, LoggedBody, LoggedResponse};
pub(super) use entry::{Entry, Label};
pub use memory::MemoryLog;

/// The most bytes of a body that are kept.
const BODY_LIMIT: usize = 8 * 1024;

/// The most headers that are kept.
const HEADERS: usize = 50;

/// The most bytes of a header's value that are kept.
const HEADER_LIMIT: usize = 1024;

/// Where attempts are kept: in memory ([`MemoryLog`]), or in a store.
///
/// A client has one by [`HttpClient::with_log`](super::HttpClient::with_log). How long attempts are kept is the log's to see to.
pub trait RequestLog: Send + Sync {
    /// Takes an attempt. It is called on the task that sent the request, so it does not wait: a log in a store puts the
    /// attempt into a queue, and says itself where one is lost.
    fn add(&self, attempt: Attempt);

    /// The newest attempts that the filter lets through, `limit` at most, the newest first.
    fn recent<'a>(&'a self, filter: &'a LogFilter, limit: usize) -> Recent<'a>;
}

/// Attempts on their way out of a [`RequestLog`].
pub type Recent<'a> =
    Pin<Box<dyn Future<Output = Result<Vec<Attempt>, Box<dyn Error + Send + Sync>>> + Send + 'a>>;

/// Which attempts are asked for.
///
/// ```
/// use integrations_runtime::http::LogFilter;
///
/// let filter = LogFilter::all().of_integration("jenkins").of_record("42");
/// assert_eq!((filter.integration(), filter.event()), (Some("jenkins"), None));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogFilter {
    integration: Option<String>,
    record: Option<String>,
    event: Option<String>,
    delivery: Option<String>,
}

impl LogFilter {
    /// Every attempt.
    pub fn all() -> Self {
        Self::default()
    }

    /// Those of an integration: `jenkins`.
    #[must_use]
    pub fn of_integration(mut self, name: &str) -> Self {
        self.integration = Some(name.to_owned());
        self
    }

    /// Those of a record: see [`Context::with_record_id`](crate::Context::with_record_id).
    #[must_use]
    pub fn of_record(mut self, id: &str) -> Self {
        self.record = Some(id.to_owned());
        self
    }

    /// Those for an event: `push`.
    #[must_use]
    pub fn of_event(mut self, name: &str) -> Self {
        self.event = Some(name.to_owned());
        self
    }

    /// Those of one delivery of a web hook, with its retries: by its `webhook-id`.
    #[must_use]
    pub fn of_delivery(mut self, id: &str) -> Self {
        self.delivery = Some(id.to_owned());
        self
    }

    /// The integration that is asked for.
    pub fn integration(&self) -> Option<&str> {
        self.integration.as_deref()
    }

    /// The record that is asked for.
    pub fn record(&self) -> Option<&str> {
        self.record.as_deref()
    }

    /// The event that is asked for.
    pub fn event(&self) -> Option<&str> {
        self.event.as_deref()
    }

    /// The delivery that is asked for.
    pub fn delivery(&self) -> Option<&str> {
        self.delivery.as_deref()
    }

    /// Whether an attempt is one of these.
    pub fn lets_through(&self, attempt: &Attempt) -> bool {
        let pairs = [
            (&self.integration, &attempt.integration),
            (&self.record, &attempt.record),
            (&self.event, &attempt.event),
            (&self.delivery, &attempt.delivery),
        ];
        pairs.iter().all(|(asked, has)| asked.is_none() || asked == has)
    }
}

/// What a client notes of its requests, and where.
#[derive(Clone, Default)]
pub(super) struct Journal {
    pub(super) log: Option<Arc<dyn RequestLog>>,
    pub(super) origin: Origin,
}

/// For what a request is made.
#[derive(Debug, Clone, Default)]
pub(crate) struct Origin {
    pub(crate) integration: Option<&'static str>,
    pub(crate) event: Option<&'static str>,
    pub(crate) record: Option<Arc<str>>,
}
