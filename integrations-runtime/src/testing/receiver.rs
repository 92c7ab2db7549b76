//! The server.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde::Serialize;
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use url::Url;

use super::authority::Authority;
use super::received::Received;
use super::wire::{self, Shared};
use crate::context::Context;
use crate::execute::ExecuteError;
use crate::http::{HttpClient, HttpClientBuilder, HttpError, Network};

/// A server on loopback that keeps what it receives, and stands in for every host: see the [module](super).
///
/// It speaks HTTP/1.1, with and without TLS on the same port, and is the proxy of its own [client](Self::client). Of
/// another protocol, it keeps what comes. It needs a Tokio runtime, and stops when it is dropped.
pub struct Receiver {
    address: SocketAddr,
    shared: Arc<Shared>,
    server: JoinHandle<()>,
}

impl Receiver {
    /// Starts on a free port of `127.0.0.1`, and answers every request alike.
    ///
    /// # Errors
    ///
    /// When there is no port, or no certificate can be made.
    pub async fn start(answer: Answer) -> io::Result<Self> {
        Self::answering(move |_| answer.clone()).await
    }

    /// Starts on a free port of `127.0.0.1`, and answers each request as the function says.
    ///
    /// ```
    /// use integrations_runtime::testing::{Answer, Receiver};
    ///
    /// # async fn start() -> std::io::Result<()> {
    /// let receiver = Receiver::answering(|request| match request.path.as_str() {
    ///     "/login" => Answer::new(200).json(&serde_json::json!({ "session": 7 })),
    ///     _ => Answer::new(404),
    /// })
    /// .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// When there is no port, or no certificate can be made.
    pub async fn answering(answer: impl FnMut(&Received) -> Answer + Send + 'static) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let answering = Mutex::new(Box::new(answer) as Box<_>);
        let shared = Arc::new(Shared { authority: Authority::new()?, received: Mutex::default(), answering });
        let serving = Arc::clone(&shared);
        let server = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // Head and body are written apart, and the client would wait some 40 ms for the second.
                let _ = stream.set_nodelay(true);
                // A client that hangs up is no concern of a test's.
                tokio::spawn(wire::serve(stream, Arc::clone(&serving)));
            }
        });
        Ok(Self { address, shared, server })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its own URL of a path, which begins with `/`: `http://127.0.0.1:41234/ring`. For what is not sent by its client.
    pub fn url(&self, path: &str) -> Url {
        let mut url: Url = "http://127.0.0.1/".parse().unwrap_or_else(|_| unreachable!("a URL"));
        let (path, query) = path.split_once('?').map_or((path, None), |(path, query)| (path, Some(query)));
        url.set_path(path);
        url.set_query(query);
        let _ = url.set_port(Some(self.address.port()));
        url
    }

    /// A client of which every request comes here, whatever its URL, and which takes the certificates made here.
    ///
    /// # Errors
    ///
    /// As those of [`HttpClient::new`].
    pub fn client(&self) -> Result<HttpClient, HttpError> {
        self.client_builder().build()
    }

    /// The same client, before it is built: for a test that sets limits.
    pub fn client_builder(&self) -> HttpClientBuilder {
        HttpClient::builder()
            .network(Network::public().allow_loopback())
            .proxy(&self.url("/"))
            .root_certificate(self.shared.authority.root())
    }

    /// A context with its [client](Self::client).
    ///
    /// # Errors
    ///
    /// As those of [`HttpClient::new`].
    pub fn context(&self) -> Result<Context, ExecuteError> {
        Ok(Context::new().with_http(self.client()?))
    }

    /// What came so far, in order.
    pub fn received(&self) -> Vec<Received> {
        self.shared.received.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The only request that came.
    ///
    /// # Errors
    ///
    /// How many came instead.
    pub fn only(&self) -> Result<Received, String> {
        let mut received = self.received();
        match (received.pop(), received.len()) {
            (Some(only), 0) => Ok(only),
            (None, _) => Err("no request came".to_owned()),
            (Some(_), others) => Err(format!("{} requests came", others + 1)),
        }
    }

    /// Waits until so many requests came: for what is sent without waiting for an answer, such as another protocol's.
    ///
    /// # Errors
    ///
    /// How many came within five seconds, where these are fewer.
    pub async fn wait_for(&self, count: usize) -> Result<Vec<Received>, String> {
        for _ in 0..500 {
            let received = self.received();
            if received.len() >= count {
                return Ok(received);
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Err(format!("{} requests came", self.received().len()))
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// Shows where it listens.
impl std::fmt::Debug for Receiver {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Receiver").field("address", &self.address).finish_non_exhaustive()
    }
}

/// What a [`Receiver`] answers.
#[derive(Debug, Clone)]
pub struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    before_head: Duration,
    before_body: Duration,
}

impl Answer {
    /// An answer without a body, at once.
    pub fn new(status: u16) -> Self {
        let at_once = Duration::ZERO;
        Self { status, headers: Vec::new(), body: Vec::new(), before_head: at_once, before_body: at_once }
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sets the body.
    #[must_use]
    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// Sets the body to a value as JSON, and says that it is.
    #[must_use]
    pub fn json(self, value: &(impl Serialize + ?Sized)) -> Self {
        self.header("content-type", "application/json").body(serde_json::to_vec(value).unwrap_or_default())
    }

    /// Waits before it says anything.
    #[must_use]
    pub fn after(mut self, wait: Duration) -> Self {
        self.before_head = wait;
        self
    }

    /// Waits between the head and the body.
    #[must_use]
    pub fn pausing(mut self, wait: Duration) -> Self {
        self.before_body = wait;
        self
    }

    /// Writes it as the answer to a request of that method: to a `HEAD`, without the body.
    pub(super) async fn write(&self, method: &str, stream: &mut (impl AsyncWrite + Unpin)) -> io::Result<()> {
        tokio::time::sleep(self.before_head).await;
        let mut head = format!("HTTP/1.1 {} Said\r\ncontent-length: {}\r\n", self.status, self.body.len());
        head.extend(self.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")));
        head.push_str("\r\n");
        stream.write_all(head.as_bytes()).await?;
        stream.flush().await?;
        if method == "HEAD" {
            return Ok(());
        }
        tokio::time::sleep(self.before_body).await;
        stream.write_all(&self.body).await?;
        stream.flush().await
    }
}
