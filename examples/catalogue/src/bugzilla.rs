//! Issues in Bugzilla.

use integrations_runtime::bases::issue_tracker::{IssueTracker, TrackerUrls};
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};

use crate::tracker;

/// Links to bugs in Bugzilla.
///
/// A bug's address ends in `show_bug.cgi?id=:id`, that of a new one in `enter_bug.cgi`.
#[derive(Debug, Integration)]
#[integration(category = issue_tracker)]
#[events(push)]
pub struct Bugzilla {
    #[prop(flatten)]
    urls: TrackerUrls,
}

impl IssueTracker for Bugzilla {
    type Urls = TrackerUrls;
}

impl Execute for Bugzilla {
    async fn execute(&self, event: BugzillaEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        let BugzillaEvent::Push(_) = event;
        Ok(tracker::links_only())
    }

    async fn test(&self, _sample: Option<BugzillaEvent>, cx: &Context) -> Result<Outcome, ExecuteError> {
        tracker::visit(self, cx).await
    }
}
