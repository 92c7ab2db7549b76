//! GitLab's integrations, declared and working: chats, CI servers, issue trackers, notifications, stores of apps.
//!
//! The declarations follow the facts that GitLab publishes of them (names, titles, fields, events). Help texts are this
//! project's own. `tests/facts` compares the two, and lists where and why they differ.
//!
//! ```
//! let slack = catalogue::REGISTRY.get("slack").ok_or("no Slack")?;
//! assert_eq!(slack.spec().title, "Slack notifications");
//! # Ok::<(), &'static str>(())
//! ```

mod answer;
mod apple_app_store;
mod asana;
mod assembla;
mod beyond_identity;
mod bugzilla;
mod buildkite;
mod ci_variable;
mod clickup;
mod custom_issue_tracker;
mod discord;
mod email;
mod emails_on_push;
mod ewm;
mod external_wiki;
mod gitlab_slack_application;
mod google_play;
mod hangouts_chat;
mod irker;
mod jenkins;
mod jira;
mod jira_cloud_app;
mod jwt;
mod mattermost;
mod mattermost_slash_commands;
mod phorge;
mod pipelines_email;
mod pushover;
mod redmine;
mod reply;
mod slack;
mod slack_slash_commands;
mod telegram;
mod text;
mod tracker;
mod unify_circuit;
mod webex_teams;
mod youtrack;

#[cfg(test)]
mod testing;

use integrations_runtime::{Registry, registry};
use serde_json::Value as Json;

pub use apple_app_store::{AppleAppStore, AppleAppStoreEvent};
pub use asana::{Asana, AsanaEvent};
pub use assembla::{Assembla, AssemblaEvent};
pub use beyond_identity::{BeyondIdentity, BeyondIdentityEvent, KeyStatus, Signer};
pub use bugzilla::{Bugzilla, BugzillaEvent};
pub use buildkite::{Buildkite, BuildkiteEvent};
pub use ci_variable::{CiValue, CiVariable};
pub use clickup::{ClickUp, ClickUpEvent};
pub use custom_issue_tracker::{CustomIssueTracker, CustomIssueTrackerEvent};
pub use discord::{Discord, DiscordEvent};
pub use emails_on_push::{EmailsOnPush, EmailsOnPushEvent};
pub use ewm::{Ewm, EwmEvent};
pub use external_wiki::{ExternalWiki, ExternalWikiEvent};
pub use gitlab_slack_application::{GitlabSlackApplication, GitlabSlackApplicationEvent, SlackInstallation};
pub use google_play::{GooglePlay, GooglePlayEvent};
pub use hangouts_chat::{HangoutsChat, HangoutsChatEvent};
pub use irker::{Irker, IrkerEvent};
pub use jenkins::{Jenkins, JenkinsEvent};
pub use jira::{CommentDetail, Jira, JiraAuthType, JiraEvent, JiraSite, ProjectKeys};
pub use jira_cloud_app::{EnvironmentTiers, JiraCloudApp, JiraCloudAppEvent};
pub use mattermost::{Mattermost, MattermostEvent};
pub use mattermost_slash_commands::{MattermostSlashCommands, MattermostSlashCommandsEvent};
pub use phorge::{Phorge, PhorgeEvent};
pub use pipelines_email::{CHILD_PIPELINES, PipelinesEmail, PipelinesEmailEvent};
pub use pushover::{Priority, Pushover, PushoverEvent, Sound};
pub use redmine::{Redmine, RedmineEvent};
pub use reply::Audience;
pub use slack::{Slack, SlackEvent};
pub use slack_slash_commands::{SlackSlashCommands, SlackSlashCommandsEvent};
pub use telegram::{Telegram, TelegramEvent};
pub use unify_circuit::{UnifyCircuit, UnifyCircuitEvent};
pub use webex_teams::{WebexTeams, WebexTeamsEvent};
pub use youtrack::{YouTrack, YouTrackEvent};

/// All of them, in the order of their names.
pub static REGISTRY: Registry = registry![
    AppleAppStore,
    Asana,
    Assembla,
    BeyondIdentity,
    Bugzilla,
    Buildkite,
    ClickUp,
    CustomIssueTracker,
    Discord,
    EmailsOnPush,
    Ewm,
    ExternalWiki,
    GitlabSlackApplication,
    GooglePlay,
    HangoutsChat,
    Irker,
    Jenkins,
    Jira,
    JiraCloudApp,
    Mattermost,
    MattermostSlashCommands,
    Phorge,
    PipelinesEmail,
    Pushover,
    Redmine,
    Slack,
    SlackSlashCommands,
    Telegram,
    UnifyCircuit,
    WebexTeams,
    YouTrack,
];

/// A valid configuration of the integration of that name, made up: for tests, documentation and trying things out.
///
/// ```
/// let mut record = catalogue::REGISTRY.get("slack").ok_or("no Slack")?.record();
/// record.assign(&catalogue::example("slack").ok_or("no example")?).map_err(|violations| violations.to_string())?;
/// assert_eq!(record.value("channel"), Some("#general".into()));
/// # Ok::<(), String>(())
/// ```
pub fn example(name: &str) -> Option<Json> {
    let examples: Json = serde_json::from_str(include_str!("examples.json")).ok()?;
    examples.get(name).cloned()
}
