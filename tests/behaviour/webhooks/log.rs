//! What the request log keeps, and what it does not.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use integrations_runtime::http::log::{LoggedBody, Recent};
use integrations_runtime::http::{Attempt, Delivery, HttpClient, LogFilter, MemoryLog, RequestLog};
use integrations_runtime::testing::{Answer, Receiver};
use integrations_runtime::{Context, Hook, RawEvent, Secret, Url, Webhook as _};
use serde_json::json;

use super::{CANARY, Test, bell, push, push_with};

const KIB: usize = 1024;

/// A context whose requests arrive at the receiver, and are kept in the log.
fn kept(receiver: &Receiver) -> Result<(Context, Arc<MemoryLog>), Box<dyn std::error::Error>> {
    let log = Arc::new(MemoryLog::new());
    Ok((Context::new().with_http(receiver.client()?.with_log(log.clone())), log))
}

fn all(log: &MemoryLog) -> Vec<Attempt> {
    log.attempts(&LogFilter::all(), 100)
}

fn only(log: &MemoryLog) -> Result<Attempt, String> {
    let mut attempts = all(log);
    match (attempts.pop(), attempts.len()) {
        (Some(attempt), 0) => Ok(attempt),
        (_, others) => Err(format!("{others} more or less than one")),
    }
}

fn header<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// Everything that an attempt is shown as.
fn shown(attempt: &Attempt) -> Result<String, serde_json::Error> {
    Ok(format!("{attempt:?} {}", serde_json::to_string(attempt)?))
}

/// Each way in which the canary could be written.
fn assert_no_canary(text: &str) {
    for part in ["c4n4ry", "C4N4RY", "am86YzRuNHJ5"] {
        assert!(!text.contains(part), "{part} in {text}");
    }
}

#[tokio::test]
async fn an_attempt_of_a_hook_says_all_of_it() -> Test {
    let answer = Answer::new(202).header("x-ring", "ding").body("rang\ntwice");
    let receiver = Receiver::start(answer.after(Duration::from_millis(30))).await?;
    let (cx, log) = kept(&receiver)?;
    let cx = cx.with_record_id("42");
    let before = SystemTime::now();
    bell(&json!({ "signing_key": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" }))?
        .dispatch(&push()?, &cx)
        .await?;

    let (attempt, request) = (only(&log)?, receiver.only()?);
    assert!(attempt.at >= before && attempt.at <= SystemTime::now());
    assert!(attempt.took >= Duration::from_millis(30) && attempt.took < Duration::from_secs(15));
    let subject = (attempt.integration.as_deref(), attempt.record.as_deref(), attempt.event.as_deref());
    assert_eq!(subject, (Some("bell"), Some("42"), Some("push")));
    assert_eq!(attempt.delivery.as_deref(), request.header("webhook-id"));
    let url = "https://bell.example/api/ring/ground%20floor?key={key}";
    assert_eq!((attempt.method.as_str(), attempt.url.as_str()), ("POST", url));
    // Every header that arrived, but for what the HTTP library adds; masked, or as it is.
    let secret = ["authorization", "x-gitlab-token", "x-door"];
    for (name, value) in &request.headers {
        if !["host", "accept", "content-length"].contains(&name.as_str()) {
            let expected = if secret.contains(&name.as_str()) { "[redacted]" } else { value.as_str() };
            assert_eq!(header(&attempt.request_headers, name), Some(expected), "{name}");
        }
    }
    let body = attempt.request_body.as_ref().ok_or("no body")?;
    assert_eq!((body.bytes, body.cut), (request.body.len(), false));
    let response = attempt.response.as_ref().ok_or("no answer")?;
    assert_eq!((response.status, header(&response.headers, "x-ring")), (202, Some("ding")));
    assert_eq!((response.body.text.as_str(), response.body.bytes), ("rang\ntwice", 10));
    assert!(attempt.is_success() && attempt.error.is_none());
    assert_no_canary(&shown(&attempt)?);
    Ok(())
}

#[tokio::test]
async fn attempts_are_json_and_come_back() -> Test {
    let receiver = Receiver::start(Answer::new(200).body("ok")).await?;
    let (cx, log) = kept(&receiver)?;
    cx.http()?.get(&Url::parse("https://bell.example/")?).send().await?;
    let attempt = only(&log)?;
    let json = serde_json::to_value(&attempt)?;
    let members: Vec<&str> = json.as_object().ok_or("no object")?.keys().map(String::as_str).collect();
    assert_eq!(members, ["at_ms", "method", "request_headers", "response", "took_ms", "url"]);
    let member = |pointer: &str| json.pointer(pointer).cloned();
    assert_eq!(member("/request_headers/0"), Some(json!(["user-agent", "integrations/0.1.0"])));
    assert_eq!(member("/response/body"), Some(json!({ "text": "ok", "bytes": 2, "cut": false })));
    let back: Attempt = serde_json::from_value(json.clone())?;
    assert_eq!(serde_json::to_value(&back)?, json);
    assert!(attempt.at.duration_since(back.at)? < Duration::from_millis(1));
    Ok(())
}

#[tokio::test]
async fn what_failed_is_an_attempt_too() -> Test {
    let slow = Receiver::start(Answer::new(200).after(Duration::from_secs(20))).await?;
    let log = Arc::new(MemoryLog::new());
    let hasty =
        slow.client_builder().total_timeout(Duration::from_millis(100)).build()?.with_log(log.clone());
    let cx = Context::new().with_http(hasty);
    let record = bell(&json!({}))?;
    assert!(record.dispatch(&push()?, &cx).await.is_err());
    assert_eq!(only(&log)?.error.as_deref(), Some("timed out after 0.1 s"));

    // Refused before it was sent.
    let inside = Url::parse("https://c4n4ry:c4n4ry@bell.example/x")?;
    assert!(cx.http()?.get(&inside).send().await.is_err());
    let refused = all(&log).into_iter().next().ok_or("no attempt")?;
    let error = "a URL holds no user name and no password: use `basic_auth`";
    assert_eq!((refused.url.as_str(), refused.error.as_deref()), ("https://bell.example/x", Some(error)));
    assert_no_canary(&shown(&refused)?);

    // Refused by the guard.
    let guarded = Context::new().with_http(HttpClient::new()?.with_log(log.clone()));
    let inside = Hook::to("http://127.0.0.1:9/{key}").variable("key", CANARY).build()?;
    assert!(guarded.deliver(&inside, &Delivery::new("rung", &json!({}))?).await.is_err());
    let refused = all(&log).into_iter().next().ok_or("no attempt")?;
    assert_eq!((refused.url.as_str(), refused.response.is_none()), ("http://127.0.0.1:9/{key}", true));
    assert!(refused.error.as_ref().is_some_and(|error| error.contains("127.0.0.1")), "{refused:?}");
    assert_no_canary(&shown(&refused)?);

    // Given up by who asked.
    let patient = Context::new().with_http(slow.client()?.with_log(log.clone()));
    // The attempt begins some time after the waiting does.
    let given_up = tokio::time::timeout(Duration::from_secs(1), record.dispatch(&push()?, &patient)).await;
    assert!(given_up.is_err());
    let attempt = all(&log).into_iter().next().ok_or("no attempt")?;
    assert_eq!(attempt.error.as_deref(), Some("given up before the whole answer was there"));
    assert!(
        attempt.took >= Duration::from_millis(50)
            && attempt.took < Duration::from_secs(15)
            && attempt.response.is_none()
    );
    assert_eq!(all(&log).len(), 4);
    Ok(())
}

#[tokio::test]
async fn everything_is_cut() -> Test {
    let many =
        (0..60).fold(Answer::new(200), |answer, at| answer.header(&format!("x-{at}"), &"h".repeat(2 * KIB)));
    let receiver = Receiver::start(many.body("b".repeat(20 * KIB))).await?;
    let (cx, log) = kept(&receiver)?;
    let mut hook = Hook::to("https://bell.example/");
    for at in 0..60 {
        hook = hook.header(&format!("x-{at}"), &"h".repeat(2 * KIB));
    }
    let delivery = Delivery::new("push", &"p".repeat(9 * KIB))?;
    cx.deliver(&hook.build()?, &delivery).await?;

    let attempt = only(&log)?;
    let response = attempt.response.as_ref().ok_or("no answer")?;
    for headers in [&attempt.request_headers, &response.headers] {
        assert_eq!(headers.len(), 50);
        let longest = headers.iter().map(|(_, value)| value.len()).max();
        assert_eq!(longest, Some(KIB));
    }
    let sent = attempt.request_body.as_ref().ok_or("no body")?;
    let lengths = |body: &LoggedBody| (body.text.len(), body.bytes, body.cut);
    assert_eq!(lengths(sent), (8 * KIB, 9 * KIB + 2, true));
    assert_eq!(lengths(&response.body), (8 * KIB, 20 * KIB, true));
    Ok(())
}

#[tokio::test]
async fn no_secret_is_in_a_log_wherever_it_stands() -> Test {
    let json = serde_json::to_string(CANARY)?;
    let percent = "c4n4ry%2F%26%22secret";
    let basic = "am86YzRuNHJ5LyYic2VjcmV0";
    let echo = format!(
        "{CANARY} {json} {percent} c4n4ry/&amp;&quot;secret {basic} https://bell.example/api/ring/ground%20floor?key={percent}"
    );
    let answer = Answer::new(403)
        .header("x-echo", &format!("key={percent}"))
        .header("set-cookie", "session=C4N4RY-of-the-server")
        .header("x-auth-token", "C4N4RY-of-the-server")
        .body(format!("{echo}\n{}{CANARY}", "x".repeat(8 * KIB - 5 - echo.len())));
    let receiver = Receiver::start(answer).await?;
    let (cx, log) = kept(&receiver)?;
    let payload = push_with(&json!({
        "message": CANARY,
        "ci_job_token": "C4N4RY-of-the-payload",
        "user_email": "C4N4RY@example.com",
        "list": [{ "password": 4_711_471 }],
    }))?;
    let record = bell(&json!({}))?;
    let refused =
        record.dispatch(&RawEvent::new("push", payload.clone()), &cx).await.err().ok_or("403 was taken")?;
    let attempt = only(&log)?;
    assert_no_canary(&shown(&attempt)?);
    assert!(!shown(&attempt)?.contains("4711471"));
    assert_no_canary(&format!("{refused} {refused:?} {}", refused.to_json()));
    let hook = record.config()?.hook()?;
    let delivery = Delivery::new("push", &payload)?;
    assert_no_canary(&format!("{hook:?} {delivery:?} {log:?} {cx:?}"));
    // It did arrive, and the log is not empty for it.
    assert_eq!(receiver.only()?.json()?, payload);
    let body = attempt.request_body.ok_or("no body")?.text;
    assert!(
        body.contains("\"message\":\"[redacted]\"") && body.contains("\"ref\":\"refs/heads/main\""),
        "{body}"
    );
    let response = attempt.response.ok_or("no answer")?;
    assert_eq!(header(&response.headers, "x-echo"), Some("key=[redacted]"));
    assert_eq!(header(&response.headers, "set-cookie"), Some("[redacted]"));
    assert!(
        response
            .body
            .text
            .starts_with("[redacted] \"[redacted]\" [redacted] [redacted] [redacted] https://bell")
    );
    Ok(())
}

#[tokio::test]
async fn each_secret_of_a_hook_is_masked_by_itself() -> Test {
    let receiver = Receiver::answering(|request| Answer::new(403).body(request.body.clone())).await?;
    let (cx, log) = kept(&receiver)?;
    let secret = Secret::from(CANARY);
    let bell = || Hook::to("https://bell.example/ring");
    let hooks = [
        Hook::to("https://bell.example/{key}").variable("key", secret.clone()),
        Hook::to("https://jo:{key}@bell.example/").variable("key", secret.clone()),
        bell().token(&secret),
        bell().basic_auth("jo", Some(&secret)),
        bell().secret_header("x-door", &secret),
        Hook::at_secret(&Secret::new(Url::parse("https://bell.example/c4n4ry%2F&%22secret")?)),
    ];
    for hook in hooks {
        let hook = hook.build()?;
        let path = hook.url().expose_secret().path().to_owned();
        let echo = json!({ "said": CANARY, "asked": path, "as": "am86YzRuNHJ5LyYic2VjcmV0" });
        // Of a URL that is one secret, its own spelling is known.
        let echo = if hook.is_host_open() { echo } else { json!({ "asked": path }) };
        let refused = cx.deliver(&hook, &Delivery::new("rung", &echo)?).await?.accepted().err();
        let shown = format!("{:?} {:?}", all(&log).first(), refused);
        assert!(!shown.contains("c4n4ry"), "{shown}");
        assert!(shown.contains("[redacted]"), "{shown}");
    }
    assert_eq!(receiver.received().len(), 6);
    Ok(())
}

#[tokio::test]
async fn requests_of_other_integrations_are_kept_without_their_secrets() -> Test {
    let token = json!({ "access_token": "C4N4RY-1", "expires_in": 3600 });
    let receiver = Receiver::start(Answer::new(200).json(&token)).await?;
    let (cx, log) = kept(&receiver)?;
    let client = cx.http()?;
    let hidden = Secret::new(Url::parse("https://c4n4ry.example/c4n4ry-path?c4n4ry")?);
    let open = Url::parse("https://bell.example/a/c4n4ry-2?api_key=C4N4RY&v=2#C4N4RY")?;
    client
        .post_secret(&hidden)
        .json(&json!({ "text": "see https://c4n4ry.example/c4n4ry-path?c4n4ry" }))
        .send()
        .await?;
    client
        .post(&open)
        .redact(&"c4n4ry-2".into())
        .form(&[("password", "c4n4ry 3"), ("user", "jo")])
        .send()
        .await?;
    client
        .get(&Url::parse("https://bell.example/")?)
        .bearer(&"c4n4ry-4".into())
        .header("x-api-key", "c4n4ry")
        .send()
        .await?;
    assert_eq!(receiver.received().len(), 3);

    let attempts = all(&log);
    for attempt in &attempts {
        assert_no_canary(&shown(attempt)?);
        let body = attempt.response.as_ref().map(|response| response.body.text.as_str());
        assert_eq!(body, Some(r#"{"access_token": "[redacted]","expires_in":3600}"#));
        assert_eq!((&attempt.integration, &attempt.event, &attempt.delivery), (&None, &None, &None));
    }
    let urls: Vec<&str> = attempts.iter().map(|attempt| attempt.url.as_str()).collect();
    let open = "https://bell.example/a/[redacted]?api_key=[redacted]&v=2";
    assert_eq!(urls, ["https://bell.example/", open, "https://[redacted]"]);
    let form = attempts.get(1).and_then(|attempt| attempt.request_body.as_ref()).ok_or("no form")?;
    assert_eq!(form.text, "password=[redacted]&user=jo");
    Ok(())
}

#[tokio::test]
async fn an_entry_is_found_for_what_it_was_made() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let (cx, log) = kept(&receiver)?;
    let record = bell(&json!({}))?;
    record.dispatch(&push()?, &cx.clone().with_record_id("1").with_delivery_id("a")).await?;
    record.test(Some("merge_request"), &cx.clone().with_record_id("2")).await?;
    // The id is there, whichever of the two was given first.
    let client = cx.http()?.clone();
    let other = Context::new().with_record_id("2").with_http(client);
    other.http()?.get(&Url::parse("https://bell.example/")?).send().await?;
    cx.http()?.get(&Url::parse("https://bell.example/")?).send().await?;

    let count = |filter: LogFilter| log.attempts(&filter, 10).len();
    let filter = LogFilter::all;
    assert_eq!(count(filter()), 4);
    assert_eq!(count(filter().of_integration("bell")), 2);
    assert_eq!((count(filter().of_record("1")), count(filter().of_record("2"))), (1, 2));
    assert_eq!(count(filter().of_record("2").of_event("merge_request")), 1);
    assert_eq!((count(filter().of_delivery("a")), count(filter().of_delivery("b"))), (1, 0));
    Ok(())
}

/// A log of a product's own: what it gets, it puts into a channel.
struct Queue(std::sync::mpsc::SyncSender<Attempt>);

impl RequestLog for Queue {
    fn add(&self, attempt: Attempt) {
        let _ = self.0.try_send(attempt);
    }

    fn recent<'a>(&'a self, _filter: &'a LogFilter, _limit: usize) -> Recent<'a> {
        Box::pin(async { Err("the store is away".into()) })
    }
}

#[tokio::test]
async fn a_store_can_be_the_log() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let (sender, attempts) = std::sync::mpsc::sync_channel(1);
    let log: Arc<dyn RequestLog> = Arc::new(Queue(sender));
    let client: HttpClient = receiver.client()?.with_log(Arc::clone(&log));
    let cx = Context::new().with_http(client);
    bell(&json!({}))?.dispatch(&push()?, &cx).await?;
    assert_eq!(attempts.try_recv()?.event.as_deref(), Some("push"));
    assert!(cx.http()?.log().is_some());
    assert!(log.recent(&LogFilter::all(), 1).await.is_err());
    let memory: Arc<dyn RequestLog> = Arc::new(MemoryLog::new());
    let none = memory.recent(&LogFilter::all(), 1).await.map_err(|error| error.to_string())?;
    assert_eq!(none, Vec::<Attempt>::new());
    Ok(())
}
