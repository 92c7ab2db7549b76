//! Connections for other protocols.

use std::error::Error;
use std::net::IpAddr;
use std::time::Duration;
use std::{future, io};

use integrations_runtime::Url;
use integrations_runtime::http::{HttpClient, HttpErrorKind, Resolve};
use integrations_runtime::testing::{Answer, Receiver};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::{Test, near};

/// Two addresses of this machine, of which only the second has a server.
struct Two;

impl Resolve for Two {
    async fn resolve(&self, name: &str) -> io::Result<Vec<IpAddr>> {
        let last = if name == "wiki.corp" { [10, 1, 2, 3] } else { [127, 0, 0, 1] };
        Ok(vec![IpAddr::from([127, 9, 9, 9]), IpAddr::from(last)])
    }
}

/// A server that says something to each who comes, and nothing more.
async fn greeting(says: impl Into<Vec<u8>>) -> Result<u16, Box<dyn Error>> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let port = listener.local_addr()?.port();
    let says = says.into();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.write_all(&says).await;
            let _ = stream.shutdown().await;
            // Until the other side is done: who closes with something unread cuts what was said.
            let _ = tokio::io::copy(&mut stream, &mut tokio::io::sink()).await;
        }
    });
    Ok(port)
}

async fn said(client: &HttpClient, host: &str, port: u16) -> Result<String, Box<dyn Error>> {
    let mut said = String::new();
    client.connect(host, port).await?.read_to_string(&mut said).await?;
    Ok(said)
}

fn proxied(port: u16) -> Result<HttpClient, Box<dyn Error>> {
    let proxy = Url::parse(&format!("http://jo:p%40ss@127.0.0.1:{port}/"))?;
    Ok(HttpClient::builder().proxy(&proxy).connect_timeout(Duration::from_millis(500)).build()?)
}

#[tokio::test]
async fn a_host_is_a_name_or_an_address() -> Test {
    let port = greeting(b"NOTICE * :hello").await?;
    let client = near().resolver(Two).build()?;
    for host in ["irc.example", "IRC.Example.", "127.0.0.1", "0x7f.1", "::ffff:127.0.0.1", "[::ffff:7f00:1]"]
    {
        assert_eq!(said(&client, host, port).await?, "NOTICE * :hello", "{host}");
    }
    Ok(())
}

#[tokio::test]
async fn it_is_judged_as_that_of_a_url() -> Test {
    let port = greeting([]).await?;
    let client = HttpClient::builder().resolver(Two).build()?;
    for (host, why) in [
        ("127.0.0.1", "it is an address of this machine"),
        ("localhost", "it is an address of this machine"),
        ("irc.example", "it has an address of this machine"),
        ("169.254.169.254", "it is an address at which a cloud tells about its machines"),
    ] {
        let error = client.connect(host, port).await.err().ok_or("a connection")?;
        assert_eq!(error.kind(), HttpErrorKind::Forbidden);
        assert_eq!(error.to_string(), format!("refused to connect to {host}:{port}: {why}"));
    }
    let client = near().resolver(Two).build()?;
    let error = client.connect("wiki.corp", port).await.err().ok_or("a connection")?;
    assert_eq!(error.kind(), HttpErrorKind::Forbidden, "one of two is enough");
    for none in ["", "a b", "irc.example:6667", "http://irc.example", "jo@irc.example", "irc.example/x"] {
        let error = client.connect(none, port).await.err().ok_or("a connection")?;
        assert_eq!(error.to_string(), "the host is no name and no address", "{none:?}");
        assert_eq!(error.kind(), HttpErrorKind::Request);
    }
    Ok(())
}

#[tokio::test]
async fn nobody_listens() -> Test {
    let port = TcpListener::bind(("127.0.0.1", 0)).await?.local_addr()?.port();
    let error = near().build()?.connect("127.0.0.1", port).await.err().ok_or("a connection")?;
    assert_eq!(error.to_string(), format!("could not connect to 127.0.0.1:{port}"));
    assert_eq!((error.kind(), error.is_retryable()), (HttpErrorKind::Connect, true));
    Ok(())
}

#[tokio::test]
async fn a_proxy_is_asked_for_it() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let mut stream = receiver.client()?.connect("irker.example", 6659).await?;
    stream.write_all(b"{\"to\":\"irc\"}\n").await?;
    stream.shutdown().await?;
    let came = receiver.wait_for(1).await?;
    let [said] = came.as_slice() else { return Err("one connection".into()) };
    assert_eq!((said.url.as_str(), said.text().as_str()), ("tcp://irker.example:6659", "{\"to\":\"irc\"}\n"));
    Ok(())
}

#[tokio::test]
async fn what_a_server_says_first_is_not_lost_in_a_proxys_answer() -> Test {
    let port = greeting(b"HTTP/1.1 200 Connected\r\nvia: proxy\r\n\r\nNOTICE * :hello").await?;
    assert_eq!(said(&proxied(port)?, "irc.example", 6667).await?, "NOTICE * :hello");
    Ok(())
}

#[tokio::test]
async fn a_proxy_gets_the_credentials_of_its_url() -> Test {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let client = proxied(listener.local_addr()?.port())?;
    let asked = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await?;
        let mut asked = vec![0; 1024];
        let length = stream.read(&mut asked).await?;
        asked.truncate(length);
        stream.write_all(b"HTTP/1.1 403 Forbidden\r\n\r\n").await?;
        io::Result::Ok(asked)
    });
    let error = client.connect("2001:4860:4860::8888", 6667).await.err().ok_or("a connection")?;
    let message = "could not connect to [2001:4860:4860::8888]:6667: the proxy answered with status 403";
    assert_eq!((error.kind(), error.to_string().as_str()), (HttpErrorKind::Connect, message));
    let host = "[2001:4860:4860::8888]:6667";
    // The user `jo` with the password `p@ss`.
    let head =
        format!("CONNECT {host} HTTP/1.1\r\nhost: {host}\r\nproxy-authorization: Basic am86cEBzcw==\r\n\r\n");
    assert_eq!(String::from_utf8(asked.await??)?, head);
    Ok(())
}

#[tokio::test]
async fn a_proxy_that_makes_no_sense_is_given_up() -> Test {
    for says in [b"".as_slice(), b"220 smtp\r\n\r\n", b"HTTP/1.1 200", &[b'x'; 10_000]] {
        let port = greeting(says).await?;
        let error = proxied(port)?.connect("irc.example", 6667).await.err().ok_or("a connection")?;
        assert_eq!(
            (error.kind(), error.to_string().as_str()),
            (HttpErrorKind::Connect, "could not connect to irc.example:6667")
        );
    }
    let silent = TcpListener::bind(("127.0.0.1", 0)).await?;
    let port = silent.local_addr()?.port();
    tokio::spawn(async move {
        let _kept = silent.accept().await;
        future::pending::<()>().await;
    });
    let error = proxied(port)?.connect("irc.example", 6667).await.err().ok_or("a connection")?;
    assert_eq!(error.to_string(), "could not connect to irc.example:6667 within 0.5 s");
    assert_eq!(error.kind(), HttpErrorKind::Timeout);

    let encrypted = HttpClient::builder().proxy(&Url::parse("https://127.0.0.1/")?).build()?;
    let error = encrypted.connect("irc.example", 6667).await.err().ok_or("a connection")?;
    assert_eq!(error.kind(), HttpErrorKind::Setup);
    Ok(())
}
