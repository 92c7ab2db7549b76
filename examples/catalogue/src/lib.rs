//! Four of GitLab's integrations, declared and working: a chat, a CI server, a notification service, and a link.
//!
//! The declarations follow the facts that GitLab publishes of them (names, titles, fields, events). Help texts are this
//! project's own. `tests/facts.rs` compares the two, and lists where and why they differ.
//!
//! ```
//! let names: Vec<_> = catalogue::REGISTRY.iter().map(|entry| entry.spec().name).collect();
//! assert_eq!(names, ["slack", "jenkins", "pushover", "external_wiki"]);
//! ```

mod email;
mod emails_on_push;
mod external_wiki;
mod irker;
mod jenkins;
mod pipelines_email;
mod pushover;
mod slack;
mod text;

#[cfg(test)]
mod testing;

use integrations_runtime::{Registry, registry};
use serde_json::Value as Json;

pub use emails_on_push::{EmailsOnPush, EmailsOnPushEvent};
pub use external_wiki::{ExternalWiki, ExternalWikiEvent};
pub use irker::{Irker, IrkerEvent};
pub use jenkins::{Jenkins, JenkinsEvent};
pub use pipelines_email::{CHILD_PIPELINES, PipelinesEmail, PipelinesEmailEvent};
pub use pushover::{Priority, Pushover, PushoverEvent, Sound};
pub use slack::{Slack, SlackEvent};

/// The four, in the order in which a product would list them.
pub static REGISTRY: Registry =
    registry![EmailsOnPush, ExternalWiki, Irker, Jenkins, PipelinesEmail, Pushover, Slack];

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
