//! What a product allows.

use super::parse_host;
use crate::networks::AddressKind;

/// Which addresses a client may connect to: those of the public internet, and what is allowed here.
///
/// ```
/// use integrations_runtime::http::{HttpClient, Network};
///
/// // A product that runs inside of a company, whose Jenkins is there too.
/// let network = Network::public().allow_host("jenkins.corp");
/// let client = HttpClient::builder().network(network).build()?;
/// # Ok::<(), integrations_runtime::http::HttpError>(())
/// ```
///
/// Nothing allows the addresses at which a cloud tells a machine its credentials, `169.254.169.254` and `fd00:ec2::254`
/// among them, and those that the internet does not route: documentation, tests, multicast, IPv4 inside IPv6 by 6to4,
/// Teredo and the compatible form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Network {
    loopback: bool,
    local: bool,
    hosts: Vec<String>,
}

impl Network {
    /// The public internet alone: the default.
    pub fn public() -> Self {
        Self::default()
    }

    /// This machine too: `127.0.0.0/8`, `::1`, and names that have such an address. For tests and demonstrations: who can
    /// write a URL can then ask every service of the machine that listens to itself only.
    #[must_use]
    pub fn allow_loopback(mut self) -> Self {
        self.loopback = true;
        self
    }

    /// Local networks too: the private (`10.0.0.0/8`, `172.16.0.0/12`, `192.168.0.0/16`, RFC 1918; `fc00::/7`, RFC 4193),
    /// the link-local (`169.254.0.0/16`, RFC 3927; `fe80::/10`, RFC 4291) and the carrier-grade NAT's (`100.64.0.0/10`,
    /// RFC 6598). For a product whose users may reach all of its network by themselves.
    #[must_use]
    pub fn allow_local_network(mut self) -> Self {
        self.local = true;
        self
    }

    /// The addresses of local networks, for one host: a name, exactly, or an address. [`build`] fails where it is neither.
    ///
    /// [`build`]: crate::http::HttpClientBuilder::build
    #[must_use]
    pub fn allow_host(mut self, host: &str) -> Self {
        self.hosts.push(host.to_owned());
        self
    }

    /// The same, with each host as a URL would write it.
    pub(in crate::http) fn parsed(self) -> Result<Self, String> {
        let parsed = |host: String| match parse_host(&host) {
            Some(parsed) => Ok(parsed.to_string().trim_end_matches('.').to_owned()),
            None => Err(host),
        };
        let hosts = self.hosts.into_iter().map(parsed).collect::<Result<_, _>>()?;
        Ok(Self { hosts, ..self })
    }

    /// Whether a host may have an address of that kind.
    pub(super) fn allows(&self, kind: AddressKind, host: &str) -> bool {
        match kind {
            AddressKind::Public => true,
            AddressKind::Loopback => self.loopback,
            AddressKind::Local => self.local || self.hosts.iter().any(|known| known == host),
            AddressKind::Metadata | AddressKind::Reserved => false,
        }
    }
}
