//! The switch for judging certificates.

use crate::Props;

/// Whether the server's certificate is judged: a group to flatten, for a web hook to a server that may have a certificate
/// of its own making.
///
/// ```
/// use integrations_runtime::webhook::{HookError, SslVerification};
/// use integrations_runtime::{Hook, Integration, Record, Url, Webhook};
///
/// #[derive(Debug, Integration)]
/// #[events(push)]
/// struct Builder {
///     #[prop(url)]
///     url: Url,
///     #[prop(flatten)]
///     ssl: SslVerification,
/// }
///
/// impl Webhook for Builder {
///     fn hook(&self) -> Result<Hook, HookError> {
///         Hook::at(&self.url).verify_tls(self.ssl.enable_ssl_verification).build()
///     }
/// }
///
/// let record = Record::<Builder>::load(&serde_json::json!({ "url": "https://ci.example/" }))?;
/// assert!(record.config()?.hook()?.verifies_tls());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Props)]
pub struct SslVerification {
    /// Without it, a certificate of anyone is taken for the server's.
    #[prop(title = "SSL verification", checkbox_label = "Enable SSL verification", default = true)]
    pub enable_ssl_verification: bool,
}
