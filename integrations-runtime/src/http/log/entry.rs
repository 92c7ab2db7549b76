//! An attempt that is being made.

use std::sync::Arc;
use std::time::{Instant, SystemTime};

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue, USER_AGENT};

use super::attempt::{Attempt, LoggedResponse};
use super::{HEADER_LIMIT, HEADERS, Origin, RequestLog, mask};
use crate::http::client::{self, HttpClient};
use crate::http::error::HttpError;
use crate::http::redact::{REDACTED, Redactor};
use crate::http::request::{Request, Target};
use crate::http::response::Response;

/// What a log says of a request in place of, or besides, what the request shows.
#[derive(Clone, Default)]
pub(in crate::http) struct Label {
    /// The template of the URL.
    pub(in crate::http) url: Option<String>,
    pub(in crate::http) event: Option<String>,
    pub(in crate::http) delivery: Option<String>,
}

/// An attempt whose end is not known yet. One that has no end was given up.
pub(in crate::http) struct Entry {
    log: Arc<dyn RequestLog>,
    begun: Instant,
    attempt: Option<Attempt>,
}

impl Entry {
    /// The beginning of an attempt, where the client has a log.
    pub(in crate::http) fn begin(request: &Request) -> Option<Self> {
        let journal = request.client.journal();
        let log = Arc::clone(journal.log.as_ref()?);
        let (origin, label, redactor) = (&journal.origin, &request.label, &request.redactor);
        let is_form = is_form(&request.headers);
        let attempt = Attempt {
            at: SystemTime::now(),
            took: std::time::Duration::ZERO,
            integration: origin.integration.map(str::to_owned),
            record: origin.record.as_deref().map(str::to_owned),
            event: label.event.clone().or_else(|| origin.event.map(str::to_owned)),
            delivery: label.delivery.clone(),
            method: reqwest::Method::from(request.method).to_string(),
            url: label.url.clone().unwrap_or_else(|| url(&request.target, redactor)),
            request_headers: sent(request),
            request_body: request.body.as_ref().map(|body| mask::body(body, false, is_form, redactor)),
            response: None,
            error: None,
        };
        Some(Self { log, begun: Instant::now(), attempt: Some(attempt) })
    }

    /// The end of the attempt.
    pub(in crate::http) fn end(mut self, answer: &Result<Response, HttpError>) {
        let Some(mut attempt) = self.attempt.take() else { return };
        match answer {
            Ok(response) => attempt.response = Some(answered(response)),
            Err(error) => attempt.error = Some(error.to_string()),
        }
        self.add(attempt);
    }

    fn add(&self, mut attempt: Attempt) {
        attempt.took = self.begun.elapsed();
        self.log.add(attempt);
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        if let Some(mut attempt) = self.attempt.take() {
            attempt.error = Some("given up before the whole answer was there".to_owned());
            self.add(attempt);
        }
    }
}

fn answered(response: &Response) -> LoggedResponse {
    let (all, redactor) = (response.headers(), response.redactor());
    let body = mask::body(response.body(), response.is_truncated(), is_form(all), redactor);
    LoggedResponse { status: response.status(), headers: headers(all, redactor), body }
}

fn url(target: &Target, redactor: &Redactor) -> String {
    match target {
        Target::Open(url) => mask::url(url, redactor),
        Target::Secret(url) => format!("{}://{REDACTED}", url.expose_secret().scheme()),
    }
}

/// The headers as they are sent, as far as they are known here.
fn sent(request: &Request) -> Vec<(String, String)> {
    let mut all = request.headers.clone();
    if request.basic.is_some() {
        let mut value = HeaderValue::from_static("Basic");
        value.set_sensitive(true);
        all.insert(AUTHORIZATION, value);
    }
    all.entry(USER_AGENT).or_insert(HeaderValue::from_static(client::USER_AGENT));
    headers(&all, &request.redactor)
}

fn headers(all: &HeaderMap, redactor: &Redactor) -> Vec<(String, String)> {
    let shown = all.iter().take(HEADERS).map(|(name, value)| {
        let name = name.as_str();
        if value.is_sensitive() || mask::is_secret(name) {
            return (mask::cut(name, HEADER_LIMIT).to_owned(), REDACTED.to_owned());
        }
        let value = redactor.masked(&String::from_utf8_lossy(value.as_bytes()), false, usize::MAX);
        (mask::cut(name, HEADER_LIMIT).to_owned(), mask::cut(&value, HEADER_LIMIT).to_owned())
    });
    shown.collect()
}

fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.to_ascii_lowercase().starts_with("application/x-www-form-urlencoded")
}

impl HttpClient {
    /// The same client with a log: every request of it is an [`Attempt`] there. The connections stay shared.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use integrations_runtime::Context;
    /// use integrations_runtime::http::{HttpClient, MemoryLog};
    ///
    /// let log = Arc::new(MemoryLog::new());
    /// let cx = Context::new().with_http(HttpClient::new()?.with_log(log));
    /// # Ok::<(), integrations_runtime::http::HttpError>(())
    /// ```
    #[must_use]
    pub fn with_log(mut self, log: Arc<dyn RequestLog>) -> Self {
        self.journal_mut().log = Some(log);
        self
    }

    pub(crate) fn origin_mut(&mut self) -> &mut Origin {
        &mut self.journal_mut().origin
    }

    /// The log that its requests are kept in, where it has one.
    pub fn log(&self) -> Option<&Arc<dyn RequestLog>> {
        self.journal().log.as_ref()
    }
}
