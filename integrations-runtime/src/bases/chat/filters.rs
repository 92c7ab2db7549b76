//! What is passed over, and why.

use serde_json::Value as Json;

use super::channels::listed;
use super::{Branches, Filters, Labels, LabelsBehavior};
use crate::event::payload::{Deployment, Issue, Label, Maybe, MergeRequest, Note, Pipeline, Project, Push};
use crate::integration::Event;

/// Why an event is passed over; `None` where it is told.
type Reason = Option<&'static str>;

/// What a chat is never told: that an issue or a merge request was edited. Each kind of work item is an issue here.
pub(super) fn update(event: &impl Event) -> Reason {
    let payload = event.payload();
    let issue = payload.downcast_ref::<Issue>().and_then(Issue::action);
    let action = issue.or_else(|| payload.downcast_ref::<MergeRequest>().and_then(MergeRequest::action));
    (action == Some("update")).then_some("updates are not told")
}

impl Filters {
    /// Why these pass an event over; `None` where it is told.
    ///
    /// - A pipeline is told where it failed, and where it succeeded unless broken ones only are told. Where changes only
    ///   are told, that of the branch must have turned: to `broken`, or to `fixed`.
    /// - A push, a pipeline and a deployment are told of the branches to be notified. Tags, and what has no branch,
    ///   always are. (A deployment's `ref` may be a tag's and does not say so: it counts as a branch.)
    pub fn pass_over(&self, event: &impl Event) -> Option<&'static str> {
        let payload = event.payload();
        if let Some(push) = payload.downcast_ref::<Push>() {
            self.branch(push.branch(), &push.project, push.ref_protected)
        } else if let Some(pipeline) = payload.downcast_ref::<Pipeline>() {
            let protected = pipeline.object_attributes.protected_ref;
            let branch = || self.branch(pipeline.branch(), &pipeline.project, protected);
            self.pipeline(pipeline).or_else(branch)
        } else if let Some(deployment) = payload.downcast_ref::<Deployment>() {
            self.branch(deployment.r#ref.as_deref(), &deployment.project, Maybe::Absent)
        } else {
            None
        }
    }

    fn branch(&self, branch: Option<&str>, project: &Project, protected: Maybe<bool>) -> Reason {
        let told = |branch| self.branches_to_be_notified.include(branch, project, protected);
        (!branch.is_none_or(told)).then_some("the branch is not one of those to be notified")
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

impl Labels {
    /// Why these pass an event over; `None` where it is told.
    ///
    /// Only issues, incidents, other work items, merge requests and comments have labels to go by; a comment has those of
    /// what it is on. Whatever else happens is told.
    pub fn pass_over(&self, event: &impl Event) -> Option<&'static str> {
        let payload = event.payload();
        let labels = payload.downcast_ref::<Issue>().map(Issue::labels);
        let labels = labels.or_else(|| payload.downcast_ref::<MergeRequest>().map(MergeRequest::labels));
        let labels = labels.or_else(|| payload.downcast_ref::<Note>().map(Note::labels));
        let told = labels.is_none_or(|labels| self.match_with(labels));
        (!told).then_some("the labels are not those to be notified")
    }

    fn match_with(&self, labels: &[Label]) -> bool {
        let wanted = listed(&self.labels_to_be_notified.as_deref().unwrap_or_default().replace('~', ""));
        let mut is_there = wanted.iter().map(|wanted| labels.iter().any(|label| label.title == *wanted));
        match self.labels_to_be_notified_behavior {
            _ if wanted.is_empty() => true,
            LabelsBehavior::MatchAny => is_there.any(|there| there),
            LabelsBehavior::MatchAll => is_there.all(|there| there),
        }
    }
}

impl Branches {
    /// Whether a branch of this project is one of these.
    ///
    /// `protected` is what the payload says of the branch. Where it says nothing (older GitLab, deployments), the
    /// default branch alone counts as protected: GitLab protects it when a project is created.
    pub fn include(self, branch: &str, project: &Project, protected: Maybe<bool>) -> bool {
        let is_default = project.default_branch.as_deref() == Some(branch);
        let is_protected = protected.into_option().unwrap_or(is_default);
        match self {
            Self::All => true,
            Self::Default => is_default,
            Self::Protected => is_protected,
            Self::DefaultAndProtected => is_default || is_protected,
        }
    }
}
