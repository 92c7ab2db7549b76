//! The mailer, and how it is set up.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, CertificateStore, TlsParameters};

use super::error::MailError;
use super::message::{self, Mail};
use super::send::{self, Sent};
use crate::value::Secret;

/// Sends messages by SMTP, through the mail server of the product: see [the module](crate::mail) for what it guards.
///
/// A clone is cheap. Each message has a connection of its own. Sending needs a Tokio runtime.
#[derive(Clone)]
pub struct Mailer {
    pub(super) setup: Arc<Setup>,
}

/// What a connection is made with.
pub(super) struct Setup {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) mode: MailTls,
    /// `None` where it is not spoken.
    pub(super) tls: Option<TlsParameters>,
    pub(super) credentials: Option<Credentials>,
    pub(super) sender: Address,
    pub(super) connect_timeout: Duration,
    pub(super) total_timeout: Duration,
}

/// How a mailer speaks TLS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MailTls {
    /// From the first byte, on port 465 by default: what <https://www.rfc-editor.org/rfc/rfc8314#section-3> recommends.
    Implicit,
    /// After the server's greeting, on port 587 by default. Where the server does not offer it, nothing is sent.
    StartTls,
    /// Not at all, on port 25 by default: to a server on this machine.
    None,
}

impl MailTls {
    /// The port by default (<https://www.rfc-editor.org/rfc/rfc8314#section-7>; 25: <https://www.rfc-editor.org/rfc/rfc5321>).
    const fn port(self) -> u16 {
        match self {
            Self::Implicit => 465,
            Self::StartTls => 587,
            Self::None => 25,
        }
    }
}

impl Mailer {
    /// A mailer that speaks to a server, and whose messages are from an address.
    ///
    /// ```
    /// use integrations_runtime::mail::{MailTls, Mailer};
    ///
    /// let mailer = Mailer::builder("localhost", "gitlab@example.com").tls(MailTls::None).build()?;
    /// assert!(mailer.vouches_for("mira@example.com"));
    /// # Ok::<(), integrations_runtime::mail::MailError>(())
    /// ```
    pub fn builder(host: impl Into<String>, sender: impl Into<String>) -> MailerBuilder {
        MailerBuilder {
            host: host.into(),
            sender: sender.into(),
            port: None,
            mode: MailTls::Implicit,
            credentials: None,
            roots: Vec::new(),
            // As those of the HTTP client.
            connect_timeout: Duration::from_secs(5),
            total_timeout: Duration::from_secs(15),
        }
    }

    /// The address that messages are from.
    pub fn sender(&self) -> &str {
        self.setup.sender.as_ref()
    }

    /// Whether a message may be from that address too: its domain is the sender's, or one below it. False of what is no
    /// address.
    ///
    /// ```
    /// use integrations_runtime::mail::{MailTls, Mailer};
    ///
    /// let mailer = Mailer::builder("localhost", "gitlab@example.com").tls(MailTls::None).build()?;
    /// assert!(mailer.vouches_for("jo@Team.Example.com"));
    /// assert!(!mailer.vouches_for("jo@notexample.com"));
    /// # Ok::<(), integrations_runtime::mail::MailError>(())
    /// ```
    pub fn vouches_for(&self, address: &str) -> bool {
        let Ok(address) = message::address(address, "") else { return false };
        let (domain, own) = (address.domain().to_lowercase(), self.setup.sender.domain().to_lowercase());
        domain.strip_suffix(&own).is_some_and(|below| below.is_empty() || below.ends_with('.'))
    }

    /// Sends a message to each of its recipients.
    ///
    /// That some of them do not get it is no error: [`Sent`] says how many.
    ///
    /// # Errors
    ///
    /// When it was sent to none of them: see [`MailErrorKind`](super::MailErrorKind).
    pub async fn send(&self, mail: &Mail) -> Result<Sent, MailError> {
        send::send(&self.setup, mail).await
    }

    /// Connects to the server, speaks TLS and logs in, as the operator's check of the settings. Nothing is sent.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub async fn check(&self) -> Result<(), MailError> {
        send::check(&self.setup).await
    }
}

/// Shows where it sends, and how.
impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Setup { host, port, mode, connect_timeout, total_timeout, .. } = &*self.setup;
        f.debug_struct("Mailer")
            .field("host", host)
            .field("port", port)
            .field("tls", mode)
            .field("connect_timeout", connect_timeout)
            .field("total_timeout", total_timeout)
            .finish_non_exhaustive()
    }
}

/// The settings of a [`Mailer`].
#[derive(Debug, Clone)]
pub struct MailerBuilder {
    host: String,
    sender: String,
    port: Option<u16>,
    mode: MailTls,
    credentials: Option<(String, Secret)>,
    roots: Vec<Vec<u8>>,
    connect_timeout: Duration,
    total_timeout: Duration,
}

impl MailerBuilder {
    /// How TLS is spoken: [`MailTls::Implicit`] by default.
    #[must_use]
    pub fn tls(mut self, mode: MailTls) -> Self {
        self.mode = mode;
        self
    }

    /// Another port than that of the [way of TLS](MailTls).
    #[must_use]
    pub fn port(mut self, port: u16) -> Self {
        self.port = Some(port);
        self
    }

    /// Logs in, by `PLAIN` or `LOGIN`; by default it does not.
    #[must_use]
    pub fn credentials(mut self, user: impl Into<String>, password: Secret) -> Self {
        self.credentials = Some((user.into(), password));
        self
    }

    /// Takes the certificates that one more root vouches for, as that of a company: the root's own certificate, in DER.
    #[must_use]
    pub fn root_certificate(mut self, der: impl Into<Vec<u8>>) -> Self {
        self.roots.push(der.into());
        self
    }

    /// How long a connection may take, with resolving the name: 5 seconds by default, for each of the host's addresses.
    #[must_use]
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// How long everything may take, from the connection to the server's last word: 15 seconds by default. Each recipient
    /// is a question and an answer: for hundreds of them on a server far away, give it longer.
    #[must_use]
    pub fn total_timeout(mut self, limit: Duration) -> Self {
        self.total_timeout = limit;
        self
    }

    /// The mailer.
    ///
    /// # Errors
    ///
    /// When the sender is no address, a root is no certificate, or a server elsewhere were spoken to without TLS.
    pub fn build(self) -> Result<Mailer, MailError> {
        if self.mode == MailTls::None && !is_here(&self.host) {
            return Err(MailError::setup("a mail server on another machine is spoken to over TLS only"));
        }
        let tls = match self.mode {
            MailTls::Implicit | MailTls::StartTls => Some(tls(&self.host, &self.roots)?),
            MailTls::None => None,
        };
        let credentials =
            self.credentials.map(|(user, password)| Credentials::new(user, password.expose_secret().clone()));
        Ok(Mailer {
            setup: Arc::new(Setup {
                sender: message::address(&self.sender, "the sender's address is not valid")?,
                port: self.port.unwrap_or(self.mode.port()),
                host: self.host,
                mode: self.mode,
                tls,
                credentials,
                connect_timeout: self.connect_timeout,
                total_timeout: self.total_timeout,
            }),
        })
    }
}

/// Whether a host is this machine, by its name.
fn is_here(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn tls(host: &str, more: &[Vec<u8>]) -> Result<TlsParameters, MailError> {
    let refused = |_| MailError::setup("TLS could not be set up for the mail server");
    let mut tls = TlsParameters::builder(host.to_owned()).certificate_store(CertificateStore::WebpkiRoots);
    for root in more {
        tls = tls.add_root_certificate(Certificate::from_der(root.clone()).map_err(refused)?);
    }
    tls.build().map_err(refused)
}
