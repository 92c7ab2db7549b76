//! What Slack takes, and Mattermost after it: a line, and below it an attachment.

use integrations_runtime::bases::chat::{ChatNotification, Markup, Message, Plain};
use integrations_runtime::{Context, ExecuteError, Outcome};
use serde_json::{Map, Value as Json, json};

/// The message as a text, with an attachment where there is more to say than a line.
pub(crate) fn body(message: &Message, markup: &impl Markup) -> Map<String, Json> {
    let mut body = Map::new();
    body.insert("text".to_owned(), message.summary.render(markup).into());
    let below = message.below(markup);
    if !below.is_empty() {
        let color = format!("#{:06x}", message.tone.rgb());
        let fallback = message.below(&Plain);
        let attachment =
            json!([{ "color": color, "text": below, "fallback": fallback, "mrkdwn_in": ["text"] }]);
        body.insert("attachments".to_owned(), attachment);
    }
    body
}

/// Posts a message to the webhook, once for each of its channels: to the webhook's own where there are none.
pub(crate) async fn post(
    chat: &ChatNotification,
    message: &Message,
    markup: &(impl Markup + Sync),
    service: &str,
    cx: &Context,
) -> Result<Outcome, ExecuteError> {
    let mut channels: Vec<Option<&str>> = message.channels.iter().map(|it| Some(it.as_str())).collect();
    if channels.is_empty() {
        channels.push(None);
    }
    for channel in &channels {
        let mut body = body(message, markup);
        let more = [("username", chat.username.as_deref()), ("channel", *channel)];
        body.extend(more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.into()))));
        cx.http()?.post_secret(&chat.webhook).json(&body).send().await?.accepted()?;
    }
    Ok(Outcome::done(match channels.len() {
        1 => format!("posted to {service}"),
        many => format!("posted to {many} channels of {service}"),
    }))
}
