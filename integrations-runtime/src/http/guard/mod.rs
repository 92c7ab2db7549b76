//! Which addresses may be reached.

mod network;
mod resolve;
#[cfg(test)]
mod vectors;

use std::error::Error;
use std::fmt;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolving};
use url::{Host, Url};

pub use network::Network;
pub(super) use resolve::Lookup;
pub use resolve::Resolve;

use crate::networks::AddressKind;

/// Judges every host before it is asked, and every address before it is connected to.
#[derive(Debug, Clone)]
pub(super) struct Guard {
    pub(super) network: Network,
    pub(super) lookup: Lookup,
    /// How long a name may take.
    pub(super) timeout: Duration,
    /// Whether everything goes through a proxy, which finds the addresses of names itself. The only name that is
    /// looked up here is the proxy's then, and who set up the proxy chose it.
    pub(super) proxied: bool,
}

/// Why a host is not connected to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The host is, or has, an address that may not be reached.
    Forbidden { kind: AddressKind, resolved: bool },
    /// The name has no address; it is the host's, or the proxy's.
    Unresolved { proxy: bool },
    /// The name took too long.
    Slow { proxy: bool },
}

impl Guard {
    /// Judges a host by what it shows: a name may still have a forbidden address.
    pub(super) fn judge<S: AsRef<str>>(&self, host: &Host<S>) -> Result<(), Refusal> {
        match AddressKind::of_host(host) {
            Some(kind) if !self.network.allows(kind, &key(host)) => {
                Err(Refusal::Forbidden { kind, resolved: false })
            }
            _ => Ok(()),
        }
    }

    /// The host of a URL that may be asked, or why it may not.
    pub(super) fn judge_url(&self, url: &Url) -> Result<(), Refusal> {
        url.host().map_or(Err(Refusal::Unresolved { proxy: false }), |host| self.judge(&host))
    }

    /// The addresses of a name, all of which may be reached.
    pub(super) async fn resolve(&self, name: &str) -> Result<Vec<IpAddr>, Refusal> {
        let proxy = self.proxied;
        let found = tokio::time::timeout(self.timeout, self.lookup.find(name)).await;
        let addresses = found.map_err(|_| Refusal::Slow { proxy })?.unwrap_or_default();
        if addresses.is_empty() {
            return Err(Refusal::Unresolved { proxy });
        }
        let host = key(&Host::Domain(name));
        let kinds = addresses.iter().map(|address| AddressKind::of(*address));
        match kinds.filter(|_| !self.proxied).find(|kind| !self.network.allows(*kind, &host)) {
            Some(kind) => Err(Refusal::Forbidden { kind, resolved: true }),
            None => Ok(addresses),
        }
    }
}

/// What reqwest connects to: the addresses that were judged, and no others.
impl reqwest::dns::Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let guard = self.clone();
        Box::pin(async move {
            let addresses = Guard::resolve(&guard, name.as_str()).await?;
            // The port 0 stands for that of the URL.
            Ok(Box::new(addresses.into_iter().map(|address| SocketAddr::new(address, 0))) as Addrs)
        })
    }
}

/// A host as a person writes it; that of an IPv6 address with or without its brackets.
pub(super) fn parse_host(text: &str) -> Option<Host> {
    match text.parse::<Ipv6Addr>() {
        Ok(address) => Some(Host::Ipv6(address)),
        Err(_) => Host::parse(text).ok(),
    }
}

/// What two ways to write a host have in common.
fn key<S: AsRef<str>>(host: &Host<S>) -> String {
    host.to_string().trim_end_matches('.').to_ascii_lowercase()
}

fn name(proxy: bool) -> &'static str {
    if proxy { "the proxy's name" } else { "the name" }
}

/// Says it of a host: `it is an address of this machine`. Of what a name leads to, it says what it is, and not where.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, resolved) = match self {
            Self::Forbidden { kind, resolved } => (kind, resolved),
            Self::Unresolved { proxy } => return write!(f, "{} does not resolve", name(*proxy)),
            Self::Slow { proxy } => return write!(f, "{} did not resolve in time", name(*proxy)),
        };
        let what = match kind {
            AddressKind::Public => "a public address",
            AddressKind::Loopback => "an address of this machine",
            AddressKind::Local => "an address of a local network",
            AddressKind::Metadata => "an address at which a cloud tells about its machines",
            AddressKind::Reserved => "an address that the internet does not route",
        };
        write!(f, "it {} {what}", if *resolved { "has" } else { "is" })
    }
}

impl Error for Refusal {}
