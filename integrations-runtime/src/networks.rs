//! Which addresses are what: the one table, for the rule `public_url` and for the guard of the feature `http`.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::Host;

/// Where an address leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AddressKind {
    /// What the public internet routes.
    Public,
    /// The machine itself.
    Loopback,
    /// A network of a company, a home or a provider: private, unique local, link-local, carrier-grade NAT.
    Local,
    /// What a cloud tells a machine of itself, its credentials among it.
    Metadata,
    /// What nobody has a server on: documentation, tests, multicast, tunnels of IPv4 in IPv6, unassigned.
    Reserved,
}

impl AddressKind {
    /// Of the host of a URL, as far as it shows: a name may have any address, but for those that RFC 6761 (section 6.3)
    /// keeps for the machine itself.
    pub(crate) fn of_host<S: AsRef<str>>(host: &Host<S>) -> Option<Self> {
        match host {
            Host::Domain(name) => {
                let name = name.as_ref().trim_end_matches('.').to_ascii_lowercase();
                (name == "localhost" || name.ends_with(".localhost")).then_some(Self::Loopback)
            }
            Host::Ipv4(address) => Some(Self::of_v4(*address)),
            Host::Ipv6(address) => Some(Self::of_v6(*address)),
        }
    }

    pub(crate) fn of(address: IpAddr) -> Self {
        match address {
            IpAddr::V4(address) => Self::of_v4(address),
            IpAddr::V6(address) => Self::of_v6(address),
        }
    }

    fn of_v4(address: Ipv4Addr) -> Self {
        let found = V4.iter().find(|&&(network, length, _)| {
            address.to_bits() >> (32 - length) == network.to_bits() >> (32 - length)
        });
        found.map_or(Self::Public, |&(_, _, what)| what)
    }

    fn of_v6(address: Ipv6Addr) -> Self {
        if let Some(inner) = embedded(address) {
            return Self::of_v4(inner);
        }
        let found = V6.iter().find(|&&(network, length, _)| {
            address.to_bits() >> (128 - length) == network.to_bits() >> (128 - length)
        });
        found.map_or(Self::Reserved, |&(_, _, what)| what)
    }
}

use self::AddressKind::{Local, Loopback, Metadata, Public, Reserved};

/// The first that holds an address says what it is; what none holds is public.
///
/// The networks are those of IANA's special-purpose registry
/// (<https://www.iana.org/assignments/iana-ipv4-special-registry>), multicast and the reserved block. What clouds tell
/// about a machine is at the addresses that they document:
///
/// - AWS: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-dynamic-data-retrieval.html> (other clouds use
///   the same address), for containers <https://docs.rs/aws-config/1.4.0/aws_config/ecs/index.html> and
///   <https://docs.aws.amazon.com/eks/latest/userguide/pod-id-agent-setup.html>
/// - Alibaba: <https://cloudinit.readthedocs.io/en/latest/reference/datasources/aliyun.html>
/// - Scaleway: <https://cloudinit.readthedocs.io/en/latest/reference/datasources/scaleway.html>
/// - Azure, at an address that is public by its number:
///   <https://learn.microsoft.com/en-us/azure/virtual-network/what-is-ip-address-168-63-129-16>
/// - Oracle: <https://docs.oracle.com/en/cloud/cloud-at-customer/occ-get-started/retrieve-predefined-instance-metadata.html>
const V4: [(Ipv4Addr, u32, AddressKind); 22] = [
    (Ipv4Addr::new(169, 254, 169, 254), 32, Metadata),
    (Ipv4Addr::new(169, 254, 170, 2), 32, Metadata),
    (Ipv4Addr::new(169, 254, 170, 23), 32, Metadata),
    (Ipv4Addr::new(100, 100, 100, 200), 32, Metadata),
    (Ipv4Addr::new(169, 254, 42, 42), 32, Metadata),
    (Ipv4Addr::new(168, 63, 129, 16), 32, Metadata),
    (Ipv4Addr::new(192, 0, 0, 192), 32, Metadata),
    (Ipv4Addr::new(127, 0, 0, 0), 8, Loopback),
    (Ipv4Addr::new(10, 0, 0, 0), 8, Local),
    (Ipv4Addr::new(100, 64, 0, 0), 10, Local),
    (Ipv4Addr::new(169, 254, 0, 0), 16, Local),
    (Ipv4Addr::new(172, 16, 0, 0), 12, Local),
    (Ipv4Addr::new(192, 168, 0, 0), 16, Local),
    (Ipv4Addr::UNSPECIFIED, 8, Reserved),
    (Ipv4Addr::new(192, 0, 0, 0), 24, Reserved),
    (Ipv4Addr::new(192, 0, 2, 0), 24, Reserved),
    (Ipv4Addr::new(192, 88, 99, 0), 24, Reserved),
    (Ipv4Addr::new(198, 18, 0, 0), 15, Reserved),
    (Ipv4Addr::new(198, 51, 100, 0), 24, Reserved),
    (Ipv4Addr::new(203, 0, 113, 0), 24, Reserved),
    (Ipv4Addr::new(224, 0, 0, 0), 4, Reserved),
    (Ipv4Addr::new(240, 0, 0, 0), 4, Reserved),
];

/// The first that holds an address says what it is; what none holds is reserved, for only `2000::/3` is given out
/// (<https://www.iana.org/assignments/iana-ipv6-special-registry>,
/// <https://www.iana.org/assignments/ipv6-address-space>). So the IPv4-compatible addresses (`::/96`), the translated ones
/// (`::ffff:0:0:0/96`), a site's own NAT64 (`64:ff9b:1::/48`), site-local and multicast need no row.
///
/// The addresses of clouds are those of [`V4`]'s sources, and
///
/// - Google: <https://cloud.google.com/compute/docs/metadata/querying-metadata>
/// - Akamai (Linode): <https://techdocs.akamai.com/cloud-computing/docs/metadata-service-api>
const V6: [(Ipv6Addr, u32, AddressKind); 13] = [
    (Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254), 128, Metadata),
    (Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x23), 128, Metadata),
    (Ipv6Addr::new(0xfd20, 0xce, 0, 0, 0, 0, 0, 0x254), 128, Metadata),
    (Ipv6Addr::new(0xfd00, 0x42, 0, 0, 0, 0, 0, 0x42), 128, Metadata),
    (Ipv6Addr::new(0xfd00, 0xa9fe, 0xa9fe, 0, 0, 0, 0, 1), 128, Metadata),
    (Ipv6Addr::LOCALHOST, 128, Loopback),
    (Ipv6Addr::new(0xfc00, 0, 0, 0, 0, 0, 0, 0), 7, Local),
    (Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, 0), 10, Local),
    // The protocols of the IETF, Teredo (`2001::/32`) among them.
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23, Reserved),
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32, Reserved),
    // 6to4.
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16, Reserved),
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20, Reserved),
    (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3, Public),
];

/// The IPv4 address that an IPv6 one stands for: mapped, or behind the NAT64 of RFC 6052 (`64:ff9b::/96`).
fn embedded(address: Ipv6Addr) -> Option<Ipv4Addr> {
    match address.segments() {
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => {
            Some(Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low)))
        }
        _ => address.to_ipv4_mapped(),
    }
}
