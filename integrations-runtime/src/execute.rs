//! Running an integration on an event.

use std::fmt;
use std::future::Future;
use std::time::Duration;

use serde::Serialize;
use serde_json::Value as Json;

use crate::context::Context;
use crate::errors::Violations;
use crate::event::{PayloadError, RawEvent};
use crate::integration::{Event, Integration};
use crate::spec::Level;
use crate::webhook::HookError;

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
    note = "beside `#[derive(Integration)]`, write `impl Execute for {Self} {{ async fn execute(&self, event: Self::Event, cx: &Context) -> Result<Outcome, ExecuteError> {{ .. }} }}`",
    note = "with a group of `integrations_runtime::bases`, implement the trait of the base instead: for a chat, `impl Notify for {Self} {{ async fn notify(&self, message: Message, cx: &Context) -> Result<Outcome, ExecuteError> {{ .. }} }}`"
)]
pub trait Execute: Integration {
    /// Whether a configuration of it can be tried out. Say `false` where every try would do what cannot be taken back:
    /// [`Record::test`](crate::Record::test) is an error then, and a product draws no button for it.
    const TESTABLE: bool = true;

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

    /// Tries the configuration out: by default, [`execute`](Self::execute) on the sample of an event. It is called by
    /// [`Record::test`](crate::Record::test), which see for what becomes of its outcome.
    ///
    /// `sample` is `None` where the integration responds to no event, and where the event has no sample. Then the
    /// default has nothing to try.
    ///
    /// Override it where the service can be asked whether it would take the credentials, so that a try changes nothing
    /// there:
    ///
    /// ```
    /// use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Secret, Url};
    ///
    /// #[derive(Integration)]
    /// #[events(push)]
    /// struct Tracker {
    ///     #[prop(exposes_secrets)]
    ///     url: Url,
    ///     #[prop]
    ///     token: Secret,
    /// }
    ///
    /// impl Execute for Tracker {
    ///     async fn execute(&self, event: TrackerEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
    ///         let TrackerEvent::Push(push) = event;
    ///         Ok(Outcome::done(format!("noted {}", push.short_sha())))
    ///     }
    ///
    ///     async fn test(&self, _sample: Option<TrackerEvent>, _cx: &Context) -> Result<Outcome, ExecuteError> {
    ///         // Here, ask `self.url` who `self.token` belongs to.
    ///         Ok(Outcome::done(format!("{} knows the token", self.url)))
    ///     }
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// When the try failed, in the same way as an event can; by default, also when there is no sample:
    /// [`NotTestable::NoEvents`] and [`NotTestable::NoSample`].
    fn test(
        &self,
        sample: Option<Self::Event>,
        cx: &Context,
    ) -> impl Future<Output = Result<Outcome, ExecuteError>> + Send {
        execute_sample(self, sample, cx)
    }
}

/// What a try is by default.
pub(crate) async fn execute_sample<T: Execute>(
    config: &T,
    sample: Option<T::Event>,
    cx: &Context,
) -> Result<Outcome, ExecuteError> {
    match sample {
        Some(event) => config.execute(event, cx).await,
        None if T::SPEC.events.is_empty() => Err(NotTestable::NoEvents.into()),
        None => Err(NotTestable::NoSample.into()),
    }
}

/// The name of the event that a configuration is tried out with: the one asked for, else `push`, else the first declared;
/// of those that a record at the level has.
///
/// `None` where there are none. An error where there can be no try.
pub(crate) fn event_to_try<T: Execute>(
    asked: Option<&str>,
    level: Level,
) -> Result<Option<&'static str>, NotTestable> {
    if !T::TESTABLE {
        return Err(NotTestable::Never);
    }
    let declared = |name| T::SPEC.event(name).filter(|event| event.is_at(level));
    let event = match asked {
        Some(name) => {
            Some(declared(name).ok_or_else(|| NotTestable::Unsupported { event: name.to_owned() })?)
        }
        None => declared("push").or_else(|| T::SPEC.events_at(level).next()),
    };
    Ok(event.map(|event| event.name))
}

/// The sample of an event, as the integration takes it; `None` where there is none.
pub(crate) fn sample<T: Execute>(event: &str) -> Result<Option<T::Event>, PayloadError> {
    let Some(payload) = T::Event::sample(event) else { return Ok(None) };
    T::Event::from_raw(&RawEvent::new(event, payload)).transpose()
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

    /// Whether the event was handled: what a test must come to, for a skipped one shows nothing.
    pub const fn is_done(&self) -> bool {
        matches!(self, Self::Done { .. })
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

/// Why a configuration cannot be tried out: nothing was, and the service was not asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
#[non_exhaustive]
pub enum NotTestable {
    /// The integration says so: [`Execute::TESTABLE`].
    Never,
    /// The integration responds to no event, and has no [`Execute::test`] of its own.
    NoEvents,
    /// The integration does not handle the event that was asked for.
    Unsupported {
        /// The event.
        event: String,
    },
    /// The event has no sample payload.
    NoSample,
}

impl fmt::Display for NotTestable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotTestable::Never => f.write_str("this integration cannot be tried out"),
            NotTestable::NoEvents => {
                f.write_str("there is nothing to try it with: the integration responds to no event")
            }
            NotTestable::Unsupported { event } => {
                write!(f, "cannot be tried out with `{event}`: the integration does not handle this event")
            }
            NotTestable::NoSample => {
                f.write_str("there is nothing to try it with: the event has no sample payload")
            }
        }
    }
}

impl std::error::Error for NotTestable {}

/// Why an event could not be handled. It never holds a secret, nor the URL of a request.
#[derive(Debug)]
#[non_exhaustive]
pub enum ExecuteError {
    /// The configuration is not valid.
    Config(Violations),
    /// The payload is not what the event's should be.
    Payload(PayloadError),
    /// The web hook cannot be sent to.
    Hook(HookError),
    /// No answer came.
    #[cfg(feature = "http")]
    Http(crate::http::HttpError),
    /// No message was sent.
    #[cfg(feature = "mail")]
    Mail(crate::mail::MailError),
    /// The service answered, and refused. Made by [`refused`](Self::refused).
    #[non_exhaustive]
    Refused {
        /// The status of its answer.
        status: u16,
        /// What it said, shortened.
        message: String,
        /// How long it asks to wait before the next try.
        retry_after: Option<Duration>,
    },
    /// A configuration cannot be tried out: only of [`Record::test`](crate::Record::test).
    NotTestable(NotTestable),
    /// Anything else.
    Failed(String),
}

impl ExecuteError {
    /// A failure in the integration's own words. They must hold no secret.
    pub fn failed(message: impl Into<String>) -> Self {
        Self::Failed(message.into())
    }

    /// The service answered with that status, and said something. It must hold no secret.
    pub fn refused(status: u16, message: impl Into<String>) -> Self {
        Self::Refused { status, message: message.into(), retry_after: None }
    }

    /// Whether the same event may be handled later, so that a product that retries should. The module `http` has the table
    /// (feature `http`).
    pub fn is_retryable(&self) -> bool {
        match self {
            #[cfg(feature = "http")]
            Self::Http(error) => error.is_retryable(),
            #[cfg(feature = "mail")]
            Self::Mail(error) => error.is_retryable(),
            Self::Refused { status, .. } => match status {
                408 | 425 | 429 => true,
                // The server says that it cannot do that at all.
                501 | 505 => false,
                status => *status >= 500,
            },
            Self::Config(_) | Self::Payload(_) | Self::Hook(_) | Self::NotTestable(_) | Self::Failed(_) => {
                false
            }
        }
    }

    /// How long the service asks to wait before the next try: a day at most.
    pub const fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Refused { retry_after, .. } => *retry_after,
            _ => None,
        }
    }

    /// The error as JSON, for a product that shows it: `{"error": "refused", "message": ..}`. With `config` come the
    /// `violations`, with `not_testable` the `reason`: `never`, `no_events`, `unsupported` or `no_sample`.
    pub fn to_json(&self) -> Json {
        let mut json = serde_json::json!({ "error": self.code(), "message": self.to_string() });
        let more = match self {
            ExecuteError::Config(violations) => serde_json::json!({ "violations": violations }),
            ExecuteError::NotTestable(why) => serde_json::json!(why),
            _ => Json::Null,
        };
        if let (Some(object), Json::Object(more)) = (json.as_object_mut(), more) {
            object.extend(more);
        }
        json
    }

    fn code(&self) -> &'static str {
        match self {
            ExecuteError::Config(_) => "config",
            ExecuteError::Payload(_) => "payload",
            ExecuteError::Hook(_) => "hook",
            #[cfg(feature = "http")]
            ExecuteError::Http(_) => "http",
            #[cfg(feature = "mail")]
            ExecuteError::Mail(_) => "mail",
            ExecuteError::Refused { .. } => "refused",
            ExecuteError::NotTestable(_) => "not_testable",
            ExecuteError::Failed(_) => "failed",
        }
    }
}

impl fmt::Display for ExecuteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ExecuteError::Config(violations) => write!(f, "the configuration is not valid: {violations}"),
            ExecuteError::Payload(error) => error.fmt(f),
            ExecuteError::Hook(error) => error.fmt(f),
            #[cfg(feature = "http")]
            ExecuteError::Http(error) => error.fmt(f),
            #[cfg(feature = "mail")]
            ExecuteError::Mail(error) => error.fmt(f),
            ExecuteError::Refused { status, message, .. } if message.is_empty() => {
                write!(f, "refused with status {status}")
            }
            ExecuteError::Refused { status, message, .. } => {
                write!(f, "refused with status {status}: {message}")
            }
            ExecuteError::NotTestable(why) => why.fmt(f),
            ExecuteError::Failed(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for ExecuteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ExecuteError::Config(violations) => Some(violations),
            ExecuteError::Payload(error) => Some(error),
            ExecuteError::Hook(error) => Some(error),
            #[cfg(feature = "http")]
            ExecuteError::Http(error) => Some(error),
            #[cfg(feature = "mail")]
            ExecuteError::Mail(error) => Some(error),
            ExecuteError::NotTestable(why) => Some(why),
            ExecuteError::Refused { .. } | ExecuteError::Failed(_) => None,
        }
    }
}

impl From<Violations> for ExecuteError {
    fn from(violations: Violations) -> Self {
        Self::Config(violations)
    }
}

impl From<NotTestable> for ExecuteError {
    fn from(why: NotTestable) -> Self {
        Self::NotTestable(why)
    }
}

impl From<PayloadError> for ExecuteError {
    fn from(error: PayloadError) -> Self {
        Self::Payload(error)
    }
}

impl From<HookError> for ExecuteError {
    fn from(error: HookError) -> Self {
        Self::Hook(error)
    }
}

#[cfg(feature = "http")]
impl From<crate::http::HttpError> for ExecuteError {
    fn from(error: crate::http::HttpError) -> Self {
        Self::Http(error)
    }
}

#[cfg(feature = "mail")]
impl From<crate::mail::MailError> for ExecuteError {
    fn from(error: crate::mail::MailError) -> Self {
        Self::Mail(error)
    }
}
