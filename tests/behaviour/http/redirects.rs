//! Redirects, where they are followed.

use std::error::Error;
use std::io;
use std::net::IpAddr;
use std::time::{Duration, Instant};

use integrations_runtime::Url;
use integrations_runtime::http::{HttpClient, HttpClientBuilder, HttpErrorKind, Method, Resolve};
use integrations_runtime::testing::{Answer, Receiver};
use serde_json::json;

use super::{Test, near};

/// Every name is on this machine, but for one.
struct Near;

impl Resolve for Near {
    async fn resolve(&self, name: &str) -> io::Result<Vec<IpAddr>> {
        let address = if name == "wiki.corp" { "10.1.2.3" } else { "127.0.0.1" };
        Ok(vec![address.parse().map_err(io::Error::other)?])
    }
}

fn following(limit: usize) -> HttpClientBuilder {
    near().resolver(Near).follow_redirects(limit)
}

/// Answers `/go?<status>&<location>` with a redirect there, and everything else with 200.
async fn server() -> io::Result<Receiver> {
    Receiver::answering(|request| {
        match request.path.strip_prefix("/go?").and_then(|rest| rest.split_once('&')) {
            Some((status, location)) => {
                Answer::new(status.parse().unwrap_or(500)).header("location", location)
            }
            None => Answer::new(200).body("arrived"),
        }
    })
    .await
}

fn go(receiver: &Receiver, host: &str, status: u16, location: &str) -> Result<Url, Box<dyn Error>> {
    let port = receiver.address().port();
    // Not parsed as a query: that would write the location another way.
    Ok(Url::parse(&format!("http://{host}:{port}/go?{status}&{location}"))?)
}

#[tokio::test]
async fn they_are_followed_with_the_method_that_the_status_asks_for() -> Test {
    for (method, status, then) in [
        (Method::Post, 301, "GET"),
        (Method::Post, 302, "GET"),
        (Method::Post, 303, "GET"),
        (Method::Post, 307, "POST"),
        (Method::Post, 308, "POST"),
        (Method::Put, 302, "PUT"),
        (Method::Put, 303, "GET"),
        (Method::Get, 301, "GET"),
        (Method::Get, 303, "GET"),
    ] {
        let has_body = method != Method::Get;
        let receiver = server().await?;
        let client = following(1).build()?;
        let url = go(&receiver, "a.example", status, "/there?x=y")?;
        let request = client.request(method, &url).bearer(&"t0k3n".into()).header("x-event", "push");
        let request = if has_body { request.json(&json!({ "a": 1 })) } else { request };
        let answer = request.send().await?.accepted()?;
        assert_eq!(answer.text(), "arrived");
        let asked = receiver.received();
        let [_, second] = asked.as_slice() else { return Err("two requests".into()) };
        assert_eq!((second.method.as_str(), second.path.as_str()), (then, "/there?x=y"), "{status}");
        assert_eq!(second.header("authorization"), Some("Bearer t0k3n"), "the server is the same");
        assert_eq!(second.header("x-event"), Some("push"));
        let (body, kind) = if then == "GET" { ("", None) } else { ("{\"a\":1}", Some("application/json")) };
        assert_eq!((second.text().as_str(), second.header("content-type")), (body, kind), "{status}");
    }
    Ok(())
}

#[tokio::test]
async fn another_server_gets_no_secrets() -> Test {
    let receiver = server().await?;
    let port = receiver.address().port();
    let client = following(3).build()?;
    let there = format!("http://b.example:{port}/there");
    let request = client
        .post(&go(&receiver, "a.example", 303, &there)?)
        .basic_auth("jo", Some(&"c4n4ry".into()))
        .secret_header("x-token", &"c4n4ry".into())
        .header("cookie", "c4n4ry")
        .header("x-event", "push")
        .body("c4n4ry");
    request.send().await?.accepted()?;
    let asked = receiver.received();
    let [first, second] = asked.as_slice() else { return Err("two requests".into()) };
    assert_eq!((first.header("x-token"), first.header("cookie")), (Some("c4n4ry"), Some("c4n4ry")));
    assert_eq!((second.url.as_str(), second.header("x-event")), (there.as_str(), Some("push")));
    assert!(!format!("{second:?}").contains("c4n4ry"), "{second:?}");
    assert_eq!(second.header("authorization"), None);

    // What must not be left out is not sent.
    for status in [307, 308] {
        let url = go(&receiver, "a.example", status, &there)?;
        let error = client.post(&url).body("c4n4ry").send().await.err().ok_or("it was sent")?;
        assert_eq!(error.to_string(), "the answer redirects to another server, which must not get the body");
        assert_eq!((error.kind(), error.is_retryable()), (HttpErrorKind::Redirect, false));
    }
    assert_eq!(receiver.received().len(), 4);
    Ok(())
}

#[tokio::test]
async fn each_place_is_judged() -> Test {
    let receiver = server().await?;
    let port = receiver.address().port();
    let client = following(3).build()?;
    let name = format!("http://wiki.corp:{port}/");
    let inside = format!("http://127.0.0.1:{port}@b.example/");
    for (to, kind, message) in [
        (
            "http://169.254.169.254/latest/meta-data/",
            HttpErrorKind::Forbidden,
            "refused to connect to 169.254.169.254: it is an address at which a cloud tells about its machines",
        ),
        (
            "http://0xa.1/",
            HttpErrorKind::Forbidden,
            "refused to connect to 10.0.0.1: it is an address of a local network",
        ),
        (
            "//[::ffff:a9fe:a9fe]/",
            HttpErrorKind::Forbidden,
            "refused to connect to [::ffff:a9fe:a9fe]: it is an address at which a cloud tells about its machines",
        ),
        (
            "ftp://b.example/",
            HttpErrorKind::Redirect,
            "the answer redirects to what is not asked: only http and https URLs are asked",
        ),
        (
            "file:///etc/passwd",
            HttpErrorKind::Redirect,
            "the answer redirects to what is not asked: only http and https URLs are asked",
        ),
        (
            inside.as_str(),
            HttpErrorKind::Redirect,
            "the answer redirects to what is not asked: a URL holds no user name and no password: use `basic_auth`",
        ),
        ("http://256.0.0.1/", HttpErrorKind::Redirect, "the answer redirects to what is no URL"),
    ] {
        let error = client.get(&go(&receiver, "a.example", 302, to)?).send().await.err().ok_or("followed")?;
        assert_eq!((error.kind(), error.to_string().as_str()), (kind, message), "{to}");
    }
    let error = client.get(&go(&receiver, "a.example", 302, &name)?).send().await.err().ok_or("followed")?;
    let message = format!("refused to connect to wiki.corp:{port}: it has an address of a local network");
    assert_eq!((error.kind(), error.to_string()), (HttpErrorKind::Forbidden, message));
    assert!(receiver.received().iter().all(|request| request.path.starts_with("/go?")));
    Ok(())
}

#[tokio::test]
async fn a_circle_and_one_too_many_are_errors() -> Test {
    let circle = Receiver::answering(|request| {
        Answer::new(302).header("location", if request.path == "/a" { "/b" } else { "/a" })
    });
    let circle = circle.await?;
    let error = following(9).build()?.get(&circle.url("/a")).send().await.err().ok_or("it ended")?;
    assert_eq!(error.to_string(), "the answers redirect in a circle");
    assert_eq!((error.kind(), circle.received().len()), (HttpErrorKind::Redirect, 2));

    let endless =
        Receiver::answering(|request| Answer::new(302).header("location", &format!("{}a", request.path)));
    let endless = endless.await?;
    let error = following(3).build()?.get(&endless.url("/a")).send().await.err().ok_or("it ended")?;
    assert_eq!(error.to_string(), "the answers redirect more than 3 times");
    assert_eq!((error.kind(), endless.received().len()), (HttpErrorKind::Redirect, 4));

    // The same URL by another method is no circle: a form that shows what became of it.
    let form = Receiver::answering(|request| match request.method.as_str() {
        "POST" => Answer::new(303).header("location", "/form"),
        _ => Answer::new(200),
    });
    let form = form.await?;
    following(1).build()?.post(&form.url("/form")).body("x").send().await?.accepted()?;
    Ok(())
}

#[tokio::test]
async fn what_is_no_redirect_is_an_answer() -> Test {
    for (status, location) in [(300, Some("/a")), (304, Some("/a")), (302, None)] {
        let answer = Answer::new(status);
        let answer = location.map_or(answer.clone(), |to| answer.header("location", to));
        let receiver = Receiver::start(answer).await?;
        let answer = following(3).build()?.get(&receiver.url("/")).send().await?;
        assert_eq!((answer.status(), receiver.received().len()), (status, 1));
    }
    Ok(())
}

#[tokio::test]
async fn tls_is_not_left_and_is_judged_elsewhere() -> Test {
    let receiver = Receiver::answering(|request| match request.url.as_str() {
        "https://a.example/down" => Answer::new(302).header("location", "http://a.example/"),
        "https://a.example/aside" => Answer::new(302).header("location", "https://b.example/"),
        "https://a.example/here" => Answer::new(302).header("location", "/"),
        "http://a.example/up" => Answer::new(302).header("location", "https://a.example/"),
        _ => Answer::new(200),
    });
    let receiver = receiver.await?;
    let client = receiver.client_builder().follow_redirects(2).build()?;
    let error = client.get(&Url::parse("https://a.example/down")?).send().await.err().ok_or("followed")?;
    assert_eq!(error.to_string(), "the answer redirects from https to http");
    assert_eq!(error.kind(), HttpErrorKind::Redirect);
    client.get(&Url::parse("https://a.example/aside")?).send().await?.accepted()?;
    client.get(&Url::parse("http://a.example/up")?).send().await?.accepted()?;

    // Who takes any certificate of one server does not of another.
    let client = HttpClient::builder().proxy(&receiver.url("/")).follow_redirects(2).build()?;
    let get = |url: &Url| client.get(url).without_tls_verification().send();
    get(&Url::parse("https://a.example/here")?).await?.accepted()?;
    let error = get(&Url::parse("https://a.example/aside")?).await.err().ok_or("followed")?;
    assert_eq!(error.kind(), HttpErrorKind::Tls);
    Ok(())
}

#[tokio::test]
async fn the_time_is_that_of_all_of_them() -> Test {
    let receiver = Receiver::answering(|request| {
        let to = format!("{}a", request.path);
        Answer::new(302).header("location", &to).after(Duration::from_millis(150))
    });
    let receiver = receiver.await?;
    let client = following(100).total_timeout(Duration::from_millis(500)).build()?;
    let begun = Instant::now();
    let error = client.get(&receiver.url("/a")).send().await.err().ok_or("it ended")?;
    assert_eq!((error.kind(), error.to_string().as_str()), (HttpErrorKind::Timeout, "timed out after 0.5 s"));
    assert!(begun.elapsed() < Duration::from_secs(5));
    Ok(())
}

#[tokio::test]
async fn a_secret_url_stays_secret_on_its_way() -> Test {
    let receiver = Receiver::answering(|request| match request.path.as_str() {
        "/first" => Answer::new(302).header("location", "/second-c4n4ry"),
        path => Answer::new(403).body(format!("no {path}")),
    });
    let receiver = receiver.await?;
    let answer = following(1).build()?.post_secret(&receiver.url("/first").into()).send().await?;
    assert_eq!(answer.excerpt(), "no [redacted]");
    Ok(())
}
