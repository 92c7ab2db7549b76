//! Issues in Phorge.

use integrations_runtime::bases::issue_tracker::{IssueTracker, ReferencePattern, TrackerPages};
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};

use crate::tracker;

/// Links to tasks in Phorge.
///
/// A task is named as Phorge writes it: `T12`. Its address is `https://phorge.example.com/:id`.
#[derive(Debug, Integration)]
#[integration(category = issue_tracker)]
#[events(push)]
pub struct Phorge {
    #[prop(flatten)]
    pages: TrackerPages,
}

/// `T12`, but not in a person's name (`@T12`), nor behind a dash, as within a longer name.
static TASK: ReferencePattern = ReferencePattern::new(r"\b(T\d+)\b").not_after("@-");

impl IssueTracker for Phorge {
    type Urls = TrackerPages;

    fn reference_pattern() -> &'static ReferencePattern {
        &TASK
    }
}

impl Execute for Phorge {
    async fn execute(&self, event: PhorgeEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        let PhorgeEvent::Push(_) = event;
        Ok(tracker::links_only())
    }

    async fn test(&self, _sample: Option<PhorgeEvent>, cx: &Context) -> Result<Outcome, ExecuteError> {
        tracker::visit(self, cx).await
    }
}
