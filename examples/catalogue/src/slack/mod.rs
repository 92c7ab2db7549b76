//! Messages to Slack, by an incoming webhook.

mod filters;
mod markup;
mod message;
#[cfg(test)]
mod tests;

use integrations_runtime::{Choices, Context, Execute, ExecuteError, Integration, Outcome, Secret, Url};

use crate::branches::Branches;
use message::Message;

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
    work_item,
    confidential_work_item,
    alert
)]
pub struct Slack {
    /// Whoever knows this URL can post to the channel.
    #[prop(
        placeholder = "https://hooks.slack.com/services/...",
        public_url,
        non_empty_password_title = "Enter new webhook",
        non_empty_password_help = "Leave blank to keep it."
    )]
    webhook: Secret<Url>,

    /// Who the messages come from; the webhook's own name where it is blank.
    #[prop(placeholder = "GitLab-integration")]
    username: Option<String>,

    /// The channels, with commas in between, at most ten; the webhook's own where it is blank.
    #[prop(api_only, validate = at_most_ten)]
    channel: Option<String>,

    /// Says nothing of pipelines that succeed.
    #[prop(section = configuration, default = true)]
    notify_only_broken_pipelines: bool,

    /// Says that a branch broke and that it is mended, and nothing in between.
    #[prop(section = configuration)]
    notify_only_when_pipeline_status_changes: bool,

    /// Pushes to other branches, their pipelines and their deployments are passed over.
    #[prop(section = configuration, title = "Branches for which notifications are to be sent", default = Branches::Default)]
    branches_to_be_notified: Branches,

    /// Issues, merge requests and comments with other labels, or none, are passed over. Blank: with any, or none.
    #[prop(section = configuration, placeholder = "~backend,~frontend")]
    labels_to_be_notified: Option<String>,

    /// How many of these labels there must be.
    #[prop(section = configuration, default = LabelsBehavior::MatchAny)]
    labels_to_be_notified_behavior: LabelsBehavior,
}

/// How many of the labels there must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choices)]
pub enum LabelsBehavior {
    /// One of them.
    #[choice(title = "Match any of the labels")]
    MatchAny,
    /// Each of them.
    #[choice(title = "Match all of the labels")]
    MatchAll,
}

impl Execute for Slack {
    async fn execute(&self, event: SlackEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
        if let Some(reason) = self.passes_over(&event) {
            return Ok(Outcome::skipped(reason));
        }
        let message = Message::of(&event);
        let mut channels: Vec<Option<&str>> =
            self.channel.iter().flat_map(|list| listed(list)).map(Some).collect();
        if channels.is_empty() {
            channels.push(None);
        }
        for channel in &channels {
            let body = message.to_json(self.username.as_deref(), *channel);
            cx.http()?.post_secret(&self.webhook).json(&body).send().await?.accepted()?;
        }
        Ok(Outcome::done(match channels.len() {
            1 => "posted to Slack".to_owned(),
            many => format!("posted to {many} channels of Slack"),
        }))
    }
}

fn at_most_ten(channels: &str) -> Result<(), &'static str> {
    if listed(channels).len() > 10 { Err("is too long (maximum is 10 channels)") } else { Ok(()) }
}

/// The items of a list with commas in between, each once.
fn listed(items: &str) -> Vec<&str> {
    let mut list = Vec::new();
    for item in items.split(',').map(str::trim).filter(|item| !item.is_empty()) {
        if !list.contains(&item) {
            list.push(item);
        }
    }
    list
}
