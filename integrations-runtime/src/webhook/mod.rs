//! Web hooks: an integration whose events are posted to a URL, as they come.
//!
//! ```
//! use integrations_runtime::webhook::HookError;
//! use integrations_runtime::{Hook, Integration, Secret, Url, Webhook};
//!
//! /// Starts builds.
//! #[derive(Debug, Integration)]
//! #[events(push, tag_push)]
//! struct Builder {
//!     #[prop(public_url, exposes_secrets)]
//!     url: Url,
//!     #[prop]
//!     token: Secret,
//! }
//!
//! impl Webhook for Builder {
//!     fn hook(&self) -> Result<Hook, HookError> {
//!         Hook::below(&self.url, "hook?access_token={token}").variable("token", self.token.clone()).build()
//!     }
//! }
//! ```

mod error;
mod hook;
mod key;
#[cfg(feature = "derive")]
mod ssl;
mod template;

pub use error::HookError;
pub use hook::{Header, Hook, HookBuilder};
pub use key::{LONGEST_KEY, SHORTEST_KEY, SigningKey};
#[cfg(feature = "derive")]
pub use ssl::SslVerification;

#[cfg(feature = "http")]
pub(crate) use template::percent_decoded;

use crate::integration::Integration;

/// An integration with a web hook: what `#[integration(webhook)]` asks for.
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
