//! What a product has of an installed Slack app.

use integrations_runtime::Secret;

/// The installation of the product's Slack app in a workspace, which the product keeps: Slack gives both to it when
/// someone installs the app (<https://docs.slack.dev/reference/methods/oauth.v2.access>). The context of
/// [`GitlabSlackApplication`](crate::GitlabSlackApplication) carries it:
///
/// ```
/// use catalogue::SlackInstallation;
/// use integrations_runtime::Context;
///
/// let cx = Context::new().with(SlackInstallation::new("xoxb-1234", "U012A3CDE"));
/// assert!(cx.get::<SlackInstallation>().is_some());
/// ```
#[derive(Debug, Clone)]
pub struct SlackInstallation {
    pub(super) bot_token: Secret,
    pub(super) bot_user_id: String,
}

impl SlackInstallation {
    /// The installation with the token of the app's bot (`access_token`, with the scopes `chat:write` and
    /// `chat:write.public`) and the id of the bot's user (`bot_user_id`).
    pub fn new(bot_token: impl Into<Secret>, bot_user_id: impl Into<String>) -> Self {
        Self { bot_token: bot_token.into(), bot_user_id: bot_user_id.into() }
    }
}
