//! Four of GitLab's integrations, declared and working: a chat, a CI server, a notification service, and a link.
//!
//! The declarations follow the facts that GitLab publishes of them (names, titles, fields, events). Help texts are this
//! project's own. `tests/facts.rs` compares the two, and lists where and why they differ.
//!
//! ```
//! let names: Vec<_> = catalogue::REGISTRY.iter().map(|entry| entry.spec().name).collect();
//! assert_eq!(names, ["slack", "jenkins", "pushover", "external_wiki"]);
//! ```

mod answer;
mod discord;
mod external_wiki;
mod gitlab_slack_application;
mod hangouts_chat;
mod jenkins;
mod mattermost;
mod mattermost_slash_commands;
mod pushover;
mod reply;
mod slack;
mod slack_slash_commands;
mod telegram;
mod text;
mod unify_circuit;
mod webex_teams;

#[cfg(test)]
mod testing;

use integrations_runtime::{Registry, registry};

pub use discord::{Discord, DiscordEvent};
pub use external_wiki::{ExternalWiki, ExternalWikiEvent};
pub use gitlab_slack_application::{GitlabSlackApplication, GitlabSlackApplicationEvent, SlackInstallation};
pub use hangouts_chat::{HangoutsChat, HangoutsChatEvent};
pub use jenkins::{Jenkins, JenkinsEvent};
pub use mattermost::{Mattermost, MattermostEvent};
pub use mattermost_slash_commands::{MattermostSlashCommands, MattermostSlashCommandsEvent};
pub use pushover::{Priority, Pushover, PushoverEvent, Sound};
pub use reply::Audience;
pub use slack::{Slack, SlackEvent};
pub use slack_slash_commands::{SlackSlashCommands, SlackSlashCommandsEvent};
pub use telegram::{Telegram, TelegramEvent};
pub use unify_circuit::{UnifyCircuit, UnifyCircuitEvent};
pub use webex_teams::{WebexTeams, WebexTeamsEvent};

/// The four, in the order in which a product would list them.
pub static REGISTRY: Registry = registry![
    Discord,
    ExternalWiki,
    GitlabSlackApplication,
    HangoutsChat,
    Jenkins,
    Mattermost,
    MattermostSlashCommands,
    Pushover,
    Slack,
    SlackSlashCommands,
    Telegram,
    UnifyCircuit,
    WebexTeams,
];
