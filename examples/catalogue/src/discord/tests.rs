use integrations_runtime::testing::{Answer, Receiver};
use integrations_runtime::{Execute, Record};
use jiff::Timestamp;
use serde_json::{Value as Json, json};

use super::*;
use crate::testing::chat::filters;
use crate::testing::{self, Test, event, with};

const WEBHOOK: &str = "https://discord.com/api/webhooks/1/c4n4ry-all";
const ISSUES: &str = "https://discord.com/api/webhooks/2/c4n4ry-issues?thread_id=3";

fn discord() -> Result<Discord, Box<dyn std::error::Error>> {
    let issues = Secret::new(Url::parse(ISSUES)?);
    Ok(Discord {
        webhook: Secret::new(Url::parse(WEBHOOK)?),
        filters: filters(),
        channel: [("issue", issues.clone()), ("note", issues)].into_iter().collect(),
    })
}

fn embed(name: &str, payload: &Json) -> Result<Json, Box<dyn std::error::Error>> {
    let message = Message::of(&event::<Discord>(name, payload)?).ok_or("there is no message")?;
    Ok(embed::body(&message, "2026-01-03T23:36:29.123Z".parse()?))
}

#[test]
fn a_message_is_an_embed() -> Test {
    let pipeline =
        with(testing::pipeline("failed"), "/user/avatar_url", json!("https://gitlab.example/jo.png"));
    let page = "https://gitlab.example/mike/diaspora/-/pipelines/31";
    let line = format!(r"Pipeline [\#31]({page}) of branch main by Jo \<Smith\> failed after 63 s");
    let project = r"[mike/dia\&spora](https://gitlab.example/mike/diaspora)";
    let expected = json!({
        "embeds": [{
            "title": r"\#31",
            "url": page,
            "description": format!("{line} in {project}\n{}", r"Failed jobs: unit \& more"),
            "color": 0x00d0_213c,
            "author": { "name": "Jo <Smith>", "icon_url": "https://gitlab.example/jo.png" },
            "timestamp": "2026-01-03T23:36:29Z",
        }],
        "allowed_mentions": { "parse": [] },
    });
    assert_eq!(embed("pipeline", &pipeline)?, expected);
    Ok(())
}

#[test]
fn what_people_write_is_no_markup_and_what_is_missing_is_left_out() -> Test {
    let issue =
        with(testing::issue(), "/object_attributes/title", json!("*@everyone*\n[x](https://evil.example)"));
    let issue = with(issue, "/object_attributes/description", json!("> `a`\n# \"b\" <@1>"));
    let issue = with(issue, "/user/avatar_url", json!("data:image/png;base64,AA"));
    let body = embed("issue", &issue)?;
    let said = |pointer| body.pointer(pointer).and_then(Json::as_str);
    let title = r"\#23 \*@everyone\* \[x\]\(https://evil\.example\)";
    assert_eq!(said("/embeds/0/title"), Some(title));
    let description = said("/embeds/0/description").unwrap_or_default();
    assert!(description.ends_with("\n\\> \\`a\\`\n\\# \"b\" \\<@1\\>"), "{description}");
    assert_eq!(body.pointer("/embeds/0/author"), Some(&json!({ "name": "Jo <Smith>" })));

    let removed = with(testing::push(), "/after", json!("0".repeat(40)));
    let removed = embed("push", &with(removed, "/user_name", json!(null)))?;
    assert_eq!(removed.pointer("/embeds/0/url"), None);
    Ok(())
}

#[test]
fn keeps_to_the_limits() -> Test {
    for text in ["*".repeat(5000), "🔔".repeat(5000)] {
        let issue = with(testing::wiki_page(), "/object_attributes/title", json!(text));
        let issue = with(issue, "/user/name", json!(text));
        let body = embed("wiki_page", &issue)?;
        for (pointer, limit) in [("title", 256), ("description", 4096), ("author/name", 256)] {
            let said = body.pointer(&format!("/embeds/0/{pointer}")).and_then(Json::as_str);
            let said = said.ok_or_else(|| format!("there is no {pointer}"))?;
            assert!(said.encode_utf16().count() <= limit && said.ends_with('…'), "{pointer}: {said}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn posts_to_the_webhook_of_the_event() -> Test {
    let rows = [
        ("push", testing::push(), WEBHOOK),
        ("confidential_issue", testing::issue(), ISSUES),
        ("work_item", testing::issue(), ISSUES),
        ("confidential_note", testing::note(), ISSUES),
    ];
    for (name, payload, url) in rows {
        let receiver = Receiver::start(Answer::new(204)).await?;
        let before = Timestamp::now().as_second();
        let outcome = discord()?.execute(event::<Discord>(name, &payload)?, &receiver.context()?).await?;
        assert_eq!(outcome, Outcome::done("posted to Discord"));
        let request = receiver.only()?;
        assert_eq!((request.method.as_str(), request.url.as_str()), ("POST", url), "{name}");
        let body = request.json()?;
        assert_eq!(body.get("allowed_mentions"), Some(&json!({ "parse": [] })));
        let at = body.pointer("/embeds/0/timestamp").and_then(Json::as_str).unwrap_or_default();
        assert!(
            (before..=Timestamp::now().as_second()).contains(&at.parse::<Timestamp>()?.as_second()),
            "{at}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn tells_the_sample_of_each_event() -> Test {
    let receiver = Receiver::start(Answer::new(204)).await?;
    let told = Discord::SPEC.events.iter().map(|event| (event.name, Outcome::done("posted to Discord")));
    assert_eq!(testing::outcomes(&discord()?, &receiver.context()?).await?, told.collect::<Vec<_>>());
    Ok(())
}

#[tokio::test]
async fn is_tried_by_asking_for_each_webhook() -> Test {
    let receiver = Receiver::start(Answer::new(200).body("{}")).await?;
    let outcome = Execute::test(&discord()?, None, &receiver.context()?).await?;
    assert_eq!(outcome, Outcome::done("Discord knows the 2 webhooks"));
    let asked: Vec<_> = receiver.received().into_iter().map(|it| (it.method, it.url, it.body)).collect();
    let expected = [WEBHOOK, ISSUES].map(|url| ("GET".to_owned(), url.to_owned(), Vec::new()));
    assert_eq!(asked, expected);
    Ok(())
}

#[tokio::test]
async fn a_refusal_shows_no_part_of_a_webhook() -> Test {
    let receiver = Receiver::start(Answer::new(404).body("no c4n4ry-all, no c4n4ry-issues")).await?;
    let cx = receiver.context()?;
    let push = event::<Discord>("push", &testing::push())?;
    let error = discord()?.execute(push, &cx).await.err().ok_or("404 was taken")?;
    // What is no part of this request is no secret of it.
    assert_eq!(error.to_string(), "refused with status 404: no [redacted], no c4n4ry-issues");
    let error = Execute::test(&discord()?, None, &cx).await.err().ok_or("404 was taken")?;
    assert!(!error.to_string().contains("c4n4ry-all"), "{error}");
    assert!(!format!("{:?}", discord()?).contains("c4n4ry"));
    Ok(())
}

fn said(record: &Record<Discord>) -> Option<String> {
    record.validate().err().map(|violations| violations.to_string())
}

#[test]
fn a_new_webhook_is_discords() -> Test {
    let mut record = Record::<Discord>::new();
    record.activate();
    assert_eq!(said(&record).as_deref(), Some("`webhook` is required"));
    let others = [
        "http://discord.com/api",
        "https://discord.com.example/",
        "https://sub.discord.com/",
        "https://discord.com:8443/",
        "https://jo@discord.com/",
        "https://127.0.0.1/",
    ];
    for other in others {
        record.assign(&json!({ "webhook": other, "deployment_channel": other }))?;
        let both = "`webhook` must begin with `https://discord.com/`; \
                    `deployment_channel` must begin with `https://discord.com/`";
        assert_eq!(said(&record).as_deref(), Some(both), "{other}");
    }
    let two = format!("{WEBHOOK},{ISSUES}");
    record.assign(&json!({ "webhook": WEBHOOK, "deployment_channel": ISSUES, "push_channel": two }))?;
    assert_eq!(said(&record).as_deref(), Some("`push_channel` must be one webhook, not several"));
    record.assign(&json!({ "push_channel": "https://discord.com" }))?;
    assert_eq!(said(&record), None);
    let form = serde_json::to_string(&record.form())?;
    assert!(!format!("{record:?} {form} {:?}", record.changes()).contains("c4n4ry"));
    Ok(())
}

#[test]
fn a_webhook_of_before_the_rule_may_stay() -> Test {
    let old = "https://discordapp.com/api/webhooks/1/x";
    let mut record = Record::<Discord>::load(&json!({ "webhook": old, "push_channel": old }))?;
    record.activate();
    assert!(said(&record).is_some(), "a record that begins to be active is judged");
    record.saved();
    assert_eq!(said(&record), None);
    assert_eq!(record.config()?.webhook.expose_secret().as_str(), old);
    record.assign(
        &json!({ "webhook": "https://discordapp.com/api/webhooks/1/y", "branches_to_be_notified": "all" }),
    )?;
    assert_eq!(said(&record), None);

    record.assign(&json!({ "webhook": WEBHOOK }))?;
    record.saved();
    record.assign(&json!({ "webhook": old, "note_channel": old }))?;
    let judged = "`webhook` must begin with `https://discord.com/`; `note_channel` must begin with `https://discord.com/`";
    assert_eq!(said(&record).as_deref(), Some(judged));
    Ok(())
}
