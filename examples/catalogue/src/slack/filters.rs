//! What is passed over, and why.

use integrations_runtime::event::payload::{Label, Maybe, Pipeline, Project};
use serde_json::Value as Json;

use super::{LabelsBehavior, Slack, SlackEvent, listed};

/// Why an event is passed over; `None` where it is told.
type Reason = Option<&'static str>;

impl Slack {
    pub(super) fn passes_over(&self, event: &SlackEvent) -> Reason {
        match event {
            SlackEvent::Push(push) => self.branch(push.branch(), &push.project, push.ref_protected),
            SlackEvent::Pipeline(pipeline) => self.pipeline(pipeline).or_else(|| {
                self.branch(pipeline.branch(), &pipeline.project, pipeline.object_attributes.protected_ref)
            }),
            // Its `ref` may be a tag's, and does not say so: a tag passes only where every branch does.
            SlackEvent::Deployment(deployment) => {
                self.branch(deployment.r#ref.as_deref(), &deployment.project, Maybe::Absent)
            }
            SlackEvent::Issue(issue)
            | SlackEvent::ConfidentialIssue(issue)
            | SlackEvent::Incident(issue)
            | SlackEvent::WorkItem(issue)
            | SlackEvent::ConfidentialWorkItem(issue) => {
                update(issue.action()).or_else(|| self.labels(issue.labels()))
            }
            SlackEvent::MergeRequest(request) => {
                update(request.action()).or_else(|| self.labels(request.labels()))
            }
            SlackEvent::Note(note) | SlackEvent::ConfidentialNote(note) => self.labels(note.labels()),
            SlackEvent::TagPush(_) | SlackEvent::WikiPage(_) | SlackEvent::Alert(_) => None,
        }
    }

    /// Tags, and what has no branch, always pass.
    fn branch(&self, branch: Option<&str>, project: &Project, protected: Maybe<bool>) -> Reason {
        let passes =
            branch.is_none_or(|branch| self.branches_to_be_notified.include(branch, project, protected));
        (!passes).then_some("the branch is not one of those to be notified")
    }

    fn labels(&self, labels: &[Label]) -> Reason {
        let wanted = self.labels_to_be_notified.as_deref().unwrap_or_default().replace('~', "");
        let wanted = listed(&wanted);
        let mut is_there = wanted.iter().map(|wanted| labels.iter().any(|label| label.title == *wanted));
        let passes = match self.labels_to_be_notified_behavior {
            _ if wanted.is_empty() => true,
            LabelsBehavior::MatchAny => is_there.any(|there| there),
            LabelsBehavior::MatchAll => is_there.all(|there| there),
        };
        (!passes).then_some("the labels are not those to be notified")
    }

    fn pipeline(&self, pipeline: &Pipeline) -> Reason {
        let attributes = &pipeline.object_attributes;
        // GitLab adds it for its integrations; web hooks do not have it.
        let of_branch = attributes.extra.get("ref_status_name").and_then(Json::as_str);
        let changed_to = |status| !self.notify_only_when_pipeline_status_changes || of_branch == Some(status);
        match attributes.status.as_str() {
            "failed" if changed_to("broken") => None,
            "success" if self.notify_only_broken_pipelines => Some("the pipeline is not broken"),
            "success" if changed_to("fixed") => None,
            "failed" | "success" => Some("the branch's pipeline status did not change"),
            _ => Some("the pipeline neither failed nor succeeded"),
        }
    }
}

fn update(action: Option<&str>) -> Reason {
    (action == Some("update")).then_some("updates are not told")
}
