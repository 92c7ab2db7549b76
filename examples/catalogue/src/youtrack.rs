//! Issues in `JetBrains` `YouTrack`.

use integrations_runtime::bases::issue_tracker::{IssueTracker, ReferencePattern, TrackerPages};
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};

use crate::tracker;

/// Links to issues in JetBrains YouTrack.
///
/// An issue is named by its project and its number: `BELL-12`. Its address ends in `/issue/:id`.
#[derive(Debug, Integration)]
#[allow(clippy::doc_markdown, reason = "people read it in the form, where nothing is marked up")]
#[integration(category = issue_tracker, name = "youtrack", title = "JetBrains YouTrack")]
#[events(push)]
pub struct YouTrack {
    #[prop(flatten)]
    pages: TrackerPages,
}

/// `BELL-12`, in small letters too: as in <https://docs.gitlab.com/user/project/integrations/youtrack/>.
static ISSUE: ReferencePattern = ReferencePattern::new(r"\b[A-Za-z][A-Za-z0-9_]*-\d+\b");

impl IssueTracker for YouTrack {
    type Urls = TrackerPages;

    fn reference_pattern() -> &'static ReferencePattern {
        &ISSUE
    }
}

impl Execute for YouTrack {
    async fn execute(&self, event: YouTrackEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        let YouTrackEvent::Push(_) = event;
        Ok(tracker::links_only())
    }

    async fn test(&self, _sample: Option<YouTrackEvent>, cx: &Context) -> Result<Outcome, ExecuteError> {
        tracker::visit(self, cx).await
    }
}
