//! For the tests of an integration (feature `testing`).
//!
//! - [`integration_tests!`](crate::integration_tests) writes the tests that every integration should pass: one line each. They
//!   are those of a [`Kit`].
//! - [`valid`] and [`invalid`] are strategies of [`proptest`], which is here too: configurations that follow the rules of
//!   a declaration, and such that break one.
//! - [`Receiver`] is a server on loopback that stands in for every host.
//!
//! A [`Receiver`] stands in for the services of the whole world: its [context](Receiver::context) sends every request to
//! it, whatever the URL, over TLS where the URL says so. So a test runs the integration as it is, with the URLs that
//! the service has, and looks at what arrived.
//!
//! ```
//! use integrations_runtime::testing::{Answer, Receiver};
//! use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, RawEvent, Record, Secret, Url};
//!
//! /// Rings a bell.
//! #[derive(Integration)]
//! #[events(push)]
//! struct Bell {
//!     #[prop]
//!     token: Secret,
//! }
//!
//! impl Execute for Bell {
//!     async fn execute(&self, event: BellEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
//!         let BellEvent::Push(push) = event;
//!         let url = Url::parse("https://bell.example/ring").map_err(|_| ExecuteError::failed("no URL"))?;
//!         cx.http()?.post(&url).bearer(&self.token).json(&push.after).send().await?.accepted()?;
//!         Ok(Outcome::done("rang"))
//!     }
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let receiver = Receiver::start(Answer::new(200)).await?;
//! let mut record = Record::<Bell>::load(&serde_json::json!({ "token": "t0k3n" }))?;
//! record.activate();
//! let push = RawEvent::sample("push").ok_or("no sample")?;
//! let outcome = record.dispatch(&push, &receiver.context()?).await?;
//! assert_eq!(outcome.to_string(), "done: rang");
//!
//! let request = receiver.only()?;
//! assert_eq!((request.method.as_str(), request.url.as_str()), ("POST", "https://bell.example/ring"));
//! assert_eq!(request.header("authorization"), Some("Bearer t0k3n"));
//! # Ok(())
//! # }
//! ```
//!
//! With the feature `mail`, a `MailReceiver` is the same for e-mail: its context has a mailer that sends every message to it.

mod authority;
mod generate;
mod kit;
mod macros;
#[cfg(feature = "mail")]
mod mail;
mod received;
mod receiver;
mod wire;

pub use generate::{Invalid, invalid, valid};
pub use kit::{Failure, Kit};
#[cfg(feature = "mail")]
pub use mail::{MailReceiver, ReceivedMail, Reply};
pub use proptest;
pub use received::Received;
pub use receiver::{Answer, Receiver};

/// For what `integration_tests!` writes.
#[doc(hidden)]
pub mod __private {
    pub use integrations_derive::integration_tests_module;
    pub use serde_json::json;

    pub use super::kit::{Finished, WithDebug, WithoutDebug};
}
