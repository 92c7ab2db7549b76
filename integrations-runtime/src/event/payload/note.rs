//! Comments, which GitLab calls notes.

use super::{GitCommit, IssueAttributes, Label, Maybe, MergeRequestAttributes, Project, Repository, User};

/// The payload of `confidential_note`: a [`Note`].
pub type ConfidentialNote = Note;
/// The payload of `commit`: a [`Note`] on a commit.
pub type Commit = Note;

payload! {
    /// The payload of `note`: someone commented, or edited a comment.
    pub struct Note {
        /// The comment itself.
        object_attributes: NoteAttributes,
    }
    maybe {
        /// `note`.
        object_kind: String,
        /// `note` or `confidential_note`.
        event_type: String,
        /// Who did it.
        user: User,
        /// The project's id.
        project_id: i64,
        /// The project.
        project: Project,
        /// The project once more, in older words.
        repository: Repository,
        /// The commit that the comment is on.
        commit: GitCommit,
        /// The merge request that the comment is on.
        merge_request: MergeRequestAttributes,
        /// The issue that the comment is on.
        issue: IssueAttributes,
        /// The snippet that the comment is on.
        snippet: Snippet,
    }

    /// A comment.
    pub struct NoteAttributes {
        /// The text.
        note: String,
        /// What the comment is on: `Commit`, `MergeRequest`, `Issue`, `Snippet` ...
        noteable_type: String,
    }
    maybe {
        /// The comment's id.
        id: i64,
        /// The comment's page.
        url: String,
        /// What happened: `create` or `update`.
        action: String,
        /// The text, with absolute addresses of pictures.
        description: String,
        /// Whether only members may read it.
        internal: bool,
        /// Whether only members may read it, in older words.
        confidential: bool,
        /// Whether GitLab wrote it of itself.
        system: bool,
        /// The kind of comment: `DiffNote`, `DiscussionNote` ...
        r#type: String,
        /// The id of what the comment is on; null for a commit.
        noteable_id: i64,
        /// The SHA of the commit that the comment is on; else empty or null.
        commit_id: String,
        /// The line of the diff that the comment is on.
        line_code: String,
        /// The thread that the comment belongs to.
        discussion_id: String,
        /// Who wrote it.
        author_id: i64,
        /// The project.
        project_id: i64,
        /// When it was written.
        created_at: String,
        /// When it was last changed.
        updated_at: String,
        /// Who last changed it.
        updated_by_id: i64,
        /// When its thread was resolved.
        resolved_at: String,
        /// Who resolved its thread.
        resolved_by_id: i64,
        /// Whether a push resolved its thread.
        resolved_by_push: bool,
    }

    /// A snippet of code.
    pub struct Snippet {
        /// The title.
        title: String,
    }
    maybe {
        /// The snippet's id.
        id: i64,
        /// What the snippet says of itself.
        description: String,
        /// The code.
        content: String,
        /// The name of the file.
        file_name: String,
        /// The snippet's page.
        url: String,
        /// `ProjectSnippet` or `PersonalSnippet`.
        r#type: String,
        /// 0 private, 10 internal, 20 public.
        visibility_level: i64,
        /// Who wrote it.
        author_id: i64,
        /// The project.
        project_id: i64,
        /// When it was created.
        created_at: String,
        /// When it was last changed.
        updated_at: String,
        /// When it is deleted, in older GitLab.
        expires_at: String,
    }
}

/// What a comment is on.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum NoteTarget<'a> {
    /// A commit.
    Commit(&'a GitCommit),
    /// A merge request.
    MergeRequest(&'a MergeRequestAttributes),
    /// An issue or another work item.
    Issue(&'a IssueAttributes),
    /// A snippet.
    Snippet(&'a Snippet),
}

impl Note {
    /// What the comment is on; `None` for something that GitLab sends nothing about.
    pub fn target(&self) -> Option<NoteTarget<'_>> {
        let commit = self.commit.as_ref().map(NoteTarget::Commit);
        commit
            .or_else(|| self.merge_request.as_ref().map(NoteTarget::MergeRequest))
            .or_else(|| self.issue.as_ref().map(NoteTarget::Issue))
            .or_else(|| self.snippet.as_ref().map(NoteTarget::Snippet))
    }

    /// Whether the payload says that only members may read the comment, or the issue that it is on.
    pub fn is_confidential(&self) -> bool {
        let yes = Maybe::Present(true);
        self.event_type.as_deref() == Some("confidential_note")
            || self.object_attributes.internal == yes
            || self.object_attributes.confidential == yes
            || self.issue.as_ref().is_some_and(|issue| issue.confidential == yes)
    }

    /// The labels of the issue or the merge request that the comment is on.
    pub fn labels(&self) -> &[Label] {
        let labels = match self.target() {
            Some(NoteTarget::Issue(issue)) => issue.labels.as_deref(),
            Some(NoteTarget::MergeRequest(merge_request)) => merge_request.labels.as_deref(),
            Some(NoteTarget::Commit(_) | NoteTarget::Snippet(_)) | None => None,
        };
        labels.unwrap_or_default()
    }
}
