//! Jira: issues that commits and merge requests name are told so, and those that they close are moved on.

mod fields;
mod issue;
mod keys;
mod markup;
mod mention;

use integrations_runtime::bases::issue_tracker::{IssueTracker, Reference};
use integrations_runtime::{
    Context, Execute, ExecuteError, Integration, Outcome, Record, Secret, Violation, Violations,
};

pub use fields::{CommentDetail, JiraAuthType, JiraSite, ProjectKeys};

use keys::KeyPattern;
use mention::Mention;

/// Uses Jira as the project's issue tracker.
///
/// Where a commit or a merge request names an issue, as in `BELL-12`, the issue gets a link back and a comment. `Closes
/// BELL-12` in a commit, or in a merge request that is merged into the default branch, moves the issue on.
#[derive(Debug, Integration)]
#[integration(
    category = issue_tracker,
    title = "Jira issues",
    section(connection, title = "Connection details"),
    section(custom = "jira_trigger", title = "Trigger"),
    section(configuration, title = "Jira issue matching"),
    validate = together,
)]
#[events(commit, merge_request)]
#[allow(clippy::struct_excessive_bools, clippy::struct_field_names, reason = "the props are GitLab's")]
pub struct Jira {
    #[prop(flatten, section = connection)]
    site: JiraSite,

    /// Jira Cloud takes an e-mail address and an API token; Jira Data Center a user's name and password, or a personal
    /// access token.
    #[prop(
        title = "Authentication type",
        section = connection,
        default = JiraAuthType::Basic,
        storage = data_fields
    )]
    jira_auth_type: JiraAuthType,

    /// The e-mail address for Jira Cloud, the user's name for Jira Data Center.
    #[prop(
        title = "Email or username",
        section = connection,
        required_if(jira_auth_type = JiraAuthType::Basic),
        storage = data_fields
    )]
    username: Option<String>,

    /// The API token for Jira Cloud; the password or the personal access token for Jira Data Center.
    #[prop(
        title = "API token or password",
        section = connection,
        non_empty_password_title = "Enter new API token or password",
        non_empty_password_help = "Leave blank to keep it.",
        storage = data_fields
    )]
    password: Secret,

    /// A regular expression for the keys of issues, where they are not as `BELL-12`.
    #[prop(
        title = "Jira issue regex",
        section = configuration,
        length(max = 255),
        validate = keys::is_pattern,
        storage = data_fields
    )]
    jira_issue_regex: Option<String>,

    /// What stands before a key that is meant, as a regular expression: with `JIRA#`, only `JIRA#BELL-12` is an issue.
    #[prop(
        title = "Jira issue prefix",
        section = configuration,
        length(max = 255),
        validate = keys::is_pattern,
        storage = data_fields
    )]
    jira_issue_prefix: Option<String>,

    /// An issue that is closed takes the first transition into a status that means done.
    #[prop(
        title = "Jira transitions",
        checkbox_label = "Move to Done",
        section = jira_trigger,
        storage = data_fields
    )]
    jira_issue_transition_automatic: bool,

    /// The ids of the transitions that close an issue, taken one after another: `31` or `11, 31`. Without any, no issue
    /// is moved on.
    #[prop(
        title = "Jira transition IDs",
        section = jira_trigger,
        show_if(jira_issue_transition_automatic = false),
        pattern(
            r"^\s*\d+(\s*[,;]\s*\d+)*\s*$",
            message = "must be numbers with `,` or `;` in between",
            when = always
        ),
        storage = data_fields
    )]
    jira_issue_transition_id: Option<String>,

    /// Whether the product shows the issues of Jira beside its own.
    #[prop(api_only, storage = data_fields)]
    issues_enabled: bool,

    /// The projects of Jira whose issues are shown; all of them where there is none.
    #[prop(api_only, not_secret = "names projects", storage = data_fields)]
    project_keys: Option<ProjectKeys>,

    /// Without them, an issue gets the link back only.
    #[prop(title = "Comments", checkbox_label = "Enable comments", section = jira_trigger, default = true)]
    comment_on_event_enabled: bool,

    /// How much a comment says.
    #[prop(
        section = jira_trigger,
        default = CommentDetail::Standard,
        show_if(comment_on_event_enabled = true)
    )]
    comment_detail: CommentDetail,
}

fn together(record: &Record<Jira>) -> Result<(), Violations> {
    let mut violations = Violations::new();
    let site = record.site();
    let asked = site.api_url().or(site.url());
    if asked.is_some_and(fields::is_cloud) && *record.jira_auth_type() != JiraAuthType::Basic {
        let message = "must be the one with an e-mail address and an API token for Jira Cloud";
        violations.push(Violation::new("jira_cloud", message).on(Jira::JIRA_AUTH_TYPE));
    }
    // Each may be one by itself, where both name a group alike.
    let (prefix, regex) = (record.jira_issue_prefix(), record.jira_issue_regex());
    let alone = [prefix, regex].into_iter().flatten().all(|pattern| keys::is_pattern(pattern).is_ok());
    if alone && KeyPattern::new(prefix, regex).is_none() {
        let message = "does not go together with the prefix";
        violations.push(Violation::new("regex", message).on(Jira::JIRA_ISSUE_REGEX));
    }
    violations.into_result()
}

impl IssueTracker for Jira {
    type Urls = JiraSite;

    fn references<'t>(&self, text: &'t str) -> Vec<Reference<'t>> {
        self.keys().map(|keys| keys.find(text)).unwrap_or_default()
    }
}

impl Execute for Jira {
    async fn execute(&self, event: JiraEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
        let mention = match &event {
            JiraEvent::Commit(note) => Mention::of_commit(note),
            JiraEvent::MergeRequest(request) => Mention::of_merge_request(request),
        };
        let mention = match mention {
            Ok(mention) => mention,
            Err(nothing) => return Ok(Outcome::skipped(nothing)),
        };
        let keys = self.keys().ok_or_else(|| ExecuteError::failed("the pattern of the keys is not valid"))?;
        let named = mention.issues(&keys);
        if named.is_empty() {
            return Ok(Outcome::skipped("no issue is named"));
        }
        // What is wrong with one issue keeps the others from nothing.
        let (mut told, mut failure) = (Vec::new(), None);
        for issue in &named {
            match self.tell(issue, &mention, cx).await {
                Ok(true) => told.push(issue.key),
                Ok(false) => {}
                Err(error) => {
                    failure.get_or_insert(error);
                }
            }
        }
        match failure {
            Some(error) => Err(error),
            None if told.is_empty() => Ok(Outcome::skipped("Jira has no issue of those named")),
            None => Ok(Outcome::done(format!("told Jira of {}", told.join(", ")))),
        }
    }

    /// Asks who the credentials are of, which changes nothing.
    async fn test(&self, _sample: Option<JiraEvent>, cx: &Context) -> Result<Outcome, ExecuteError> {
        self.ask_who_it_is(cx).await?;
        Ok(Outcome::done("Jira knows the credentials"))
    }
}

impl Jira {
    /// Whether the product is to show the issues of Jira beside its own.
    pub fn shows_issues(&self) -> bool {
        self.issues_enabled
    }

    /// The projects of Jira whose issues are shown; empty for all of them.
    pub fn project_keys(&self) -> &[String] {
        self.project_keys.as_ref().map(ProjectKeys::as_slice).unwrap_or_default()
    }

    fn keys(&self) -> Option<KeyPattern> {
        KeyPattern::new(self.jira_issue_prefix.as_deref(), self.jira_issue_regex.as_deref())
    }
}

#[cfg(test)]
mod tests;
