//! Tasks in `ClickUp`.

use integrations_runtime::bases::issue_tracker::{IssueTracker, ReferencePattern, TrackerPages};
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};

use crate::tracker;

/// Links to tasks in ClickUp.
///
/// A task is named by its id, `#8xdfdjbgd` or `CU-8xdfdjbgd`, or by its custom id, `DEV-12`.
#[derive(Debug, Integration)]
#[allow(clippy::doc_markdown, reason = "people read it in the form, where nothing is marked up")]
#[integration(category = issue_tracker, name = "clickup", title = "ClickUp")]
#[events(push)]
pub struct ClickUp {
    #[prop(flatten)]
    pages: TrackerPages,
}

/// A task's id, and a custom one: as in <https://docs.gitlab.com/user/project/integrations/clickup/>.
static TASK: ReferencePattern = ReferencePattern::new(r"(?:(?:#|CU-)([a-z0-9]+)|([A-Z0-9_]{2,10}-\d+))\b");

impl IssueTracker for ClickUp {
    type Urls = TrackerPages;

    fn reference_pattern() -> &'static ReferencePattern {
        &TASK
    }
}

impl Execute for ClickUp {
    async fn execute(&self, event: ClickUpEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        let ClickUpEvent::Push(_) = event;
        Ok(tracker::links_only())
    }

    async fn test(&self, _sample: Option<ClickUpEvent>, cx: &Context) -> Result<Outcome, ExecuteError> {
        tracker::visit(self, cx).await
    }
}
