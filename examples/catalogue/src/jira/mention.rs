//! What an event says of issues, and the comment that they get.

use integrations_runtime::event::payload::{MergeRequest, Note, Project};
use serde_json::{Value as Json, json};

use super::CommentDetail;
use super::keys::KeyPattern;
use super::markup::{escape, link, page};
use crate::text::shorten;

/// How many issues are told of one event: each takes a few requests.
const ISSUE_LIMIT: usize = 25;
/// How many characters of a text a comment quotes. Escaped, one may become five, and Jira takes 32,767 of them by default:
/// `jira.text.field.character.limit`,
/// <https://confluence.atlassian.com/adminjiraserver/advanced-jira-application-configuration-938847120.html>.
const QUOTE_LIMIT: usize = 5_000;
/// How many characters of a name or a title.
const NAME_LIMIT: usize = 255;
/// How many characters a link's id and its title may have:
/// <https://developer.atlassian.com/server/jira/platform/fields-in-remote-issue-links/>.
const LINK_LIMIT: usize = 255;

/// A commit or a merge request, as far as it is about issues elsewhere.
#[derive(Debug)]
pub(super) struct Mention<'e> {
    who: Option<&'e str>,
    /// `commit dddddddd`, `merge request !7`.
    what: String,
    page: String,
    project: Option<&'e Project>,
    branch: Option<&'e str>,
    title: &'e str,
    /// What is said beyond the title.
    body: &'e str,
    /// Where issues are named.
    texts: Vec<&'e str>,
    /// Where the words that close issues count.
    closing: Vec<&'e str>,
}

/// An issue that is named.
#[derive(Debug, PartialEq)]
pub(super) struct Named<'m> {
    pub(super) key: &'m str,
    pub(super) closes: bool,
}

const NO_PAGE: &str = "there is no page to link to";

impl<'e> Mention<'e> {
    /// A comment on a commit is about the issues that either of them names. The commit closes some, on whichever branch it
    /// is: the payload does not say.
    ///
    /// The reason where there is nothing to say.
    pub(super) fn of_commit(note: &'e Note) -> Result<Self, &'static str> {
        if note.is_confidential() {
            return Err("the comment is for members only");
        }
        let commit = note.commit.as_ref().ok_or("the comment is on no commit")?;
        let message = commit.message.as_deref().or_else(|| commit.title.as_deref()).unwrap_or_default();
        let title = commit.subject().unwrap_or_default();
        let author = commit.author.as_ref().and_then(|author| author.name.as_deref());
        Ok(Self {
            who: note.user.as_ref().and_then(|user| user.display_name()).or(author),
            what: format!("commit {}", commit.short_sha()),
            page: commit.url.as_deref().and_then(page).ok_or(NO_PAGE)?,
            project: note.project.as_ref(),
            branch: None,
            title,
            body: message.strip_prefix(title).unwrap_or_default().trim(),
            texts: vec![message, &note.object_attributes.note],
            closing: vec![message],
        })
    }

    /// A merge request is about the issues that its title and its description name, and closes some once it is merged into
    /// the default branch.
    ///
    /// The reason where there is nothing to say.
    pub(super) fn of_merge_request(request: &'e MergeRequest) -> Result<Self, &'static str> {
        let attributes = &request.object_attributes;
        match request.action() {
            Some("open" | "reopen" | "merge") | None => {}
            Some("update") if says_something_else(request) => {}
            Some(_) => return Err("the merge request says what it said before"),
        }
        let description = attributes.description.as_deref().unwrap_or_default();
        let texts = vec![attributes.title.as_str(), description];
        Ok(Self {
            who: request.user.as_ref().and_then(|user| user.display_name()),
            what: format!("merge request !{}", attributes.iid),
            page: attributes.url.as_deref().and_then(page).ok_or(NO_PAGE)?,
            project: Some(&request.project),
            branch: Some(&attributes.source_branch),
            title: &attributes.title,
            body: description.trim(),
            closing: if is_merged_for_good(request) { texts.clone() } else { Vec::new() },
            texts,
        })
    }

    /// The issues that it names, each once, in the order of the text.
    pub(super) fn issues(&self, keys: &KeyPattern) -> Vec<Named<'_>> {
        let closed: Vec<&str> = self.closing.iter().flat_map(|text| keys.closed(text)).collect();
        let mut issues: Vec<Named<'_>> = Vec::new();
        for key in self.texts.iter().flat_map(|text| keys.find(text)).map(|reference| reference.id) {
            if issues.len() < ISSUE_LIMIT && !issues.iter().any(|known| known.key == key) {
                issues.push(Named { key, closes: closed.contains(&key) });
            }
        }
        issues
    }

    /// The comment, in wiki markup.
    pub(super) fn comment(&self, closed: bool, detail: CommentDetail) -> String {
        let verb = if closed { "closed" } else { "named" };
        let what = link(&self.what, &self.page);
        let place = self.project.map(|project| link(&project.path_with_namespace, &project.web_url));
        let place = place.map(|place| format!(" of {place}")).unwrap_or_default();
        let who = self.who.map(|who| format!(", by {}", quoted(who, NAME_LIMIT))).unwrap_or_default();
        let title = quoted(self.title, NAME_LIMIT);
        match detail {
            CommentDetail::Standard => format!("This issue is {verb} in {what}{place}{who}: {title}"),
            CommentDetail::AllDetails => {
                let branch = self.branch.map(|branch| format!(" on branch {}", quoted(branch, NAME_LIMIT)));
                let branch = branch.unwrap_or_default();
                let body = quoted(self.body, QUOTE_LIMIT);
                let body = if body.is_empty() { body } else { format!("\n\n{body}") };
                format!(
                    "This issue is {verb} in {what}{place}{branch}{who}:\n{{quote}}\n{title}{body}\n{{quote}}"
                )
            }
        }
    }

    /// The link back, which Jira strikes out where it `closes`. Of one id, an issue has one link, however often it is added:
    /// <https://developer.atlassian.com/server/jira/platform/jira-rest-api-for-remote-issue-links/>.
    pub(super) fn link_back(&self, closes: bool) -> Json {
        json!({
            "globalId": self.global_id(),
            "application": { "type": "com.gitlab", "name": "GitLab" },
            "relationship": "named in",
            "object": {
                "url": self.page,
                "title": shorten(&format!("{}: {}", self.what, self.title), LINK_LIMIT),
                "status": { "resolved": closes },
            },
        })
    }

    /// The page's URL. Of one that is too long, the end, which is where the project, the kind and the number are.
    pub(super) fn global_id(&self) -> &str {
        let start = self.page.len().saturating_sub(LINK_LIMIT);
        self.page.get(start..).unwrap_or(&self.page)
    }
}

fn quoted(text: &str, limit: usize) -> String {
    escape(&shorten(text, limit))
}

/// An update without a list of changes may have changed anything.
fn says_something_else(request: &MergeRequest) -> bool {
    request.changes.is_absent() || request.changed("title") || request.changed("description")
}

/// As in GitLab, merging into another branch closes nothing. Where nobody says which the default branch is, any is.
fn is_merged_for_good(request: &MergeRequest) -> bool {
    let target = &request.object_attributes.target_branch;
    let default = request.project.default_branch.as_deref();
    request.action() == Some("merge") && default.is_none_or(|default| default == target)
}
