//! The guarded HTTP client that a [`Context`](crate::Context) can carry (feature `http`): the only way out for an integration.
//!
//! ```no_run
//! use integrations_runtime::http::{HttpClient, HttpError};
//! use integrations_runtime::{ExecuteError, Secret, Url};
//!
//! # async fn run(url: &Url, password: &Secret) -> Result<(), ExecuteError> {
//! let client = HttpClient::new()?;
//! let answer = client
//!     .post(url)
//!     .basic_auth("deploy", Some(password))
//!     .json(&serde_json::json!({ "text": "built" }))
//!     .send()
//!     .await?
//!     .accepted()?; // another status than 2xx is `ExecuteError::Refused`
//! assert!(answer.is_success());
//! # Ok(())
//! # }
//! ```
//!
//! A client with a [log](HttpClient::with_log) keeps every request and what came of it: see [`log`]. Web hooks are sent by
//! [`Context::deliver`](crate::Context::deliver): see [`webhook`](crate::webhook).
//!
//! # What it guards
//!
//! A product asks URLs that strangers wrote. The client sees to it that these lead to the internet, and not to what only the
//! product's own machines can reach (server-side request forgery):
//!
//! - Only `http` and `https`, and no user name or password inside a URL.
//! - An address in a URL is judged before it is connected to. A name is resolved once, is refused where any of its
//!   addresses is, and what is connected to is what was judged: a name that changes its addresses in between gains nothing.
//!   Where no resolver answers, nothing is sent.
//! - What may be reached is a setting: [`Network`], by default the public internet alone. Refused are this machine, local
//!   networks, the addresses at which clouds tell credentials, and what the internet does not route; an IPv4 address
//!   inside an IPv6 one is judged by itself (mapped, NAT64), or refused (compatible, 6to4, Teredo).
//! - A redirect is an answer, and no success. [A client that follows them](HttpClientBuilder::follow_redirects) judges each,
//!   and takes no secret and no body to another server.
//! - No proxy of the environment, no cookies, no decompression.
//! - TLS certificates are judged by Mozilla's roots, built in: an image without `ca-certificates` works. A company's own
//!   root is [added](HttpClientBuilder::root_certificate).
//! - No error, no `Debug` holds a URL, a header's value or a body; an error names the host, unless the URL is a secret. Of a
//!   name that is refused it says that it leads to this machine or a local network, and never to which address. That there
//!   is such a name, whoever chose it can learn from this; that is the price of an error that can be understood.
//! - What an answer says is masked before it becomes an error: see [`Response::excerpt`].
//!
//! Not guarded is what has a public address and still trusts the product's machines: their own public addresses, say, or
//! a service that a firewall opens to them. Behind a [proxy](HttpClientBuilder::proxy), names are the proxy's to judge.
//!
//! # Limits
//!
//! | what | by default | setting |
//! |---|---|---|
//! | finding the addresses of a name | 5 s | [`dns_timeout`](HttpClientBuilder::dns_timeout) |
//! | a connection, with the name and TLS | 5 s | [`connect_timeout`](HttpClientBuilder::connect_timeout) |
//! | all of it, with redirects and the answer's body | 15 s | [`total_timeout`](HttpClientBuilder::total_timeout) |
//! | what is read of a body | 64 KiB | [`read_limit`](HttpClientBuilder::read_limit); for one request, [`Request::read_limit`] |
//! | redirects | none | [`follow_redirects`](HttpClientBuilder::follow_redirects) |
//!
//! The times are those of Hook0 (<https://github.com/hook0/hook0>), in between the 10 s of GitLab's web hooks
//! (<https://docs.gitlab.com/administration/instance_limits/>) and the 15 to 30 s that Standard Webhooks asks for
//! (<https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md>).
//!
//! # Errors
//!
//! What an [`HttpError`] is about, and whether the same request may succeed later
//! ([`ExecuteError::is_retryable`](crate::ExecuteError::is_retryable)):
//!
//! | what went wrong | [`HttpErrorKind`] | retry |
//! |---|---|---|
//! | the client cannot be set up: a root that is no certificate, say | [`Setup`](HttpErrorKind::Setup) | no |
//! | the request cannot be sent as it was written: no http, a password inside the URL, a line break in a header | [`Request`](HttpErrorKind::Request) | no |
//! | the host is, or has, an address that may not be reached | [`Forbidden`](HttpErrorKind::Forbidden) | no |
//! | the name has no address, or the resolver failed | [`Resolve`](HttpErrorKind::Resolve) | yes |
//! | there is no connection: nobody listens, say | [`Connect`](HttpErrorKind::Connect) | yes |
//! | the TLS handshake failed: the certificate is wrong, say | [`Tls`](HttpErrorKind::Tls) | no |
//! | the time was up: of the name, of the connection, or of all; the message says which | [`Timeout`](HttpErrorKind::Timeout) | yes |
//! | a redirect that is not followed: from https to http, in a circle, one too many, to what is no URL, with a body to another server | [`Redirect`](HttpErrorKind::Redirect) | no |
//! | the connection broke, or what came was no HTTP | [`Interrupted`](HttpErrorKind::Interrupted) | yes |
//! | the answer is too long to be read as JSON, is none, or of another form | [`Answer`](HttpErrorKind::Answer) | no |
//!
//! An answer of any status is none of these: [`Response::accepted`] makes it
//! [`ExecuteError::Refused`](crate::ExecuteError::Refused), with what `retry-after` says:
//!
//! | status | retry |
//! |---|---|
//! | 408, 425, 429 | yes |
//! | another 3xx or 4xx | no |
//! | 501, 505: the server says that it cannot do that at all | no |
//! | another 5xx | yes |
//!
//! A configuration or a payload that is not valid, and what an integration itself says has failed, is not tried again.

mod client;
mod connect;
mod delivery;
mod error;
mod guard;
pub mod log;
mod redact;
mod redirect;
mod request;
mod response;
mod tls;

pub use client::{HttpClient, HttpClientBuilder};
pub(crate) use delivery::RecordId;
pub use delivery::{DELIVERY_LIMIT, Delivery};
pub use error::{HttpError, HttpErrorKind};
pub use guard::{Network, Resolve};
pub(crate) use log::Origin;
pub use log::{Attempt, LogFilter, MemoryLog, RequestLog};
pub use redact::redacted;
pub use request::{Method, Request};
pub use response::Response;
