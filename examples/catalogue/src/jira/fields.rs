//! The types of Jira's props, and where its pages are.

use std::sync::OnceLock;

use integrations_runtime::bases::issue_tracker::Pages;
use integrations_runtime::{Choices, PropValue, Props, Url};

/// Where Jira is.
#[derive(Debug, Props)]
#[allow(clippy::struct_field_names, reason = "the props have GitLab's names")]
pub struct JiraSite {
    /// Where people open Jira.
    #[prop(
        title = "Web URL",
        placeholder = "https://jira.example.com",
        public_url,
        exposes_secrets,
        storage = data_fields
    )]
    url: Url,

    /// Where the API is, if not there.
    #[prop(
        title = "Jira API URL",
        placeholder = "https://jira-api.example.com",
        public_url(when = always),
        exposes_secrets,
        storage = data_fields
    )]
    api_url: Option<Url>,

    new_issue_url: OnceLock<Url>,
}

impl JiraSite {
    /// The base URL of the API.
    pub(super) fn api(&self) -> &Url {
        self.api_url.as_ref().unwrap_or(&self.url)
    }
}

impl Pages for JiraSite {
    fn project_url(&self) -> &Url {
        &self.url
    }

    fn issue_url(&self, id: &str) -> Option<Url> {
        below(&self.url, &["browse", id])
    }

    fn new_issue_url(&self) -> Option<&Url> {
        let page = below(&self.url, &["secure", "CreateIssue!default.jspa"])?;
        Some(self.new_issue_url.get_or_init(|| page))
    }
}

/// The page at a path below a base URL; `None` where a part of the path would lead to another: an empty one, `.` and `..`.
pub(super) fn below(base: &Url, path: &[&str]) -> Option<Url> {
    if path.iter().any(|part| matches!(*part, "" | "." | "..")) {
        return None;
    }
    let mut url = base.clone();
    url.set_query(None);
    url.set_fragment(None);
    url.path_segments_mut().ok()?.pop_if_empty().extend(path);
    Some(url)
}

/// Whether a site is Atlassian's own: its API takes an API token with an e-mail address, and no personal access token
/// (<https://developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/>).
pub(super) fn is_cloud(url: &Url) -> bool {
    let host = url.domain().map(|host| host.trim_end_matches('.'));
    url.scheme() == "https" && host.is_some_and(|host| host.ends_with(".atlassian.net"))
}

/// How one logs in to the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choices)]
pub enum JiraAuthType {
    /// A user's name, or an e-mail address, and a password or an API token.
    #[choice(value = "0", title = "Basic")]
    Basic,
    /// A personal access token of Jira Data Center.
    #[choice(value = "1", title = "Jira personal access token (Jira Data Center and Jira Server only)")]
    PersonalAccessToken,
}

/// How much a comment says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choices)]
pub enum CommentDetail {
    /// What names the issue, with its title.
    #[choice(title = "Standard")]
    Standard,
    /// Also the branch, and the whole text.
    #[choice(title = "All details")]
    AllDetails,
}

/// Keys of projects: without blanks around them, each once.
///
/// ```
/// let keys = catalogue::ProjectKeys::from([" BELL", "", "ROPE", "BELL "].map(str::to_owned).to_vec());
/// assert_eq!(keys.as_slice(), ["BELL", "ROPE"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PropValue)]
pub struct ProjectKeys(Vec<String>);

impl From<Vec<String>> for ProjectKeys {
    fn from(given: Vec<String>) -> Self {
        let mut keys: Vec<String> = Vec::new();
        for key in given.iter().map(|key| key.trim()).filter(|key| !key.is_empty()) {
            if !keys.iter().any(|known| known == key) {
                keys.push(key.to_owned());
            }
        }
        Self(keys)
    }
}

impl ProjectKeys {
    /// In the order in which they were given.
    pub fn as_slice(&self) -> &[String] {
        &self.0
    }
}
