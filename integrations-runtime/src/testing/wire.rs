//! The server's side of HTTP/1.1, as far as a client for integrations speaks it.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use tokio_rustls::TlsAcceptor;

use super::authority::Authority;
use super::received::Received;
use super::receiver::Answer;

/// The first byte of a TLS handshake (RFC 8446, section 5.1: `handshake(22)`).
const TLS_HANDSHAKE: u8 = 22;

/// What decides an answer.
pub(super) type Answering = Mutex<Box<dyn FnMut(&Received) -> Answer + Send>>;

/// What every connection of a receiver shares.
pub(super) struct Shared {
    pub(super) authority: Authority,
    pub(super) received: Mutex<Vec<Received>>,
    pub(super) answering: Answering,
}

pub(super) trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}

impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

/// Where a connection leads: what the proxy was asked for, else the receiver itself.
#[derive(Clone)]
struct Peer {
    scheme: &'static str,
    /// `bell.example:443`; `None` of the receiver itself, whose requests say it.
    asked: Option<String>,
}

/// Serves a connection, and what a proxy's `CONNECT` opens inside of it.
pub(super) async fn serve(stream: impl Stream + 'static, shared: Arc<Shared>) -> io::Result<()> {
    let mut stream: BufReader<Box<dyn Stream>> = BufReader::new(Box::new(stream));
    let mut peer = Peer { scheme: "http", asked: None };
    loop {
        let [first, ..] = stream.fill_buf().await? else { return Ok(()) };
        if *first == TLS_HANDSHAKE {
            let host = peer.asked.as_deref().and_then(|asked| asked.rsplit_once(':'));
            let server = shared.authority.server(host.map_or("127.0.0.1", |(host, _)| host))?;
            let inside = TlsAcceptor::from(server).accept(stream).await?;
            stream = BufReader::new(Box::new(inside));
            peer.scheme = "https";
            continue;
        }
        if peer.asked.is_some() && !first.is_ascii_uppercase() {
            return raw(stream, &peer, &shared).await;
        }
        let Some(request) = read(&mut stream, &peer).await? else { return Ok(()) };
        if request.method == "CONNECT" {
            peer.asked = Some(request.path);
            stream.write_all(b"HTTP/1.1 200 Connected\r\n\r\n").await?;
            stream.flush().await?;
            continue;
        }
        let answer = {
            let mut answering = shared.answering.lock().unwrap_or_else(PoisonError::into_inner);
            answering(&request)
        };
        let method = request.method.clone();
        shared.keep(request);
        answer.write(&method, &mut stream).await?;
    }
}

/// Keeps what another protocol than HTTP sends.
async fn raw(mut stream: BufReader<Box<dyn Stream>>, peer: &Peer, shared: &Shared) -> io::Result<()> {
    let asked = peer.asked.clone().unwrap_or_default();
    let mut body = Vec::new();
    stream.read_to_end(&mut body).await?;
    let url = format!("tcp://{asked}");
    shared.keep(Received { method: "CONNECT".to_owned(), url, path: asked, headers: Vec::new(), body });
    Ok(())
}

impl Shared {
    fn keep(&self, request: Received) {
        self.received.lock().unwrap_or_else(PoisonError::into_inner).push(request);
    }
}

/// Reads a request; `None` where the client has no more.
async fn read(stream: &mut BufReader<Box<dyn Stream>>, peer: &Peer) -> io::Result<Option<Received>> {
    let Some(first) = line(stream).await? else { return Ok(None) };
    let mut words = first.split(' ').map(str::to_owned);
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let mut headers = Vec::new();
    while let Some(line) = line(stream).await?.filter(|line| !line.is_empty()) {
        if let Some((name, value)) = line.split_once(':') {
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    let of = |name: &str| headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    // A client asks a proxy for a whole URL.
    let (url, path) = match target.strip_prefix("http://") {
        Some(rest) => {
            let path = rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/").to_owned();
            (target, path)
        }
        None => (format!("{}://{}{target}", peer.scheme, of("host").unwrap_or_default()), target),
    };
    let body = if of("transfer-encoding").is_some() {
        chunks(stream).await?
    } else {
        let mut body = vec![0; of("content-length").and_then(|length| length.parse().ok()).unwrap_or(0)];
        stream.read_exact(&mut body).await?;
        body
    };
    Ok(Some(Received { method, url, path, headers, body }))
}

/// A body that says how long it is piece by piece.
async fn chunks(stream: &mut BufReader<Box<dyn Stream>>) -> io::Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let size = line(stream).await?.unwrap_or_default();
        let size = size.split(';').next().unwrap_or_default();
        let size = usize::from_str_radix(size.trim(), 16).map_err(io::Error::other)?;
        let mut chunk = vec![0; size];
        stream.read_exact(&mut chunk).await?;
        body.append(&mut chunk);
        line(stream).await?;
        if size == 0 {
            return Ok(body);
        }
    }
}

async fn line(stream: &mut BufReader<Box<dyn Stream>>) -> io::Result<Option<String>> {
    let mut line = String::new();
    let read = stream.read_line(&mut line).await?;
    Ok((read > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned()))
}
