//! Messages to Webex, by an incoming webhook:
//! <https://apphub.webex.com/applications/incoming-webhooks-cisco-systems-38054-23307-75252>.

use integrations_runtime::bases::chat::{Chat, Filters, Markdown, Message, Notify, WithoutMentions};
use integrations_runtime::{Context, ExecuteError, Integration, Outcome, Secret, Url};
use serde_json::json;

/// Tells a space of Webex what happens in the project.
///
/// Connect the app "Incoming Webhooks" with the space first, and paste its URL here.
#[derive(Debug, Integration)]
#[integration(
    category = chat,
    section(connection, title = "Connection details"),
    section(trigger, title = "Trigger"),
    section(configuration, title = "Notification settings"),
)]
#[events(
    push,
    issue,
    confidential_issue,
    work_item(follows = issue),
    confidential_work_item(follows = confidential_issue),
    merge_request,
    note,
    confidential_note,
    tag_push,
    pipeline,
    wiki_page
)]
pub struct WebexTeams {
    /// Whoever knows this URL can post to the space.
    #[prop(
        section = connection,
        public_url,
        non_empty_password_title = "Enter new webhook",
        non_empty_password_help = "Leave blank to keep it."
    )]
    webhook: Secret<Url>,

    #[prop(flatten)]
    filters: Filters,
}

/// A third of the bytes that a message may have, as a character takes up to three of them:
/// <https://developer.webex.com/docs/api/v1/messages/create-a-message>.
const LIMIT: usize = 7439 / 3;

impl Chat for WebexTeams {
    fn filters(&self) -> &Filters {
        &self.filters
    }
}

impl Notify for WebexTeams {
    async fn notify(&self, message: Message, cx: &Context) -> Result<Outcome, ExecuteError> {
        let markdown = message.render_within(&WithoutMentions(Markdown), LIMIT);
        // In Markdown, a line ends there after two spaces: <https://spec.commonmark.org/0.31.2/#hard-line-breaks>. That
        // makes three bytes of one, which the limit has room for.
        let body = json!({ "markdown": markdown.replace('\n', "  \n") });
        cx.http()?.post_secret(&self.webhook).json(&body).send().await?.accepted()?;
        Ok(Outcome::done("posted to Webex"))
    }
}

#[cfg(test)]
mod tests {
    use integrations_runtime::testing::{Answer, Receiver};
    use integrations_runtime::{Execute, Record};
    use serde_json::Value as Json;

    use super::*;
    use crate::testing::chat::filters;
    use crate::testing::{self, Test, event, with};

    const WEBHOOK: &str = "https://webexapis.com/v1/webhooks/incoming/c4n4ryhook";

    fn webex() -> Result<WebexTeams, Box<dyn std::error::Error>> {
        Ok(WebexTeams { webhook: Secret::new(Url::parse(WEBHOOK)?), filters: filters() })
    }

    async fn posted(name: &str, payload: &Json) -> Result<Json, Box<dyn std::error::Error>> {
        let receiver = Receiver::start(Answer::new(204)).await?;
        let outcome = webex()?.execute(event::<WebexTeams>(name, payload)?, &receiver.context()?).await?;
        assert_eq!(outcome, Outcome::done("posted to Webex"));
        let request = receiver.only()?;
        assert_eq!((request.method.as_str(), request.url.as_str()), ("POST", WEBHOOK));
        Ok(request.json()?)
    }

    #[tokio::test]
    async fn posts_markdown() -> Test {
        let hostile = with(testing::note(), "/object_attributes/note", json!("<@all> **now**\n> \"x\""));
        let request = "https://gitlab.example/mike/diaspora/-/merge_requests/7#note_1";
        let project = r"[mike/dia\&spora](https://gitlab.example/mike/diaspora)";
        let line = format!(r"Jo \<Smith\> commented on [merge request \!7 Mend it]({request}) in {project}");
        let quote = "\\<@\u{200B}all\\> \\*\\*now\\*\\*  \n\\> \"x\"";
        assert_eq!(posted("note", &hostile).await?, json!({ "markdown": format!("{line}  \n{quote}") }));
        Ok(())
    }

    #[tokio::test]
    async fn keeps_to_the_limit_in_bytes() -> Test {
        for title in ["€\n".repeat(8000), "x".repeat(8000)] {
            let page = with(testing::wiki_page(), "/object_attributes/message", json!(title));
            let commit = json!([{ "id": "d".repeat(40), "message": title.replace('\n', "€") }]);
            let push = with(testing::push(), "/commits", commit);
            for (name, payload) in [("wiki_page", page), ("push", push)] {
                let body = posted(name, &payload).await?;
                let text = body.get("markdown").and_then(Json::as_str).ok_or("there is no text")?;
                assert!(text.len() <= 7439 && text.ends_with('…'), "{} bytes", text.len());
            }
        }
        Ok(())
    }

    #[tokio::test]
    async fn tells_the_sample_of_each_event() -> Test {
        let receiver = Receiver::start(Answer::new(204)).await?;
        let told = WebexTeams::SPEC.events.iter().map(|event| (event.name, Outcome::done("posted to Webex")));
        assert_eq!(testing::outcomes(&webex()?, &receiver.context()?).await?, told.collect::<Vec<_>>());
        Ok(())
    }

    #[tokio::test]
    async fn a_refusal_shows_no_part_of_the_webhook() -> Test {
        let receiver = Receiver::start(Answer::new(404).body("no webhook `c4n4ryhook`")).await?;
        let push = event::<WebexTeams>("push", &testing::push())?;
        let error = webex()?.execute(push, &receiver.context()?).await.err().ok_or("404 was taken")?;
        assert_eq!(error.to_string(), "refused with status 404: no webhook `[redacted]`");
        Ok(())
    }

    #[test]
    fn a_record_asks_for_a_public_webhook() -> Test {
        let mut record = Record::<WebexTeams>::new();
        record.assign(&json!({ "active": true, "webhook": "https://10.0.0.7/hook" }))?;
        let violations = record.validate().err().ok_or("a local webhook was taken")?;
        let local = "`webhook` must be a public address, not one of this machine or a local network";
        assert_eq!(violations.to_string(), local);
        record.assign(&json!({ "webhook": WEBHOOK }))?;
        record.validate()?;
        assert!(!format!("{record:?} {:?}", record.form()).contains("c4n4ry"));
        Ok(())
    }
}
