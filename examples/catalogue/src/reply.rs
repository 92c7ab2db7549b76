//! Replies to slash commands, some time after they were typed.

use integrations_runtime::bases::chat::{Line, Markup};
use integrations_runtime::{Context, ExecuteError, Outcome, Secret, Url};
use serde_json::json;

/// Who reads the reply to a slash command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Only who typed the command.
    Asker,
    /// Everyone in the channel.
    Channel,
}

impl Audience {
    /// As Slack and Mattermost call it:
    /// <https://docs.slack.dev/interactivity/implementing-slash-commands#responding_to_commands>,
    /// <https://developers.mattermost.com/integrate/slash-commands/custom/>.
    fn response_type(self) -> &'static str {
        match self {
            Self::Asker => "ephemeral",
            Self::Channel => "in_channel",
        }
    }
}

/// Posts a reply to the address that came with the command.
pub(crate) async fn post(
    response_url: &Secret<Url>,
    text: &Line,
    markup: &impl Markup,
    audience: Audience,
    cx: &Context,
) -> Result<Outcome, ExecuteError> {
    let body = json!({ "response_type": audience.response_type(), "text": text.render(markup) });
    cx.http()?.post_secret(response_url).json(&body).send().await?.accepted()?;
    Ok(Outcome::done("replied to the command"))
}
