//! Issue trackers elsewhere: where their pages are, and how a text names their issues.
//!
//! A tracker has two lines of this: the group of its URLs, and the trait.
//!
//! ```
//! use integrations_runtime::bases::issue_tracker::{IssueTracker, TrackerUrls};
//! use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Record};
//!
//! /// Issues in Bugzilla.
//! #[derive(Debug, Integration)]
//! #[integration(category = issue_tracker, levels(project, group, instance))]
//! #[events(push)]
//! struct Bugzilla {
//!     #[prop(flatten)]
//!     urls: TrackerUrls,
//! }
//!
//! impl IssueTracker for Bugzilla {
//!     type Urls = TrackerUrls;
//! }
//!
//! impl Execute for Bugzilla {
//!     async fn execute(&self, event: BugzillaEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
//!         let BugzillaEvent::Push(push) = event;
//!         let messages = push.commits().iter().filter_map(|commit| commit.message.as_deref());
//!         let issues: Vec<_> = messages.flat_map(|message| self.references(message)).map(|it| it.id).collect();
//!         Ok(Outcome::done(format!("the push is about {issues:?}")))
//!     }
//! }
//!
//! let mut record = Record::<Bugzilla>::new();
//! record.assign(&serde_json::json!({
//!     "project_url": "https://bugs.example/", "issues_url": "https://bugs.example/show_bug.cgi?id=:id",
//!     "new_issue_url": "https://bugs.example/enter_bug.cgi",
//! }))?;
//! let bugzilla = record.config()?;
//! let issue = bugzilla.issue_url("12").map(String::from);
//! assert_eq!(issue.as_deref(), Some("https://bugs.example/show_bug.cgi?id=12"));
//! let named: Vec<_> = bugzilla.references("Ring the bell, see #7 and BELL-12").iter().map(|it| it.id).collect();
//! assert_eq!(named, ["7", "12"]);
//! # Ok::<(), integrations_runtime::Violations>(())
//! ```
//!
//! # Which group
//!
//! | a tracker | `type Urls` | its props |
//! |---|---|---|
//! | that people open issues in by a link: Bugzilla, EWM, Redmine, one of the user's own | [`TrackerUrls`] | `project_url`, `issues_url`, `new_issue_url` |
//! | that has no such page: `ClickUp`, Phorge, `YouTrack` | [`TrackerPages`] | `project_url`, `issues_url` |
//! | whose pages follow from other props: Jira | a group of its own that implements [`Pages`] | its own |
//!
//! The props of the first two are stored as data fields. Nothing is sent to these URLs here: they are links for people, so
//! a change of one clears no secret (`exposes_secrets = false`). A tracker that also calls an API keeps that URL in a prop
//! of its own, which says `exposes_secrets`.
//!
//! That a project has but one active tracker is the product's to ask: see [`only_one_active`](super::only_one_active).

use std::ops::Range;

use url::{Url, form_urlencoded};

use crate::errors::Violation;
use crate::integration::Integration;
use crate::rules::Pattern;
use crate::{HasGroup, Props};

/// What stands in `issues_url` for the id of an issue.
const PLACEHOLDER: &str = ":id";

/// The pages of a tracker in which people open issues by a link.
#[derive(Debug, Clone, Props)]
pub struct TrackerUrls {
    /// The pages that every tracker has.
    #[prop(flatten)]
    pub pages: TrackerPages,

    /// Where a new issue is written.
    #[prop(
        title = "New issue URL",
        placeholder = "https://issues.example.com/new",
        public_url,
        exposes_secrets = false,
        storage = data_fields
    )]
    pub new_issue_url: Url,
}

/// The pages that every tracker has.
#[derive(Debug, Clone, Props)]
#[allow(clippy::struct_field_names, reason = "the props have GitLab's names")]
pub struct TrackerPages {
    /// Where the project is in the tracker.
    #[prop(
        title = "Project URL",
        placeholder = "https://issues.example.com/project",
        public_url,
        exposes_secrets = false,
        storage = data_fields
    )]
    pub project_url: Url,

    /// Where an issue is. Write `:id` in the place of its number.
    #[prop(
        title = "Issue URL",
        placeholder = "https://issues.example.com/issues/:id",
        public_url,
        validate = holds_id,
        exposes_secrets = false,
        storage = data_fields
    )]
    pub issues_url: Url,
}

/// `:id` counts where an id may stand: not as the password in `https://user:id@example.com/`.
fn holds_id(template: &Url) -> Result<(), Violation> {
    let places = [Some(template.path()), template.query(), template.fragment()];
    if places.into_iter().flatten().any(|place| place.contains(PLACEHOLDER)) {
        return Ok(());
    }
    Err(Violation::new("issue_placeholder", "must hold `:id`, in the place of the issue's number"))
}

/// A group that knows where the pages of a tracker are.
///
/// Implement it for a group of your own where the pages follow from other props:
///
/// ```
/// use integrations_runtime::bases::issue_tracker::{IssueTracker, Pages};
/// use integrations_runtime::{Integration, Props, Url};
///
/// #[derive(Props)]
/// struct Site {
///     #[prop(public_url)]
///     site: Url,
/// }
///
/// impl Pages for Site {
///     fn project_url(&self) -> &Url {
///         &self.site
///     }
///
///     fn issue_url(&self, id: &str) -> Option<Url> {
///         let mut url = self.site.clone();
///         url.path_segments_mut().ok()?.pop_if_empty().push("browse").push(id);
///         Some(url)
///     }
/// }
///
/// #[derive(Integration)]
/// #[integration(category = issue_tracker)]
/// #[events(push)]
/// struct Tracker {
///     #[prop(flatten)]
///     site: Site,
/// }
///
/// impl IssueTracker for Tracker {
///     type Urls = Site;
/// }
///
/// let tracker = Tracker { site: Site { site: Url::parse("https://issues.example/")? } };
/// let issue = tracker.issue_url("BELL-12").map(String::from);
/// assert_eq!(issue.as_deref(), Some("https://issues.example/browse/BELL-12"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not know the pages of an issue tracker",
    label = "has no `Pages`",
    note = "name `TrackerUrls` or `TrackerPages`, or implement `Pages` for a group of your own"
)]
pub trait Pages: Props {
    /// Where the project is in the tracker.
    fn project_url(&self) -> &Url;

    /// Where an issue is; `None` where no issue can have this id.
    fn issue_url(&self, id: &str) -> Option<Url>;

    /// Where a new issue is written; `None` where the tracker has no such page.
    fn new_issue_url(&self) -> Option<&Url> {
        None
    }
}

impl Pages for TrackerPages {
    fn project_url(&self) -> &Url {
        &self.project_url
    }

    fn issue_url(&self, id: &str) -> Option<Url> {
        fill(&self.issues_url, id)
    }
}

impl Pages for TrackerUrls {
    fn project_url(&self) -> &Url {
        self.pages.project_url()
    }

    fn issue_url(&self, id: &str) -> Option<Url> {
        self.pages.issue_url(id)
    }

    fn new_issue_url(&self) -> Option<&Url> {
        Some(&self.new_issue_url)
    }
}

/// The template with an id in each place of `:id`; `None` where the id would not stay in its place: an empty one, and
/// `.` or `..` as a whole part of the path, which mean another page however they are written.
fn fill(template: &Url, id: &str) -> Option<Url> {
    if id.is_empty() {
        return None;
    }
    // As in a form, but for the space: a `+` is one in a query only.
    let id: String = form_urlencoded::byte_serialize(id.as_bytes()).collect::<String>().replace('+', "%20");
    let put = |text: &str| text.replace(PLACEHOLDER, &id);
    let mut url = template.clone();
    let path = put(template.path());
    url.set_path(&path);
    url.set_query(template.query().map(put).as_deref());
    url.set_fragment(template.fragment().map(put).as_deref());
    (url.path() == path).then_some(url)
}

/// An integration that is an issue tracker elsewhere. See the [module](self) for a whole one.
pub trait IssueTracker: Integration + HasGroup<<Self as IssueTracker>::Urls> {
    /// The group of its URLs: [`TrackerUrls`], [`TrackerPages`], or one of your own.
    type Urls: Pages;

    /// Where the project is in the tracker.
    fn project_url(&self) -> &Url {
        self.group().project_url()
    }

    /// Where an issue is. An id is percent-encoded, so that it stays in its place whatever it is; `None` where no issue can
    /// have it: an empty one, and `.` or `..` in a path.
    fn issue_url(&self, id: &str) -> Option<Url> {
        self.group().issue_url(id)
    }

    /// Where a new issue is written; `None` where the tracker has no such page.
    fn new_issue_url(&self) -> Option<&Url> {
        self.group().new_issue_url()
    }

    /// How a text names an issue: by default [`NUMBER_OR_KEY`], such as `#123` and `BELL-123`.
    ///
    /// ```
    /// use integrations_runtime::bases::issue_tracker::{IssueTracker, ReferencePattern, TrackerPages};
    /// use integrations_runtime::Integration;
    ///
    /// #[derive(Integration)]
    /// #[integration(category = issue_tracker)]
    /// #[events(push)]
    /// struct Phorge {
    ///     #[prop(flatten)]
    ///     pages: TrackerPages,
    /// }
    ///
    /// /// `T123`, but not of `@T123`, a person's name, nor of `rT-T123`.
    /// static TASK: ReferencePattern = ReferencePattern::new(r"\b(T\d+)\b").not_after("@-");
    ///
    /// impl IssueTracker for Phorge {
    ///     type Urls = TrackerPages;
    ///
    ///     fn reference_pattern() -> &'static ReferencePattern {
    ///         &TASK
    ///     }
    /// }
    /// ```
    fn reference_pattern() -> &'static ReferencePattern {
        &NUMBER_OR_KEY
    }

    /// The issues that a text names, such as a commit's message, in the order of the text: each as often as it is named.
    ///
    /// Override it for a tracker whose pattern is one of its props: see [`Reference::at`].
    fn references<'t>(&self, text: &'t str) -> Vec<Reference<'t>> {
        Self::reference_pattern().find(text)
    }
}

/// `#123` and `BELL-123`, both of the issue `123`: what GitLab takes in a tracker that says nothing else. What stands before
/// the dash is capital letters, digits and `_`, a letter first.
pub static NUMBER_OR_KEY: ReferencePattern =
    ReferencePattern::new(r"(?:#|\b[A-Z][A-Z0-9_]*-)(\d+)\b").not_after("&");

/// How a text names an issue.
///
/// ```
/// use integrations_runtime::bases::issue_tracker::ReferencePattern;
///
/// static WORK_ITEM: ReferencePattern = ReferencePattern::new(r"(?i)\b(?:bug|task|defect)\s+(\d+)\b");
///
/// let found = WORK_ITEM.find("Mends Bug 12, after task 7.");
/// assert_eq!(found.iter().map(|it| (it.text, it.id)).collect::<Vec<_>>(), [("Bug 12", "12"), ("task 7", "7")]);
/// ```
#[derive(Debug)]
pub struct ReferencePattern {
    pattern: Pattern,
    not_after: &'static str,
}

impl ReferencePattern {
    /// A regular expression of the crate `regex-lite`. The id is its first group that takes part in a match; without
    /// a group, all that matches. One that cannot be compiled finds nothing.
    pub const fn new(regex: &'static str) -> Self {
        Self { pattern: Pattern::new(regex), not_after: "" }
    }

    /// Takes no match that stands right behind one of these characters: what other engines write as `(?<![@-])`.
    #[must_use]
    pub const fn not_after(mut self, characters: &'static str) -> Self {
        self.not_after = characters;
        self
    }

    /// The regular expression.
    pub const fn source(&self) -> &'static str {
        self.pattern.source()
    }

    /// Every reference in a text, in its order. They do not overlap.
    pub fn find<'t>(&self, text: &'t str) -> Vec<Reference<'t>> {
        let Some(regex) = self.pattern.regex() else { return Vec::new() };
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(captures) = (at <= text.len()).then(|| regex.captures_at(text, at)).flatten() {
            let mut groups = captures.iter().flatten();
            let Some(whole) = groups.next() else { break };
            let id = groups.next().unwrap_or(whole);
            // What is no reference may hide one that begins inside it.
            if whole.is_empty() || self.is_barred(text, whole.start()) {
                at = next_character(text, whole.start());
                continue;
            }
            found.push(Reference { text: whole.as_str(), id: id.as_str(), start: whole.start() });
            at = whole.end();
        }
        found
    }

    fn is_barred(&self, text: &str, start: usize) -> bool {
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        before.is_some_and(|before| self.not_after.contains(before))
    }
}

fn next_character(text: &str, at: usize) -> usize {
    at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
}

/// An issue that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reference<'t> {
    /// As it is written: `#123`.
    pub text: &'t str,
    /// The id of the issue: `123`.
    pub id: &'t str,
    start: usize,
}

impl<'t> Reference<'t> {
    /// The reference that stands in a range of a text, with the range of its id: for a pattern of one's own. `None` where a
    /// range is not one of whole characters in the text.
    ///
    /// ```
    /// use integrations_runtime::bases::issue_tracker::Reference;
    ///
    /// let found = Reference::at("Mends ticket 12", 6..15, 13..15);
    /// assert_eq!(found.map(|it| (it.text, it.id, it.range())), Some(("ticket 12", "12", 6..15)));
    /// ```
    pub fn at(text: &'t str, whole: Range<usize>, id: Range<usize>) -> Option<Self> {
        let start = whole.start;
        Some(Self { text: text.get(whole)?, id: text.get(id)?, start })
    }
}

impl Reference<'_> {
    /// Where it stands in the text, in bytes: for a link in its place.
    pub const fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }
}
