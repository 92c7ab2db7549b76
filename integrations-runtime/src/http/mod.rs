//! The HTTP client that a [`Context`](crate::Context) can carry (feature `http`).
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
//! - Only `http` and `https`, and no user name or password inside a URL.
//! - A redirect is never followed: a 3xx is an answer, and no success. So a request reaches no host but the one named.
//! - No proxy of the environment, no cookies, no decompression.
//! - An answer is read up to a limit, and everything has a time limit: the numbers are [`HttpClientBuilder`]'s.
//! - TLS certificates are judged by Mozilla's roots, built in: an image without `ca-certificates` works, and a company's
//!   own roots are not known.
//! - No error, no `Debug` holds a URL, a header's value or a body; an error names the host, unless the URL is a secret.
//! - What an answer says is masked before it becomes an error: see [`Response::excerpt`].
//!
//! Not yet: a name that resolves to an address of the local network is not refused. The rule `public_url` judges names
//! and literal addresses when a record is saved; judging each resolved address, and connecting to the judged one only,
//! comes with the guarded client. Until then, run what takes URLs from strangers behind an egress filter.

mod client;
mod delivery;
mod error;
pub mod log;
mod redact;
mod request;
mod response;
mod tls;

pub use client::{HttpClient, HttpClientBuilder};
pub(crate) use delivery::RecordId;
pub use delivery::{DELIVERY_LIMIT, Delivery};
pub use error::{HttpError, HttpErrorKind};
pub(crate) use log::Origin;
pub use log::{Attempt, LogFilter, MemoryLog, RequestLog};
pub use request::{Method, Request};
pub use response::Response;
