//! Commands that people type in Mattermost: <https://developers.mattermost.com/integrate/slash-commands/custom/>.

use integrations_runtime::bases::chat::{Line, Markdown, WithoutMentions};
use integrations_runtime::bases::slash_commands::{CommandToken, SlashCommand, SlashCommands};
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};

use crate::reply::{self, Audience};

/// Takes the commands that people type in Mattermost.
///
/// Add a slash command to the Mattermost team first, and paste its token here.
#[derive(Debug, Integration)]
#[integration(category = chat, title = "Mattermost slash commands")]
#[events()]
pub struct MattermostSlashCommands {
    #[prop(flatten)]
    token: CommandToken,
}

impl SlashCommands for MattermostSlashCommands {}

impl MattermostSlashCommands {
    /// Replies to a command. The line is escaped: what people wrote in it mentions nobody.
    ///
    /// The address is the one that came with the command, as Mattermost servers are anywhere: let `cx` carry a client
    /// that is kept from hosts which nobody outside may ask.
    ///
    /// # Errors
    ///
    /// When the command came without an address to reply to, and when the server refuses.
    pub async fn reply(
        command: &SlashCommand,
        text: &Line,
        audience: Audience,
        cx: &Context,
    ) -> Result<Outcome, ExecuteError> {
        let url = command.response_url.as_ref();
        let url = url.ok_or_else(|| ExecuteError::failed("the command has no `response_url`"))?;
        reply::post(url, text, &WithoutMentions(Markdown), audience, cx).await
    }
}

impl Execute for MattermostSlashCommands {
    /// A command comes from Mattermost: there is nothing to try.
    const TESTABLE: bool = false;

    async fn execute(
        &self,
        event: MattermostSlashCommandsEvent,
        _cx: &Context,
    ) -> Result<Outcome, ExecuteError> {
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

    /// As Mattermost documents it, with another token.
    const FORM: &str = "channel_id=i3bb9xfyqt8rtbyshmyhgsj16c&channel_name=town-square&command=%2Ftest&\
        response_url=https%3A%2F%2Fchat.example.com%2Fhooks%2Fcommands%2Fc4n4ryanswer&team_domain=rrrr&\
        team_id=tsb8crrn5tgqtedpkt81b4tcya&text=asd+%26+more&token=c4n4rytoken&trigger_id=c4n4rytrigger&\
        user_id=k1x4aqdjy3813c84m771eoc9xo&user_name=tester";

    fn mattermost() -> MattermostSlashCommands {
        MattermostSlashCommands { token: CommandToken { token: "c4n4rytoken".into() } }
    }

    #[test]
    fn the_form_of_mattermost_is_a_command() -> Test {
        let command = mattermost().trigger(Request::from_form(FORM))?;
        assert_eq!((command.command.as_str(), command.text.as_str()), ("/test", "asd & more"));
        assert_eq!(command.channel_name.as_deref(), Some("town-square"));
        assert_eq!(command.user_name.as_deref(), Some("tester"));
        assert!(command.extra.is_empty());
        let refused = mattermost().trigger(Request::from_form(&FORM.replace("token=c4n4rytoken", "")));
        assert_eq!(refused.err(), Some(TriggerError::Token));
        assert!(!format!("{command:?} {:?}", mattermost()).contains("c4n4ry"));
        Ok(())
    }

    #[tokio::test]
    async fn the_active_record_with_the_token_is_found() -> Test {
        let mut record = Record::<MattermostSlashCommands>::load(&json!({ "token": "c4n4rytoken" }))?;
        let find = |record: &Record<MattermostSlashCommands>| {
            let records: [&dyn AnyRecord; 1] = [record];
            slash_commands::find(records, "mattermost_slash_commands", Request::from_form(FORM)).map(|_| ())
        };
        assert_eq!(find(&record), Err(TriggerError::Token));
        record.activate();
        assert_eq!(find(&record), Ok(()));
        let tried = record.test(None, &Context::new()).await;
        assert!(matches!(tried, Err(ExecuteError::NotTestable(NotTestable::Never))));
        Ok(())
    }

    #[tokio::test]
    async fn replies_to_where_the_command_came_from() -> Test {
        let receiver = Receiver::start(Answer::new(200)).await?;
        let command = mattermost().trigger(Request::from_form(FORM))?;
        let text = Line::from("@all *done*");
        let cx = receiver.context()?;
        let reply = MattermostSlashCommands::reply(&command, &text, Audience::Channel, &cx);
        assert_eq!(reply.await?, Outcome::done("replied to the command"));
        let request = receiver.only()?;
        assert_eq!(
            (request.method.as_str(), request.url.as_str()),
            ("POST", "https://chat.example.com/hooks/commands/c4n4ryanswer")
        );
        let expected = json!({ "response_type": "in_channel", "text": "@\u{200B}all \\*done\\*" });
        assert_eq!(request.json()?, expected);

        let receiver = Receiver::start(Answer::new(404).body("no c4n4ryanswer here")).await?;
        let refused =
            MattermostSlashCommands::reply(&command, &text, Audience::Asker, &receiver.context()?).await;
        let error = refused.err().ok_or("404 was taken")?;
        assert_eq!(error.to_string(), "refused with status 404: no [redacted] here");

        let nowhere = "token=c4n4rytoken&team_id=T&channel_id=C&user_id=U&command=%2Fx";
        let command = mattermost().trigger(Request::from_form(nowhere))?;
        let refused = MattermostSlashCommands::reply(&command, &text, Audience::Asker, &Context::new()).await;
        assert_eq!(
            refused.err().map(|error| error.to_string()).as_deref(),
            Some("the command has no `response_url`")
        );
        Ok(())
    }
}
