//! Issues in a tracker that has no integration of its own.

use integrations_runtime::bases::issue_tracker::{IssueTracker, TrackerUrls};
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};

use crate::tracker;

/// Links to issues in a tracker that has no integration of its own.
///
/// Any tracker does whose issues have an address with their number in it.
#[derive(Debug, Integration)]
#[integration(category = issue_tracker, title = "Custom issue tracker")]
#[events(push)]
pub struct CustomIssueTracker {
    #[prop(flatten)]
    urls: TrackerUrls,
}

impl IssueTracker for CustomIssueTracker {
    type Urls = TrackerUrls;
}

impl Execute for CustomIssueTracker {
    async fn execute(&self, event: CustomIssueTrackerEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        let CustomIssueTrackerEvent::Push(_) = event;
        Ok(tracker::links_only())
    }

    async fn test(
        &self,
        _sample: Option<CustomIssueTrackerEvent>,
        cx: &Context,
    ) -> Result<Outcome, ExecuteError> {
        tracker::visit(self, cx).await
    }
}
