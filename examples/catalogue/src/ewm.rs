//! Issues in IBM Engineering Workflow Management.

use integrations_runtime::bases::issue_tracker::{IssueTracker, ReferencePattern, TrackerUrls};
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};

use crate::tracker;

/// Links to work items in IBM Engineering Workflow Management.
///
/// A work item is named by its kind and its number: `bug 12`, `task 12`, `work item 12`.
#[derive(Debug, Integration)]
#[integration(category = issue_tracker, title = "EWM")]
#[events(push)]
pub struct Ewm {
    #[prop(flatten)]
    urls: TrackerUrls,
}

/// `bug 12` and its kin, in small letters and capitals: the words of <https://docs.gitlab.com/user/project/integrations/ewm/>.
static WORK_ITEM: ReferencePattern =
    ReferencePattern::new(r"(?i)\b(?:bug|task|work item|workitem|rtcwi|defect)\b\s+(\d+)");

impl IssueTracker for Ewm {
    type Urls = TrackerUrls;

    fn reference_pattern() -> &'static ReferencePattern {
        &WORK_ITEM
    }
}

impl Execute for Ewm {
    async fn execute(&self, event: EwmEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        let EwmEvent::Push(_) = event;
        Ok(tracker::links_only())
    }

    async fn test(&self, _sample: Option<EwmEvent>, cx: &Context) -> Result<Outcome, ExecuteError> {
        tracker::visit(self, cx).await
    }
}
