//! The objects that payloads of several events carry.

payload! {
    /// Someone who did something, or whom something is assigned to.
    pub struct User {}
    maybe {
        /// The user's id.
        id: i64,
        /// The full name.
        name: String,
        /// The name for logging in and for mentions, without `@`.
        username: String,
        /// Where the picture is.
        avatar_url: String,
        /// The public address, or `[REDACTED]`.
        email: String,
    }

    /// The project in which something happened.
    pub struct Project {
        /// The path with its groups: `gitlab-org/gitlab-test`.
        path_with_namespace: String,
        /// The project's page.
        web_url: String,
    }
    maybe {
        /// The project's id.
        id: i64,
        /// The name, without its groups.
        name: String,
        /// What the project says of itself.
        description: String,
        /// Where the picture is.
        avatar_url: String,
        /// Where to clone from by SSH.
        git_ssh_url: String,
        /// Where to clone from by HTTP.
        git_http_url: String,
        /// The name of the group or the user that owns the project.
        namespace: String,
        /// 0 private, 10 internal, 20 public.
        visibility_level: i64,
        /// The default branch.
        default_branch: String,
        /// Where the CI configuration is, if not in its usual file.
        ci_config_path: String,
        /// The same as `web_url`, in older words.
        homepage: String,
        /// Where to clone from.
        url: String,
        /// The same as `git_ssh_url`, in older words.
        ssh_url: String,
        /// The same as `git_http_url`, in older words.
        http_url: String,
    }

    /// The project once more, as GitLab described it before there was `project`.
    pub struct Repository {}
    maybe {
        /// The project's name.
        name: String,
        /// Where to clone from.
        url: String,
        /// What the project says of itself.
        description: String,
        /// The project's page.
        homepage: String,
        /// Where to clone from by HTTP.
        git_http_url: String,
        /// Where to clone from by SSH.
        git_ssh_url: String,
        /// 0 private, 10 internal, 20 public.
        visibility_level: i64,
    }

    /// A commit of a repository.
    pub struct GitCommit {
        /// The commit's full SHA.
        id: String,
    }
    maybe {
        /// The whole message.
        message: String,
        /// The message's first line.
        title: String,
        /// When the commit was made.
        timestamp: String,
        /// The commit's page.
        url: String,
        /// Who wrote it, by Git's account.
        author: Author,
        /// The files it added.
        added: Vec<String>,
        /// The files it changed.
        modified: Vec<String>,
        /// The files it removed.
        removed: Vec<String>,
    }

    /// The author of a commit, by Git's account; need not be a user of GitLab.
    pub struct Author {}
    maybe {
        /// The author's name.
        name: String,
        /// The author's address, or `[REDACTED]`.
        email: String,
    }

    /// A label of an issue, a merge request or a work item.
    pub struct Label {
        /// The label's text.
        title: String,
    }
    maybe {
        /// The label's id.
        id: i64,
        /// The colour: `#3e8068`.
        color: String,
        /// The project that the label belongs to, for a project's label.
        project_id: i64,
        /// The group that the label belongs to, for a group's label.
        group_id: i64,
        /// What the label means.
        description: String,
        /// `ProjectLabel` or `GroupLabel`.
        r#type: String,
        /// Whether new projects get the label.
        template: bool,
        /// When the label was made.
        created_at: String,
        /// When the label was last changed.
        updated_at: String,
    }

    /// The runner that a job ran on.
    pub struct Runner {}
    maybe {
        /// The runner's id.
        id: i64,
        /// The runner's name.
        description: String,
        /// `instance_type`, `group_type` or `project_type`.
        runner_type: String,
        /// Whether the runner takes jobs.
        active: bool,
        /// Whether the runner serves the whole instance.
        is_shared: bool,
        /// The tags that it takes jobs for.
        tags: Vec<String>,
    }

    /// The environment that a job deploys to.
    pub struct Environment {}
    maybe {
        /// The environment's name.
        name: String,
        /// What the job does with it: `start`, `stop` ...
        action: String,
        /// Its tier: `production`, `staging` ...
        deployment_tier: String,
    }
}

impl User {
    /// What to call the user in a message: the full name, else the username.
    pub fn display_name(&self) -> Option<&str> {
        self.name.as_deref().or_else(|| self.username.as_deref())
    }
}

impl GitCommit {
    /// The first line of the message.
    pub fn subject(&self) -> Option<&str> {
        self.title.as_deref().or_else(|| self.message.as_deref()?.lines().next())
    }

    /// The first eight characters of the SHA.
    pub fn short_sha(&self) -> &str {
        short_sha(&self.id)
    }
}

/// The first eight characters of a SHA, which is how GitLab writes it in a text.
pub fn short_sha(sha: &str) -> &str {
    sha.get(..8).unwrap_or(sha)
}
