//! Connections for protocols that are not HTTP.

use std::io;
use std::net::IpAddr;
use std::time::Duration;

use reqwest::header::AUTHORIZATION;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;
use url::{Host, Url};

use super::client::HttpClient;
use super::error::{HttpError, HttpErrorKind, Told};
use super::guard::parse_host;
use super::tls::Trust;

/// The longest head of a proxy's answer.
const LONGEST_HEAD: usize = 8 * 1024;

impl HttpClient {
    /// A plain TCP connection for a protocol that is not HTTP, within the same bounds: the host is a name or an address and
    /// is judged as that of a URL is, and a name is resolved once. Within the
    /// [connection's limit](super::HttpClientBuilder::connect_timeout) there is a connection or an error; what is said on
    /// it has no limit but the caller's.
    ///
    /// A [proxy](super::HttpClientBuilder::proxy) is asked for it by `CONNECT` (RFC 9110, section 9.3.6), which many
    /// allow for few ports only.
    ///
    /// ```
    /// # async fn tell(client: &integrations_runtime::http::HttpClient) -> Result<(), Box<dyn std::error::Error>> {
    /// use tokio::io::AsyncWriteExt;
    ///
    /// let mut stream = client.connect("irker.example", 6659).await?;
    /// stream.write_all(b"{\"to\": \"ircs://irc.example/orchard\", \"privmsg\": \"ripe\"}\n").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// As those of [`Request::send`](super::Request::send), as far as they are about connecting. A proxy that is asked over
    /// TLS cannot be used: [`HttpErrorKind::Setup`].
    ///
    /// # Panics
    ///
    /// Outside of a Tokio runtime.
    pub async fn connect(&self, host: &str, port: u16) -> Result<TcpStream, HttpError> {
        let host =
            parse_host(host).ok_or_else(|| HttpError::request("the host is no name and no address"))?;
        let limits = self.limits();
        let told = Told {
            host: Some(format!("{host}:{port}")),
            connect_timeout: limits.connect_timeout,
            total_timeout: limits.total_timeout,
        };
        self.guard().judge(&host).map_err(|refusal| told.refused(refusal))?;
        let connecting = async {
            match self.proxy() {
                Some(proxy) => self.tunnel(proxy, &format!("{host}:{port}"), &told).await,
                None => self.dial(&host, port, &told).await,
            }
        };
        timeout(limits.connect_timeout, connecting).await.unwrap_or_else(|_| Err(told.slow_connection()))
    }

    /// Tries the addresses of a host, one after the other.
    async fn dial<S: AsRef<str>>(
        &self,
        host: &Host<S>,
        port: u16,
        told: &Told,
    ) -> Result<TcpStream, HttpError> {
        let addresses = match host {
            Host::Domain(name) => {
                self.guard().resolve(name.as_ref()).await.map_err(|refusal| told.refused(refusal))?
            }
            Host::Ipv4(address) => vec![IpAddr::V4(*address)],
            Host::Ipv6(address) => vec![IpAddr::V6(*address)],
        };
        let count = u32::try_from(addresses.len()).unwrap_or(u32::MAX);
        let share = told.connect_timeout.checked_div(count).unwrap_or(Duration::ZERO);
        let mut error = told.unconnected();
        for address in addresses {
            match timeout(share, TcpStream::connect((address, port))).await {
                Ok(Ok(stream)) => return Ok(stream),
                Ok(Err(_)) => {}
                Err(_) => error = told.slow_connection(),
            }
        }
        Err(error)
    }

    async fn tunnel(&self, proxy: &Url, authority: &str, told: &Told) -> Result<TcpStream, HttpError> {
        let setup = |message| HttpError::new(HttpErrorKind::Setup, message);
        let (Some(host), Some(port)) = (proxy.host(), proxy.port_or_known_default()) else {
            return Err(setup("the proxy's URL is not valid"));
        };
        if proxy.scheme() != "http" {
            return Err(setup("a plain connection goes through a proxy that is asked over http only"));
        }
        let mut head = format!("CONNECT {authority} HTTP/1.1\r\nhost: {authority}\r\n").into_bytes();
        // reqwest takes the credentials of a URL out of it, and writes them as a header.
        let asked =
            self.sender(Trust::Roots)?.get(proxy.clone()).build().map_err(|error| told.error(error))?;
        if let Some(credentials) = asked.headers().get(AUTHORIZATION) {
            head.extend([b"proxy-authorization: ", credentials.as_bytes(), b"\r\n"].concat());
        }
        head.extend(b"\r\n");
        let mut stream = self.dial(&host, port, told).await?;
        match ask(&mut stream, &head).await {
            Ok(Some(200..300)) => Ok(stream),
            Ok(Some(status)) => {
                let message = format!("{}: the proxy answered with status {status}", told.unconnected());
                Err(HttpError::new(HttpErrorKind::Connect, message))
            }
            Ok(None) | Err(_) => Err(told.unconnected()),
        }
    }
}

/// Asks a proxy, and reads the head of its answer: the status, where it is HTTP. What comes behind the head is the
/// other protocol's, so nothing more is read: hyper's `Tunnel`, which reads what it can get, would lose a server's
/// greeting.
async fn ask(stream: &mut TcpStream, head: &[u8]) -> io::Result<Option<u16>> {
    stream.write_all(head).await?;
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\n") {
        if answer.len() == LONGEST_HEAD {
            return Ok(None);
        }
        answer.push(stream.read_u8().await?);
    }
    let answer = String::from_utf8_lossy(&answer);
    let status = answer.strip_prefix("HTTP/1.").and_then(|rest| rest.split(' ').nth(1));
    Ok(status.and_then(|status| status.trim_end().parse().ok()))
}
