//! Commands that people type in Slack:
//! <https://docs.slack.dev/interactivity/implementing-slash-commands>.

use integrations_runtime::bases::chat::Line;
use integrations_runtime::bases::slash_commands::{CommandToken, SlashCommand, SlashCommands};
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Secret, Url};

use crate::reply::{self, Audience};
use crate::slack::Mrkdwn;

/// Takes the commands that people type in Slack.
///
/// Add a slash command to the Slack workspace first, and paste its token here.
#[derive(Debug, Integration)]
#[integration(
    category = chat,
    title = "Slack slash commands",
    deprecated(note = "the GitLab for Slack app takes slash commands")
)]
#[events()]
pub struct SlackSlashCommands {
    #[prop(flatten)]
    token: CommandToken,
}

/// Whose addresses a reply is posted to: Slack's, and that of its service for governments
/// (<https://docs.slack.dev/govslack>).
const HOSTS: [&str; 2] = ["hooks.slack.com", "hooks.slack-gov.com"];

impl SlashCommands for SlackSlashCommands {}

impl SlackSlashCommands {
    /// Replies to a command, within half an hour of it and five times at the most, as Slack allows. The line is
    /// escaped: what people wrote in it mentions nobody.
    ///
    /// # Errors
    ///
    /// When the command came without an address of Slack to reply to, and when Slack refuses.
    pub async fn reply(
        command: &SlashCommand,
        text: &Line,
        audience: Audience,
        cx: &Context,
    ) -> Result<Outcome, ExecuteError> {
        let url = command.response_url.as_ref().filter(|url| is_slacks(url));
        let url = url.ok_or_else(|| ExecuteError::failed("the command has no `response_url` of Slack"))?;
        reply::post(url, text, &Mrkdwn, audience, cx).await
    }
}

fn is_slacks(url: &Secret<Url>) -> bool {
    let url = url.expose_secret();
    url.scheme() == "https"
        && url.port().is_none()
        && url.host_str().is_some_and(|host| HOSTS.contains(&host))
}

impl Execute for SlackSlashCommands {
    /// A command comes from Slack: there is nothing to try.
    const TESTABLE: bool = false;

    async fn execute(&self, event: SlackSlashCommandsEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

#[cfg(test)]
mod tests {
    use integrations_runtime::bases::slash_commands::{self, Request, TriggerError};
    use integrations_runtime::testing::{Answer, Receiver};
    use integrations_runtime::{AnyRecord, NotTestable, Record};
    use serde_json::json;

    use super::*;
    use crate::testing::Test;

    /// As Slack documents it, with its own example.
    const FORM: &str = "token=c4n4ryT0k3n&team_id=T0001&team_domain=example&enterprise_id=E0001&\
        enterprise_name=Globular%20Construct%20Inc&channel_id=C2147483705&channel_name=test&user_id=U2147483697&\
        user_name=Steve&command=/weather&text=94070&response_url=https://hooks.slack.com/commands/1234/c4n4ry5678&\
        trigger_id=13345224609.738474920.c4n4ry&api_app_id=A123456";

    fn slack() -> SlackSlashCommands {
        SlackSlashCommands { token: CommandToken { token: "c4n4ryT0k3n".into() } }
    }

    #[test]
    fn the_form_of_slack_is_a_command() -> Test {
        let command = slack().trigger(Request::from_form(FORM))?;
        assert_eq!((command.command.as_str(), command.text.as_str()), ("/weather", "94070"));
        assert_eq!((command.team_id.as_str(), command.user_id.as_str()), ("T0001", "U2147483697"));
        assert_eq!(command.extra.get("enterprise_name").map(String::as_str), Some("Globular Construct Inc"));
        let foreign = FORM.replace("c4n4ryT0k3n", "c4n4ryT0k3m");
        let refused = slack().trigger(Request::from_form(&foreign));
        assert_eq!(refused.err(), Some(TriggerError::Token));
        assert!(!format!("{command:?} {:?}", slack()).contains("c4n4ry"));
        Ok(())
    }

    #[tokio::test]
    async fn the_active_record_with_the_token_is_found() -> Test {
        let mut record = Record::<SlackSlashCommands>::new();
        record.activate();
        let violations = record.validate().err().ok_or("it was taken without a token")?;
        assert_eq!(violations.to_string(), "`token` is required");
        record.assign(&json!({ "token": "c4n4ryT0k3n" }))?;
        record.validate()?;
        let tried = record.test(None, &Context::new()).await;
        assert!(matches!(tried, Err(ExecuteError::NotTestable(NotTestable::Never))));
        let records: [&dyn AnyRecord; 1] = [&record];
        let (_, command) = slash_commands::find(records, "slack-slash-commands", Request::from_form(FORM))?;
        assert_eq!(command.channel_name.as_deref(), Some("test"));
        Ok(())
    }

    #[tokio::test]
    async fn replies_to_slack_and_nobody_else() -> Test {
        let receiver = Receiver::start(Answer::new(200).body("ok")).await?;
        let cx = receiver.context()?;
        let text = Line::from("<!channel> & ").then(Line::link("#3", Some("https://gitlab.example/3")));
        let command = slack().trigger(Request::from_form(FORM))?;
        for (audience, kind) in [(Audience::Asker, "ephemeral"), (Audience::Channel, "in_channel")] {
            let outcome = SlackSlashCommands::reply(&command, &text, audience, &cx).await?;
            assert_eq!(outcome, Outcome::done("replied to the command"));
            let request = receiver.received().pop().ok_or("nothing came")?;
            assert_eq!(
                (request.method.as_str(), request.url.as_str()),
                ("POST", "https://hooks.slack.com/commands/1234/c4n4ry5678")
            );
            let text = "&lt;!channel&gt; &amp; <https://gitlab.example/3|#3>";
            assert_eq!(request.json()?, json!({ "response_type": kind, "text": text }));
        }
        for elsewhere in [
            "http://hooks.slack.com/",
            "https://hooks.slack.com:8443/",
            "https://hooks.slack.com.example/",
            "",
        ] {
            let form = FORM.replace("https://hooks.slack.com/commands/1234/c4n4ry5678", elsewhere);
            let command = slack().trigger(Request::from_form(&form))?;
            let refused = SlackSlashCommands::reply(&command, &text, Audience::Asker, &cx).await;
            let error = refused.err().ok_or_else(|| format!("`{elsewhere}` was asked"))?;
            assert_eq!(error.to_string(), "the command has no `response_url` of Slack");
        }
        assert_eq!(receiver.received().len(), 2);
        Ok(())
    }

    #[tokio::test]
    async fn a_refusal_shows_no_part_of_the_address() -> Test {
        let receiver = Receiver::start(Answer::new(404).body("expired: /commands/1234/c4n4ry5678")).await?;
        let command = slack().trigger(Request::from_form(FORM))?;
        let refused =
            SlackSlashCommands::reply(&command, &"late".into(), Audience::Asker, &receiver.context()?).await;
        let error = refused.err().ok_or("404 was taken")?;
        assert_eq!(error.to_string(), "refused with status 404: expired: [redacted]");
        Ok(())
    }
}
