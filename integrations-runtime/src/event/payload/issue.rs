//! Issues, and what else GitLab sends in their shape: incidents and work items.

use serde_json::{Map, Value};

use super::{Label, Maybe, Project, Repository, User};

/// The payload of `confidential_issue`: an [`Issue`].
pub type ConfidentialIssue = Issue;
/// The payload of `incident`: an [`Issue`], with the members for severity and escalation.
pub type Incident = Issue;
/// The payload of `work_item`: an [`Issue`] whose attributes say its type; an epic has no project.
pub type WorkItem = Issue;
/// The payload of `confidential_work_item`: a [`WorkItem`].
pub type ConfidentialWorkItem = Issue;

payload! {
    /// The payload of `issue`: an issue was created, updated, closed or reopened.
    pub struct Issue {
        /// The issue itself.
        object_attributes: IssueAttributes,
    }
    maybe {
        /// `issue`, `incident` or `work_item`.
        object_kind: String,
        /// The event's name: `issue`, `confidential_issue` ...
        event_type: String,
        /// Who did it.
        user: User,
        /// The project; null for what belongs to a group.
        project: Project,
        /// The project once more, in older words.
        repository: Repository,
        /// Whom the issue is assigned to; absent for nobody.
        assignees: Vec<User>,
        /// The first of the assignees.
        assignee: User,
        /// The labels.
        labels: Vec<Label>,
        /// What changed: by member, an object with `previous` and `current`.
        changes: Map<String, Value>,
    }

    /// An issue, an incident or another work item.
    pub struct IssueAttributes {
        /// The number in the project: the 23 of `#23`.
        iid: i64,
        /// The title.
        title: String,
    }
    maybe {
        /// The id on the instance.
        id: i64,
        /// The text.
        description: String,
        /// The page.
        url: String,
        /// `opened` or `closed`.
        state: String,
        /// The state as a number: 1 opened, 2 closed.
        state_id: i64,
        /// What happened: `open`, `update`, `close` or `reopen`.
        action: String,
        /// Whether only members may read it.
        confidential: bool,
        /// The type of the work item: `Issue`, `Incident`, `Task` ...
        r#type: String,
        /// How bad an incident is.
        severity: String,
        /// How far the escalation of an incident is.
        escalation_status: String,
        /// By which policy an incident escalates.
        escalation_policy: EscalationPolicy,
        /// Who wrote it.
        author_id: i64,
        /// The first of the assignees.
        assignee_id: i64,
        /// The assignees.
        assignee_ids: Vec<i64>,
        /// The labels.
        labels: Vec<Label>,
        /// The project.
        project_id: i64,
        /// The milestone.
        milestone_id: i64,
        /// The issue that this one moved to.
        moved_to_id: i64,
        /// The issue that this one repeats.
        duplicated_to_id: i64,
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
        /// When it was closed.
        closed_at: String,
        /// The day by which it is due.
        due_date: String,
        /// Whether only members may comment.
        discussion_locked: bool,
        /// Its place in a list sorted by hand; may be negative.
        relative_position: i64,
        /// The weight.
        weight: i64,
        /// `on_track`, `needs_attention` or `at_risk`.
        health_status: String,
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

    /// The policy by which an incident escalates.
    pub struct EscalationPolicy {}
    maybe {
        /// The policy's id.
        id: i64,
        /// The policy's name.
        name: String,
    }
}

impl Issue {
    /// What happened: `open`, `update`, `close` or `reopen`.
    pub fn action(&self) -> Option<&str> {
        self.object_attributes.action.as_deref()
    }

    /// Whether the payload says, by its type or by its flag, that only members may read the issue.
    pub fn is_confidential(&self) -> bool {
        self.event_type.as_deref().is_some_and(|name| name.starts_with("confidential_"))
            || self.object_attributes.confidential == Maybe::Present(true)
    }

    /// The labels, in whichever place GitLab put them.
    pub fn labels(&self) -> &[Label] {
        let labels = self.labels.as_deref().or_else(|| self.object_attributes.labels.as_deref());
        labels.unwrap_or_default()
    }

    /// Whether this member is among the changes: `labels`, `title` ...
    pub fn changed(&self, member: &str) -> bool {
        self.changes.as_ref().is_some_and(|changes| changes.contains_key(member))
    }
}
