//! Messages to Slack, by an incoming webhook.

mod markup;
#[cfg(test)]
mod tests;

use integrations_runtime::bases::chat::{ChatNotification, Message, Notify, Tone};
use integrations_runtime::{Context, ExecuteError, Integration, Outcome};
use serde_json::{Value as Json, json};

use markup::Mrkdwn;

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
    #[prop(flatten)]
    chat: ChatNotification,
}

impl Notify for Slack {
    async fn notify(&self, message: Message, cx: &Context) -> Result<Outcome, ExecuteError> {
        let mut channels: Vec<Option<&str>> = message.channels.iter().map(|it| Some(it.as_str())).collect();
        if channels.is_empty() {
            channels.push(None);
        }
        for channel in &channels {
            let body = self.body(&message, *channel);
            cx.http()?.post_secret(&self.chat.webhook).json(&body).send().await?.accepted()?;
        }
        Ok(Outcome::done(match channels.len() {
            1 => "posted to Slack".to_owned(),
            many => format!("posted to {many} channels of Slack"),
        }))
    }
}

impl Slack {
    /// The body that an incoming webhook takes.
    fn body(&self, message: &Message, channel: Option<&str>) -> Json {
        let mut body = json!({ "text": message.summary.render(&Mrkdwn) });
        let below = message.below(&Mrkdwn);
        // Slack calls it an attachment.
        let attachment = json!([{ "color": color(message.tone), "text": below, "fallback": below, "mrkdwn_in": ["text"] }]);
        let more = [
            ("attachments", (!below.is_empty()).then_some(attachment)),
            ("username", self.chat.username.as_deref().map(Json::from)),
            ("channel", channel.map(Json::from)),
        ];
        if let Json::Object(body) = &mut body {
            body.extend(more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
        }
        body
    }
}

fn color(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "good",
        Tone::Bad => "danger",
        _ => "#345",
    }
}
