use integrations_runtime::Record;
use integrations_runtime::testing::{Answer, Received, Receiver};
use serde_json::json;

use super::*;
use crate::testing::{self, Test, event, with};

fn buildkite(token: &str) -> Result<Buildkite, Box<dyn std::error::Error>> {
    let project_url = Url::parse("https://buildkite.com/org/orchard/")?;
    Ok(Buildkite { project_url, token: token.into(), enable_ssl_verification: true })
}

#[tokio::test]
async fn posts_each_event_as_it_came() -> Test {
    for (name, payload, title) in [
        ("push", testing::push(), "Push Hook"),
        ("tag_push", testing::tag_push(), "Tag Push Hook"),
        ("merge_request", testing::merge_request(), "Merge Request Hook"),
    ] {
        let receiver = Receiver::start(Answer::new(200)).await?;
        let payload = with(payload, "/sent_by_a_later_gitlab", json!(["<b>\"\n", null]));
        let event = event::<Buildkite>(name, &payload)?;
        let outcome = buildkite("hook/1:status")?.execute(event, &receiver.context()?).await?;
        assert_eq!(outcome, Outcome::done("told Buildkite to build"));
        let request = receiver.only()?;
        assert_eq!(
            (request.method.as_str(), request.url.as_str()),
            ("POST", "https://webhook.buildkite.com/deliver/hook%2F1")
        );
        assert_eq!(request.header("x-gitlab-event"), Some(title));
        assert_eq!(request.header("content-type"), Some("application/json"));
        assert_eq!(request.header("authorization"), None);
        assert_eq!(request.json()?, payload);
    }
    Ok(())
}

#[tokio::test]
async fn builds_the_sample_of_each_event() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let outcomes = testing::outcomes(&buildkite("hook:status")?, &receiver.context()?).await?;
    let built = Outcome::done("told Buildkite to build");
    assert_eq!(outcomes, ["push", "merge_request", "tag_push"].map(|event| (event, built.clone())));
    let properties = json!({ "project_url": "https://buildkite.com/org/orchard", "token": "hook" });
    Record::<Buildkite>::load(&properties)?.test(None, &receiver.context()?).await?;
    assert_eq!(receiver.received().len(), 4);
    Ok(())
}

#[tokio::test]
async fn passes_over_what_has_nothing_to_build() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let gone = with(testing::push(), "/after", json!("0".repeat(40)));
    let edited = with(testing::merge_request(), "/object_attributes/action", json!("update"));
    for (name, payload, reason) in
        [("push", gone, "the branch was removed"), ("merge_request", edited, "the update brought no commit")]
    {
        let event = event::<Buildkite>(name, &payload)?;
        let outcome = buildkite("hook:status")?.execute(event, &receiver.context()?).await?;
        assert_eq!(outcome, Outcome::skipped(reason));
    }
    assert!(receiver.received().is_empty());
    Ok(())
}

#[tokio::test]
async fn refusals_show_no_token() -> Test {
    let echo = |request: &Received| {
        Answer::new(403).body(format!("no {}", request.path.replace("/deliver/", "").replace("/status/", "")))
    };
    let receiver = Receiver::answering(echo).await?;
    let buildkite = buildkite("c4n4ry-hook:c4n4ry-status")?;
    let push = event::<Buildkite>("push", &testing::push())?;
    let refused = buildkite.execute(push, &receiver.context()?).await.err().ok_or("403 was taken")?;
    assert_eq!(refused.to_string(), "refused with status 403: no [redacted]");
    let asked = buildkite.commit_status("2ab7834c", &receiver.context()?).await;
    let asked = asked.err().ok_or("403 was taken")?;
    assert!(!format!("{refused:?} {asked} {asked:?} {buildkite:?}").contains("c4n4ry"), "{asked}");
    assert!(!format!("{:?}", buildkite.hook()?).contains("c4n4ry"));
    Ok(())
}

#[tokio::test]
async fn tells_the_status_of_a_commit() -> Test {
    let receiver = Receiver::start(Answer::new(200).json(&json!({ "status": "success" }))).await?;
    let status = buildkite("hook:sta/tus")?.commit_status("2ab&=7834c", &receiver.context()?).await?;
    assert_eq!(status, "success");
    let request = receiver.only()?;
    assert_eq!(
        (request.method.as_str(), request.url.as_str()),
        ("GET", "https://gitlab.buildkite.com/status/sta%2Ftus.json?commit=2ab%26%3D7834c")
    );

    for (body, said) in [
        (json!({ "status": "<b>\u{202e}" }), "the answer of Buildkite has no status"),
        (json!({ "status": "" }), "the answer of Buildkite has no status"),
        (json!({}), "the answer is not of the form expected (line 1 column 2)"),
    ] {
        let receiver = Receiver::start(Answer::new(200).json(&body)).await?;
        let asked = buildkite("hook:status")?.commit_status("2ab7834c", &receiver.context()?).await;
        assert_eq!(asked.err().ok_or("it was taken for one")?.to_string(), said);
    }
    for token in ["hook", "hook:"] {
        let asked = buildkite(token)?.commit_status("2ab7834c", &receiver.context()?).await;
        let said = "the token has no part for the status, which stands behind a colon";
        assert_eq!(asked.err().ok_or("there is no token for it")?.to_string(), said);
    }
    Ok(())
}

#[test]
fn shows_the_builds_of_a_commit() -> Test {
    let page = buildkite("hook")?.build_page("2ab7834c&x=1");
    assert_eq!(page.as_str(), "https://buildkite.com/org/orchard/builds?commit=2ab7834c%26x%3D1");
    Ok(())
}

#[test]
fn a_record_needs_a_public_pipeline_and_a_token() -> Test {
    let mut record = Record::<Buildkite>::new();
    record.activate();
    let violations = record.validate().err().ok_or("nothing was taken")?;
    assert_eq!(violations.to_string(), "`project_url` is required; `token` is required");
    record.assign(&json!({ "project_url": "http://10.0.0.1/", "token": "hook:status" }))?;
    let violations = record.validate().err().ok_or("a local pipeline was taken")?;
    assert_eq!(violations.of("project_url").count(), 1, "{violations}");
    let good = json!({ "project_url": "https://buildkite.com/org/orchard", "token": "hook:status" });
    record.assign(&good)?;
    record.validate()?;
    assert!(record.config()?.hook()?.verifies_tls());
    record.assign(&json!({ "enable_ssl_verification": false }))?;
    assert!(record.config()?.hook()?.verifies_tls(), "whatever is asked for");
    record.saved();
    record.set_project_url(Url::parse("https://elsewhere.example/")?);
    assert!(record.token().is_none(), "another place must not get the token");
    Ok(())
}
