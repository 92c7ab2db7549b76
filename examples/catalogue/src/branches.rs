//! Which branches a notification is for.

use integrations_runtime::Choices;
use integrations_runtime::event::payload::{Maybe, Project};

/// The branches that notifications are sent for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choices)]
pub enum Branches {
    /// Every branch.
    #[choice(title = "All branches")]
    All,
    /// The project's default branch.
    #[choice(title = "Default branch")]
    Default,
    /// The branches that the project protects.
    #[choice(title = "Protected branches")]
    Protected,
    /// The default branch, and those that the project protects.
    #[choice(title = "Default branch and protected branches")]
    DefaultAndProtected,
}

impl Branches {
    /// Whether a branch of this project is one of these.
    ///
    /// `protected` is what the payload says of the branch. Where it says nothing (older GitLab, deployments), the
    /// default branch alone counts as protected: GitLab protects it when a project is created.
    pub(crate) fn include(self, branch: &str, project: &Project, protected: Maybe<bool>) -> bool {
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

#[cfg(test)]
mod tests {
    use integrations_runtime::event::payload;
    use serde_json::json;

    use super::*;

    #[test]
    fn each_takes_its_branches() -> Result<(), payload::PayloadError> {
        let named = |default| json!({ "path_with_namespace": "a/b", "web_url": "https://h.example/a/b", "default_branch": default });
        let project: Project = payload::parse("push", &named(json!("main")))?;
        let unknown: Project = payload::parse("push", &named(json!(null)))?;
        let (yes, no, silent) = (Maybe::Present(true), Maybe::Present(false), Maybe::Absent);
        let rows = [
            (&project, "main", yes, [true, true, true, true]),
            (&project, "main", no, [true, true, false, true]),
            (&project, "main", silent, [true, true, true, true]),
            (&project, "topic", yes, [true, false, true, true]),
            (&project, "topic", no, [true, false, false, false]),
            (&project, "topic", silent, [true, false, false, false]),
            (&unknown, "main", silent, [true, false, false, false]),
        ];
        let kinds = [Branches::All, Branches::Default, Branches::Protected, Branches::DefaultAndProtected];
        for (project, branch, protected, expected) in rows {
            assert_eq!(
                kinds.map(|kind| kind.include(branch, project, protected)),
                expected,
                "{branch} {protected:?}"
            );
        }
        Ok(())
    }
}
