//! Why no answer came.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use super::redact::clean;
use crate::tls_error::tls_error;

/// Why no answer came, or none that can be used.
///
/// It is put together from what is known not to be secret: it holds no URL, no header's value and no body. It names the
/// host and its port, unless the URL of the request is a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpError {
    kind: HttpErrorKind,
    message: String,
}

/// What went wrong, for a caller that decides by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HttpErrorKind {
    /// The client could not be set up.
    Setup,
    /// The request cannot be sent as it was written; nothing was sent.
    Request,
    /// There was no connection: the name does not resolve, or nobody listens.
    Connect,
    /// The TLS handshake failed: the certificate, say, is not valid.
    Tls,
    /// The time was up.
    Timeout,
    /// The connection broke, or what came was no HTTP.
    Interrupted,
    /// The answer is not what was asked for: no JSON, or JSON of another form.
    Answer,
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
}

impl fmt::Display for HttpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for HttpError {}

/// What an error of the network may say of the request that met it.
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
        let host =
            |before: &str| self.host.as_ref().map(|host| format!(" {before} {host}")).unwrap_or_default();
        let to = host("to");
        let (kind, message) = if error.is_timeout() && error.is_connect() {
            let limit = seconds(self.connect_timeout);
            (HttpErrorKind::Timeout, format!("could not connect{to} within {limit}"))
        } else if error.is_timeout() {
            (HttpErrorKind::Timeout, format!("timed out after {}", seconds(self.total_timeout)))
        } else if let Some(reason) = tls_error(&error) {
            // The reason quotes the certificate's names, which may be the host's.
            let reason = self.host.as_ref().map(|_| format!(": {}", clean(&reason.to_string())));
            (
                HttpErrorKind::Tls,
                format!("the TLS handshake{} failed{}", host("with"), reason.unwrap_or_default()),
            )
        } else if error.is_dns() {
            (HttpErrorKind::Connect, format!("could not connect{to}: the name does not resolve"))
        } else if error.is_connect() {
            (HttpErrorKind::Connect, format!("could not connect{to}"))
        } else if error.is_builder() {
            (HttpErrorKind::Request, "the request cannot be sent as it is written".to_owned())
        } else {
            (
                HttpErrorKind::Interrupted,
                format!("the connection{to} broke before the whole answer was there"),
            )
        };
        HttpError::new(kind, message)
    }
}

fn seconds(time: Duration) -> String {
    format!("{} s", time.as_secs_f32())
}
