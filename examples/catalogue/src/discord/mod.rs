//! Messages to Discord, by its webhooks: <https://discord.com/developers/docs/resources/webhook#execute-webhook>.

mod embed;
#[cfg(test)]
mod tests;
mod webhooks;

use std::iter;

use integrations_runtime::bases::chat::{Chat, Filters, Message, Notify, of_event};
use integrations_runtime::http::Method;
use integrations_runtime::{Context, ExecuteError, Integration, Outcome, PerEvent, Secret, Url};

/// Tells a Discord channel what happens in the project.
///
/// Add a webhook to the Discord channel first, and paste its URL here. Events can have webhooks of their own, and so other
/// channels.
#[derive(Debug, Integration)]
#[integration(
    category = chat,
    title = "Discord Notifications",
    section(connection, title = "Connection details"),
    section(trigger, title = "Trigger"),
    section(configuration, title = "Notification settings"),
    validate = webhooks::of_discord,
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
    wiki_page,
    deployment,
    group_mention(levels(group)),
    group_confidential_mention(levels(group))
)]
pub struct Discord {
    /// Whoever knows this URL can post to the channel.
    #[prop(
        section = connection,
        placeholder = "https://discord.com/api/webhooks/…",
        exposes_secrets = false,
        non_empty_password_title = "Enter new webhook",
        non_empty_password_help = "Leave blank to keep it."
    )]
    webhook: Secret<Url>,

    #[prop(flatten)]
    filters: Filters,

    /// The webhook of another channel for this event; that of every event where it is blank.
    #[prop(
        per_event,
        placeholder = "https://discord.com/api/webhooks/…",
        exposes_secrets = false,
        validate = webhooks::one
    )]
    channel: PerEvent<Secret<Url>>,
}

impl Chat for Discord {
    fn filters(&self) -> &Filters {
        &self.filters
    }
}

impl Notify for Discord {
    async fn notify(&self, message: Message, cx: &Context) -> Result<Outcome, ExecuteError> {
        let webhook = of_event(&self.channel, message.event, |_| true).unwrap_or(&self.webhook);
        let body = embed::body(&message, jiff::Timestamp::now());
        cx.http()?.post_secret(webhook).json(&body).send().await?.accepted()?;
        Ok(Outcome::done("posted to Discord"))
    }

    /// Asks whether Discord knows each webhook: nothing is posted.
    /// <https://discord.com/developers/docs/resources/webhook#get-webhook-with-token>
    async fn test(&self, _sample: Option<DiscordEvent>, cx: &Context) -> Result<Outcome, ExecuteError> {
        let mut known: Vec<&Url> = Vec::new();
        for webhook in iter::once(&self.webhook).chain(self.channel.iter().map(|(_, webhook)| webhook)) {
            if !known.contains(&webhook.expose_secret()) {
                cx.http()?.request_secret(Method::Get, webhook).send().await?.accepted()?;
                known.push(webhook.expose_secret());
            }
        }
        Ok(Outcome::done(match known.len() {
            1 => "Discord knows the webhook".to_owned(),
            many => format!("Discord knows the {many} webhooks"),
        }))
    }
}
