//! Messages to Mattermost, by an incoming webhook:
//! <https://developers.mattermost.com/integrate/webhooks/incoming/>.

use integrations_runtime::bases::chat::{ChatNotification, Markdown, Message, Notify, WithoutMentions};
use integrations_runtime::{Context, ExecuteError, Integration, Outcome};

use crate::slack::attachment;

/// Tells a Mattermost team what happens in the project.
///
/// Add an incoming webhook to the Mattermost team first, and paste its URL here. To post under another name than the
/// webhook's, the server must let integrations do so.
#[derive(Debug, Integration)]
#[integration(
    category = chat,
    title = "Mattermost notifications",
    section(connection, title = "Connection details"),
    section(trigger, title = "Trigger"),
    section(configuration, title = "Notification settings"),
)]
#[events(
    push,
    issue,
    confidential_issue,
    merge_request,
    note,
    confidential_note,
    tag_push,
    pipeline,
    wiki_page,
    deployment,
    incident,
    work_item(follows = issue),
    confidential_work_item(follows = confidential_issue)
)]
pub struct Mattermost {
    #[prop(flatten)]
    chat: ChatNotification,
}

/// Mattermost heeds the mentions of a webhook, in attachments too:
/// <https://developers.mattermost.com/integrate/reference/message-attachments/>.
const MARKUP: WithoutMentions<Markdown> = WithoutMentions(Markdown);

impl Notify for Mattermost {
    async fn notify(&self, message: Message, cx: &Context) -> Result<Outcome, ExecuteError> {
        attachment::post(&self.chat, &message, &MARKUP, "Mattermost", cx).await
    }
}

#[cfg(test)]
mod tests {
    use integrations_runtime::testing::{Answer, Received, Receiver};
    use integrations_runtime::{Execute, Record, Url};
    use serde_json::{Value as Json, json};

    use super::*;
    use crate::testing::chat::chat;
    use crate::testing::{self, Test, event, with};

    const WEBHOOK: &str = "https://mattermost.example/hooks/c4n4ryhook";

    fn mattermost() -> Result<Mattermost, Box<dyn std::error::Error>> {
        Ok(Mattermost { chat: chat(Url::parse(WEBHOOK)?) })
    }

    async fn posted(name: &str, payload: &Json) -> Result<Json, Box<dyn std::error::Error>> {
        let receiver = Receiver::start(Answer::new(200).body("ok")).await?;
        let outcome =
            mattermost()?.execute(event::<Mattermost>(name, payload)?, &receiver.context()?).await?;
        assert_eq!(outcome, Outcome::done("posted to Mattermost"));
        let request = receiver.only()?;
        assert_eq!((request.method.as_str(), request.url.as_str()), ("POST", WEBHOOK));
        assert_eq!(request.header("content-type"), Some("application/json"));
        assert_eq!(request.header("authorization"), None);
        Ok(request.json()?)
    }

    #[tokio::test]
    async fn posts_markdown_with_an_attachment() -> Test {
        let project = r"[mike/dia\&spora](https://gitlab.example/mike/diaspora)";
        let pipeline = r"Pipeline [\#31](https://gitlab.example/mike/diaspora/-/pipelines/31)";
        let body = posted("pipeline", &testing::pipeline("failed")).await?;
        let expected = json!({
            "text": format!(r"{pipeline} of branch main by Jo \<Smith\> failed after 63 s in {project}"),
            "attachments": [{
                "color": "#d0213c", "text": r"Failed jobs: unit \& more", "fallback": "Failed jobs: unit & more",
                "mrkdwn_in": ["text"],
            }],
        });
        assert_eq!(body, expected);
        let plain = posted("tag_push", &testing::tag_push()).await?;
        let tag = r"[v1\.0](https://gitlab.example/mike/diaspora/-/tags/v1.0)";
        assert_eq!(plain, json!({ "text": format!(r"Jo \<Smith\> pushed new tag {tag} to {project}") }));
        Ok(())
    }

    #[tokio::test]
    async fn what_people_write_is_neither_markup_nor_a_mention() -> Test {
        let hostile = "@all <!channel> **now**\n# [x](https://evil.example) `\"y\"`";
        let note = with(testing::note(), "/object_attributes/note", json!(hostile));
        let body = posted("note", &note).await?;
        let text = body.pointer("/attachments/0/text").and_then(Json::as_str);
        let escaped = "@\u{200B}all \\<\\!channel\\> \\*\\*now\\*\\*\n\\# \\[x\\]\\(https://evil\\.example\\) \\`\"y\"\\`";
        assert_eq!(text, Some(escaped));
        Ok(())
    }

    #[tokio::test]
    async fn tells_the_sample_of_each_event_to_each_channel() -> Test {
        let receiver = Receiver::start(Answer::new(200).body("ok")).await?;
        let mut mattermost = mattermost()?;
        let told =
            Mattermost::SPEC.events.iter().map(|event| (event.name, Outcome::done("posted to Mattermost")));
        assert_eq!(testing::outcomes(&mattermost, &receiver.context()?).await?, told.collect::<Vec<_>>());

        let receiver = Receiver::start(Answer::new(200).body("ok")).await?;
        mattermost.chat.username = Some("GitLab".to_owned());
        mattermost.chat.channels.channel = Some("town-square, off-topic".to_owned());
        let push = event::<Mattermost>("push", &testing::push())?;
        let outcome = mattermost.execute(push, &receiver.context()?).await?;
        assert_eq!(outcome, Outcome::done("posted to 2 channels of Mattermost"));
        let bodies: Vec<Json> = receiver.received().iter().map(Received::json).collect::<Result<_, _>>()?;
        let sent = |name: &str| bodies.iter().filter_map(|body| body.get(name)?.as_str()).collect::<Vec<_>>();
        assert_eq!(
            (sent("channel"), sent("username")),
            (vec!["town-square", "off-topic"], vec!["GitLab"; 2])
        );
        Ok(())
    }

    #[tokio::test]
    async fn a_refusal_shows_no_part_of_the_webhook() -> Test {
        let receiver = Receiver::start(Answer::new(400).body("no webhook /hooks/c4n4ryhook")).await?;
        let push = event::<Mattermost>("push", &testing::push())?;
        let error = mattermost()?.execute(push, &receiver.context()?).await.err().ok_or("400 was taken")?;
        assert_eq!(error.to_string(), "refused with status 400: no webhook [redacted]");
        assert!(!format!("{error:?} {:?}", mattermost()?).contains("c4n4ry"));
        Ok(())
    }

    #[test]
    fn a_record_asks_for_a_public_webhook() -> Test {
        let mut record = Record::<Mattermost>::new();
        record.assign(&json!({ "active": true, "push_channel": (0..11).map(|it| it.to_string()).collect::<Vec<_>>().join(",") }))?;
        let said =
            |record: &Record<Mattermost>| record.validate().err().map(|violations| violations.to_string());
        let channels = "`push_channel` is too long (maximum is 10 channels)";
        assert_eq!(said(&record), Some(format!("`webhook` is required; {channels}")));
        record.assign(&json!({ "webhook": "http://localhost:8065/hooks/x", "push_channel": "a,b" }))?;
        let local = "`webhook` must be a public address, not one of this machine or a local network";
        assert_eq!(said(&record), Some(local.to_owned()));
        record.assign(&json!({ "webhook": WEBHOOK }))?;
        record.validate()?;
        Ok(())
    }
}
