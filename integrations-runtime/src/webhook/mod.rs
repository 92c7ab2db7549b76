//! Web hooks: an integration whose events are posted to a URL, as they came.
//!
//! ```
//! # #[cfg(feature = "http")]
//! # mod example {
//! use integrations_runtime::http::Delivery;
//! use integrations_runtime::{
//!     Context, Execute, ExecuteError, Hook, HookError, Integration, Outcome, Secret, Url, Webhook,
//! };
//!
//! /// Starts builds.
//! #[derive(Debug, Integration)]
//! #[integration(webhook)]
//! #[events(push, tag_push)]
//! struct Builder {
//!     #[prop(public_url, exposes_secrets)]
//!     url: Url,
//!     #[prop]
//!     token: Secret,
//!     #[prop]
//!     signing_key: Option<Secret>,
//! }
//!
//! impl Webhook for Builder {
//!     fn hook(&self) -> Result<Hook, HookError> {
//!         Hook::below(&self.url, "hook?access_token={token}")
//!             .variable("token", self.token.clone())
//!             .signing_keys(&self.signing_key)
//!             .build()
//!     }
//! }
//!
//! impl Execute for Builder {
//!     async fn execute(&self, event: BuilderEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
//!         cx.deliver(&self.hook()?, &Delivery::of(self, &event)?).await?.accepted()?;
//!         Ok(Outcome::done("told the server"))
//!     }
//! }
//! # }
//! ```
//!
//! [`Hook`] says where a web hook goes, and sends nothing. With the feature `http`, `Context::deliver` sends it.
//!
//! # What is sent
//!
//! A `POST` with the event's payload as JSON, of 25 MB (26,214,400 bytes) at most: a longer one is an error before
//! anything is sent. A redirect is no success: it is followed only by a client that follows redirects.
//!
//! | header | value | where |
//! |---|---|---|
//! | `Content-Type` | `application/json` | |
//! | `User-Agent` | that of the client | |
//! | `Authorization` | `Basic ..` | [`basic_auth`](HookBuilder::basic_auth), or a user name in the URL: it is no part of what is asked for |
//! | `Idempotency-Key` | the delivery's id | of GitLab |
//! | `X-Gitlab-Event` | `Push Hook`; of an event of one's own, its title | of GitLab |
//! | `X-Gitlab-Event-UUID` | the delivery's id, unless the event has one | of GitLab |
//! | `X-Gitlab-Webhook-UUID` | what the product calls the hook | with [`webhook_uuid`](HookBuilder::webhook_uuid) |
//! | `X-Gitlab-Instance` | the product's URL | with `Context::with_instance` |
//! | `X-Gitlab-Token` | the token | with [`token`](HookBuilder::token) |
//! | `webhook-id` | the delivery's id | of Standard Webhooks |
//! | `webhook-timestamp` | seconds since 1970, of this try | of Standard Webhooks |
//! | `webhook-signature` | `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64; two of them while a key is rotated | with a [`signing_key`](HookBuilder::signing_key) |
//!
//! The names are those of [GitLab's web hooks](https://docs.gitlab.com/user/project/integrations/webhooks/) and of
//! [Standard Webhooks 1.0](https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
//! Further headers are [`header`](HookBuilder::header) and [`secret_header`](HookBuilder::secret_header); these cannot be
//! replaced by one.
//!
//! # Sent again
//!
//! A delivery that is sent again keeps its id and gets a new time stamp, and with it a new signature. Who keeps a
//! `Delivery` sends the same; who runs the event again gives the id of the first time, by `Context::with_delivery_id`.
//!
//! # Secrets
//!
//! What may be shown of a URL is its [template](Hook::template), with `{name}` where a secret stands. Every log and every
//! error shows that; the values of variables, the token, the password and secret headers are masked where an answer
//! repeats them. A variable stands behind the host: its value can change neither the host nor the scheme.

mod error;
mod hook;
mod key;
#[cfg(feature = "http")]
mod signature;
#[cfg(feature = "derive")]
mod ssl;
mod template;

pub use error::HookError;
pub use hook::{Hook, HookBuilder, HookValue};
pub use key::{LONGEST_KEY, SHORTEST_KEY, SigningKey};
#[cfg(feature = "http")]
pub use signature::{SignatureError, Signed, TOLERANCE, sign, verify};
#[cfg(feature = "derive")]
pub use ssl::SslVerification;

#[cfg(feature = "http")]
pub(crate) use template::percent_decoded;

use crate::integration::Integration;

/// An integration with a web hook: what `#[integration(webhook)]` asks for. See the [module](self) for a whole one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` says `webhook` and has no `Webhook`",
    label = "`Webhook` is not implemented",
    note = "write `impl Webhook for {Self} {{ fn hook(&self) -> Result<Hook, HookError> {{ Hook::to(\"https://example.com/{{token}}\").variable(\"token\", self.token.clone()).build() }} }}`"
)]
pub trait Webhook: Integration {
    /// Where events go, and how. It runs on a valid configuration.
    ///
    /// # Errors
    ///
    /// When there is no such place: see [`HookError`].
    fn hook(&self) -> Result<Hook, HookError>;
}
