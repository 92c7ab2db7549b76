//! A request as it came.

use serde_json::Value as Json;
use url::{Url, form_urlencoded};

/// A request as it came to a [`Receiver`](super::Receiver).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Received {
    /// The method: `POST`. Of a connection that speaks another protocol than HTTP, it is `CONNECT`.
    pub method: String,
    /// The whole URL: `https://bell.example/ring?loud=1`. Of a connection that speaks another protocol, `tcp://host:port`.
    pub url: String,
    /// The path with the query: `/ring?loud=1`.
    pub path: String,
    /// In order; the names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body; of another protocol than HTTP, all that came.
    pub body: Vec<u8>,
}

impl Received {
    /// The first header of that name, which is in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The body as text; bytes that are no UTF-8 become `U+FFFD`.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON.
    ///
    /// # Errors
    ///
    /// When it is none.
    pub fn json(&self) -> serde_json::Result<Json> {
        serde_json::from_slice(&self.body)
    }

    /// The names and values of a body that is a form.
    pub fn form(&self) -> Vec<(String, String)> {
        form_urlencoded::parse(&self.body).into_owned().collect()
    }

    /// The names and values of the URL's query.
    pub fn query(&self) -> Vec<(String, String)> {
        Url::parse(&self.url).map(|url| url.query_pairs().into_owned().collect()).unwrap_or_default()
    }
}
