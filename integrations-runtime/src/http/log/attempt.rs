//! One request, as a log keeps it.

use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

/// A request that was tried, and what came of it: cut, and without secrets. See the [module](super) for what that means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Attempt {
    /// When it began; in JSON, milliseconds since 1970.
    #[serde(rename = "at_ms", with = "since_1970")]
    pub at: SystemTime,
    /// How long it took, to the last byte that was read; in JSON, milliseconds.
    #[serde(rename = "took_ms", with = "millis")]
    pub took: Duration,
    /// The integration that asked: `jenkins`. `None` outside of a record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub integration: Option<String>,
    /// What the product calls the record: see [`Context::with_record_id`](crate::Context::with_record_id).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// The event that it was for: `push`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// The `webhook-id` of a web hook, which its retries have too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<String>,
    /// The method: `POST`.
    pub method: String,
    /// The template of a web hook's URL; otherwise the URL, or of a secret one `https://[redacted]`.
    pub url: String,
    /// The request's headers, as far as it was written: the HTTP library adds `host`, `accept` and `content-length`.
    pub request_headers: Vec<(String, String)>,
    /// The request's body, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_body: Option<LoggedBody>,
    /// The answer, where one came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<LoggedResponse>,
    /// Why none came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// An answer, as a log keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LoggedResponse {
    /// The status: 200.
    pub status: u16,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: LoggedBody,
}

/// The beginning of a body, as a log keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LoggedBody {
    /// The beginning, of at most 8 KiB. Bytes that are no UTF-8 become `U+FFFD`; characters that a terminal obeys are
    /// left out.
    pub text: String,
    /// How many bytes were sent or read.
    pub bytes: usize,
    /// Whether there is more than `text` shows.
    pub cut: bool,
}

impl Attempt {
    /// Whether an answer with a 2xx came.
    pub fn is_success(&self) -> bool {
        self.response.as_ref().is_some_and(|response| (200..300).contains(&response.status))
    }
}

mod since_1970 {
    use std::time::{Duration, SystemTime, UNIX_EPOCH};

    use serde::{Deserialize as _, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(at: &SystemTime, serializer: S) -> Result<S::Ok, S::Error> {
        super::millis::serialize(&at.duration_since(UNIX_EPOCH).unwrap_or_default(), serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SystemTime, D::Error> {
        let since = Duration::from_millis(u64::deserialize(deserializer)?);
        UNIX_EPOCH.checked_add(since).ok_or_else(|| serde::de::Error::custom("a time out of range"))
    }
}

mod millis {
    use std::time::Duration;

    use serde::{Deserialize as _, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(time: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
        u64::deserialize(deserializer).map(Duration::from_millis)
    }
}
