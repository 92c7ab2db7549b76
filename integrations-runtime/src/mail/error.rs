//! Why a message was not sent.

use std::error::Error;
use std::fmt;

use lettre::transport::smtp;

use crate::cause::cause;

/// Why a message was not sent.
///
/// It holds no password, no address and nothing of what the server said but its codes: whoever reads it need not be the
/// operator of the mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailError {
    kind: MailErrorKind,
    message: String,
}

/// What went wrong, for a caller that decides by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MailErrorKind {
    /// The mailer could not be set up, or the server takes none of its ways to log in.
    Setup,
    /// The message has no recipient, or an address in it is none.
    Address,
    /// There was no connection: the name does not resolve, or nobody listens.
    Connect,
    /// The server offers no TLS, or the handshake failed: the certificate, say, is not valid.
    Tls,
    /// The time was up.
    Timeout,
    /// The connection broke, or what came was no SMTP.
    Interrupted,
    /// The server refused for now: a code that begins with 4.
    Deferred,
    /// The server refused for good: a code that begins with 5.
    Refused,
}

impl MailErrorKind {
    /// Whether the same message may be sent with success later, without anyone changing a setting. Of
    /// [`Timeout`](Self::Timeout) and [`Interrupted`](Self::Interrupted), the server may have taken the message all the same:
    /// a retry is then a second one.
    pub const fn is_retryable(self) -> bool {
        match self {
            Self::Connect | Self::Timeout | Self::Interrupted | Self::Deferred => true,
            Self::Setup | Self::Address | Self::Tls | Self::Refused => false,
        }
    }
}

impl MailError {
    pub(super) fn new(kind: MailErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    pub(super) fn setup(message: impl Into<String>) -> Self {
        Self::new(MailErrorKind::Setup, message)
    }

    pub(super) fn address(message: impl Into<String>) -> Self {
        Self::new(MailErrorKind::Address, message)
    }

    /// Why there is no connection.
    pub(super) fn of_connecting(error: &smtp::Error) -> Self {
        let found = Self::of_step("the connection", error);
        if cause::<rustls::Error>(error).is_some() {
            return Self::new(MailErrorKind::Tls, "the TLS handshake with the mail server failed");
        }
        match found.kind {
            MailErrorKind::Interrupted if error.is_response() => found,
            MailErrorKind::Interrupted => {
                Self::new(MailErrorKind::Connect, "could not connect to the mail server")
            }
            _ => found,
        }
    }

    /// What became of a step: `the login`, say. Of lettre's error only the kind and the codes are used: its text is the
    /// server's, which may quote what it was sent.
    pub(super) fn of_step(step: &str, error: &smtp::Error) -> Self {
        if let Some(code) = error.status() {
            let code = match enhanced(error) {
                Some(enhanced) => format!("{code} {enhanced}"),
                None => code.to_string(),
            };
            let message = format!("the mail server refused {step} with {code}");
            let kind = if error.is_transient() { MailErrorKind::Deferred } else { MailErrorKind::Refused };
            return Self::new(kind, message);
        }
        if error.is_timeout() {
            return Self::new(
                MailErrorKind::Timeout,
                format!("the mail server did not answer {step} in time"),
            );
        }
        Self::new(MailErrorKind::Interrupted, format!("the connection to the mail server broke at {step}"))
    }

    /// What went wrong, for a caller that decides by it.
    pub fn kind(&self) -> MailErrorKind {
        self.kind
    }

    /// Whether the same message may be sent with success later: [of its kind](MailErrorKind::is_retryable).
    pub const fn is_retryable(&self) -> bool {
        self.kind.is_retryable()
    }
}

impl fmt::Display for MailError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for MailError {}

/// The code in more detail that an answer may begin with: `5.7.1` (<https://www.rfc-editor.org/rfc/rfc3463>).
fn enhanced(error: &smtp::Error) -> Option<String> {
    let said = error.source()?.to_string();
    let code = said.split_whitespace().next()?;
    let is_number =
        |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = code.split('.').collect();
    (parts.len() == 3 && parts.into_iter().all(is_number)).then(|| code.to_owned())
}
