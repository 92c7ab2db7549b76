//! Mentions of groups: the members that a message needs, the others in `extra`.

use super::{GitCommit, IssueAttributes, Maybe, MergeRequestAttributes, Project, User};

/// The payload of `group_confidential_mention`: a [`GroupMention`].
pub type GroupConfidentialMention = GroupMention;

payload! {
    /// The payload of `group_mention`: an issue, a merge request or a comment mentions a group.
    pub struct GroupMention {
        /// What mentions the group.
        object_attributes: MentionAttributes,
        /// The group.
        mentioned: MentionedGroup,
    }
    maybe {
        /// `group_mention`.
        object_kind: String,
        /// `group_mention` or `group_confidential_mention`.
        event_type: String,
        /// Who did it.
        user: User,
        /// The project.
        project: Project,
        /// The commit that the comment is on.
        commit: GitCommit,
        /// The merge request that the comment is on.
        merge_request: MergeRequestAttributes,
        /// The issue that the comment is on.
        issue: IssueAttributes,
    }

    /// The issue, the merge request or the comment that mentions a group.
    pub struct MentionAttributes {
        /// Which of them it is: `issue`, `merge_request` or `note`.
        object_kind: String,
    }
    maybe {
        /// The number in the project; absent for a comment.
        iid: i64,
        /// The title; absent for a comment.
        title: String,
        /// The text.
        description: String,
        /// The text of a comment.
        note: String,
        /// The page.
        url: String,
        /// Whether only members may read the issue.
        confidential: bool,
        /// Whether only members may read the comment.
        internal: bool,
    }

    /// A group that was mentioned.
    pub struct MentionedGroup {
        /// The path with the groups above it.
        name: String,
        /// The group's page.
        url: String,
    }
    maybe {
        /// `group`.
        object_kind: String,
    }
}

impl GroupMention {
    /// Whether the payload says that only members may read the mention, or the issue that it is on.
    pub fn is_confidential(&self) -> bool {
        let yes = Maybe::Present(true);
        self.event_type.as_deref() == Some("group_confidential_mention")
            || self.object_attributes.confidential == yes
            || self.object_attributes.internal == yes
            || self.issue.as_ref().is_some_and(|issue| issue.confidential == yes)
    }
}
