//! `public_url`

use std::net::IpAddr;

use url::Url;

use crate::errors::Violation;
use crate::networks::AddressKind;

pub(super) fn judge(text: &str, url: Option<&Url>) -> Option<Violation> {
    let Some(url) = super::url::parse(text, url) else {
        return Some(Violation::new("public_url", "must be an http or https URL"));
    };
    if url.host().is_some_and(|host| matches!(AddressKind::of_host(&host), None | Some(AddressKind::Public)))
    {
        return None;
    }
    Some(Violation::new("public_url", "must be a public address, not one of this machine or a local network"))
}

/// Whether an address is one that the public internet routes: neither of this machine nor of a local network, nor one
/// where a cloud tells a machine its credentials.
///
/// An IPv4 address inside an IPv6 one (mapped, or behind NAT64's `64:ff9b::/96`) is judged as that IPv4 address.
pub fn is_public_address(address: IpAddr) -> bool {
    AddressKind::of(address) == AddressKind::Public
}

#[cfg(test)]
mod tests {
    use super::{Url, judge};

    #[test]
    fn refuses_what_is_not_public() {
        for local in [
            "http://localhost/",
            "http://LOCALHOST./",
            "http://api.localhost/",
            "http://127.0.0.1/",
            "http://2130706433/",
            "http://0x7f.1/",
            "http://0177.0.0.1/",
            "http://10.1.2.3/",
            "http://100.64.0.1/",
            "http://169.254.169.254/latest/meta-data",
            "http://172.31.255.255/",
            "http://192.168.0.1/",
            "http://198.18.0.1/",
            "http://224.0.0.1/",
            "http://255.255.255.255/",
            "http://0.0.0.0/",
            "http://[::1]/",
            "http://[::]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[::127.0.0.1]/",
            "http://[64:ff9b::10.0.0.1]/",
            "http://[2002:7f00:1::]/",
            "http://[2001::1]/",
            "http://[fd00:ec2::254]/",
            "http://[fe80::1]/",
            "http://[ff02::1]/",
            "http://168.63.129.16/",
            "http://[4000::1]/",
            "ftp://example.com/",
            "javascript:alert(1)",
            "not a url",
        ] {
            assert!(judge(local, None).is_some(), "{local}");
            let parsed = Url::parse(local).ok();
            assert!(judge(local, parsed.as_ref()).is_some(), "{local}");
        }
    }

    #[test]
    fn takes_what_is_public() {
        for public in [
            "https://example.com/",
            "http://93.184.216.34:8080/x",
            "https://[2606:2800:220:1:248:1893:25c8:1946]/",
            "https://[64:ff9b::8.8.8.8]/",
            "https://[::ffff:8.8.8.8]/",
            "https://mylocalhost/",
            "https://172.32.0.1/",
            "https://100.128.0.1/",
        ] {
            assert!(judge(public, None).is_none(), "{public}");
            let parsed = Url::parse(public).ok();
            assert!(judge(public, parsed.as_ref()).is_none(), "{public}");
        }
    }
}
