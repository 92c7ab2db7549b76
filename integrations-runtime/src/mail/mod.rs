//! The mailer that a [`Context`](crate::Context) can carry (feature `mail`).
//!
//! ```no_run
//! use integrations_runtime::mail::{Mail, MailTls, Mailer};
//! use integrations_runtime::{Context, ExecuteError, Secret};
//!
//! # async fn run(password: Secret) -> Result<(), ExecuteError> {
//! let mailer = Mailer::builder("smtp.example.com", "gitlab@example.com")
//!     .tls(MailTls::Implicit)
//!     .credentials("gitlab", password)
//!     .build()?;
//! let cx = Context::new().with_mailer(mailer);
//!
//! let mail = Mail::new("The lamp is lit", "It is lit again.\n").to("mira@example.com");
//! let sent = cx.mailer()?.send(&mail).await?;
//! assert_eq!((sent.taken(), sent.missed()), (1, 0));
//! # Ok(())
//! # }
//! ```
//!
//! # What it guards, and what not
//!
//! - The password goes over TLS only, and so does every message: `STARTTLS` that the server does not offer is an error. To
//!   this machine alone it may go without.
//! - TLS certificates are judged by Mozilla's roots, built in, and by those that the builder is given.
//! - Everything has a time limit: the numbers are [`MailerBuilder`]'s.
//! - Nothing that a person wrote becomes a header or a command: see [`Mail`].
//! - No error, no `Debug` holds the password or an address.
//!
//! The host of the mail server is the operator's setting, as that of a database is, and never a user's: so an address of the
//! local network is no reason to refuse it, and what guards the requests to the URLs of users is not asked. Do not build a
//! mailer from the props of a record.

mod error;
mod mailer;
mod message;
mod send;
#[cfg(all(test, feature = "testing"))]
mod tests;

pub use error::{MailError, MailErrorKind};
pub use mailer::{MailTls, Mailer, MailerBuilder};
pub use message::Mail;
pub use send::Sent;
