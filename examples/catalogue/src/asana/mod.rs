//! Comments on tasks of Asana, by the commits that name them.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use integrations_runtime::bases::issue_tracker::ReferencePattern;
use integrations_runtime::event::payload::{GitCommit, Push};
use integrations_runtime::http::Method;
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Secret, Url};
use serde_json::{Value as Json, json};

/// Adds commit messages as comments to the Asana tasks that they name.
///
/// A message names a task by its URL, or by its number: `#123456`. One that says `fix #123456` or `closes #123456` completes
/// it.
#[derive(Debug, Integration)]
#[integration(category = common)]
#[events(push)]
pub struct Asana {
    /// A personal access token. The comments are those of its owner, who needs access to the tasks.
    #[prop(
        title = "API key",
        non_empty_password_title = "Enter new API key",
        non_empty_password_help = "Leave blank to keep it."
    )]
    api_key: Secret,

    /// The branches whose commits are told, with commas in between; all of them where it is blank.
    #[prop(title = "Restrict to branch (optional)", placeholder = "main, stable")]
    restrict_to_branch: Option<String>,
}

/// Asana's API: <https://developers.asana.com/reference/rest-api-reference>.
const API: &str = "https://app.asana.com/api/1.0/";

/// The words that complete a task, and both forms of a task's URL, are those of
/// <https://docs.gitlab.com/user/project/integrations/asana>. Only a word right before the task completes it.
static TASK: ReferencePattern = ReferencePattern::new(concat!(
    r"(?i)(?:\b(?:fix|fixed|fixes|fixing|close|closes|closed|closing):?\s+)?",
    r"(?:#(\d+)\b|\bhttps://app\.asana\.com/(?:0/\w+|1/\d+(?:/project/\d+)?/task)/(\d+)\b)",
))
// As in `&#39;`.
.not_after("&");

impl Execute for Asana {
    async fn execute(&self, event: AsanaEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
        let AsanaEvent::Push(push) = event;
        if !self.is_told(push.branch()) {
            return Ok(Outcome::skipped("the branch is not one of those whose commits are told"));
        }
        let mut told = Told::default();
        for commit in push.commits() {
            let comment = comment(&push, commit);
            for (task, closes) in tasks(commit.message.as_deref().unwrap_or_default()) {
                told.count(self.tell(task, closes, &comment, cx).await?);
            }
        }
        Ok(told.into())
    }

    /// Asks whose key it is.
    async fn test(&self, _sample: Option<AsanaEvent>, cx: &Context) -> Result<Outcome, ExecuteError> {
        cx.http()?.get(&endpoint("users/me")?).bearer(&self.api_key).send().await?.accepted()?;
        Ok(Outcome::done("Asana knows the API key"))
    }
}

impl Asana {
    fn is_told(&self, branch: Option<&str>) -> bool {
        let listed = self.restrict_to_branch.as_deref().unwrap_or_default().split(',').map(str::trim);
        let mut listed = listed.filter(|name| !name.is_empty()).peekable();
        listed.peek().is_none() || listed.any(|name| branch == Some(name))
    }

    async fn tell(
        &self,
        task: &str,
        closes: bool,
        comment: &str,
        cx: &Context,
    ) -> Result<Tell, ExecuteError> {
        let story = json!({ "data": { "text": comment } });
        if !self.send(Method::Post, &format!("tasks/{task}/stories"), &story, cx).await? {
            return Ok(Tell::Unknown);
        }
        let completed = json!({ "data": { "completed": true } });
        let is_closed = closes && self.send(Method::Put, &format!("tasks/{task}"), &completed, cx).await?;
        Ok(if is_closed { Tell::Closed } else { Tell::Commented })
    }

    /// Whether Asana has the task, and shows it to the owner of the key: `#12` may be an issue of GitLab's as well.
    async fn send(
        &self,
        method: Method,
        path: &str,
        body: &Json,
        cx: &Context,
    ) -> Result<bool, ExecuteError> {
        let request = cx.http()?.request(method, &endpoint(path)?).bearer(&self.api_key).json(body);
        let answer = request.send().await?;
        if matches!(answer.status(), 403 | 404) {
            return Ok(false);
        }
        answer.accepted()?;
        Ok(true)
    }
}

/// What became of a task.
#[derive(Clone, Copy)]
enum Tell {
    Commented,
    Closed,
    Unknown,
}

#[derive(Default)]
struct Told {
    comments: usize,
    closed: usize,
    unknown: usize,
}

impl Told {
    fn count(&mut self, tell: Tell) {
        match tell {
            Tell::Commented => self.comments += 1,
            Tell::Closed => {
                self.comments += 1;
                self.closed += 1;
            }
            Tell::Unknown => self.unknown += 1,
        }
    }
}

impl From<Told> for Outcome {
    fn from(told: Told) -> Self {
        match told {
            Told { comments: 0, unknown: 0, .. } => Self::skipped("no commit names a task"),
            Told { comments: 0, .. } => {
                Self::skipped("no commit names a task that the API key has access to")
            }
            Told { comments, closed, unknown } => {
                Self::done(format!("comments: {comments}, tasks closed: {closed}, not found: {unknown}"))
            }
        }
    }
}

/// The path is of this file's making: what people write is in it as digits alone.
fn endpoint(path: &str) -> Result<Url, ExecuteError> {
    let endpoint = Url::parse(API).and_then(|api| api.join(path));
    endpoint.map_err(|_| ExecuteError::failed("Asana's URL is not valid"))
}

/// The tasks that a message names, each once, and whether it completes them.
fn tasks(message: &str) -> BTreeMap<&str, bool> {
    let mut tasks = BTreeMap::new();
    for reference in TASK.find(message) {
        let closes = !reference.text.starts_with(['#', 'h', 'H']);
        *tasks.entry(reference.id).or_default() |= closes;
    }
    tasks
}

fn comment(push: &Push, commit: &GitCommit) -> String {
    let who = push.user_name.as_deref().or_else(|| push.user_username.as_deref()).unwrap_or("Someone");
    let branch = push.branch().unwrap_or(&push.r#ref);
    let place = commit.url.as_deref().unwrap_or(&push.project.web_url);
    let message = commit.message.as_deref().unwrap_or_default();
    format!("{who} pushed to branch {branch} of {} ({place}):\n\n{message}", push.project.path_with_namespace)
}
