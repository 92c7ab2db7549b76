//! Messages to Slack, by a Slack app that the product owns: <https://docs.slack.dev/apis/web-api/>.

mod installation;
#[cfg(test)]
mod tests;

use integrations_runtime::bases::chat::{Channels, Chat, Filters, Labels, Message, Notify};
use integrations_runtime::http::Response;
use integrations_runtime::{Context, ExecuteError, Integration, Outcome, Url};
use serde_json::{Map, Value as Json, json};

pub use installation::SlackInstallation;

use crate::answer::ok;
use crate::slack::{Mrkdwn, attachment};

/// Tells a Slack workspace what happens in the project, by the app that is installed there.
///
/// Install the app in the workspace first. Add it to each private channel that is told.
///
/// The context must carry a [`SlackInstallation`].
#[derive(Debug, Integration)]
#[integration(
    manual_activation = false,
    category = chat,
    title = "GitLab for Slack app",
    help = "Install the app in the workspace first. Add it to each private channel that is told.",
    section(trigger, title = "Trigger"),
    section(configuration, title = "Notification settings"),
)]
#[events(
    push(default = false),
    issue(default = false),
    confidential_issue(default = false),
    merge_request(default = false),
    note(default = false),
    confidential_note(default = false),
    tag_push(default = false),
    pipeline(default = false),
    wiki_page(default = false),
    deployment(default = false),
    incident,
    work_item(follows = issue),
    confidential_work_item(follows = confidential_issue),
    alert(default = false),
    group_mention(levels(group)),
    group_confidential_mention(levels(group))
)]
pub struct GitlabSlackApplication {
    #[prop(flatten)]
    channels: Channels,

    #[prop(flatten)]
    filters: Filters,

    #[prop(flatten)]
    labels: Labels,
}

/// Where the methods are: <https://docs.slack.dev/apis/web-api/>.
const API: &str = "https://slack.com/api/";

/// How many channels a try is of.
const TRIED: usize = 10;

impl Chat for GitlabSlackApplication {
    fn filters(&self) -> &Filters {
        &self.filters
    }

    fn labels(&self) -> Option<&Labels> {
        Some(&self.labels)
    }

    fn channels(&self, event: &str) -> Vec<String> {
        self.channels.of(event)
    }
}

impl Notify for GitlabSlackApplication {
    /// Posts to each channel, also where Slack refuses another one: it is an error where none took it.
    async fn notify(&self, message: Message, cx: &Context) -> Result<Outcome, ExecuteError> {
        let mut refused = None;
        let mut posted = 0;
        for channel in &message.channels {
            match post(channel, attachment::body(&message, &Mrkdwn), cx).await {
                Ok(()) => posted += 1,
                Err(error) => refused = refused.or(Some(error)),
            }
        }
        match (posted, message.channels.len(), refused) {
            (0, _, Some(error)) => Err(error),
            (_, 0, _) => Ok(Outcome::skipped("no channel is configured for this event")),
            (1, 1, _) => Ok(Outcome::done("posted to Slack")),
            (_, all, _) => Ok(Outcome::done(format!("posted to {posted} of {all} channels of Slack"))),
        }
    }

    /// Posts to each channel what only the bot could read, so that nobody is told anything; without a channel, asks
    /// whether Slack knows the token.
    async fn test(
        &self,
        _sample: Option<GitlabSlackApplicationEvent>,
        cx: &Context,
    ) -> Result<Outcome, ExecuteError> {
        let channels = self.every_channel();
        if channels.is_empty() {
            ok(call("auth.test", &json!({}), cx).await?)?;
            return Ok(Outcome::done("Slack knows the token"));
        }
        let mut unknown = Vec::new();
        for channel in channels {
            if !is_known(&channel, cx).await? {
                unknown.push(channel);
            }
        }
        if unknown.is_empty() {
            return Ok(Outcome::done("Slack knows every channel"));
        }
        let unknown = unknown.join(", ");
        Err(ExecuteError::failed(format!(
            "Slack does not find {unknown}: a private channel needs the app as a member"
        )))
    }
}

impl GitlabSlackApplication {
    /// The first channels of all events, each once.
    fn every_channel(&self) -> Vec<String> {
        let mut every: Vec<String> = Vec::new();
        for channel in Self::SPEC.events.iter().flat_map(|event| self.channels.of(event.name)) {
            if every.len() < TRIED && !every.contains(&channel) {
                every.push(channel);
            }
        }
        every
    }
}

/// <https://docs.slack.dev/reference/methods/chat.postMessage>
async fn post(channel: &str, mut body: Map<String, Json>, cx: &Context) -> Result<(), ExecuteError> {
    let more = [("channel", json!(channel)), ("unfurl_links", json!(false)), ("unfurl_media", json!(false))];
    body.extend(more.map(|(name, value)| (name.to_owned(), value)));
    ok(call("chat.postMessage", &Json::Object(body), cx).await?)?;
    Ok(())
}

/// Whether Slack knows a channel: <https://docs.slack.dev/reference/methods/chat.postEphemeral>. The bot need not be
/// a member of a public one.
async fn is_known(channel: &str, cx: &Context) -> Result<bool, ExecuteError> {
    let user = &installation(cx)?.bot_user_id;
    let answer =
        call("chat.postEphemeral", &json!({ "channel": channel, "user": user, "text": "Test" }), cx).await?;
    let said: Json = answer.json()?;
    match said.get("error").and_then(Json::as_str) {
        Some("channel_not_found") => Ok(false),
        Some("user_not_in_channel") => Ok(true),
        _ => ok(answer).map(|_| true),
    }
}

async fn call(method: &str, body: &Json, cx: &Context) -> Result<Response, ExecuteError> {
    let url = Url::parse(API).and_then(|api| api.join(method));
    let url = url.map_err(|_| ExecuteError::failed("the method's URL is not valid"))?;
    let request = cx.http()?.post(&url).bearer(&installation(cx)?.bot_token);
    // Slack warns of JSON without its character set: <https://docs.slack.dev/apis/web-api/#evaluating-responses>.
    request.header("content-type", "application/json; charset=utf-8").json(body).send().await?.accepted()
}

fn installation(cx: &Context) -> Result<&SlackInstallation, ExecuteError> {
    cx.get().ok_or_else(|| {
        ExecuteError::failed("the Slack app is not installed: the context carries no `SlackInstallation`")
    })
}
