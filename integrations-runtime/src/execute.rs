//! Running an integration on an event.

use std::fmt;
use std::future::Future;

use serde::Serialize;
use serde_json::Value as Json;

use crate::errors::Violations;
use crate::event::PayloadError;
use crate::integration::Integration;

/// What an integration does.
///
/// ```
/// use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};
///
/// #[derive(Integration)]
/// #[events(push)]
/// struct Bell {}
///
/// impl Execute for Bell {
///     async fn execute(&self, event: BellEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
///         match event {
///             BellEvent::Push(push) => Ok(Outcome::done(format!("rang for {}", push.after))),
///         }
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does nothing yet: it has no `Execute`",
    label = "`Execute` is not implemented",
    note = "beside `#[derive(Integration)]`, write `impl Execute for {Self} {{ async fn execute(&self, event: Self::Event, cx: &Context) -> Result<Outcome, ExecuteError> {{ .. }} }}`"
)]
pub trait Execute: Integration {
    /// Handles one event. It runs on a valid configuration, and gets the declared events only.
    ///
    /// No asynchronous runtime is needed by itself; what `cx` carries may need one.
    ///
    /// # Errors
    ///
    /// When the event could not be handled: see [`ExecuteError`].
    fn execute(
        &self,
        event: Self::Event,
        cx: &Context,
    ) -> impl Future<Output = Result<Outcome, ExecuteError>> + Send;
}

/// What an integration may use while it runs.
///
/// ```
/// let cx = integrations_runtime::Context::new();
/// ```
#[derive(Debug, Clone, Default)]
pub struct Context {
    #[cfg(feature = "http")]
    http: Option<crate::http::HttpClient>,
}

impl Context {
    /// A context that carries nothing.
    pub fn new() -> Self {
        Self::default()
    }
}

#[cfg(feature = "http")]
impl Context {
    /// The same context with an HTTP client.
    #[must_use]
    pub fn with_http(mut self, client: crate::http::HttpClient) -> Self {
        self.http = Some(client);
        self
    }

    /// The HTTP client.
    ///
    /// # Errors
    ///
    /// When the context carries none.
    pub fn http(&self) -> Result<&crate::http::HttpClient, ExecuteError> {
        self.http.as_ref().ok_or_else(|| ExecuteError::failed("the context carries no HTTP client"))
    }
}

/// What came of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Outcome {
    /// It was handled.
    Done {
        /// What was done, for a log.
        message: String,
    },
    /// There was nothing to do.
    Skipped {
        /// Why.
        reason: Skip,
    },
}

impl Outcome {
    /// The event was handled.
    pub fn done(message: impl Into<String>) -> Self {
        Self::Done { message: message.into() }
    }

    /// The integration has nothing to do for this event.
    pub fn skipped(why: impl Into<String>) -> Self {
        Self::Skipped { reason: Skip::ByIntegration(why.into()) }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Outcome::Done { message } => write!(f, "done: {message}"),
            Outcome::Skipped { reason } => write!(f, "skipped: {reason}"),
        }
    }
}

/// Why an event was skipped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Skip {
    /// The record is not active.
    Inactive,
    /// The event is switched off in this record.
    SwitchedOff,
    /// The integration does not handle this event.
    Unsupported,
    /// The integration decided so.
    ByIntegration(String),
}

impl fmt::Display for Skip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Skip::Inactive => "the integration is not active",
            Skip::SwitchedOff => "the event is switched off",
            Skip::Unsupported => "the integration does not handle this event",
            Skip::ByIntegration(why) => why,
        })
    }
}

/// Why an event could not be handled. It never holds a secret, nor the URL of a request.
#[derive(Debug)]
#[non_exhaustive]
pub enum ExecuteError {
    /// The configuration is not valid.
    Config(Violations),
    /// The payload is not what the event's should be.
    Payload(PayloadError),
    /// No answer came.
    #[cfg(feature = "http")]
    Http(crate::http::HttpError),
    /// The service answered, and refused.
    Refused {
        /// The status of its answer.
        status: u16,
        /// What it said, shortened.
        message: String,
    },
    /// Anything else.
    Failed(String),
}

impl ExecuteError {
    /// A failure in the integration's own words. They must hold no secret.
    pub fn failed(message: impl Into<String>) -> Self {
        Self::Failed(message.into())
    }

    /// The error as JSON, for a product that shows it: `{"error": "refused", "message": ..}`.
    pub fn to_json(&self) -> Json {
        let mut json = serde_json::json!({ "error": self.code(), "message": self.to_string() });
        if let (ExecuteError::Config(violations), Some(object)) = (self, json.as_object_mut()) {
            object.insert("violations".to_owned(), serde_json::to_value(violations).unwrap_or_default());
        }
        json
    }

    fn code(&self) -> &'static str {
        match self {
            ExecuteError::Config(_) => "config",
            ExecuteError::Payload(_) => "payload",
            #[cfg(feature = "http")]
            ExecuteError::Http(_) => "http",
            ExecuteError::Refused { .. } => "refused",
            ExecuteError::Failed(_) => "failed",
        }
    }
}

impl fmt::Display for ExecuteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ExecuteError::Config(violations) => write!(f, "the configuration is not valid: {violations}"),
            ExecuteError::Payload(error) => error.fmt(f),
            #[cfg(feature = "http")]
            ExecuteError::Http(error) => error.fmt(f),
            ExecuteError::Refused { status, message } if message.is_empty() => {
                write!(f, "refused with status {status}")
            }
            ExecuteError::Refused { status, message } => write!(f, "refused with status {status}: {message}"),
            ExecuteError::Failed(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for ExecuteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ExecuteError::Config(violations) => Some(violations),
            ExecuteError::Payload(error) => Some(error),
            #[cfg(feature = "http")]
            ExecuteError::Http(error) => Some(error),
            ExecuteError::Refused { .. } | ExecuteError::Failed(_) => None,
        }
    }
}

impl From<Violations> for ExecuteError {
    fn from(violations: Violations) -> Self {
        Self::Config(violations)
    }
}

impl From<PayloadError> for ExecuteError {
    fn from(error: PayloadError) -> Self {
        Self::Payload(error)
    }
}

#[cfg(feature = "http")]
impl From<crate::http::HttpError> for ExecuteError {
    fn from(error: crate::http::HttpError) -> Self {
        Self::Http(error)
    }
}
