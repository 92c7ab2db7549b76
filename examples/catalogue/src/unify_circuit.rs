//! Messages to Unify Circuit, by an incoming webhook: <https://circuit.github.io/webhooks.html>.

use integrations_runtime::bases::chat::{Chat, Filters, Markdown, Message, Notify, WithoutMentions};
use integrations_runtime::{Context, ExecuteError, Integration, Outcome, Secret, Url};
use serde_json::json;

/// Tells a conversation of Unify Circuit what happens in the project.
///
/// Add an incoming webhook to the conversation first, and paste its URL here.
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
pub struct UnifyCircuit {
    /// Whoever knows this URL can post to the conversation.
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

impl Chat for UnifyCircuit {
    fn filters(&self) -> &Filters {
        &self.filters
    }
}

impl Notify for UnifyCircuit {
    async fn notify(&self, message: Message, cx: &Context) -> Result<Outcome, ExecuteError> {
        let body = json!({
            "subject": message.project.to_string(),
            "text": message.render(&WithoutMentions(Markdown)),
            "markdown": true,
        });
        cx.http()?.post_secret(&self.webhook).json(&body).send().await?.accepted()?;
        Ok(Outcome::done("posted to Unify Circuit"))
    }
}

#[cfg(test)]
mod tests {
    use integrations_runtime::testing::{Answer, Receiver};
    use integrations_runtime::{Execute, Record};

    use super::*;
    use crate::testing::chat::filters;
    use crate::testing::{self, Test, event, with};

    const WEBHOOK: &str = "https://circuit.example/rest/v2/webhooks/incoming/c4n4ry-hook";

    fn circuit() -> Result<UnifyCircuit, Box<dyn std::error::Error>> {
        Ok(UnifyCircuit { webhook: Secret::new(Url::parse(WEBHOOK)?), filters: filters() })
    }

    #[tokio::test]
    async fn posts_the_message_below_the_project() -> Test {
        let receiver = Receiver::start(Answer::new(200)).await?;
        let hostile = with(testing::issue(), "/object_attributes/title", json!("*@all* \"now\"\n[x](y)"));
        let issue = event::<UnifyCircuit>("issue", &hostile)?;
        let outcome = circuit()?.execute(issue, &receiver.context()?).await?;
        assert_eq!(outcome, Outcome::done("posted to Unify Circuit"));
        let request = receiver.only()?;
        assert_eq!((request.method.as_str(), request.url.as_str()), ("POST", WEBHOOK));
        let title = "\\#23 \\*@\u{200B}all\\* \"now\" \\[x\\]\\(y\\)";
        let issue = format!("[{title}](https://gitlab.example/mike/diaspora/-/issues/23)");
        let project = r"[mike/dia\&spora](https://gitlab.example/mike/diaspora)";
        let expected = json!({
            "subject": "mike/dia&spora",
            "text": format!("Jo \\<Smith\\> opened issue {issue} in {project}\nHere \\& there\\."),
            "markdown": true,
        });
        assert_eq!(request.json()?, expected);
        Ok(())
    }

    #[tokio::test]
    async fn tells_the_sample_of_each_event() -> Test {
        let receiver = Receiver::start(Answer::new(200)).await?;
        let told =
            UnifyCircuit::SPEC.events.iter().map(|it| (it.name, Outcome::done("posted to Unify Circuit")));
        assert_eq!(testing::outcomes(&circuit()?, &receiver.context()?).await?, told.collect::<Vec<_>>());
        Ok(())
    }

    #[tokio::test]
    async fn a_refusal_shows_no_part_of_the_webhook() -> Test {
        let receiver = Receiver::start(Answer::new(404).body("c4n4ry-hook is not known")).await?;
        let push = event::<UnifyCircuit>("push", &testing::push())?;
        let error = circuit()?.execute(push, &receiver.context()?).await.err().ok_or("404 was taken")?;
        assert_eq!(error.to_string(), "refused with status 404: [redacted] is not known");
        Ok(())
    }

    #[test]
    fn a_record_asks_for_a_public_webhook() -> Test {
        let mut record = Record::<UnifyCircuit>::new();
        record.assign(&json!({ "active": true, "webhook": "https://192.168.0.7/hook" }))?;
        let violations = record.validate().err().ok_or("a local webhook was taken")?;
        let local = "`webhook` must be a public address, not one of this machine or a local network";
        assert_eq!(violations.to_string(), local);
        record.assign(&json!({ "webhook": WEBHOOK }))?;
        record.validate()?;
        assert!(!format!("{record:?} {:?}", record.form()).contains("c4n4ry"));
        Ok(())
    }
}
