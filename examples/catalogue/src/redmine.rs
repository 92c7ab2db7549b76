//! Issues in Redmine.

use integrations_runtime::bases::issue_tracker::{IssueTracker, TrackerUrls};
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};

use crate::tracker;

/// Links to issues in Redmine.
///
/// An issue's address ends in `/issues/:id`, that of a new one in `/issues/new` below the project.
#[derive(Debug, Integration)]
#[integration(category = issue_tracker)]
#[events(push)]
pub struct Redmine {
    #[prop(flatten)]
    urls: TrackerUrls,
}

impl IssueTracker for Redmine {
    type Urls = TrackerUrls;
}

impl Execute for Redmine {
    async fn execute(&self, event: RedmineEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        let RedmineEvent::Push(_) = event;
        Ok(tracker::links_only())
    }

    async fn test(&self, _sample: Option<RedmineEvent>, cx: &Context) -> Result<Outcome, ExecuteError> {
        tracker::visit(self, cx).await
    }
}
