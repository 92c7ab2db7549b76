//! A small HTTP/1.1 server on loopback that keeps what it receives: for tests, in whose crate it is included with
//! `#[path = ..] mod receiver;`. It needs Tokio (`net`, `io-util`, `rt`, `time`), `serde_json` and the runtime.
#![allow(dead_code, reason = "each test uses a part")]

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use integrations_runtime::Url;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A server that answers every request alike. It stops when it is dropped.
pub(crate) struct Receiver {
    address: SocketAddr,
    received: Arc<Mutex<Vec<Received>>>,
    server: JoinHandle<()>,
}

/// A request as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Received {
    /// `POST`
    pub(crate) method: String,
    /// The path with the query: `/project/a?b=c`.
    pub(crate) path: String,
    /// In order; the names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    /// As long as `content-length` says.
    pub(crate) body: Vec<u8>,
}

/// What a [`Receiver`] answers.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    before_head: Duration,
    before_body: Duration,
}

impl Answer {
    /// An answer without a body, at once.
    pub(crate) fn new(status: u16) -> Self {
        let at_once = Duration::ZERO;
        Self { status, headers: Vec::new(), body: Vec::new(), before_head: at_once, before_body: at_once }
    }

    /// Adds a header.
    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sets the body.
    pub(crate) fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// Waits before it says anything.
    pub(crate) fn after(mut self, wait: Duration) -> Self {
        self.before_head = wait;
        self
    }

    /// Waits between the head and the body.
    pub(crate) fn pausing(mut self, wait: Duration) -> Self {
        self.before_body = wait;
        self
    }
}

impl Receiver {
    /// Starts on a free port of `127.0.0.1`.
    pub(crate) async fn start(answer: Answer) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let received = Arc::<Mutex<Vec<Received>>>::default();
        let kept = Arc::clone(&received);
        let server = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // A client that hangs up is no concern of a test's.
                tokio::spawn(serve(stream, answer.clone(), Arc::clone(&kept)));
            }
        });
        Ok(Self { address, received, server })
    }

    /// The port on which it listens.
    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// The URL of a path, which begins with `/`.
    pub(crate) fn url(&self, path: &str) -> Url {
        let mut url: Url = "http://127.0.0.1/".parse().unwrap_or_else(|_| unreachable!("a URL"));
        let (path, query) = path.split_once('?').map_or((path, None), |(path, query)| (path, Some(query)));
        url.set_path(path);
        url.set_query(query);
        let _ = url.set_port(Some(self.port()));
        url
    }

    /// What came so far.
    pub(crate) fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The only request that came, or how many there were instead.
    pub(crate) fn only(&self) -> Result<Received, String> {
        let mut received = self.received();
        match (received.pop(), received.len()) {
            (Some(only), 0) => Ok(only),
            (None, _) => Err("no request came".to_owned()),
            (Some(_), others) => Err(format!("{} requests came", others + 1)),
        }
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Received {
    /// The first header of that name, which is in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> serde_json::Result<serde_json::Value> {
        serde_json::from_slice(&self.body)
    }

    /// The names and values of a body that is a form.
    pub(crate) fn form(&self) -> Vec<(String, String)> {
        let mut url: Url = "http://form/".parse().unwrap_or_else(|_| unreachable!("a URL"));
        url.set_query(Some(&self.text()));
        url.query_pairs().into_owned().collect()
    }
}

/// Answers the requests of one connection.
async fn serve(stream: TcpStream, answer: Answer, received: Arc<Mutex<Vec<Received>>>) -> io::Result<()> {
    let mut stream = BufReader::new(stream);
    while let Some(request) = read(&mut stream).await? {
        received.lock().unwrap_or_else(PoisonError::into_inner).push(request);
        tokio::time::sleep(answer.before_head).await;
        let mut head =
            format!("HTTP/1.1 {} Said\r\ncontent-length: {}\r\n", answer.status, answer.body.len());
        head.extend(answer.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")));
        head.push_str("\r\n");
        stream.write_all(head.as_bytes()).await?;
        tokio::time::sleep(answer.before_body).await;
        stream.write_all(&answer.body).await?;
    }
    Ok(())
}

/// Reads a request; `None` where the client has no more.
async fn read(stream: &mut BufReader<TcpStream>) -> io::Result<Option<Received>> {
    let Some(first) = line(stream).await? else { return Ok(None) };
    let mut words = first.split(' ').map(str::to_owned);
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let mut headers = Vec::new();
    while let Some(line) = line(stream).await?.filter(|line| !line.is_empty()) {
        if let Some((name, value)) = line.split_once(':') {
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length = length.and_then(|(_, value)| value.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    Ok(Some(Received { method, path, headers, body }))
}

async fn line(stream: &mut BufReader<TcpStream>) -> io::Result<Option<String>> {
    let mut line = String::new();
    let read = stream.read_line(&mut line).await?;
    Ok((read > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned()))
}
