//! An answer.

use std::borrow::Cow;
use std::fmt;
use std::time::{Duration, SystemTime};

use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;

use super::error::{HttpError, HttpErrorKind, Told};
use super::redact::Redactor;
use crate::execute::ExecuteError;

/// How many characters of an answer's body an error quotes.
const EXCERPT: usize = 200;

/// The longest that a service can make a product wait. Who retries at all does so within a day: GitLab's web hooks wait
/// that long at most, Hook0 takes no `retry-after` of more than ten hours.
const LONGEST_WAIT: Duration = Duration::from_secs(24 * 60 * 60);

/// An answer, with as much of its body as the limit lets in.
pub struct Response {
    status: u16,
    headers: HeaderMap,
    body: Vec<u8>,
    truncated: bool,
    redactor: Redactor,
}

impl Response {
    pub(super) async fn read(
        mut answer: reqwest::Response,
        limit: usize,
        redactor: Redactor,
        told: &Told,
    ) -> Result<Self, HttpError> {
        let status = answer.status().as_u16();
        let headers = std::mem::take(answer.headers_mut());
        let mut body = Vec::new();
        let mut truncated = false;
        while let Some(chunk) = answer.chunk().await.map_err(|error| told.error(error))? {
            let room = limit.saturating_sub(body.len());
            truncated = chunk.len() > room;
            body.extend(chunk.into_iter().take(room));
            if truncated {
                break;
            }
        }
        Ok(Self { status, headers, body, truncated, redactor })
    }

    /// The status: 200.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Whether the status is a 2xx. A redirect (3xx) is none: it was not followed.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    pub(super) fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    pub(super) fn redactor(&self) -> &Redactor {
        &self.redactor
    }

    /// The first header of that name, where it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// How long the service asks to wait before the next request, by `retry-after` (RFC 9110, section 10.2.3): in seconds,
    /// or until a date, which has come where it is past. A day at most.
    pub fn retry_after(&self) -> Option<Duration> {
        let text = self.header("retry-after")?.trim();
        let wait = if let Ok(seconds) = text.parse() {
            Duration::from_secs(seconds)
        } else {
            let date = httpdate::parse_http_date(text).ok()?;
            date.duration_since(SystemTime::now()).unwrap_or_default()
        };
        Some(wait.min(LONGEST_WAIT))
    }

    /// The body's bytes, up to the limit.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Whether the body is longer than the limit: what is there is its beginning.
    pub fn is_truncated(&self) -> bool {
        self.truncated
    }

    /// The body as text; bytes that are no UTF-8 become `U+FFFD`. A service may repeat a secret of the request in it: for
    /// a log or an error, take [`excerpt`](Self::excerpt).
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }

    /// The body as JSON.
    ///
    /// # Errors
    ///
    /// When it is longer than the limit, is no JSON, or JSON of another form than `T`'s.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, HttpError> {
        if self.truncated {
            return Err(HttpError::new(HttpErrorKind::Answer, "the answer is too long to be read as JSON"));
        }
        serde_json::from_slice(&self.body).map_err(|error| {
            // The reason itself may quote the answer.
            let what = if error.is_data() { "is not of the form expected" } else { "is not valid JSON" };
            let place = format!("line {} column {}", error.line(), error.column());
            HttpError::new(HttpErrorKind::Answer, format!("the answer {what} ({place})"))
        })
    }

    /// The beginning of the body, fit for a log or an error: at most 200 characters on one line, without control
    /// characters, and with `[redacted]` where it repeats a secret that the request carried.
    ///
    /// These are the secrets of headers and of basic authentication, those given to
    /// [`redact`](super::Request::redact), and of a secret URL its path, its query, and each part of these that is six
    /// characters or longer. They are found as they are, and as JSON, HTML or a URL would write them.
    pub fn excerpt(&self) -> String {
        self.redactor.excerpt(&self.text(), self.truncated, EXCERPT)
    }

    /// The answer, where its status is a 2xx.
    ///
    /// # Errors
    ///
    /// [`ExecuteError::Refused`] with the status, the [`excerpt`](Self::excerpt), and how long to wait.
    pub fn accepted(self) -> Result<Self, ExecuteError> {
        if self.is_success() {
            return Ok(self);
        }
        Err(ExecuteError::Refused {
            status: self.status,
            message: self.excerpt(),
            retry_after: self.retry_after(),
        })
    }
}

/// Shows the status, how many bytes of the body there are, and whether it was cut.
impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("body_bytes", &self.body.len())
            .field("truncated", &self.truncated)
            .finish_non_exhaustive()
    }
}
