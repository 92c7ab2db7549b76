//! Messages to Slack, by an incoming webhook.

pub(crate) mod attachment;
mod markup;
#[cfg(test)]
mod tests;

use integrations_runtime::bases::chat::{ChatNotification, Message, Notify};
use integrations_runtime::{Context, ExecuteError, Integration, Outcome};
pub(crate) use markup::Mrkdwn;

/// Sends notifications about project events to Slack.
///
/// Add an incoming webhook to the Slack workspace first, and paste its URL here.
#[derive(Debug, Integration)]
#[integration(
    category = chat,
    title = "Slack notifications",
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
    confidential_work_item(follows = confidential_issue),
    alert,
    group_mention(levels(group)),
    group_confidential_mention(levels(group))
)]
pub struct Slack {
    #[prop(flatten)]
    chat: ChatNotification,
}

impl Notify for Slack {
    async fn notify(&self, message: Message, cx: &Context) -> Result<Outcome, ExecuteError> {
        attachment::post(&self.chat, &message, &Mrkdwn, "Slack", cx).await
    }
}
