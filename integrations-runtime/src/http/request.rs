//! A request, put together and sent.

use std::fmt;

use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use serde::Serialize;
use url::{Url, form_urlencoded};

use super::client::HttpClient;
use super::error::{HttpError, Told};
use super::log::{Entry, Label};
use super::redact::Redactor;
use super::redirect::Redirects;
use super::response::Response;
use super::tls::Trust;
use crate::value::Secret;

/// The method of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Method {
    /// `GET`
    Get,
    /// `HEAD`: as `GET`, for an answer without a body.
    Head,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
}

impl From<Method> for reqwest::Method {
    fn from(method: Method) -> Self {
        match method {
            Method::Get => Self::GET,
            Method::Head => Self::HEAD,
            Method::Post => Self::POST,
            Method::Put => Self::PUT,
            Method::Patch => Self::PATCH,
            Method::Delete => Self::DELETE,
        }
    }
}

/// Where a request goes.
pub(super) enum Target {
    Open(Url),
    Secret(Secret<Url>),
}

impl Target {
    fn url(&self) -> &Url {
        match self {
            Self::Open(url) => url,
            Self::Secret(url) => url.expose_secret(),
        }
    }

    /// The host and the port of a URL that is asked for it, where they may be told.
    fn told(&self, url: &Url) -> Option<String> {
        match self {
            Self::Open(_) => {
                let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
                url.host_str().map(|host| format!("{host}{port}"))
            }
            Self::Secret(_) => None,
        }
    }
}

/// A request that is being put together: [`HttpClient::post`] and its kin begin one, [`send`](Self::send) sends it.
///
/// What cannot be sent is told by `send`, the first fault first.
#[must_use = "a request does nothing until it is sent"]
pub struct Request {
    pub(super) client: HttpClient,
    pub(super) method: Method,
    pub(super) target: Target,
    trust: Trust,
    pub(super) headers: HeaderMap,
    pub(super) basic: Option<(String, Option<Secret>)>,
    pub(super) body: Option<Vec<u8>>,
    read_limit: usize,
    pub(super) redactor: Redactor,
    pub(super) label: Label,
    fault: Option<HttpError>,
}

impl Request {
    pub(super) fn new(client: HttpClient, method: Method, target: Target) -> Self {
        let fault = refused(target.url()).map(HttpError::request);
        let mut redactor = Redactor::default();
        if let Target::Secret(url) = &target {
            redactor.hide_url(url.expose_secret());
        }
        Self {
            read_limit: client.limits().read_limit,
            client,
            method,
            target,
            trust: Trust::Roots,
            headers: HeaderMap::new(),
            basic: None,
            body: None,
            redactor,
            label: Label::default(),
            fault,
        }
    }

    /// What the log says of it.
    pub(super) fn labelled(mut self, label: Label) -> Self {
        self.label = label;
        self
    }

    /// Sets a header; one of the same name is replaced.
    pub fn header(self, name: &str, value: &str) -> Self {
        self.put(name, value, false)
    }

    /// Sets a header whose value is a secret.
    pub fn secret_header(self, name: &str, value: &Secret) -> Self {
        self.redact(value).put(name, value.expose_secret(), true)
    }

    /// Sends a token in `Authorization: Bearer ..`.
    pub fn bearer(self, token: &Secret) -> Self {
        let value = Secret::new(format!("Bearer {}", token.expose_secret()));
        self.redact(token).put("authorization", value.expose_secret(), true)
    }

    /// Sends a user name and a password in `Authorization: Basic ..`.
    pub fn basic_auth(mut self, user: &str, password: Option<&Secret>) -> Self {
        if user.contains(':') {
            return self.faulty("a user name for basic authentication holds no `:`");
        }
        self.basic = Some((user.to_owned(), password.cloned()));
        match password {
            Some(password) => self.redact(password),
            None => self,
        }
    }

    /// Sends a value as JSON, as `application/json` unless another `content-type` is set.
    pub fn json(self, body: &(impl Serialize + ?Sized)) -> Self {
        match serde_json::to_vec(body) {
            Ok(text) => self.typed("application/json", text),
            // The reason may quote what was serialised.
            Err(_) => self.faulty("the body cannot be written as JSON"),
        }
    }

    /// Sends names and values as a form does: `application/x-www-form-urlencoded`.
    pub fn form(self, pairs: &[(&str, &str)]) -> Self {
        let text = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        self.typed("application/x-www-form-urlencoded", text.into_bytes())
    }

    /// Sends bytes as they are. What they are is for a `content-type` to say.
    pub fn body(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.body = Some(bytes.into());
        self
    }

    /// Masks a secret of the body in what [`Response::excerpt`] and [`Response::accepted`] quote of the answer. The
    /// secrets of headers, of basic authentication and of a secret URL are masked without being asked.
    pub fn redact(mut self, secret: &Secret) -> Self {
        self.redactor.hide(secret.expose_secret());
        self
    }

    /// How many bytes of this answer's body are read, instead of the client's limit.
    pub fn read_limit(mut self, bytes: usize) -> Self {
        self.read_limit = bytes;
        self
    }

    /// Takes any certificate, whoever it is of: who sits on the way can read and change everything. For servers with
    /// certificates of their own making, where the person who set up the integration asked for it.
    pub fn without_tls_verification(mut self) -> Self {
        self.trust = Trust::Anyone;
        self
    }

    /// Sends it, and reads the answer up to the limit. Any status is an answer: see [`Response::accepted`].
    ///
    /// # Errors
    ///
    /// When the request cannot be sent as it was put together, or no whole answer came in time.
    ///
    /// # Panics
    ///
    /// Outside of a Tokio runtime.
    pub async fn send(self) -> Result<Response, HttpError> {
        let entry = Entry::begin(&self);
        let answer = self.in_time().await;
        if let Some(entry) = entry {
            entry.end(&answer);
        }
        answer
    }

    async fn in_time(self) -> Result<Response, HttpError> {
        let limits = self.client.limits();
        let told = Told {
            host: self.target.told(self.target.url()),
            connect_timeout: limits.connect_timeout,
            total_timeout: limits.total_timeout,
        };
        let slow = told.clone();
        // Not reqwest's own limit: that would begin anew with each redirect.
        let answer = tokio::time::timeout(limits.total_timeout, self.exchange(told)).await;
        answer.unwrap_or_else(|_| Err(slow.timed_out()))
    }

    /// Sends it, and what its answer redirects to.
    async fn exchange(self, mut told: Told) -> Result<Response, HttpError> {
        let Self {
            client,
            method,
            target,
            mut trust,
            headers,
            basic,
            body,
            read_limit,
            mut redactor,
            label: _,
            fault,
        } = self;
        if let Some(fault) = fault {
            return Err(fault);
        }
        let mut request = client.sender(trust)?.request(method.into(), target.url().clone()).headers(headers);
        if let Some((user, password)) = &basic {
            request = request.basic_auth(user, password.as_ref().map(Secret::expose_secret));
        }
        if let Some(body) = body {
            request = request.body(body);
        }
        let mut request = request.build().map_err(|error| told.error(error))?;
        redactor.hide_authorization(request.headers());
        let mut redirects = Redirects::new(client.limits().redirects);
        loop {
            client.guard().judge_url(request.url()).map_err(|refusal| told.refused(refusal))?;
            let kept = redirects.keep(&request);
            let sent = client.sender(trust)?.execute(request).await;
            let answer = sent.map_err(|error| told.error(error))?;
            let next = kept.map(|kept| redirects.next(kept, answer.status(), answer.headers()));
            let Some(next) = next.transpose()?.flatten() else {
                return Response::read(answer, read_limit, redactor, &told).await;
            };
            request = next.request;
            told.host = target.told(request.url());
            if next.elsewhere {
                // It was the other server that any certificate was taken of.
                trust = Trust::Roots;
            }
            if let Target::Secret(_) = target {
                redactor.hide_url(request.url());
            }
        }
    }

    fn put(mut self, name: &str, value: &str, sensitive: bool) -> Self {
        let Ok(name) = HeaderName::from_bytes(name.as_bytes()) else {
            return self.faulty("a header has a name that cannot be sent");
        };
        let Ok(mut value) = HeaderValue::from_str(value) else {
            return self.faulty(format!("the header `{name}` has a value that cannot be sent"));
        };
        value.set_sensitive(sensitive);
        self.headers.insert(name, value);
        self
    }

    fn typed(mut self, content_type: &'static str, body: Vec<u8>) -> Self {
        self.headers.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static(content_type));
        self.body(body)
    }

    fn faulty(mut self, message: impl Into<String>) -> Self {
        self.fault.get_or_insert(HttpError::request(message));
        self
    }
}

/// Why a URL is not asked.
pub(super) fn refused(url: &Url) -> Option<&'static str> {
    if !matches!(url.scheme(), "http" | "https") {
        Some("only http and https URLs are asked")
    } else if !url.username().is_empty() || url.password().is_some() {
        Some("a URL holds no user name and no password: use `basic_auth`")
    } else {
        None
    }
}

/// Shows the method.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("method", &self.method).finish_non_exhaustive()
    }
}
