//! Where an answer sends a request.

use reqwest::header::{
    AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, COOKIE, HOST, HeaderMap, HeaderValue, PROXY_AUTHORIZATION,
};
use reqwest::{Method, Request, StatusCode};
use url::Url;

use super::error::{HttpError, HttpErrorKind};
use super::request::refused;

/// The redirects of one request.
pub(super) struct Redirects {
    /// How many are followed.
    limit: usize,
    /// What was asked so far.
    asked: Vec<(Method, Url)>,
}

/// What is asked next.
pub(super) struct Next {
    pub(super) request: Request,
    /// Whether that is another server: another scheme, host or port.
    pub(super) elsewhere: bool,
}

impl Redirects {
    pub(super) fn new(limit: usize) -> Self {
        Self { limit, asked: Vec::new() }
    }

    /// A copy of what is going to be sent, should the answer send it on; `None` where that is not followed.
    pub(super) fn keep(&mut self, request: &Request) -> Option<Request> {
        if self.limit == 0 {
            return None;
        }
        self.asked.push((request.method().clone(), request.url().clone()));
        request.try_clone()
    }

    /// What an answer sends a request to; `None` where it is the answer itself.
    pub(super) fn next(
        &self,
        request: Request,
        status: StatusCode,
        headers: &HeaderMap,
    ) -> Result<Option<Next>, HttpError> {
        let Some(location) = location(status, headers) else { return Ok(None) };
        let from = request.url();
        let to = location.to_str().ok().and_then(|location| from.join(location).ok());
        let to = to.ok_or_else(|| stopped("the answer redirects to what is no URL"))?;
        if let Some(why) = refused(&to) {
            return Err(stopped(format!("the answer redirects to what is not asked: {why}")));
        }
        if from.scheme() == "https" && to.scheme() == "http" {
            return Err(stopped("the answer redirects from https to http"));
        }
        let next = onwards(request, status, to)?;
        let asks =
            |(method, url): &(Method, Url)| (method, url) == (next.request.method(), next.request.url());
        if self.asked.iter().any(asks) {
            return Err(stopped("the answers redirect in a circle"));
        }
        if self.asked.len() > self.limit {
            return Err(stopped(format!("the answers redirect more than {} times", self.limit)));
        }
        Ok(Some(next))
    }
}

fn stopped(message: impl Into<String>) -> HttpError {
    HttpError::new(HttpErrorKind::Redirect, message)
}

fn location(status: StatusCode, headers: &HeaderMap) -> Option<&HeaderValue> {
    // Those that RFC 9110 (section 15.4) has a client follow by itself.
    matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308).then(|| headers.get(reqwest::header::LOCATION))?
}

/// The request that a redirect asks for: the method as the Fetch standard has it
/// (<https://fetch.spec.whatwg.org/#http-redirect-fetch>, step 12), without secrets where it goes elsewhere.
fn onwards(mut request: Request, status: StatusCode, to: Url) -> Result<Next, HttpError> {
    let elsewhere = request.url().origin() != to.origin();
    let becomes_get = match status.as_u16() {
        301 | 302 => *request.method() == Method::POST,
        303 => true,
        _ => false,
    };
    if becomes_get {
        *request.method_mut() = Method::GET;
        *request.body_mut() = None;
        request.headers_mut().remove(CONTENT_TYPE);
        request.headers_mut().remove(CONTENT_ENCODING);
    }
    if elsewhere {
        if request.body().is_some() {
            return Err(stopped("the answer redirects to another server, which must not get the body"));
        }
        without_secrets(request.headers_mut());
    }
    *request.url_mut() = to;
    Ok(Next { request, elsewhere })
}

fn without_secrets(headers: &mut HeaderMap) {
    let secret = headers.iter().filter(|(name, value)| {
        value.is_sensitive() || [AUTHORIZATION, PROXY_AUTHORIZATION, COOKIE, HOST].contains(name)
    });
    let secret: Vec<_> = secret.map(|(name, _)| name.clone()).collect();
    for name in secret {
        headers.remove(name);
    }
}
