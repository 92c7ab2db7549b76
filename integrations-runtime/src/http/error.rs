//! Why no answer came.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use super::guard::Refusal;
use super::redact::clean;
use crate::cause::cause;

/// Why no answer came, or none that can be used.
///
/// It is put together from what is known not to be secret: it holds no URL, no header's value and no body. It names the
/// host and its port, unless the URL of the request is a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpError {
    kind: HttpErrorKind,
    message: String,
}

/// What went wrong, for a caller that decides by it: [the module](crate::http#errors) has the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HttpErrorKind {
    /// The client could not be set up.
    Setup,
    /// The request cannot be sent as it was written; nothing was sent.
    Request,
    /// The host is, or has, an address that may not be reached; nothing was sent.
    Forbidden,
    /// The name has no address, or nobody said so.
    Resolve,
    /// There was no connection: nobody listens, say.
    Connect,
    /// The TLS handshake failed: the certificate, say, is not valid.
    Tls,
    /// The time was up: for the name, for the connection, or for all of it.
    Timeout,
    /// The answer was a redirect, and to follow it was not possible, or not safe.
    Redirect,
    /// The connection broke, or what came was no HTTP.
    Interrupted,
    /// The answer is not what was asked for: too long, no JSON, or JSON of another form.
    Answer,
}

impl HttpErrorKind {
    /// Whether the same request may succeed later. Of [`Timeout`](Self::Timeout) and [`Interrupted`](Self::Interrupted), the
    /// first one may have arrived all the same: a retry is then a second one.
    pub const fn is_retryable(self) -> bool {
        match self {
            Self::Resolve | Self::Connect | Self::Timeout | Self::Interrupted => true,
            Self::Setup | Self::Request | Self::Forbidden | Self::Tls | Self::Redirect | Self::Answer => {
                false
            }
        }
    }
}

impl HttpError {
    pub(super) fn new(kind: HttpErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    pub(super) fn request(message: impl Into<String>) -> Self {
        Self::new(HttpErrorKind::Request, message)
    }

    /// What went wrong, for a caller that decides by it.
    pub fn kind(&self) -> HttpErrorKind {
        self.kind
    }

    /// Whether the same request may succeed later: [of its kind](HttpErrorKind::is_retryable).
    pub const fn is_retryable(&self) -> bool {
        self.kind.is_retryable()
    }
}

impl fmt::Display for HttpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for HttpError {}

/// What an error of the network may say of the request that met it.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// `example.com:8443`; `None` where the URL is a secret.
    pub(super) host: Option<String>,
    pub(super) connect_timeout: Duration,
    pub(super) total_timeout: Duration,
}

impl Told {
    /// The error that a caller sees. Of reqwest's, only its kind is used: its text may hold the URL.
    pub(super) fn error(&self, error: reqwest::Error) -> HttpError {
        let error = error.without_url();
        if let Some(refusal) = cause::<Refusal>(&error) {
            return self.refused(*refusal);
        }
        if error.is_timeout() && error.is_connect() {
            return self.slow_connection();
        }
        if error.is_timeout() {
            return self.timed_out();
        }
        if let Some(reason) = cause::<rustls::Error>(&error) {
            // The reason quotes the certificate's names, which may be the host's.
            let reason = self.host.as_ref().map(|_| format!(": {}", clean(&reason.to_string())));
            let message =
                format!("the TLS handshake{} failed{}", self.host("with"), reason.unwrap_or_default());
            return HttpError::new(HttpErrorKind::Tls, message);
        }
        if error.is_connect() {
            return self.unconnected();
        }
        if error.is_builder() {
            return HttpError::request("the request cannot be sent as it is written");
        }
        let message = format!("the connection{} broke before the whole answer was there", self.host("to"));
        HttpError::new(HttpErrorKind::Interrupted, message)
    }

    /// The host was not connected to. Where the URL may be told, so may what is wrong with it: whoever chose the name
    /// learns that it leads into a local network, and not where to.
    pub(super) fn refused(&self, refusal: Refusal) -> HttpError {
        let kind = match refusal {
            Refusal::Forbidden { .. } => HttpErrorKind::Forbidden,
            Refusal::Unresolved { .. } => HttpErrorKind::Resolve,
            Refusal::Slow { .. } => HttpErrorKind::Timeout,
        };
        let verb = if kind == HttpErrorKind::Forbidden { "refused to" } else { "could not" };
        HttpError::new(kind, format!("{verb} connect{}: {refusal}", self.host("to")))
    }

    pub(super) fn unconnected(&self) -> HttpError {
        HttpError::new(HttpErrorKind::Connect, format!("could not connect{}", self.host("to")))
    }

    pub(super) fn slow_connection(&self) -> HttpError {
        let limit = seconds(self.connect_timeout);
        let message = format!("could not connect{} within {limit}", self.host("to"));
        HttpError::new(HttpErrorKind::Timeout, message)
    }

    pub(super) fn timed_out(&self) -> HttpError {
        let limit = seconds(self.total_timeout);
        HttpError::new(HttpErrorKind::Timeout, format!("timed out after {limit}"))
    }

    fn host(&self, before: &str) -> String {
        self.host.as_ref().map(|host| format!(" {before} {host}")).unwrap_or_default()
    }
}

fn seconds(time: Duration) -> String {
    format!("{} s", time.as_secs_f32())
}
