//! Merge requests.

use serde_json::{Map, Value};

use super::{GitCommit, Label, Maybe, Project, Repository, User};

payload! {
    /// The payload of `merge_request`: a merge request was created, updated, approved, merged or closed.
    pub struct MergeRequest {
        /// The merge request itself.
        object_attributes: MergeRequestAttributes,
        /// The project that it merges into.
        project: Project,
    }
    maybe {
        /// `merge_request`.
        object_kind: String,
        /// `merge_request`.
        event_type: String,
        /// Who did it.
        user: User,
        /// The project once more, in older words.
        repository: Repository,
        /// Whom the merge request is assigned to; absent for nobody.
        assignees: Vec<User>,
        /// The assignee, in older GitLab.
        assignee: User,
        /// Who is asked to review; absent for nobody.
        reviewers: Vec<User>,
        /// The labels.
        labels: Vec<Label>,
        /// What changed: by member, an object with `previous` and `current`.
        changes: Map<String, Value>,
    }

    /// A merge request.
    pub struct MergeRequestAttributes {
        /// The number in the project: the 7 of `!7`.
        iid: i64,
        /// The title.
        title: String,
        /// The branch that is merged.
        source_branch: String,
        /// The branch that it is merged into.
        target_branch: String,
    }
    maybe {
        /// The id on the instance.
        id: i64,
        /// The text.
        description: String,
        /// The page.
        url: String,
        /// `opened`, `closed`, `locked` or `merged`.
        state: String,
        /// The state as a number: 1 opened, 2 closed, 3 merged, 4 locked.
        state_id: i64,
        /// What happened: `open`, `update`, `approved`, `merge`, `close` ...
        action: String,
        /// The SHA before; there only when the change brought commits.
        oldrev: String,
        /// Whether GitLab did it of itself, not a user.
        system: bool,
        /// What GitLab did of itself.
        system_action: String,
        /// Whether it is a draft.
        draft: bool,
        /// Whether it is a draft, in older words.
        work_in_progress: bool,
        /// Whether it can be merged: `can_be_merged`, `unchecked` ...
        merge_status: String,
        /// Whether it can be merged, and else why not: `mergeable`, `not_approved` ...
        detailed_merge_status: String,
        /// Whether no thread keeps it from being merged.
        blocking_discussions_resolved: bool,
        /// Whether it is its author's first in this project.
        first_contribution: bool,
        /// The project that it comes from.
        source_project_id: i64,
        /// The project that it merges into.
        target_project_id: i64,
        /// The project that it comes from; null once that is deleted.
        source: Project,
        /// The project that it merges into.
        target: Project,
        /// The newest commit of the source branch.
        last_commit: GitCommit,
        /// The commit that merged it.
        merge_commit_sha: String,
        /// Why merging failed.
        merge_error: String,
        /// Who had it merged.
        merge_user_id: i64,
        /// Whether it is merged once its pipeline succeeds.
        merge_when_pipeline_succeeds: bool,
        /// The pipeline of the newest commit.
        head_pipeline_id: i64,
        /// Who wrote it.
        author_id: i64,
        /// The first of the assignees.
        assignee_id: i64,
        /// The assignees.
        assignee_ids: Vec<i64>,
        /// The assignee, in comments of older GitLab.
        assignee: User,
        /// The reviewers.
        reviewer_ids: Vec<i64>,
        /// The labels.
        labels: Vec<Label>,
        /// The milestone.
        milestone_id: i64,
        /// When it was created.
        created_at: String,
        /// When it was last changed.
        updated_at: String,
        /// Who last changed it.
        updated_by_id: i64,
        /// When the text was last edited.
        last_edited_at: String,
        /// Who last edited the text.
        last_edited_by_id: i64,
        /// When GitLab had it ready for review.
        prepared_at: String,
        /// The estimate, in seconds.
        time_estimate: i64,
        /// The time spent, in seconds.
        total_time_spent: i64,
        /// The time added by this change, in seconds; may be negative.
        time_change: i64,
        /// The estimate, for people: `30m`.
        human_time_estimate: String,
        /// The time spent, for people.
        human_total_time_spent: String,
        /// The time added by this change, for people.
        human_time_change: String,
    }
}

impl MergeRequest {
    /// What happened: `open`, `update`, `approved`, `merge`, `close` ...
    pub fn action(&self) -> Option<&str> {
        self.object_attributes.action.as_deref()
    }

    /// Whether it is a draft, in newer or in older words.
    pub fn is_draft(&self) -> bool {
        let attributes = &self.object_attributes;
        attributes.draft == Maybe::Present(true) || attributes.work_in_progress == Maybe::Present(true)
    }

    /// Whether the update brought commits: without them, there is nothing new to build.
    pub fn has_new_commits(&self) -> bool {
        self.object_attributes.oldrev.as_ref().is_some()
    }

    /// The labels, in whichever place GitLab put them.
    pub fn labels(&self) -> &[Label] {
        let labels = self.labels.as_deref().or_else(|| self.object_attributes.labels.as_deref());
        labels.unwrap_or_default()
    }

    /// Whether this member is among the changes: `reviewers`, `labels` ...
    pub fn changed(&self, member: &str) -> bool {
        self.changes.as_ref().is_some_and(|changes| changes.contains_key(member))
    }
}
