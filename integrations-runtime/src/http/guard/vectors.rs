//! URLs, and what the guard says of each: the ways that are known to get around a guard.

use std::collections::BTreeSet;
use std::io;
use std::net::IpAddr;
use std::time::Duration;

use super::{AddressKind, Guard, Lookup, Network, Refusal, Resolve};
use crate::http::request::refused;
use crate::rules::RuleSpec;
use crate::value::Subject;
use url::{Host, Url};

/// What is said of a URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Public,
    Loopback,
    Local,
    Metadata,
    Reserved,
    /// The name has no address.
    Unresolved,
    /// The scheme, or a user name inside.
    NotAsked,
    /// It is not a URL, or one without a host.
    NoUrl,
}

use self::Verdict::{Local, Loopback, Metadata, NoUrl, NotAsked, Public, Reserved, Unresolved};

const VECTORS: &[(&str, Verdict, &str)] = &[
    // What is meant to be asked.
    ("https://public.example/", Public, "a name with a public address"),
    ("https://PUBLIC.Example./hook?x=y#z", Public, "the same, written otherwise"),
    ("http://public.example:8080/", Public, "another port"),
    ("https://dual.example/", Public, "IPv4 and IPv6, both public"),
    ("http://93.184.216.34/", Public, "a public address"),
    ("http://1.1.1.1:65535/", Public, "a public address, the last port"),
    ("http://9.255.255.255/", Public, "the last before 10/8"),
    ("http://11.0.0.0/", Public, "the first behind 10/8"),
    ("http://100.63.255.255/", Public, "the last before 100.64/10"),
    ("http://100.128.0.0/", Public, "the first behind 100.64/10"),
    ("http://126.255.255.255/", Public, "the last before 127/8"),
    ("http://128.0.0.0/", Public, "the first behind 127/8"),
    ("http://169.253.255.255/", Public, "the last before 169.254/16"),
    ("http://169.255.0.0/", Public, "the first behind 169.254/16"),
    ("http://172.15.255.255/", Public, "the last before 172.16/12"),
    ("http://172.32.0.0/", Public, "the first behind 172.16/12"),
    ("http://192.167.255.255/", Public, "the last before 192.168/16"),
    ("http://192.169.0.0/", Public, "the first behind 192.168/16"),
    ("http://198.17.255.255/", Public, "the last before 198.18/15"),
    ("http://198.20.0.0/", Public, "the first behind 198.18/15"),
    ("http://223.255.255.255/", Public, "the last before multicast"),
    ("http://[2606:2800:220:1:248:1893:25c8:1946]/", Public, "a public IPv6 address"),
    ("http://[2001:200::1]/", Public, "the first behind 2001::/23"),
    ("http://[::ffff:93.184.216.34]/", Public, "a public address, mapped"),
    ("http://[64:ff9b::5db8:d822]/", Public, "a public address, behind NAT64"),
    ("https://mylocalhost/", Unresolved, "not the name localhost, and without an address"),
    // This machine.
    ("http://127.0.0.1/", Loopback, "as it is"),
    ("http://127.0.0.1:8080/x", Loopback, "with a port"),
    ("http://127.0.0.1./", Loopback, "a dot at its end"),
    ("http://127.1.2.3/", Loopback, "the rest of 127/8"),
    ("http://127.255.255.255/", Loopback, "the last of 127/8"),
    ("http://127.1/", Loopback, "two parts"),
    ("http://127.0.1/", Loopback, "three parts"),
    ("http://2130706433/", Loopback, "decimal, one part"),
    ("http://2130706433./", Loopback, "decimal, one part, a dot at its end"),
    ("http://017700000001/", Loopback, "octal, one part"),
    ("http://0x7f000001/", Loopback, "hexadecimal, one part"),
    ("http://0X7F000001/", Loopback, "hexadecimal, capitals"),
    ("http://0x7f.1/", Loopback, "hexadecimal, two parts"),
    ("http://0x7f.0x0.0x0.0x1/", Loopback, "hexadecimal parts"),
    ("http://0177.0.0.1/", Loopback, "an octal part"),
    ("http://0177.0.0.01/", Loopback, "two octal parts"),
    ("http://0177.0x0.0.1/", Loopback, "octal, hexadecimal and decimal parts"),
    ("http://00000177.0.0.1/", Loopback, "octal with zeros before it"),
    ("http://0x7f.0.0.1/", Loopback, "a hexadecimal part"),
    ("http://127.0x000001/", Loopback, "a hexadecimal rest"),
    ("http://①②⑦.⓪.⓪.①/", Loopback, "digits in circles"),
    ("http://１２７.0.0.1/", Loopback, "full-width digits"),
    ("http://127。0。0。1/", Loopback, "ideographic full stops"),
    ("http://127．0．0．1/", Loopback, "full-width full stops"),
    ("http://127%2e0%2e0%2e1/", Loopback, "dots in percent"),
    ("http://%31%32%37.0.0.1/", Loopback, "digits in percent"),
    ("http://12\u{ad}7.0.0.1/", Loopback, "a soft hyphen inside"),
    ("http:\\\\127.0.0.1\\", Loopback, "backslashes"),
    ("http:127.0.0.1/", Loopback, "no slashes"),
    ("http:////127.0.0.1/", Loopback, "four slashes"),
    (" http://127.0.0.1/ ", Loopback, "spaces around it"),
    ("ht\ntp://127.0.\t0.1/", Loopback, "a line break and a tab inside"),
    ("http://127.0.0.1\\@public.example/", Loopback, "a backslash ends the host"),
    ("http://127.0.0.1#@public.example/", Loopback, "a fragment ends the host"),
    ("http://127.0.0.1?@public.example/", Loopback, "a query ends the host"),
    ("http://localhost/", Loopback, "by its name"),
    ("http://LOCALHOST./", Loopback, "by its name, written otherwise"),
    ("http://api.localhost/", Loopback, "a name below localhost"),
    ("http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/", Loopback, "letters in circles"),
    ("http://loc%61lhost/", Loopback, "a letter in percent"),
    ("http://[::1]/", Loopback, "IPv6"),
    ("http://[0:0:0:0:0:0:0:1]:80/", Loopback, "IPv6 in full"),
    ("http://[0000::0001]/", Loopback, "IPv6 with zeros"),
    ("http://[::ffff:127.0.0.1]/", Loopback, "mapped"),
    ("http://[::ffff:7f00:1]/", Loopback, "mapped, hexadecimal"),
    ("http://[0:0:0:0:0:FFFF:7F00:0001]/", Loopback, "mapped, in full"),
    ("http://[64:ff9b::127.0.0.1]/", Loopback, "behind NAT64"),
    ("http://loopback.example/", Loopback, "a name with that address"),
    ("http://127.0.0.1.nip.example/", Loopback, "a name that says its address"),
    ("http://loopback6.example/", Loopback, "a name with ::1"),
    ("http://mapped.example/", Loopback, "a name with a mapped address"),
    ("http://mixed.example/", Loopback, "one of two addresses"),
    // Local networks.
    ("http://10.0.0.0/", Local, "the first of 10/8"),
    ("http://10.255.255.255/", Local, "the last of 10/8"),
    ("http://167772161/", Local, "10.0.0.1, decimal"),
    ("http://012.0.0.1/", Local, "10.0.0.1, octal"),
    ("http://0xa.1/", Local, "10.0.0.1, hexadecimal"),
    ("http://10.1/", Local, "10.0.0.1, two parts"),
    ("http://172.16.0.0/", Local, "the first of 172.16/12"),
    ("http://172.31.255.255/", Local, "the last of 172.16/12"),
    ("http://192.168.0.0/", Local, "the first of 192.168/16"),
    ("http://192.168.257/", Local, "192.168.1.1, three parts"),
    ("http://3232235777/", Local, "192.168.1.1, decimal"),
    ("http://0300.0250.1.1/", Local, "192.168.1.1, octal"),
    ("http://192.168.255.255/", Local, "the last of 192.168/16"),
    ("http://100.64.0.0/", Local, "the first of the carrier's"),
    ("http://100.127.255.255/", Local, "the last of the carrier's"),
    ("http://169.254.0.1/", Local, "link-local"),
    ("http://169.254.169.253/", Local, "beside the metadata"),
    ("http://[fc00::]/", Local, "the first unique local one"),
    ("http://[fdff:ffff::1]/", Local, "a unique local one"),
    ("http://[fe80::1]/", Local, "link-local, IPv6"),
    ("http://[febf::1]/", Local, "link-local, the last of IPv6"),
    ("http://[::ffff:10.0.0.1]/", Local, "mapped"),
    ("http://[::ffff:c0a8:101]/", Local, "mapped, hexadecimal"),
    ("http://[64:ff9b::10.0.0.1]/", Local, "behind NAT64"),
    ("http://jenkins.corp/", Local, "a name with that address"),
    ("http://nat64.example/", Local, "a name with one behind NAT64"),
    ("http://half.example/", Local, "the second of two addresses"),
    // Where clouds keep credentials.
    ("http://169.254.169.254/latest/meta-data/", Metadata, "AWS and others"),
    ("http://169.254.169.254.:80/", Metadata, "a dot at its end, a port"),
    ("http://2852039166/", Metadata, "decimal"),
    ("http://0xa9fea9fe/", Metadata, "hexadecimal"),
    ("http://0251.0376.0251.0376/", Metadata, "octal"),
    ("http://025177524776/", Metadata, "octal, one part"),
    ("http://169.254.43518/", Metadata, "three parts"),
    ("http://169.16689662/", Metadata, "two parts"),
    ("http://0xa9.254.0251.0xfe/", Metadata, "parts of each kind"),
    ("http://①⑥⑨.②⑤④.①⑥⑨.②⑤④/", Metadata, "digits in circles"),
    ("http://[::ffff:169.254.169.254]/", Metadata, "mapped"),
    ("http://[::ffff:a9fe:a9fe]/", Metadata, "mapped, hexadecimal"),
    ("http://[64:ff9b::a9fe:a9fe]/", Metadata, "behind NAT64"),
    ("http://[fd00:ec2::254]/", Metadata, "AWS, IPv6"),
    ("http://[fd00:0ec2:0:0:0:0:0:0254]/", Metadata, "AWS, IPv6 in full"),
    ("http://[FD00:EC2::254]/", Metadata, "AWS, IPv6 in capitals"),
    ("http://169.254.170.2/v2/credentials", Metadata, "AWS, containers"),
    ("http://169.254.170.23/", Metadata, "AWS, pods"),
    ("http://[fd00:ec2::23]/", Metadata, "AWS, pods, IPv6"),
    ("http://100.100.100.200/", Metadata, "Alibaba"),
    ("http://[::ffff:100.100.100.200]/", Metadata, "Alibaba, mapped"),
    ("http://168.63.129.16/", Metadata, "Azure"),
    ("http://192.0.0.192/", Metadata, "Oracle"),
    ("http://169.254.42.42/", Metadata, "Scaleway"),
    ("http://[fd00:42::42]/", Metadata, "Scaleway, IPv6"),
    ("http://[fd20:ce::254]/", Metadata, "Google, IPv6"),
    ("http://[fd00:a9fe:a9fe::1]/", Metadata, "Akamai, IPv6"),
    ("http://metadata.google.internal/", Metadata, "Google, by its name"),
    ("http://metadata6.example/", Metadata, "a name with that address"),
    // Where nobody is.
    ("http://0.0.0.0/", Reserved, "every address of this machine"),
    ("http://0/", Reserved, "the same, one part"),
    ("http://0x0/", Reserved, "the same, hexadecimal"),
    ("http://0.1.2.3/", Reserved, "the rest of 0/8"),
    ("http://192.0.0.1/", Reserved, "the protocols of the IETF"),
    ("http://192.0.2.1/", Reserved, "documentation"),
    ("http://192.88.99.1/", Reserved, "6to4's relays"),
    ("http://198.18.0.1/", Reserved, "benchmarks"),
    ("http://198.19.255.255/", Reserved, "benchmarks, the last"),
    ("http://198.51.100.1/", Reserved, "documentation"),
    ("http://203.0.113.1/", Reserved, "documentation"),
    ("http://224.0.0.1/", Reserved, "multicast"),
    ("http://239.255.255.255/", Reserved, "multicast, the last"),
    ("http://240.0.0.1/", Reserved, "kept"),
    ("http://255.255.255.255/", Reserved, "everyone near"),
    ("http://4294967295/", Reserved, "everyone near, decimal"),
    ("http://[::]/", Reserved, "every address of this machine, IPv6"),
    ("http://[::2]/", Reserved, "behind loopback"),
    ("http://[::ffff:0.0.0.0]/", Reserved, "every address, mapped"),
    ("http://[::127.0.0.1]/", Reserved, "compatible"),
    ("http://[::a9fe:a9fe]/", Reserved, "compatible, the metadata"),
    ("http://[::8.8.8.8]/", Reserved, "compatible, a public one"),
    ("http://[::ffff:0:127.0.0.1]/", Reserved, "translated"),
    ("http://[64:ff9b:1::10.0.0.1]/", Reserved, "a site's own NAT64"),
    ("http://[64:ff9b:0:0:0:1:a00:1]/", Reserved, "beside NAT64"),
    ("http://[100::1]/", Reserved, "thrown away"),
    ("http://[2001::1]/", Reserved, "Teredo"),
    ("http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/", Reserved, "Teredo, with a server"),
    ("http://[2001:2::1]/", Reserved, "benchmarks, IPv6"),
    ("http://[2001:20::1]/", Reserved, "ORCHID"),
    ("http://[2001:db8::1]/", Reserved, "documentation, IPv6"),
    ("http://[2002:7f00:1::]/", Reserved, "6to4, loopback"),
    ("http://[2002:a9fe:a9fe::1]/", Reserved, "6to4, the metadata"),
    ("http://[2002:808:808::1]/", Reserved, "6to4, a public one"),
    ("http://[3fff::1]/", Reserved, "documentation, the newer"),
    ("http://[4000::1]/", Reserved, "given to nobody"),
    ("http://[5f00::1]/", Reserved, "segment routing"),
    ("http://[fec0::1]/", Reserved, "site-local"),
    ("http://[ff02::1]/", Reserved, "multicast, IPv6"),
    ("http://sixtofour.example/", Reserved, "a name with a 6to4 address"),
    // What has no address.
    ("http://empty.example/", Unresolved, "no address"),
    ("http://broken.example/", Unresolved, "the resolver fails"),
    ("http://127.0.0.1.example/", Unresolved, "a name that only begins like an address"),
    // What is not asked.
    ("http://public.example@127.0.0.1/", NotAsked, "a user name that looks like the host"),
    ("http://127.0.0.1@public.example/", NotAsked, "a user name that looks like an address"),
    ("http://a:b@public.example/", NotAsked, "a user name and a password"),
    ("http://public.example%40@127.0.0.1/", NotAsked, "an @ in percent"),
    ("http://public.example:80@127.0.0.1/", NotAsked, "a password that looks like a port"),
    ("http://a@b@127.0.0.1/", NotAsked, "two of them"),
    ("ftp://public.example/", NotAsked, "another scheme"),
    ("gopher://127.0.0.1:6379/_FLUSHALL", NotAsked, "another scheme, another protocol inside"),
    ("file:///etc/passwd", NotAsked, "a file"),
    ("ws://public.example/", NotAsked, "another scheme"),
    ("unix:/var/run/docker.sock", NotAsked, "a socket"),
    ("javascript:alert(1)", NotAsked, "a script"),
    ("data:text/plain,x", NotAsked, "a text"),
    ("jar:http://127.0.0.1!/", NotAsked, "a URL in a URL"),
    // What is none.
    ("http://", NoUrl, "nothing behind the scheme"),
    ("http:///", NoUrl, "no host"),
    ("//127.0.0.1/", NoUrl, "no scheme"),
    ("127.0.0.1", NoUrl, "an address alone"),
    ("http://256.0.0.1/", NoUrl, "a part too great"),
    ("http://127.0.0.0.1/", NoUrl, "five parts"),
    ("http://0x100000000/", NoUrl, "greater than any address"),
    ("http://08.0.0.1/", NoUrl, "octal with an 8"),
    ("http://127.0.0.1:65536/", NoUrl, "no such port"),
    ("http://127.0.0.1%00.public.example/", NoUrl, "a zero byte"),
    ("http://public.example%2f127.0.0.1/", NoUrl, "a slash in percent"),
    ("http://[::1%25eth0]/", NoUrl, "a zone"),
    ("http://[fe80::1%eth0]/", NoUrl, "a zone, not in percent"),
    ("http://[127.0.0.1]/", NoUrl, "IPv4 in brackets"),
    ("http://::1/", NoUrl, "IPv6 without brackets"),
    ("http://pub lic.example/", NoUrl, "a space"),
];

/// Knows a few names.
struct Table;

impl Resolve for Table {
    async fn resolve(&self, name: &str) -> io::Result<Vec<IpAddr>> {
        let addresses: &[&str] = match name.trim_end_matches('.') {
            "public.example" => &["93.184.216.34"],
            "dual.example" => &["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"],
            "loopback.example" | "127.0.0.1.nip.example" | "localhost" | "api.localhost" => &["127.0.0.1"],
            "loopback6.example" => &["::1"],
            "mapped.example" => &["::ffff:127.0.0.1"],
            "mixed.example" => &["127.0.0.1", "93.184.216.34"],
            "half.example" => &["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "192.168.1.1"],
            "jenkins.corp" => &["10.1.2.3"],
            "nat64.example" => &["64:ff9b::a01:203"],
            "metadata.google.internal" => &["169.254.169.254"],
            "metadata6.example" => &["fd00:ec2::254"],
            "sixtofour.example" => &["2002:7f00:1::1"],
            "empty.example" => &[],
            _ => return Err(io::Error::other("no such name")),
        };
        addresses.iter().map(|address| address.parse().map_err(io::Error::other)).collect()
    }
}

fn guard(network: Network) -> Guard {
    Guard { network, lookup: Lookup::new(Table), timeout: Duration::from_secs(5), proxied: false }
}

fn because(refusal: Refusal) -> Verdict {
    match refusal {
        Refusal::Forbidden { kind: AddressKind::Public, .. } => Public,
        Refusal::Forbidden { kind: AddressKind::Loopback, .. } => Loopback,
        Refusal::Forbidden { kind: AddressKind::Local, .. } => Local,
        Refusal::Forbidden { kind: AddressKind::Metadata, .. } => Metadata,
        Refusal::Forbidden { kind: AddressKind::Reserved, .. } => Reserved,
        Refusal::Unresolved { .. } | Refusal::Slow { .. } => Unresolved,
    }
}

/// What a request to a URL goes through; `Public` is what is allowed.
async fn verdict(guard: &Guard, url: &str) -> Verdict {
    let Ok(url) = Url::parse(url) else { return NoUrl };
    if refused(&url).is_some() {
        return NotAsked;
    }
    if let Err(refusal) = guard.judge_url(&url) {
        return because(refusal);
    }
    match url.host() {
        Some(Host::Domain(name)) => guard.resolve(name).await.map_or_else(because, |_| Public),
        _ => Public,
    }
}

#[tokio::test]
async fn the_public_internet_alone_is_reached() {
    let guard = guard(Network::public());
    for (url, expected, why) in VECTORS {
        assert_eq!(verdict(&guard, url).await, *expected, "{url:?}: {why}");
    }
    let urls: BTreeSet<_> = VECTORS.iter().map(|(url, ..)| url).collect();
    assert!(urls.len() == VECTORS.len() && urls.len() >= 200, "{} of {}", urls.len(), VECTORS.len());
}

#[tokio::test]
async fn what_is_allowed_is_reached_and_nothing_more() {
    let loopback = guard(Network::public().allow_loopback());
    let local = guard(Network::public().allow_local_network());
    let all = guard(Network::public().allow_loopback().allow_local_network());
    for (url, expected, why) in VECTORS {
        let unless = |allowed: &[Verdict]| if allowed.contains(expected) { Public } else { *expected };
        assert_eq!(verdict(&loopback, url).await, unless(&[Loopback]), "{url:?}: {why}");
        assert_eq!(verdict(&local, url).await, unless(&[Local]), "{url:?}: {why}");
        assert_eq!(verdict(&all, url).await, unless(&[Loopback, Local]), "{url:?}: {why}");
    }
}

#[tokio::test]
async fn a_host_is_allowed_by_itself() -> Result<(), String> {
    let hosts =
        ["Jenkins.corp.", "10.0.0.5", "[fd00::5]", "fd00::6", "metadata.google.internal", "mixed.example"];
    let network = hosts.iter().fold(Network::public(), |network, host| network.allow_host(host)).parsed()?;
    let guard = guard(network);
    for (url, expected) in [
        ("http://jenkins.corp/", Public),
        ("https://JENKINS.corp.:8443/", Public),
        ("http://10.0.0.5/", Public),
        ("http://0xa.5/", Public),
        ("http://[fd00:0::5]/", Public),
        ("http://[fd00::6]/", Public),
        ("http://10.1.2.3/", Local),
        ("http://a.jenkins.corp/", Unresolved),
        ("http://nat64.example/", Local),
        ("http://metadata.google.internal/", Metadata),
        ("http://mixed.example/", Loopback),
    ] {
        assert_eq!(verdict(&guard, url).await, expected, "{url}");
    }
    assert_eq!(Network::public().allow_host("a b").parsed(), Err("a b".to_owned()));
    Ok(())
}

#[tokio::test]
async fn a_proxy_may_be_anywhere_and_an_address_behind_it_may_not() {
    let guard = Guard { proxied: true, ..guard(Network::public()) };
    assert_eq!(guard.resolve("jenkins.corp").await.map(|found| found.len()), Ok(1));
    assert_eq!(verdict(&guard, "http://10.0.0.1/").await, Local);
    assert_eq!(verdict(&guard, "http://localhost/").await, Loopback);
}

#[test]
fn the_rule_and_the_guard_agree_on_addresses() {
    for (url, expected, why) in VECTORS {
        let is_address = Url::parse(url).is_ok_and(|url| {
            matches!(url.host(), Some(Host::Ipv4(_) | Host::Ipv6(_))) && refused(&url).is_none()
        });
        if is_address {
            let violation = RuleSpec::public_url::<String>().judge(Subject::Text(url), None);
            assert_eq!(violation.is_none(), *expected == Public, "{url:?}: {why}");
        }
    }
}
