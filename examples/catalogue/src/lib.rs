//! Four of GitLab's integrations, declared and working: a chat, a CI server, a notification service, and a link.
//!
//! The declarations follow the facts that GitLab publishes of them (names, titles, fields, events). Help texts are this
//! project's own. `tests/facts.rs` compares the two, and lists where and why they differ.
//!
//! ```
//! let names: Vec<_> = catalogue::REGISTRY.iter().map(|entry| entry.spec().name).collect();
//! assert_eq!(names, ["slack", "jenkins", "pushover", "external_wiki"]);
//! ```

mod bugzilla;
mod clickup;
mod custom_issue_tracker;
mod ewm;
mod external_wiki;
mod jenkins;
mod jira;
mod jira_cloud_app;
mod phorge;
mod pushover;
mod redmine;
mod slack;
mod text;
mod tracker;
mod youtrack;

#[cfg(test)]
mod testing;

use integrations_runtime::{Registry, registry};

pub use bugzilla::{Bugzilla, BugzillaEvent};
pub use clickup::{ClickUp, ClickUpEvent};
pub use custom_issue_tracker::{CustomIssueTracker, CustomIssueTrackerEvent};
pub use ewm::{Ewm, EwmEvent};
pub use external_wiki::{ExternalWiki, ExternalWikiEvent};
pub use jenkins::{Jenkins, JenkinsEvent};
pub use jira::{CommentDetail, Jira, JiraAuthType, JiraEvent, JiraSite, ProjectKeys};
pub use jira_cloud_app::{EnvironmentTiers, JiraCloudApp, JiraCloudAppEvent};
pub use phorge::{Phorge, PhorgeEvent};
pub use pushover::{Priority, Pushover, PushoverEvent, Sound};
pub use redmine::{Redmine, RedmineEvent};
pub use slack::{Slack, SlackEvent};
pub use youtrack::{YouTrack, YouTrackEvent};

/// The four, in the order in which a product would list them.
pub static REGISTRY: Registry = registry![
    Bugzilla,
    ClickUp,
    CustomIssueTracker,
    Ewm,
    ExternalWiki,
    Jenkins,
    Jira,
    JiraCloudApp,
    Phorge,
    Pushover,
    Redmine,
    Slack,
    YouTrack,
];
