//! The HTTP client against a real server on loopback: what it sends, what it takes, what it refuses, what it hides.

mod connections;
mod endless;
mod guarding;
mod redirects;
mod retrying;

use std::error::Error;
use std::time::{Duration, Instant};

use integrations_runtime::http::{HttpClient, HttpClientBuilder, HttpErrorKind, Method, Network};
use integrations_runtime::testing::{Answer, Receiver};
use integrations_runtime::{Context, ExecuteError, Secret, Url};
use serde_json::{Value, json};

type Test = Result<(), Box<dyn Error>>;

const CANARY: &str = "c4n4ry/&\"secret";

/// A client that reaches this machine.
fn near() -> HttpClientBuilder {
    HttpClient::builder().network(Network::public().allow_loopback())
}

fn hasty() -> Result<HttpClient, Box<dyn Error>> {
    let limit = Duration::from_millis(300);
    Ok(near().total_timeout(limit).connect_timeout(limit).read_limit(1024).build()?)
}

/// A URL on a port on which nobody listens.
fn closed_port() -> Result<Url, Box<dyn Error>> {
    let address = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    Ok(Url::parse(&format!("http://{address}/hook"))?)
}

#[tokio::test]
async fn sends_what_was_put_together() -> Test {
    let receiver = Receiver::start(Answer::new(201).header("x-id", "7").body(r#"{"ok":true}"#)).await?;
    let cx = Context::new().with_http(near().build()?);
    let answer = cx
        .http()?
        .post(&receiver.url("/a/b?c=d"))
        .header("X-Event", "first")
        .header("x-event", "Push Hook")
        .secret_header("x-token", &CANARY.into())
        .basic_auth("jo", Some(&"pässword".into()))
        .json(&json!({ "text": "built" }))
        .send()
        .await?
        .accepted()?;
    assert_eq!(
        (answer.status(), answer.header("X-Id"), answer.text().as_ref()),
        (201, Some("7"), r#"{"ok":true}"#)
    );
    assert_eq!(answer.json::<Value>()?, json!({ "ok": true }));
    assert!(answer.is_success() && !answer.is_truncated());

    let request = receiver.only()?;
    assert_eq!((request.method.as_str(), request.path.as_str()), ("POST", "/a/b?c=d"));
    assert_eq!(request.header("x-event"), Some("Push Hook"));
    assert_eq!(request.header("x-token"), Some(CANARY));
    assert_eq!(request.header("authorization"), Some("Basic am86cMOkc3N3b3Jk"));
    assert_eq!(request.header("content-type"), Some("application/json"));
    assert_eq!(request.header("user-agent"), Some(concat!("integrations/", "0.1.0")));
    assert_eq!(request.header("accept-encoding"), None);
    assert_eq!(request.json()?, json!({ "text": "built" }));
    Ok(())
}

#[tokio::test]
async fn sends_forms_bytes_and_tokens_by_each_method() -> Test {
    let receiver = Receiver::start(Answer::new(204)).await?;
    let client = near().build()?;
    let url = receiver.url("/");
    client.post(&url).form(&[("a b", "c&d"), ("e", "ü")]).send().await?.accepted()?;
    client.request(Method::Put, &url).header("content-type", "text/plain").body("text").send().await?;
    client
        .request(Method::Patch, &url)
        .header("content-type", "application/x+json")
        .json(&[1])
        .send()
        .await?;
    client.request(Method::Delete, &url).bearer(&"token".into()).send().await?;
    client.get(&url).basic_auth("only", None).send().await?;
    client.request(Method::Head, &url).send().await?.accepted()?;

    let requests = receiver.received();
    let methods: Vec<&str> = requests.iter().map(|request| request.method.as_str()).collect();
    assert_eq!(methods, ["POST", "PUT", "PATCH", "DELETE", "GET", "HEAD"]);
    let [form, text, json, bearer, basic, _] = requests.as_slice() else { return Err("six requests".into()) };
    assert_eq!(form.text(), "a+b=c%26d&e=%C3%BC");
    assert_eq!(form.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!((text.text().as_str(), text.header("content-type")), ("text", Some("text/plain")));
    assert_eq!((json.text().as_str(), json.header("content-type")), ("[1]", Some("application/x+json")));
    assert_eq!(bearer.header("authorization"), Some("Bearer token"));
    assert_eq!(basic.header("authorization"), Some("Basic b25seTo="));
    Ok(())
}

#[tokio::test]
async fn refuses_before_it_connects() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let client = near().build()?;
    let mut inside = receiver.url("/");
    inside.set_password(Some("c4n4ry")).map_err(|()| "a host")?;
    let url = receiver.url("/");
    let refused = [
        (client.post(&Url::parse("ftp://c4n4ry.example/")?), "only http and https URLs are asked"),
        (client.post(&Url::parse("file:///c4n4ry")?), "only http and https URLs are asked"),
        (client.post(&inside), "a URL holds no user name and no password: use `basic_auth`"),
        (
            client.post_secret(&inside.clone().into()),
            "a URL holds no user name and no password: use `basic_auth`",
        ),
        (client.post(&url).header("x y", "c4n4ry"), "a header has a name that cannot be sent"),
        (
            client.post(&url).header("x-y", "c4n4ry\r\nx: z"),
            "the header `x-y` has a value that cannot be sent",
        ),
        (
            client.post(&url).bearer(&"c4n4ry\n".into()),
            "the header `authorization` has a value that cannot be sent",
        ),
        (client.post(&url).basic_auth("a:c4n4ry", None), "a user name for basic authentication holds no `:`"),
    ];
    for (request, message) in refused {
        assert!(!format!("{request:?}").contains("c4n4ry"));
        let error = request.body("c4n4ry").send().await.err().ok_or("it was sent")?;
        assert_eq!((error.kind(), error.to_string().as_str()), (HttpErrorKind::Request, message));
    }
    assert!(receiver.received().is_empty());
    Ok(())
}

#[tokio::test]
async fn a_redirect_is_an_answer_and_no_success() -> Test {
    let elsewhere = Receiver::start(Answer::new(200)).await?;
    let to = elsewhere.url("/").to_string();
    let receiver = Receiver::start(Answer::new(307).header("location", &to)).await?;
    let answer = near().build()?.post(&receiver.url("/")).send().await?;
    assert_eq!((answer.status(), answer.is_success()), (307, false));
    let refused = answer.accepted();
    assert!(matches!(refused, Err(ExecuteError::Refused { status: 307, .. })), "{refused:?}");
    assert!(elsewhere.received().is_empty());
    Ok(())
}

#[tokio::test]
async fn a_slow_server_is_cut_in_its_head_and_in_its_body() -> Test {
    let wait = Duration::from_secs(20);
    for answer in [Answer::new(200).after(wait), Answer::new(200).body("late").pausing(wait)] {
        let receiver = Receiver::start(answer).await?;
        let begun = Instant::now();
        let error = hasty()?.get(&receiver.url("/")).send().await.err().ok_or("an answer came")?;
        assert_eq!(
            (error.kind(), error.to_string().as_str()),
            (HttpErrorKind::Timeout, "timed out after 0.3 s")
        );
        assert!(begun.elapsed() < Duration::from_secs(5));
    }
    Ok(())
}

#[tokio::test]
async fn a_long_answer_is_cut() -> Test {
    let long = "0".repeat(5_000_000);
    for (body, kept, truncated) in
        [(&long[..1024], 1024, false), (&long[..1025], 1024, true), (&long, 1024, true)]
    {
        let receiver = Receiver::start(Answer::new(200).body(body)).await?;
        let answer = hasty()?.get(&receiver.url("/")).send().await?;
        assert_eq!((answer.body().len(), answer.is_truncated()), (kept, truncated));
        assert!(answer.json::<Value>().is_err(), "zeros are no number");
    }
    Ok(())
}

#[tokio::test]
async fn errors_name_the_host_and_nothing_else() -> Test {
    let client = near().build()?;
    let mut url = closed_port()?;
    url.set_path("/c4n4ry");
    let port = url.port().unwrap_or_default();
    let error = client.post(&url).send().await.err().ok_or("an answer came")?;
    assert_eq!(error.kind(), HttpErrorKind::Connect);
    assert_eq!(error.to_string(), format!("could not connect to 127.0.0.1:{port}"));
    let error = client.post_secret(&url.into()).send().await.err().ok_or("an answer came")?;
    assert_eq!(error.to_string(), "could not connect");

    Ok(())
}

#[tokio::test]
async fn what_is_no_http_or_no_json_is_an_error_without_its_text() -> Test {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let url = Url::parse(&format!("http://{}/", listener.local_addr()?))?;
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await?;
        tokio::io::AsyncWriteExt::write_all(&mut stream, b"c4n4ry\r\n\r\n").await
    });
    let error = hasty()?.get(&url).send().await.err().ok_or("an answer came")?;
    server.await??;
    assert_eq!(error.kind(), HttpErrorKind::Interrupted);
    assert!(!format!("{error} {error:?}").contains("c4n4ry"));

    for (body, message) in [
        ("c4n4ry", "the answer is not valid JSON (line 1 column 1)"),
        ("\n\"c4n4ry\"", "the answer is not of the form expected (line 2 column 8)"),
    ] {
        let receiver = Receiver::start(Answer::new(200).body(body)).await?;
        let answer = hasty()?.get(&receiver.url("/")).send().await?;
        let error = answer.json::<u8>().err().ok_or("a number")?;
        assert_eq!((error.kind(), error.to_string().as_str()), (HttpErrorKind::Answer, message));
    }
    Ok(())
}

#[tokio::test]
async fn an_echoed_secret_is_masked() -> Test {
    let echo = format!(
        "no\n\u{1b}[31m entry for {CANARY} at /services/c4n4ryT0/c4n4ryB0, am86YzRuNHJ5LyYic2VjcmV0 "
    );
    let receiver = Receiver::start(Answer::new(403).header("x-echo", CANARY).body(echo)).await?;
    let client = near().build()?;
    let secret = Secret::from(CANARY);
    let hidden = Secret::new(receiver.url("/services/c4n4ryT0/c4n4ryB0"));
    let answers = [
        client.post_secret(&hidden).basic_auth("jo", Some(&secret)).send().await?,
        client
            .post_secret(&hidden)
            .secret_header("x-key", &secret)
            .redact(&"am86YzRuNHJ5LyYic2VjcmV0".into())
            .send()
            .await?,
    ];
    for answer in answers {
        assert!(!format!("{answer:?}").contains("c4n4ry"));
        let Err(error) = answer.accepted() else { return Err("403 is no success".into()) };
        let shown = format!("{error} {error:?} {}", error.to_json());
        assert!(!shown.contains("c4n4ry") && !shown.contains("am86"), "{shown}");
        assert_eq!(
            error.to_string(),
            "refused with status 403: no [31m entry for [redacted] at [redacted], [redacted]"
        );
    }
    let debug = format!("{client:?} {hidden:?}");
    assert!(
        debug.starts_with(
            "HttpClient { dns_timeout: 5s, connect_timeout: 5s, total_timeout: 15s, read_limit: 65536, "
        ),
        "{debug}"
    );
    Ok(())
}

#[tokio::test]
async fn a_certificate_is_judged_unless_it_is_asked_not_to() -> Test {
    let receiver = Receiver::start(Answer::new(200).body("ok")).await?;
    let mut url = receiver.url("/c4n4ry");
    url.set_scheme("https").map_err(|()| "a scheme")?;
    let client = hasty()?;
    let port = url.port().unwrap_or_default();
    let error = client.get(&url).send().await.err().ok_or("the certificate was taken")?;
    assert_eq!(error.kind(), HttpErrorKind::Tls);
    let message =
        format!("the TLS handshake with 127.0.0.1:{port} failed: invalid peer certificate: UnknownIssuer");
    assert_eq!(error.to_string(), message);
    let error =
        client.post_secret(&url.clone().into()).send().await.err().ok_or("the certificate was taken")?;
    assert_eq!(error.to_string(), "the TLS handshake failed");

    let answer = client.get(&url).without_tls_verification().send().await?;
    assert_eq!(answer.text(), "ok");
    assert!(client.get(&url).send().await.is_err(), "the other client still judges");
    assert!(rustls::crypto::CryptoProvider::get_default().is_none(), "the process's default is untouched");
    Ok(())
}

#[tokio::test]
async fn the_connection_has_a_limit_of_its_own() -> Test {
    // Takes the connection, and never shakes hands.
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = silent.local_addr()?;
    let url = Url::parse(&format!("https://{address}/"))?;
    let client = near().connect_timeout(Duration::from_millis(200)).build()?;
    let error = client.get(&url).send().await.err().ok_or("an answer came")?;
    assert_eq!(error.kind(), HttpErrorKind::Timeout);
    assert_eq!(error.to_string(), format!("could not connect to {address} within 0.2 s"));
    Ok(())
}

#[tokio::test]
async fn a_proxy_of_the_environment_is_not_used() -> Test {
    // Another test of this file again, in a process with a proxy that nobody serves.
    let proxy = closed_port()?;
    let mut again = std::process::Command::new(std::env::current_exe()?);
    for name in ["HTTP_PROXY", "http_proxy", "ALL_PROXY"] {
        again.env(name, proxy.as_str());
    }
    let again =
        again.args(["--exact", "sends_what_was_put_together"]).env_remove("NO_PROXY").env_remove("no_proxy");
    let output = again.output()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    Ok(())
}
