//! The client, and how it is set up.

use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::Proxy;
use reqwest::redirect::Policy;
use url::Url;

use super::error::{HttpError, HttpErrorKind};
use super::guard::{Guard, Lookup, Network, Resolve};
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
    guard: Guard,
    verifying: reqwest::Client,
    /// Takes any certificate; made when it is first asked for.
    unverifying: OnceLock<reqwest::Client>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    pub(super) connect_timeout: Duration,
    pub(super) total_timeout: Duration,
    pub(super) read_limit: usize,
    pub(super) redirects: usize,
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

    pub(super) fn guard(&self) -> &Guard {
        &self.shared.guard
    }

    pub(super) fn proxy(&self) -> Option<&Url> {
        self.shared.setup.proxy.as_ref()
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
                let fresh = shared.setup.connect(trust, &shared.guard)?;
                Ok(shared.unverifying.get_or_init(|| fresh))
            }
        }
    }
}

/// Shows the limits, and what may be reached.
impl fmt::Debug for HttpClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shared.setup.show("HttpClient", f)
    }
}

/// The limits of an [`HttpClient`], and what it may reach.
///
/// ```
/// use std::time::Duration;
/// use integrations_runtime::http::HttpClient;
///
/// let client = HttpClient::builder().total_timeout(Duration::from_secs(2)).read_limit(4 * 1024).build()?;
/// # Ok::<(), integrations_runtime::http::HttpError>(())
/// ```
#[derive(Clone)]
pub struct HttpClientBuilder {
    setup: Setup,
}

/// What a connection is made with.
#[derive(Clone)]
struct Setup {
    limits: Limits,
    dns_timeout: Duration,
    network: Network,
    lookup: Lookup,
    proxy: Option<Url>,
    /// Besides Mozilla's; each in DER.
    roots: Vec<Vec<u8>>,
}

impl Default for HttpClientBuilder {
    fn default() -> Self {
        // The module's documentation has the sources.
        let connect_timeout = Duration::from_secs(5);
        let total_timeout = Duration::from_secs(15);
        let limits = Limits { connect_timeout, total_timeout, read_limit: 64 * 1024, redirects: 0 };
        let (network, lookup) = (Network::public(), Lookup::default());
        let dns_timeout = Duration::from_secs(5);
        Self { setup: Setup { limits, dns_timeout, network, lookup, proxy: None, roots: Vec::new() } }
    }
}

impl HttpClientBuilder {
    /// How long a connection may take, with resolving the name and TLS: 5 seconds by default.
    #[must_use]
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.setup.limits.connect_timeout = limit;
        self
    }

    /// How long finding the addresses of a name may take: 5 seconds by default. It is a part of the
    /// [connection's limit](Self::connect_timeout), and ends a little before it.
    #[must_use]
    pub fn dns_timeout(mut self, limit: Duration) -> Self {
        self.setup.dns_timeout = limit;
        self
    }

    /// How long everything may take, from the connection to the last byte of the answer, with all redirects: 15 seconds
    /// by default.
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

    /// Which addresses may be reached: those of the public internet by default.
    #[must_use]
    pub fn network(mut self, network: Network) -> Self {
        self.setup.network = network;
        self
    }

    /// Who finds the addresses of names: the system by default.
    #[must_use]
    pub fn resolver(mut self, resolver: impl Resolve) -> Self {
        self.setup.lookup = Lookup::new(resolver);
        self
    }

    /// Follows redirects, so many for a request; none by default, when a redirect is an answer like any other.
    ///
    /// Each is judged as the first URL was. To another server (another scheme, host or port) go no secrets: neither
    /// `authorization`, cookies and secret headers nor a body. What cannot be followed so is an error, as is
    /// a redirect from `https` to `http`, a circle, and one too many: [`HttpErrorKind::Redirect`].
    #[must_use]
    pub fn follow_redirects(mut self, limit: usize) -> Self {
        self.setup.limits.redirects = limit;
        self
    }

    /// Sends everything through an HTTP proxy, as companies have one for what leaves their network; none by default,
    /// whatever the environment says. The proxy finds the addresses of names, and has to judge them; addresses in URLs,
    /// and the name `localhost`, are judged before. The proxy itself may be anywhere.
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
    /// When TLS cannot be set up: a [root](Self::root_certificate) that is no certificate, say. When an
    /// [allowed host](Network::allow_host) is none.
    pub fn build(self) -> Result<HttpClient, HttpError> {
        let Self { mut setup } = self;
        let none =
            |host| HttpError::new(HttpErrorKind::Setup, format!("`{host}` is no host that can be allowed"));
        setup.network = setup.network.parsed().map_err(none)?;
        let guard = setup.guard();
        let verifying = setup.connect(Trust::Roots, &guard)?;
        let shared = Arc::new(Shared { setup, guard, verifying, unverifying: OnceLock::new() });
        Ok(HttpClient { shared, journal: Journal::default() })
    }
}

/// Shows the limits, and what may be reached.
impl fmt::Debug for HttpClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.setup.show("HttpClientBuilder", f)
    }
}

impl Setup {
    /// Without the proxy's URL, which may hold a password.
    fn show(&self, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(name)
            .field("dns_timeout", &self.dns_timeout)
            .field("connect_timeout", &self.limits.connect_timeout)
            .field("total_timeout", &self.limits.total_timeout)
            .field("read_limit", &self.limits.read_limit)
            .field("follow_redirects", &self.limits.redirects)
            .field("network", &self.network)
            .finish_non_exhaustive()
    }

    fn guard(&self) -> Guard {
        // Before the connection's limit, so that the error says that it was the name.
        let whole = self.limits.connect_timeout;
        let timeout = self.dns_timeout.min(whole.saturating_sub(whole / 20));
        let (network, lookup) = (self.network.clone(), self.lookup.clone());
        Guard { network, lookup, timeout, proxied: self.proxy.is_some() }
    }

    fn connect(&self, trust: Trust, guard: &Guard) -> Result<reqwest::Client, HttpError> {
        let refused = |_| HttpError::new(HttpErrorKind::Setup, "TLS could not be set up");
        let tls = tls::config(trust, &self.roots).map_err(refused)?;
        let mut client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .dns_resolver(guard.clone())
            .user_agent(USER_AGENT)
            .redirect(Policy::none())
            .referer(false)
            .no_proxy()
            .connect_timeout(self.limits.connect_timeout);
        if let Some(url) = &self.proxy {
            let refused = |_| HttpError::new(HttpErrorKind::Setup, "the proxy's URL is not valid");
            client = client.proxy(Proxy::all(url.clone()).map_err(refused)?);
        }
        client
            .build()
            .map_err(|_| HttpError::new(HttpErrorKind::Setup, "the HTTP client could not be set up"))
    }
}
