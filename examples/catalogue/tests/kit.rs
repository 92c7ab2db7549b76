//! What every integration should pass, of each of the catalogue. Values that the metadata do not tell are given.

use catalogue::{
    AppleAppStore, Asana, Assembla, BeyondIdentity, Bugzilla, Buildkite, ClickUp, CustomIssueTracker,
    Discord, EmailsOnPush, Ewm, ExternalWiki, GitlabSlackApplication, GooglePlay, HangoutsChat, Irker,
    Jenkins, Jira, JiraCloudApp, Mattermost, MattermostSlashCommands, Phorge, PipelinesEmail, Pushover,
    Redmine, Slack, SlackInstallation, SlackSlashCommands, Telegram, UnifyCircuit, WebexTeams, YouTrack,
};
use integrations_runtime::{Integration, integration_tests};
use serde_json::{Value as Json, json};

/// The catalogue's example of one field: of a key, that nobody would write twice.
fn example(integration: &str, field: &str) -> Json {
    let example = catalogue::example(integration).unwrap_or_default();
    json!({ field: example.get(field) })
}

/// A webhook of Discord's for each field that is one: a rule of the whole record asks for it.
fn discord_webhooks() -> Json {
    let webhooks = Discord::SPEC.fields.iter().filter(|field| field.secret).map(|field| field.name);
    webhooks.map(|name| (name, format!("https://discord.com/api/webhooks/1/of-{name}"))).collect()
}

integration_tests!(AppleAppStore, example = example("apple_app_store", "app_store_private_key"));
integration_tests!(Asana);
integration_tests!(Assembla);
integration_tests!(BeyondIdentity);
integration_tests!(Bugzilla, example = { "issues_url": "https://issues.example.com/issues/:id" });
integration_tests!(Buildkite);
integration_tests!(ClickUp, example = { "issues_url": "https://issues.example.com/issues/:id" });
integration_tests!(CustomIssueTracker, example = { "issues_url": "https://issues.example.com/issues/:id" });
integration_tests!(Discord, example = discord_webhooks());
integration_tests!(EmailsOnPush);
integration_tests!(Ewm, example = { "issues_url": "https://issues.example.com/issues/:id" });
integration_tests!(ExternalWiki);
integration_tests!(GitlabSlackApplication, example = { "channel": "#general" },
    context = |cx| cx.with(SlackInstallation::new("xoxb-made-up", "U012A3CDE"))
);
integration_tests!(GooglePlay, example = example("google_play", "service_account_key"));
integration_tests!(HangoutsChat);
integration_tests!(Irker, example = { "recipients": "ircs://irc.example.com/#orchard" });
integration_tests!(Jenkins);
integration_tests!(Jira);
integration_tests!(JiraCloudApp, example = { "jira_cloud_app_deployment_gating_environments": "production,staging" });
integration_tests!(Mattermost);
integration_tests!(MattermostSlashCommands);
integration_tests!(Phorge, example = { "issues_url": "https://issues.example.com/issues/:id" });
integration_tests!(PipelinesEmail);
integration_tests!(Pushover);
integration_tests!(Redmine, example = { "issues_url": "https://issues.example.com/issues/:id" });
integration_tests!(Slack);
integration_tests!(SlackSlashCommands);
integration_tests!(Telegram);
integration_tests!(UnifyCircuit);
integration_tests!(WebexTeams);
integration_tests!(YouTrack, example = { "issues_url": "https://issues.example.com/issues/:id" });
