//! The client, and how it is set up.

use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::Proxy;
use reqwest::redirect::Policy;
use url::Url;

use super::error::{HttpError, HttpErrorKind};
use super::log::Journal;
use super::request::{Method, Request, Target};
use super::tls::{self, Trust};
use crate::value::Secret;

pub(super) const USER_AGENT: &str = concat!("integrations/", env!("CARGO_PKG_VERSION"));

/// An HTTP client for integrations: see [the module](crate::http) for what it guards.
///
/// A clone is cheap and shares the connections. Sending needs a Tokio runtime.
///
/// ```no_run
/// use integrations_runtime::Context;
/// use integrations_runtime::http::HttpClient;
///
/// let cx = Context::new().with_http(HttpClient::new()?);
/// # Ok::<(), integrations_runtime::http::HttpError>(())
/// ```
#[derive(Clone)]
pub struct HttpClient {
    shared: Arc<Shared>,
    journal: Journal,
}

struct Shared {
    setup: Setup,
    verifying: reqwest::Client,
    /// Takes any certificate; made when it is first asked for.
    unverifying: OnceLock<reqwest::Client>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    pub(super) connect_timeout: Duration,
    pub(super) total_timeout: Duration,
    pub(super) read_limit: usize,
}

impl HttpClient {
    /// A client with the default limits.
    ///
    /// # Errors
    ///
    /// When TLS cannot be set up.
    pub fn new() -> Result<Self, HttpError> {
        Self::builder().build()
    }

    /// A client with limits of one's own.
    pub fn builder() -> HttpClientBuilder {
        HttpClientBuilder::default()
    }

    /// A `GET` of a URL.
    pub fn get(&self, url: &Url) -> Request {
        self.request(Method::Get, url)
    }

    /// A `POST` to a URL.
    pub fn post(&self, url: &Url) -> Request {
        self.request(Method::Post, url)
    }

    /// A request to a URL. One that may not be sent (no `http`, a password inside) is refused by
    /// [`send`](Request::send).
    pub fn request(&self, method: Method, url: &Url) -> Request {
        Request::new(self.clone(), method, Target::Open(url.clone()))
    }

    /// A `POST` to a URL that is a secret, as a chat's webhook is: errors do not name its host.
    pub fn post_secret(&self, url: &Secret<Url>) -> Request {
        self.request_secret(Method::Post, url)
    }

    /// A request to a URL that is a secret: errors do not name its host.
    pub fn request_secret(&self, method: Method, url: &Secret<Url>) -> Request {
        Request::new(self.clone(), method, Target::Secret(url.clone()))
    }

    pub(super) fn journal(&self) -> &Journal {
        &self.journal
    }

    pub(super) fn journal_mut(&mut self) -> &mut Journal {
        &mut self.journal
    }

    pub(super) fn limits(&self) -> Limits {
        self.shared.setup.limits
    }

    pub(super) fn sender(&self, trust: Trust) -> Result<&reqwest::Client, HttpError> {
        let shared = &*self.shared;
        match (trust, shared.unverifying.get()) {
            (Trust::Roots, _) => Ok(&shared.verifying),
            (Trust::Anyone, Some(known)) => Ok(known),
            (Trust::Anyone, None) => {
                let fresh = shared.setup.connect(trust)?;
                Ok(shared.unverifying.get_or_init(|| fresh))
            }
        }
    }
}

/// Shows the limits.
impl fmt::Debug for HttpClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Limits { connect_timeout, total_timeout, read_limit } = self.shared.setup.limits;
        f.debug_struct("HttpClient")
            .field("connect_timeout", &connect_timeout)
            .field("total_timeout", &total_timeout)
            .field("read_limit", &read_limit)
            .finish_non_exhaustive()
    }
}

/// The limits of an [`HttpClient`].
///
/// ```
/// use std::time::Duration;
/// use integrations_runtime::http::HttpClient;
///
/// let client = HttpClient::builder().total_timeout(Duration::from_secs(2)).read_limit(4 * 1024).build()?;
/// # Ok::<(), integrations_runtime::http::HttpError>(())
/// ```
#[derive(Debug, Clone)]
pub struct HttpClientBuilder {
    setup: Setup,
}

/// What a connection is made with.
#[derive(Debug, Clone)]
struct Setup {
    limits: Limits,
    proxy: Option<Url>,
    /// Besides Mozilla's; each in DER.
    roots: Vec<Vec<u8>>,
}

impl Default for HttpClientBuilder {
    fn default() -> Self {
        // In between the numbers of those who deliver for a living: GitLab's web hooks give up after 10 s, Standard
        // Webhooks asks for 15 to 30 s, and Hook0 connects within 5 s and answers within 15 s.
        let connect_timeout = Duration::from_secs(5);
        let total_timeout = Duration::from_secs(15);
        let limits = Limits { connect_timeout, total_timeout, read_limit: 64 * 1024 };
        Self { setup: Setup { limits, proxy: None, roots: Vec::new() } }
    }
}

impl HttpClientBuilder {
    /// How long a connection may take, with resolving the name and TLS: 5 seconds by default.
    #[must_use]
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.setup.limits.connect_timeout = limit;
        self
    }

    /// How long everything may take, from the connection to the last byte of the answer: 15 seconds by default.
    #[must_use]
    pub fn total_timeout(mut self, limit: Duration) -> Self {
        self.setup.limits.total_timeout = limit;
        self
    }

    /// How many bytes of an answer's body are read: 65,536 (64 KiB) by default. What is longer is cut there, and the
    /// connection is closed.
    #[must_use]
    pub fn read_limit(mut self, bytes: usize) -> Self {
        self.setup.limits.read_limit = bytes;
        self
    }

    /// Sends everything through an HTTP proxy, as companies have one for what leaves their network; none by default,
    /// whatever the environment says. The proxy finds the addresses of names.
    #[must_use]
    pub fn proxy(mut self, url: &Url) -> Self {
        self.setup.proxy = Some(url.clone());
        self
    }

    /// Takes the certificates that one more root vouches for, as that of a company: the root's own certificate, in DER.
    #[must_use]
    pub fn root_certificate(mut self, der: impl Into<Vec<u8>>) -> Self {
        self.setup.roots.push(der.into());
        self
    }

    /// The client.
    ///
    /// # Errors
    ///
    /// When TLS cannot be set up: a [root](Self::root_certificate) that is no certificate, say.
    pub fn build(self) -> Result<HttpClient, HttpError> {
        let Self { setup } = self;
        let verifying = setup.connect(Trust::Roots)?;
        let shared = Arc::new(Shared { setup, verifying, unverifying: OnceLock::new() });
        Ok(HttpClient { shared, journal: Journal::default() })
    }
}

impl Setup {
    fn connect(&self, trust: Trust) -> Result<reqwest::Client, HttpError> {
        let refused = |_| HttpError::new(HttpErrorKind::Setup, "TLS could not be set up");
        let tls = tls::config(trust, &self.roots).map_err(refused)?;
        let mut client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .user_agent(USER_AGENT)
            .redirect(Policy::none())
            .referer(false)
            .no_proxy()
            .connect_timeout(self.limits.connect_timeout)
            .timeout(self.limits.total_timeout);
        if let Some(url) = &self.proxy {
            let refused = |_| HttpError::new(HttpErrorKind::Setup, "the proxy's URL is not valid");
            client = client.proxy(Proxy::all(url.clone()).map_err(refused)?);
        }
        client
            .build()
            .map_err(|_| HttpError::new(HttpErrorKind::Setup, "the HTTP client could not be set up"))
    }
}
