//! Messages about pushes, as the mail server gets them.

use integrations_runtime::testing::{MailReceiver, ReceivedMail};
use integrations_runtime::{Event, Record};
use mail_parser::{Message, MessageParser};
use serde_json::{Value as Json, json};

use super::*;
use crate::testing::{self, Test, event, with};

type Outcomes<T> = Result<T, Box<dyn std::error::Error>>;

fn emails_on_push() -> EmailsOnPush {
    EmailsOnPush {
        send_from_committer_email: false,
        disable_diffs: false,
        branches_to_be_notified: Branches::All,
        recipients: "mira@example.com\njo@example.com  Mira@example.com".to_owned(),
    }
}

/// What the server got of an event.
async fn sent(config: &EmailsOnPush, name: &str, payload: &Json) -> Outcomes<ReceivedMail> {
    let server = MailReceiver::start().await?;
    let outcome = config.execute(event::<EmailsOnPush>(name, payload)?, &server.context()?).await?;
    assert_eq!(outcome, Outcome::done("sent to 2 recipients"));
    Ok(server.only()?)
}

fn parse(mail: &ReceivedMail) -> Outcomes<Message<'_>> {
    Ok(MessageParser::default().parse(&mail.data).ok_or("it is no message")?)
}

fn text(message: &Message<'_>) -> String {
    message.body_text(0).unwrap_or_default().replace("\r\n", "\n")
}

fn sample(name: &str) -> Outcomes<Json> {
    Ok(EmailsOnPushEvent::sample(name).ok_or("there is no sample")?)
}

#[tokio::test]
async fn tells_each_commit_with_its_files() -> Test {
    let mail = sent(&emails_on_push(), "push", &sample("push")?).await?;
    assert_eq!(mail.to, ["mira@example.com", "jo@example.com"]);
    let message = parse(&mail)?;
    assert_eq!(message.subject(), Some("[Git][harbour/lighthouse][main] 2 commits: Ring the bell in fog"));
    assert_eq!(message.header_raw("List-Id").map(str::trim), Some("<lighthouse.harbour.gitlab.example.com>"));
    let web = "https://gitlab.example.com/harbour/lighthouse";
    let (first, second) =
        ("b83d5a0c6e2f4197d8a1c3e5f7092b4d6a8c0e2f", "27e9c4d1b6a8f3052c7d9e1b4f6a8c3d5e7f9021");
    let head = format!(
        "Mira Lindqvist pushed to branch main ({web}/-/tree/main) of harbour/lighthouse ({web}) \
         (Compare changes ({web}/-/compare/4f1b7c2e9d0a8365b4c7e1f20d9a6b835c7e4f10...{second}))\n\n"
    );
    let one = format!(
        "Commit b83d5a0c ({web}/-/commit/{first}) by Mira Lindqvist at 2026-03-11T09:12:44+01:00\n\n\
         \u{20}   Count the turns of the lamp\n\n    The counter wraps at a thousand.\n\n"
    );
    let two = format!(
        "Commit 27e9c4d1 ({web}/-/commit/{second}) by Mira Lindqvist at 2026-03-11T09:40:05+01:00\n\n\
         \u{20}   Ring the bell in fog\n"
    );
    let files_of_one = "- added src/counter.rs\n- modified src/lamp.rs\n\n";
    let files_of_two = "\n- modified src/bell.rs\n- modified README.md\n- removed src/horn.rs\n";
    assert_eq!(text(&message), format!("{head}{one}{files_of_one}{two}{files_of_two}"));

    let bare = EmailsOnPush { disable_diffs: true, ..emails_on_push() };
    let mail = sent(&bare, "push", &sample("push")?).await?;
    assert_eq!(text(&parse(&mail)?), format!("{head}{one}{two}"));
    Ok(())
}

#[tokio::test]
async fn tells_what_came_and_went() -> Test {
    let zeros = json!("0".repeat(40));
    let none = json!([]);
    let (push, tag) = (testing::push(), testing::tag_push());
    let web = "https://gitlab.example/mike/diaspora";
    let project = format!("mike/dia&spora ({web})");
    for (name, payload, subject, begin) in [
        (
            "push",
            with(with(push.clone(), "/before", zeros.clone()), "/commits", none.clone()),
            "[Git][mike/dia&spora][main] Pushed new branch main",
            format!("Jo <Smith> pushed new branch main ({web}/-/tree/main) to {project}\n"),
        ),
        (
            "push",
            with(push.clone(), "/after", zeros.clone()),
            "[Git][mike/dia&spora][main] Removed branch main",
            format!("Jo <Smith> removed branch main from {project}\n"),
        ),
        (
            "push",
            with(push.clone(), "/commits", none),
            "[Git][mike/dia&spora][main] Pushed to branch main",
            format!("Jo <Smith> pushed to branch main ({web}/-/tree/main) of {project} (Compare changes ("),
        ),
        (
            "tag_push",
            with(tag.clone(), "/message", json!("The spring\nrelease\n")),
            "[Git][mike/dia&spora][v1.0] Pushed new tag v1.0",
            format!(
                "Jo <Smith> pushed new tag v1.0 ({web}/-/tags/v1.0) to {project}\n\n    The spring\n    release\n"
            ),
        ),
        (
            "tag_push",
            with(with(tag, "/after", zeros), "/before", json!("d".repeat(40))),
            "[Git][mike/dia&spora][v1.0] Removed tag v1.0",
            format!("Jo <Smith> removed tag v1.0 from {project}\n"),
        ),
        (
            "push",
            with(push, "/total_commits_count", json!(21)),
            "[Git][mike/dia&spora][main] 21 commits: Mend <it>",
            format!("Jo <Smith> pushed to branch main ({web}/-/tree/main) of {project} (Compare changes ("),
        ),
    ] {
        let mail = sent(&emails_on_push(), name, &payload).await?;
        let message = parse(&mail)?;
        assert_eq!(message.subject(), Some(subject));
        assert!(text(&message).starts_with(&begin), "{}", text(&message));
        assert_eq!(text(&message).ends_with("\nAnd 20 older commits.\n"), subject.contains("21"));
    }
    Ok(())
}

#[tokio::test]
async fn what_people_wrote_is_neither_markup_nor_header() -> Test {
    let hostile = "x\r\nBcc: eve@example.com\r\n\r\n<script>alert(1)</script>";
    let payload = with(testing::push(), "/commits/0/message", json!(hostile));
    let payload = with(payload, "/commits/0/title", json!(hostile));
    let payload = with(payload, "/user_name", json!(hostile));
    let payload = with(payload, "/commits/0/added", json!([hostile]));
    let mail = sent(&emails_on_push(), "push", &payload).await?;
    assert_eq!(mail.to, ["mira@example.com", "jo@example.com"]);
    let message = parse(&mail)?;
    let clean = "x Bcc: eve@example.com <script>alert(1)</script>";
    assert_eq!(message.subject(), Some(format!("[Git][mike/dia&spora][main] {clean}").as_str()));
    assert_eq!(message.from().and_then(|from| from.first()).and_then(|from| from.name()), Some(clean));
    assert_eq!(message.header_raw("Bcc"), None);
    let html = message.body_html(0).ok_or("there is no HTML")?;
    assert!(!html.contains("<script") && html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{html}");
    Ok(())
}

#[tokio::test]
async fn many_files_are_counted() -> Test {
    let files: Vec<String> = (0..60).map(|number| format!("f{number}")).collect();
    let mail =
        sent(&emails_on_push(), "push", &with(testing::push(), "/commits/0/added", json!(files))).await?;
    let text = text(&parse(&mail)?);
    assert!(text.ends_with("- added f49\n- and 10 more\n"), "{text}");
    Ok(())
}

#[tokio::test]
async fn is_from_who_pushed_where_the_domain_is_the_senders() -> Test {
    let asked = EmailsOnPush { send_from_committer_email: true, ..emails_on_push() };
    let own = Some("gitlab@example.com");
    for (config, address, from, reply_to) in [
        (&asked, json!("jo@example.com"), Some("jo@example.com"), None),
        (&asked, json!("jo@team.example.com"), Some("jo@team.example.com"), None),
        (&asked, json!("jo@notexample.com"), own, Some("jo@notexample.com")),
        (&asked, json!("[REDACTED]"), own, None),
        (&asked, json!("jörg@example.com"), own, None),
        (&asked, json!(""), own, None),
        (&asked, json!(null), own, None),
        (&emails_on_push(), json!("jo@example.com"), own, None),
        (&emails_on_push(), json!("jo@notexample.com"), own, None),
    ] {
        let mail = sent(config, "push", &with(testing::push(), "/user_email", address.clone())).await?;
        assert_eq!(mail.from, "gitlab@example.com");
        let message = parse(&mail)?;
        let sender = message.from().and_then(|from| from.first()).ok_or("it is from nobody")?;
        assert_eq!((sender.name(), sender.address()), (Some("Jo <Smith>"), from), "{address}");
        let answers = message.reply_to().and_then(|to| to.first()).and_then(|to| to.address());
        assert_eq!(answers, reply_to, "{address}");
    }
    Ok(())
}

#[tokio::test]
async fn passes_over_other_branches() -> Test {
    let server = MailReceiver::start().await?;
    let config = EmailsOnPush { branches_to_be_notified: Branches::Default, ..emails_on_push() };
    let topic = with(testing::push(), "/ref", json!("refs/heads/topic"));
    let outcome = config.execute(event::<EmailsOnPush>("push", &topic)?, &server.context()?).await?;
    assert_eq!(outcome, Outcome::skipped("the branch is not one of those to be notified"));
    assert!(server.received().is_empty());
    let outcomes = testing::outcomes(&config, &server.context()?).await?;
    assert_eq!(outcomes, ["push", "tag_push"].map(|event| (event, Outcome::done("sent to 2 recipients"))));
    Ok(())
}

#[test]
fn recipients_are_addresses_with_space_in_between() -> Test {
    let list =
        |count| (0..count).map(|number| format!("n{number}@example.com")).collect::<Vec<_>>().join("\n");
    for (recipients, said) in [
        (list(750) + " N1@example.com", None),
        (list(751), Some("`recipients` has too many addresses (maximum is 750)")),
        (
            "mira@example.com, jo@example.com".to_owned(),
            Some("`recipients` must be e-mail addresses: number 1 is none"),
        ),
        ("mira@example.com jo".to_owned(), Some("`recipients` must be e-mail addresses: number 2 is none")),
    ] {
        let mut record = Record::<EmailsOnPush>::new();
        record.assign(&json!({ "recipients": recipients }))?;
        record.validate()?;
        record.activate();
        assert_eq!(record.validate().err().map(|violations| violations.to_string()).as_deref(), said);
    }
    Ok(())
}

#[tokio::test]
async fn without_a_mailer_nothing_is_sent() -> Test {
    let push = event::<EmailsOnPush>("push", &testing::push())?;
    let error = emails_on_push().execute(push, &Context::new()).await.err().ok_or("it was sent")?;
    assert_eq!(error.to_string(), "the context carries no mailer");
    Ok(())
}
