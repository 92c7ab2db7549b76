//! What a client connects to: the table of URLs is in the runtime's own tests.

use std::collections::VecDeque;
use std::error::Error;
use std::io;
use std::net::IpAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use integrations_runtime::http::{HttpClient, HttpError, HttpErrorKind, Network, Resolve};
use integrations_runtime::testing::{Answer, Receiver};
use integrations_runtime::{Secret, Url};

use super::{Test, near};

/// Answers each time something else; when it has nothing more, that there is no such name.
#[derive(Clone, Default)]
struct Changing {
    answers: Arc<Mutex<VecDeque<Vec<IpAddr>>>>,
    asked: Arc<AtomicUsize>,
}

impl Changing {
    fn new(answers: &[&[&str]]) -> Result<Self, Box<dyn Error>> {
        let parsed = |answer: &&[&str]| answer.iter().map(|address| address.parse()).collect();
        let answers = answers.iter().map(parsed).collect::<Result<_, std::net::AddrParseError>>()?;
        Ok(Self { answers: Arc::new(Mutex::new(answers)), asked: Arc::default() })
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

impl Resolve for Changing {
    async fn resolve(&self, _name: &str) -> io::Result<Vec<IpAddr>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let next = self.answers.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        next.ok_or_else(|| io::Error::other("no such name: c4n4ry"))
    }
}

/// Never answers.
struct Silent;

impl Resolve for Silent {
    async fn resolve(&self, _name: &str) -> io::Result<Vec<IpAddr>> {
        std::future::pending().await
    }
}

fn named(host: &str, receiver: &Receiver) -> Result<Url, Box<dyn Error>> {
    Ok(Url::parse(&format!("http://{host}:{}/", receiver.address().port()))?)
}

async fn refused(client: &HttpClient, url: &Url) -> Result<HttpError, String> {
    client.get(url).send().await.err().ok_or_else(|| format!("{url} answered"))
}

#[tokio::test]
async fn only_the_public_internet_is_reached() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let port = receiver.address().port();
    let client = HttpClient::new()?;
    for (host, why) in [
        ("127.0.0.1", "it is an address of this machine"),
        ("localhost", "it is an address of this machine"),
        ("[::ffff:127.0.0.1]", "it is an address of this machine"),
        ("10.0.0.1", "it is an address of a local network"),
        ("169.254.169.254", "it is an address at which a cloud tells about its machines"),
        ("0.0.0.0", "it is an address that the internet does not route"),
    ] {
        let url = named(host, &receiver)?;
        let error = refused(&client, &url).await?;
        let host = url.host_str().unwrap_or_default();
        assert_eq!(error.to_string(), format!("refused to connect to {host}:{port}: {why}"));
        assert_eq!((error.kind(), error.is_retryable()), (HttpErrorKind::Forbidden, false));
    }
    let secret = Secret::new(receiver.url("/c4n4ry"));
    let error = client.post_secret(&secret).send().await.err().ok_or("an answer came")?;
    assert_eq!(error.to_string(), "refused to connect: it is an address of this machine");
    assert!(receiver.received().is_empty());

    near().build()?.get(&named("localhost", &receiver)?).send().await?.accepted()?;
    receiver.only()?;
    Ok(())
}

#[tokio::test]
async fn a_name_is_told_and_not_where_it_leads() -> Test {
    let resolver = Changing::new(&[&["10.1.2.3"], &["93.184.216.34", "fd00:ec2::254"], &["10.1.2.3"]])?;
    let client = near().resolver(resolver).build()?;
    let url = Url::parse("https://wiki.corp/c4n4ry")?;
    let messages = [
        "refused to connect to wiki.corp: it has an address of a local network",
        "refused to connect to wiki.corp: it has an address at which a cloud tells about its machines",
    ];
    for message in messages {
        assert_eq!(refused(&client, &url).await?.to_string(), message);
    }
    let error = client.post_secret(&url.into()).send().await.err().ok_or("an answer came")?;
    assert_eq!(error.to_string(), "refused to connect: it has an address of a local network");
    Ok(())
}

#[tokio::test]
async fn one_forbidden_address_among_several_is_enough() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let resolver = Changing::new(&[&["127.0.0.1", "10.1.2.3"], &["127.0.0.1"]])?;
    let client = near().resolver(resolver).build()?;
    let url = named("both.example", &receiver)?;
    assert_eq!(refused(&client, &url).await?.kind(), HttpErrorKind::Forbidden);
    assert!(receiver.received().is_empty());
    client.get(&url).send().await?.accepted()?;
    Ok(())
}

#[tokio::test]
async fn what_was_judged_is_connected_to() -> Test {
    let receiver = Receiver::start(Answer::new(200).header("connection", "close")).await?;
    let url = named("rebound.example", &receiver)?;

    // The second answer would be asked for by a client that resolves once to judge, and once to connect.
    let resolver = Changing::new(&[&["127.0.0.1"], &["127.9.9.9"]])?;
    let client = near().resolver(resolver.clone()).build()?;
    client.get(&url).send().await?.accepted()?;
    assert_eq!((resolver.asked(), receiver.received().len()), (1, 1));

    let resolver = Changing::new(&[&["10.255.255.254"], &["127.0.0.1"], &["127.0.0.1"]])?;
    let network = Network::public().allow_local_network();
    let limit = Duration::from_millis(200);
    let client = HttpClient::builder().network(network).resolver(resolver.clone());
    let client = client.connect_timeout(limit).build()?;
    let error = refused(&client, &url).await?;
    assert!(matches!(error.kind(), HttpErrorKind::Timeout | HttpErrorKind::Connect), "{error}");
    assert_eq!((resolver.asked(), receiver.received().len()), (1, 1), "not the second answer");
    let error = refused(&client, &url).await?;
    assert_eq!((error.kind(), resolver.asked()), (HttpErrorKind::Forbidden, 2), "each connection is judged");
    assert_eq!(receiver.received().len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_name_without_an_address_is_not_connected_to() -> Test {
    let client = near().resolver(Changing::new(&[&[]])?).build()?;
    let url = Url::parse("http://gone.example:8080/c4n4ry")?;
    for _ in ["an empty answer", "an error"] {
        let error = refused(&client, &url).await?;
        assert_eq!(error.to_string(), "could not connect to gone.example:8080: the name does not resolve");
        assert_eq!((error.kind(), error.is_retryable()), (HttpErrorKind::Resolve, true));
        assert!(!format!("{error:?}").contains("c4n4ry"));
    }
    let error = client.post_secret(&url.into()).send().await.err().ok_or("an answer came")?;
    assert_eq!(error.to_string(), "could not connect: the name does not resolve");
    // The system's resolver, which needs no network to know that there is no such name.
    let error = refused(&HttpClient::new()?, &Url::parse("http://gone.invalid/")?).await?;
    assert!(matches!(error.kind(), HttpErrorKind::Resolve | HttpErrorKind::Timeout), "{error}");
    Ok(())
}

#[tokio::test]
async fn a_name_that_takes_too_long_ends_by_its_limit() -> Test {
    let short = Duration::from_millis(400);
    let long = Duration::from_secs(20);
    for (dns, connect) in [(short, long), (long, short), (short, short)] {
        let client =
            HttpClient::builder().resolver(Silent).dns_timeout(dns).connect_timeout(connect).build()?;
        let begun = Instant::now();
        let error = refused(&client, &Url::parse("http://slow.example/")?).await?;
        assert!(begun.elapsed() < Duration::from_secs(5));
        assert_eq!(error.to_string(), "could not connect to slow.example: the name did not resolve in time");
        assert_eq!((error.kind(), error.is_retryable()), (HttpErrorKind::Timeout, true));
        let error = client.connect("slow.example", 80).await.err().ok_or("a connection")?;
        assert_eq!(
            error.to_string(),
            "could not connect to slow.example:80: the name did not resolve in time"
        );
    }
    Ok(())
}

#[tokio::test]
async fn behind_a_proxy_addresses_are_judged_and_names_are_its_own() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    // The proxy's own name is looked up, and may have any address.
    let mut proxy = receiver.url("/");
    proxy.set_host(Some("proxy.corp"))?;
    let resolver = Changing::new(&[&["127.0.0.1"]])?;
    let client = HttpClient::builder().resolver(resolver.clone()).proxy(&proxy).build()?;
    client.get(&Url::parse("http://bell.example/ring")?).send().await?.accepted()?;
    assert_eq!((receiver.only()?.url.as_str(), resolver.asked()), ("http://bell.example/ring", 1));
    for forbidden in ["http://169.254.169.254/", "http://10.0.0.1/", "http://localhost/", "https://[::1]/"] {
        let error = refused(&client, &Url::parse(forbidden)?).await?;
        assert_eq!(error.kind(), HttpErrorKind::Forbidden, "{forbidden}");
    }
    receiver.only()?;
    // It has no second answer.
    let client = HttpClient::builder().resolver(resolver).proxy(&proxy).build()?;
    let error = refused(&client, &Url::parse("http://bell.example/ring")?).await?;
    assert_eq!(error.to_string(), "could not connect to bell.example: the proxy's name does not resolve");
    assert_eq!(error.kind(), HttpErrorKind::Resolve);
    Ok(())
}

#[test]
fn a_host_that_is_none_cannot_be_allowed() -> Test {
    let error = HttpClient::builder().network(Network::public().allow_host("a b")).build();
    let error = error.err().ok_or("a client")?;
    assert_eq!(error.to_string(), "`a b` is no host that can be allowed");
    assert_eq!(error.kind(), HttpErrorKind::Setup);
    Ok(())
}

#[test]
fn the_password_of_a_proxy_is_not_shown() -> Test {
    let builder = HttpClient::builder().proxy(&Url::parse("http://jo:c4n4ry@proxy.corp:3128/")?);
    let shown = format!("{builder:?} {:?}", builder.clone().build()?);
    assert!(shown.contains("loopback: false") && !shown.contains("c4n4ry"), "{shown}");
    Ok(())
}
