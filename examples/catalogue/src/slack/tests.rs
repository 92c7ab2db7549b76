use integrations_runtime::bases::chat::{Branches, LabelsBehavior, Message, Notify};
use integrations_runtime::testing::{Answer, Received, Receiver};
use integrations_runtime::{Execute, Integration, Outcome, Record, Url, Violation};
use serde_json::{Value as Json, json};

use super::attachment::body;
use super::{Mrkdwn, Slack, SlackEvent};
use crate::testing::chat::chat;
use crate::testing::{self, Test, event, with};

const PATH: &str = "/services/c4n4ryT0/c4n4ryB0";
const PROJECT: &str = "<https://gitlab.example/mike/diaspora|mike/dia&amp;spora>";

fn slack(webhook: Url) -> Slack {
    Slack { chat: chat(webhook) }
}

fn nowhere() -> Result<Slack, Box<dyn std::error::Error>> {
    Ok(slack(Url::parse("http://127.0.0.1:9/")?))
}

/// What Slack gets for an event.
async fn posted(name: &str, payload: &Json) -> Result<Json, Box<dyn std::error::Error>> {
    let receiver = Receiver::start(Answer::new(200).body("ok")).await?;
    let outcome =
        slack(receiver.url(PATH)).execute(event::<Slack>(name, payload)?, &receiver.context()?).await?;
    assert_eq!(outcome, Outcome::done("posted to Slack"));
    let request = receiver.only()?;
    assert_eq!((request.method.as_str(), request.path.as_str()), ("POST", PATH));
    assert_eq!(request.header("content-type"), Some("application/json"));
    assert_eq!(request.header("authorization"), None);
    Ok(request.json()?)
}

#[tokio::test]
async fn tells_the_sample_of_each_event() -> Test {
    let receiver = Receiver::start(Answer::new(200).body("ok")).await?;
    // As a new record has it: broken pipelines only, and the default branch.
    let mut slack = slack(receiver.url(PATH));
    slack.chat.filters.notify_only_broken_pipelines = true;
    slack.chat.filters.branches_to_be_notified = Branches::Default;
    let told = Slack::SPEC.events.iter().map(|event| (event.name, Outcome::done("posted to Slack")));
    assert_eq!(testing::outcomes(&slack, &receiver.context()?).await?, told.collect::<Vec<_>>());

    slack.chat.labels.labels_to_be_notified = Some("~kitchen".to_owned());
    let outcomes = testing::outcomes(&slack, &receiver.context()?).await?;
    let passed_over = outcomes.iter().filter(|(_, outcome)| !outcome.is_done()).map(|(event, _)| *event);
    let labelled = ["issue", "confidential_issue", "merge_request", "note", "confidential_note", "incident"];
    let labelled = labelled.into_iter().chain(["work_item", "confidential_work_item"]);
    assert_eq!(passed_over.collect::<Vec<_>>(), labelled.collect::<Vec<_>>());
    Ok(())
}

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "a row an event")]
async fn says_something_of_each_event() -> Test {
    let zeros = "0".repeat(40);
    let confidential = with(testing::issue(), "/object_attributes/action", json!("close"));
    let created = with(testing::push(), "/before", json!(zeros));
    let removed = with(testing::push(), "/after", json!(zeros));
    let issue = "<https://gitlab.example/mike/diaspora/-/issues/23|#23 It &lt;burns&gt;>";
    let request = "<https://gitlab.example/mike/diaspora/-/merge_requests/7|!7 Mend it>";
    let main = "<https://gitlab.example/mike/diaspora/-/tree/main|main>";
    let commit =
        "<https://gitlab.example/mike/diaspora/-/commit/d?a=b&amp;c|dddddddd>: Mend &lt;it&gt; - Jo &amp; Co";
    let compare = format!(
        "<https://gitlab.example/mike/diaspora/-/compare/{}...{}|Compare changes>",
        "9".repeat(40),
        "d".repeat(40)
    );
    let jo = "Jo &lt;Smith&gt;";
    let pipeline = "Pipeline <https://gitlab.example/mike/diaspora/-/pipelines/31|#31>";
    let deployment = "<https://gitlab.example/mike/diaspora/-/jobs/796|Deployment to staging>";
    let deployed = "<https://gitlab.example/mike/diaspora/-/commit/d|dddddddd>: Mend it";
    let here = "Here &amp; there.";
    let rows = [
        ("push", testing::push(), format!("{jo} pushed to branch {main} of {PROJECT} ({compare})"), commit),
        ("push", created, format!("{jo} pushed new branch {main} to {PROJECT}"), commit),
        ("push", removed, format!("{jo} removed branch main from {PROJECT}"), ""),
        (
            "tag_push",
            testing::tag_push(),
            format!(
                "{jo} pushed new tag <https://gitlab.example/mike/diaspora/-/tags/v1.0|v1.0> to {PROJECT}"
            ),
            "",
        ),
        ("issue", testing::issue(), format!("{jo} opened issue {issue} in {PROJECT}"), here),
        (
            "confidential_issue",
            confidential,
            format!("{jo} closed confidential issue {issue} in {PROJECT}"),
            "",
        ),
        ("incident", testing::issue(), format!("{jo} opened incident {issue} in {PROJECT}"), here),
        ("work_item", testing::issue(), format!("{jo} opened task {issue} in {PROJECT}"), here),
        (
            "confidential_work_item",
            with(testing::issue(), "/project", json!(null)),
            format!("{jo} opened confidential task {issue}"),
            here,
        ),
        (
            "merge_request",
            testing::merge_request(),
            format!("{jo} opened merge request {request} in {PROJECT}"),
            "",
        ),
        (
            "note",
            testing::note(),
            format!(
                "{jo} commented on <https://gitlab.example/mike/diaspora/-/merge_requests/7#note_1|merge request !7 Mend it> in {PROJECT}"
            ),
            "Looks &lt;good&gt;.",
        ),
        (
            "confidential_note",
            with(testing::note(), "/merge_request", json!(null)),
            format!(
                "{jo} commented confidentially on <https://gitlab.example/mike/diaspora/-/merge_requests/7#note_1|mergerequest> in {PROJECT}"
            ),
            "Looks &lt;good&gt;.",
        ),
        (
            "pipeline",
            testing::pipeline("failed"),
            format!("{pipeline} of branch main by {jo} failed after 63 s in {PROJECT}"),
            "Failed jobs: unit &amp; more",
        ),
        (
            "wiki_page",
            testing::wiki_page(),
            format!(
                "{jo} edited wiki page <https://gitlab.example/mike/diaspora/-/wikis/home|Home> in {PROJECT}"
            ),
            "Say more",
        ),
        (
            "deployment",
            testing::deployment("success"),
            format!("{deployment} by {jo} succeeded in {PROJECT}"),
            deployed,
        ),
        (
            "alert",
            testing::alert(),
            format!(
                "Alert <https://gitlab.example/mike/diaspora/-/alert_management/1/details|Disk full> in {PROJECT}"
            ),
            "Severity: critical\nStatus: triggered\nStarted: 2026-01-03T23:36:29Z",
        ),
    ];
    for (name, payload, line, below) in rows {
        let body = posted(name, &payload).await?;
        assert_eq!(body.get("text").and_then(Json::as_str), Some(line.as_str()));
        let text = body.pointer("/attachments/0/text").and_then(Json::as_str).unwrap_or_default();
        assert_eq!(text, below, "{name}");
        assert_eq!((body.get("username"), body.get("channel")), (None, None));
    }
    Ok(())
}

#[tokio::test]
async fn posts_to_each_channel_under_its_name() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let mut slack = slack(receiver.url(PATH));
    slack.chat.username = Some("GitLab".to_owned());
    slack.chat.channels.channel = Some("#general, #dev,,#general".to_owned());
    slack.chat.channels.channels = [("issue", "#issues".to_owned())].into_iter().collect();
    let outcome = slack.execute(event::<Slack>("push", &testing::push())?, &receiver.context()?).await?;
    assert_eq!(outcome, Outcome::done("posted to 2 channels of Slack"));
    let bodies: Vec<Json> = receiver.received().iter().map(Received::json).collect::<Result<_, _>>()?;
    let channels: Vec<_> = bodies.iter().filter_map(|body| body.get("channel")?.as_str()).collect();
    assert_eq!(channels, ["#general", "#dev"]);
    assert!(bodies.iter().all(|body| body.get("username") == Some(&json!("GitLab"))));
    Ok(())
}

#[tokio::test]
async fn a_refusal_shows_no_part_of_the_webhook() -> Test {
    let receiver = Receiver::start(Answer::new(404).body(format!("no_service at {PATH} (c4n4ryB0)"))).await?;
    let slack = slack(receiver.url(PATH));
    let refused = slack.execute(event::<Slack>("push", &testing::push())?, &receiver.context()?).await;
    let error = refused.err().ok_or("404 was taken")?;
    assert_eq!(error.to_string(), "refused with status 404: no_service at [redacted] ([redacted])");
    assert!(!format!("{error:?} {slack:?}").contains("c4n4ry"));
    let cx = receiver.context()?;
    drop(receiver);
    let lost = slack.execute(event::<Slack>("push", &testing::push())?, &cx).await;
    assert_eq!(lost.err().ok_or("nobody listens")?.to_string(), "could not connect");
    Ok(())
}

#[test]
fn branches_are_filtered_where_there_are_any() -> Test {
    let mut slack = nowhere()?;
    slack.chat.filters.branches_to_be_notified = Branches::Protected;
    let reason = Some("the branch is not one of those to be notified");
    let main = testing::push();
    let topic = with(testing::push(), "/ref", json!("refs/heads/topic"));
    let pipeline = testing::pipeline("failed");
    let of_topic = with(testing::pipeline("failed"), "/object_attributes/ref", json!("topic"));
    let deployment = testing::deployment("success");
    let rows = [
        ("push", main.clone(), None),
        ("push", with(main, "/ref_protected", json!(false)), reason),
        ("push", topic.clone(), reason),
        ("push", with(topic, "/ref_protected", json!(true)), None),
        ("pipeline", pipeline, None),
        ("pipeline", of_topic.clone(), reason),
        ("pipeline", with(of_topic.clone(), "/object_attributes/protected_ref", json!(true)), None),
        ("pipeline", with(of_topic, "/object_attributes/tag", json!(true)), None),
        ("deployment", deployment.clone(), None),
        ("deployment", with(deployment.clone(), "/ref", json!("main")), None),
        ("deployment", with(deployment, "/ref", json!("topic")), reason),
        ("tag_push", testing::tag_push(), None),
        ("issue", testing::issue(), None),
    ];
    for (name, payload, expected) in rows {
        assert_eq!(slack.pass_over(&event::<Slack>(name, &payload)?), expected, "{name} {payload}");
    }
    Ok(())
}

#[test]
fn labels_are_filtered_and_updates_dropped() -> Test {
    let reason = Some("the labels are not those to be notified");
    let rows = [
        (None, LabelsBehavior::MatchAny, "issue", testing::issue(), None),
        (Some("~backend, ops"), LabelsBehavior::MatchAny, "issue", testing::issue(), None),
        (Some("~backend, ops"), LabelsBehavior::MatchAll, "issue", testing::issue(), reason),
        (Some("~backend,~urgent"), LabelsBehavior::MatchAll, "incident", testing::issue(), None),
        (
            Some("~backend,~urgent"),
            LabelsBehavior::MatchAll,
            "merge_request",
            testing::merge_request(),
            reason,
        ),
        (Some("~backend"), LabelsBehavior::MatchAny, "note", testing::note(), None),
        (Some("~ops"), LabelsBehavior::MatchAny, "note", testing::note(), reason),
        (
            Some("~ops"),
            LabelsBehavior::MatchAny,
            "issue",
            with(testing::issue(), "/labels", json!([])),
            reason,
        ),
        (Some("~ops"), LabelsBehavior::MatchAny, "push", testing::push(), None),
        (Some(" ,~"), LabelsBehavior::MatchAll, "issue", testing::issue(), None),
    ];
    for (labels, behavior, name, payload, expected) in rows {
        let mut slack = nowhere()?;
        slack.chat.labels.labels_to_be_notified = labels.map(str::to_owned);
        slack.chat.labels.labels_to_be_notified_behavior = behavior;
        assert_eq!(slack.pass_over(&event::<Slack>(name, &payload)?), expected, "{labels:?} {name}");
    }
    for (name, payload) in [("issue", testing::issue()), ("merge_request", testing::merge_request())] {
        let update = with(payload, "/object_attributes/action", json!("update"));
        assert_eq!(nowhere()?.pass_over(&event::<Slack>(name, &update)?), Some("updates are not told"));
    }
    Ok(())
}

#[test]
fn pipelines_are_filtered() -> Test {
    let said = |broken, changes, status: &str, of_branch: Json| -> Result<_, Box<dyn std::error::Error>> {
        let mut slack = nowhere()?;
        slack.chat.filters.notify_only_broken_pipelines = broken;
        slack.chat.filters.notify_only_when_pipeline_status_changes = changes;
        let payload = with(testing::pipeline(status), "/object_attributes/ref_status_name", of_branch);
        Ok(slack.pass_over(&event::<Slack>("pipeline", &payload)?).unwrap_or("told"))
    };
    let unchanged = "the branch's pipeline status did not change";
    assert_eq!(said(true, false, "failed", json!(null))?, "told");
    assert_eq!(said(true, false, "success", json!(null))?, "the pipeline is not broken");
    assert_eq!(said(false, false, "success", json!(null))?, "told");
    assert_eq!(said(false, false, "running", json!(null))?, "the pipeline neither failed nor succeeded");
    assert_eq!(said(false, true, "failed", json!("broken"))?, "told");
    assert_eq!(said(false, true, "failed", json!("still_failing"))?, unchanged);
    assert_eq!(said(false, true, "success", json!("fixed"))?, "told");
    assert_eq!(said(false, true, "success", json!(null))?, unchanged);
    Ok(())
}

#[test]
fn a_record_refuses_what_cannot_work() -> Test {
    let mut record = Record::<Slack>::new();
    record.activate();
    let violations = record.validate().err().ok_or("it was taken without a webhook")?;
    assert_eq!(violations.of("webhook").map(Violation::code).collect::<Vec<_>>(), ["required"]);
    record.chat_mut().set_webhook(Url::parse("http://127.0.0.1:9/services/c4n4ry")?);
    record
        .chat_mut()
        .channels_mut()
        .set_channel((0..11).map(|number| format!("#{number}")).collect::<Vec<_>>().join(","));
    let violations = record.validate().err().ok_or("a webhook on loopback was taken")?;
    assert_eq!(
        violations.to_string(),
        "`webhook` must be a public address, not one of this machine or a local network; \
         `channel` is too long (maximum is 10 channels)"
    );
    record.chat_mut().set_webhook(Url::parse("https://hooks.slack.com/services/c4n4ry")?);
    record.chat_mut().channels_mut().set_channel("#general".to_owned());
    record.validate()?;
    let form = serde_json::to_string(&record.form())?;
    assert!(!format!("{record:?} {form} {:?}", record.changes()).contains("c4n4ry"));
    let config = record.config()?;
    assert!(config.chat.filters.notify_only_broken_pipelines);
    assert_eq!(config.chat.filters.branches_to_be_notified, Branches::Default);
    Ok(())
}

/// Where the payloads of a real GitLab are at hand, each of them is told.
#[test]
fn real_payloads_are_told() -> Test {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/gitlab/payloads/");
    let rows = [
        ("push", "push"),
        ("tag", "tag_push"),
        ("issue", "issue"),
        ("confidential-issue", "confidential_issue"),
        ("merge-request", "merge_request"),
        ("comment-commit", "note"),
        ("comment-issue", "note"),
        ("comment-merge-request", "note"),
        ("comment-snippet", "note"),
        ("confidential-comment", "confidential_note"),
        ("pipeline", "pipeline"),
        ("deployment", "deployment"),
        ("wikipage", "wiki_page"),
    ];
    for (file, name) in rows {
        let Ok(text) = std::fs::read_to_string(format!("{folder}{file}.json")) else {
            println!("{file}.json is not here: passed over");
            continue;
        };
        let told: SlackEvent = event::<Slack>(name, &serde_json::from_str(&text)?)?;
        assert_eq!(nowhere()?.pass_over(&told), None, "{file}");
        let message = Message::of(&told).ok_or("there is no message")?;
        let body = body(&message, &Mrkdwn);
        assert!(
            body.get("text").and_then(Json::as_str).is_some_and(|line| line.contains("<http")),
            "{file}: {body:#?}"
        );
    }
    Ok(())
}
