//! What a web hook sends.

use std::slice;
use std::time::SystemTime;

use integrations_runtime::http::{DELIVERY_LIMIT, Delivery, HttpErrorKind};
use integrations_runtime::testing::{Answer, Receiver};
use integrations_runtime::webhook::{SignatureError, Signed, SigningKey, verify};
use integrations_runtime::{
    Context, Events, ExecuteError, Hook, HookError, Integration, Outcome, RawEvent, Secret, Url, Webhook as _,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{CANARY, Test, bell, push, push_with, rung};

const NEW: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const OLD: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

/// Whether the reference implementation takes it.
fn reference_takes(
    key: &str,
    request: &integrations_runtime::testing::Received,
) -> Result<bool, Box<dyn std::error::Error>> {
    let mut headers = http::HeaderMap::new();
    for (name, value) in &request.headers {
        headers.insert(http::HeaderName::from_bytes(name.as_bytes())?, value.parse()?);
    }
    Ok(standardwebhooks::Webhook::new(key)?.verify(&request.body, &headers).is_ok())
}

#[tokio::test]
async fn posts_what_came_with_the_headers_of_both() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let cx = receiver.context()?.with_instance(&Url::parse("https://gitlab.example.com/")?);
    let record = bell(&json!({ "signing_key": NEW }))?;
    let sent = push_with(&json!({ "sent_by_a_later_gitlab": [1, 2.5, null] }))?;
    assert_eq!(record.dispatch(&RawEvent::new("push", sent.clone()), &cx).await?, Outcome::done("rang"));

    let request = receiver.only()?;
    assert_eq!(request.method, "POST");
    let path = "/api/ring/ground%20floor?key=c4n4ry%2F%26%22secret";
    assert_eq!(
        (request.path.as_str(), request.url.as_str()),
        (path, &*format!("https://bell.example{path}"))
    );
    assert_eq!(request.json()?, sent);
    let id = request.header("webhook-id").ok_or("no id")?;
    let version = concat!("integrations/", "0.1.0");
    for (name, value) in [
        ("content-type", "application/json"),
        ("user-agent", version),
        ("idempotency-key", id),
        ("x-gitlab-event", "Push Hook"),
        ("x-gitlab-event-uuid", id),
        ("x-gitlab-webhook-uuid", "hook-7"),
        ("x-gitlab-instance", "https://gitlab.example.com"),
        ("x-gitlab-token", CANARY),
        ("authorization", "Basic am86YzRuNHJ5LyYic2VjcmV0"),
        ("x-office", "ground floor"),
        ("x-door", CANARY),
    ] {
        assert_eq!(request.header(name), Some(value), "{name}");
    }
    assert_eq!((id.len(), id.contains('.')), (36, false));
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs();
    let timestamp: u64 = request.header("webhook-timestamp").ok_or("no time")?.parse()?;
    assert!(now.abs_diff(timestamp) < 60);
    assert!(reference_takes(NEW, &request)? && !reference_takes(OLD, &request)?);
    Ok(())
}

#[tokio::test]
async fn what_there_is_not_is_not_sent() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let hook = Hook::to("https://bell.example/ring").build()?;
    receiver.context()?.deliver(&hook, &Delivery::new("rung", &json!({}))?).await?;
    let request = receiver.only()?;
    for name in
        ["webhook-signature", "x-gitlab-token", "x-gitlab-webhook-uuid", "x-gitlab-instance", "authorization"]
    {
        assert_eq!(request.header(name), None, "{name}");
    }
    assert_eq!(request.header("x-gitlab-event"), Some("Rung"));
    Ok(())
}

#[tokio::test]
async fn while_a_key_is_rotated_either_is_good() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let record = bell(&json!({ "signing_key": NEW, "old_signing_key": OLD }))?;
    let request = rung(&receiver, &record, &receiver.context()?).await?;
    let signature = request.header("webhook-signature").ok_or("no signature")?;
    assert_eq!(signature.split(' ').filter(|one| one.starts_with("v1,")).count(), 2);
    assert!(reference_takes(NEW, &request)? && reference_takes(OLD, &request)?);
    let other = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    assert!(!reference_takes(other, &request)?);

    // What was sent is what `verify` takes, and nothing else.
    let header = |name| request.header(name).unwrap_or_default();
    let signed = Signed { id: header("webhook-id"), timestamp: header("webhook-timestamp"), signature };
    let now = SystemTime::now();
    for key in [NEW, OLD] {
        let key = SigningKey::parse(&key.into())?;
        verify(slice::from_ref(&key), signed, &request.body, now)?;
        let changed = [&request.body[..], b" "].concat();
        let another_id = Signed { id: "another", ..signed };
        for refused in [
            verify(slice::from_ref(&key), signed, &changed, now),
            verify(&[key], another_id, &request.body, now),
        ] {
            assert_eq!(refused, Err(SignatureError::Signature));
        }
    }
    assert!(verify(&[SigningKey::parse(&other.into())?], signed, &request.body, now).is_err());
    Ok(())
}

#[test]
fn what_the_reference_signs_is_taken() -> Test {
    let body = "{\"a\":\"ü\"}";
    let now = SystemTime::now();
    let seconds = now.duration_since(SystemTime::UNIX_EPOCH)?.as_secs();
    let signature =
        standardwebhooks::Webhook::new(NEW)?.sign("msg_1", i64::try_from(seconds)?, body.as_bytes())?;
    let signed = Signed { id: "msg_1", timestamp: &seconds.to_string(), signature: &signature };
    verify(&[SigningKey::parse(&NEW.into())?], signed, body.as_bytes(), now)?;
    Ok(())
}

#[tokio::test]
async fn a_key_that_is_none_sends_nothing() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let cx = receiver.context()?;
    for (key, expected) in [("whsec_c2hvcnQ=", HookError::KeyLength), ("c4n4ry-key", HookError::KeyEncoding)]
    {
        let record = bell(&json!({ "signing_key": key }))?;
        let refused = record.dispatch(&push()?, &cx).await.err().ok_or("it was sent")?;
        assert!(matches!(&refused, ExecuteError::Hook(error) if *error == expected), "{refused:?}");
        assert_eq!(refused.to_json().get("error"), Some(&json!("hook")));
        assert!(!format!("{refused} {refused:?}").contains("c4n4ry"));
    }
    let three = Hook::to("https://bell.example/").signing_key(&NEW.into()).signing_key(&OLD.into());
    assert_eq!(three.signing_key(&NEW.into()).build().err(), Some(HookError::TooManyKeys));
    assert!(receiver.received().is_empty());
    Ok(())
}

#[tokio::test]
async fn a_retry_keeps_its_id() -> Test {
    let receiver = Receiver::start(Answer::new(500)).await?;
    let (record, cx) = (bell(&json!({ "signing_key": NEW }))?, receiver.context()?);
    let hook = record.config()?.hook()?;
    let delivery = Delivery::new("push", push()?.json())?;
    for _ in 0..2 {
        assert_eq!(cx.deliver(&hook, &delivery).await?.status(), 500);
    }
    // A queue runs the event again.
    for _ in 0..2 {
        let queued = cx.clone().with_delivery_id("msg_7");
        assert!(record.dispatch(&push()?, &queued).await.is_err());
        cx.deliver(&hook, &delivery.clone().with_id("msg_8")).await?;
    }
    // A new one has a new id.
    assert!(record.dispatch(&push()?, &cx).await.is_err());

    let requests = receiver.received();
    let ids: Vec<&str> = requests.iter().filter_map(|request| request.header("webhook-id")).collect();
    let [first, again, queued, given, queued_again, given_again, other] = ids.as_slice() else {
        return Err(format!("{ids:?}").into());
    };
    assert_eq!((*first, *first), (delivery.id(), *again));
    assert_eq!((*queued, *queued_again, *given, *given_again), ("msg_7", "msg_7", "msg_8", "msg_8"));
    assert!(other != first && other.len() == 36);
    for request in &requests {
        assert!(reference_takes(NEW, request)?);
    }
    for id in ["", "a.b", "a\nb"] {
        let refused = cx.deliver(&hook, &delivery.clone().with_id(id)).await;
        let kind = match refused {
            Err(ExecuteError::Http(error)) => Some(error.kind()),
            _ => None,
        };
        assert_eq!(kind, Some(HttpErrorKind::Request), "{id}");
    }
    assert_eq!(receiver.received().len(), 7);
    Ok(())
}

#[tokio::test]
async fn a_body_has_25_mb_at_most() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let hook = Hook::to("http://bell.example/").build()?;
    // With its quotation marks.
    let most = Value::String("x".repeat(DELIVERY_LIMIT - 2));
    receiver.context()?.deliver(&hook, &Delivery::new("push", &most)?).await?;
    assert_eq!((DELIVERY_LIMIT, receiver.only()?.body.len()), (26_214_400, 26_214_400));
    let refused = Delivery::new("push", &"x".repeat(DELIVERY_LIMIT - 1)).err().ok_or("it was taken")?;
    assert_eq!(refused.to_string(), "the web hook was not sent: its 26214401 bytes are more than 26214400");
    Ok(())
}

#[tokio::test]
async fn certificates_are_judged_unless_the_switch_says_no() -> Test {
    // A client that does not know the root of the receiver.
    let receiver = Receiver::start(Answer::new(200)).await?;
    let client = integrations_runtime::http::HttpClient::builder().proxy(&receiver.url("/")).build()?;
    let cx = Context::new().with_http(client);
    let refused = bell(&json!({}))?.dispatch(&push()?, &cx).await.err().ok_or("it was taken")?;
    assert!(refused.to_string().starts_with("the TLS handshake with bell.example failed"), "{refused}");
    bell(&json!({ "enable_ssl_verification": false }))?.dispatch(&push()?, &cx).await?;
    receiver.only()?;
    Ok(())
}

#[tokio::test]
async fn a_user_before_the_host_is_no_part_of_the_request_line() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let template = "https://{user}:{password}@bell.example/ring";
    let hook = Hook::to(template).variable("user", "jo").variable("password", "p@ss:word").build()?;
    let delivery = Delivery::new("push", &json!({}))?;
    receiver.context()?.deliver(&hook, &delivery).await?;
    let secret = Secret::new(Url::parse("https://jo:p%40ss%3Aword@bell.example/ring")?);
    receiver.context()?.deliver(&Hook::at_secret(&secret).build()?, &delivery).await?;
    for request in receiver.received() {
        assert_eq!((request.path.as_str(), request.url.as_str()), ("/ring", "https://bell.example/ring"));
        assert_eq!(request.header("authorization"), Some("Basic am86cEBzczp3b3Jk"));
        assert_eq!(request.header("host"), Some("bell.example"));
    }
    assert_eq!(receiver.received().len(), 2);
    Ok(())
}

#[test]
fn the_headers_of_a_delivery_are_its_own() {
    for name in ["Webhook-Id", "x-gitlab-token", "Authorization", "content-type", "X-Gitlab-Instance"] {
        let refused = Hook::to("https://bell.example/").header(name, "c4n4ry").build();
        assert_eq!(refused.err(), Some(HookError::Header { name: name.to_ascii_lowercase() }));
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Order {
    number: u32,
}

#[derive(Debug, Events)]
pub(crate) enum ShopEvent {
    #[event(title = "Money came")]
    OrderPaid(Order),
    OrderSent(Order),
    #[event(title = "Zurück")]
    Returned(Order),
}

#[derive(Integration)]
#[events(order_paid, order_sent, returned, in = ShopEvent)]
struct Ledger {}

#[test]
fn an_event_of_ones_own_has_its_title() -> Test {
    use integrations_runtime::{Event as _, Vocabulary as _};
    let raw = [
        ShopEvent::OrderPaid(Order { number: 7 }).to_raw()?,
        ShopEvent::OrderSent(Order { number: 8 }).to_raw()?,
        ShopEvent::Returned(Order { number: 9 }).to_raw()?,
    ];
    let mut said = Vec::new();
    for raw in raw {
        let event = LedgerEvent::from_raw(&raw).ok_or("no event of it")??;
        let delivery = Delivery::of(&Ledger {}, &event)?;
        assert_eq!(delivery.event(), raw.name());
        said.push((delivery.title().to_owned(), String::from_utf8(delivery.body().to_vec())?));
    }
    let expected = [
        ("Money came", r#"{"number":7}"#),
        ("Order sent", r#"{"number":8}"#),
        // What a header cannot hold is the name's words.
        ("Returned", r#"{"number":9}"#),
    ];
    assert_eq!(said, expected.map(|(title, body)| (title.to_owned(), body.to_owned())));
    Ok(())
}
