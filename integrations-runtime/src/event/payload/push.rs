//! Pushes to branches and of tags.

use serde_json::Value;

use super::{GitCommit, Project, Repository, short_sha};

/// The payload of `tag_push`: a [`Push`] whose `ref` is a tag's.
pub type TagPush = Push;

payload! {
    /// The payload of `push`: commits reached a branch, or the branch came or went.
    pub struct Push {
        /// The full name of what was pushed: `refs/heads/main`, `refs/tags/v1.0.0`.
        r#ref: String,
        /// The SHA before; all zeros for something new.
        before: String,
        /// The SHA after; all zeros for something removed.
        after: String,
        /// The project that was pushed to.
        project: Project,
    }
    maybe {
        /// `push` or `tag_push`.
        object_kind: String,
        /// The same as `object_kind`.
        event_name: String,
        /// Whether the branch or the tag is protected.
        ref_protected: bool,
        /// The SHA to check out: for an annotated tag, that of its commit; null for something removed.
        checkout_sha: String,
        /// The message of an annotated tag.
        message: String,
        /// The id of who pushed.
        user_id: i64,
        /// The full name of who pushed.
        user_name: String,
        /// The username of who pushed.
        user_username: String,
        /// The public address of who pushed.
        user_email: String,
        /// The picture of who pushed.
        user_avatar: String,
        /// The project's id.
        project_id: i64,
        /// The newest commits, at most twenty, oldest first.
        commits: Vec<GitCommit>,
        /// How many commits were pushed, listed or not.
        total_commits_count: i64,
        /// The options that were given to `git push -o`: by namespace, or a list of words in older GitLab.
        push_options: Value,
        /// The project once more, in older words.
        repository: Repository,
    }
}

impl Push {
    /// The name of the branch; `None` for a tag.
    pub fn branch(&self) -> Option<&str> {
        self.r#ref.strip_prefix("refs/heads/")
    }

    /// The name of the tag; `None` for a branch.
    pub fn tag(&self) -> Option<&str> {
        self.r#ref.strip_prefix("refs/tags/")
    }

    /// Whether the branch or the tag was created by this push.
    pub fn is_creation(&self) -> bool {
        is_blank(&self.before)
    }

    /// Whether the branch or the tag was removed by this push.
    pub fn is_removal(&self) -> bool {
        is_blank(&self.after)
    }

    /// The listed commits; empty where there are none.
    pub fn commits(&self) -> &[GitCommit] {
        self.commits.as_deref().unwrap_or_default()
    }

    /// The first eight characters of the SHA after the push.
    pub fn short_sha(&self) -> &str {
        short_sha(&self.after)
    }

    /// Whether who pushed asked for no CI: `git push -o ci.skip` or `-o integrations.skip_ci`.
    pub fn skips_ci(&self) -> bool {
        let given = |word: &str, pointer: &str| match self.push_options.as_ref() {
            Some(Value::Array(words)) => words.iter().any(|given| given == word),
            Some(options) => {
                !matches!(options.pointer(pointer), None | Some(Value::Null | Value::Bool(false)))
            }
            None => false,
        };
        given("ci.skip", "/ci/skip") || given("integrations.skip_ci", "/integrations/skip_ci")
    }
}

/// Whether a SHA stands for nothing: Git writes zeros, as many as the repository's hash has digits.
fn is_blank(sha: &str) -> bool {
    !sha.is_empty() && sha.bytes().all(|byte| byte == b'0')
}
