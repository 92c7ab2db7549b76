//! CI servers: which pushes and merge requests have nothing to build.
//!
//! A server needs no props of this, so the base is the trait alone.
//!
//! ```
//! use integrations_runtime::bases::ci::Ci;
//! use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Url};
//!
//! /// Starts builds.
//! #[derive(Debug, Integration)]
//! #[integration(category = ci)]
//! #[events(push, merge_request, tag_push)]
//! struct Builder {
//!     #[prop(public_url)]
//!     url: Url,
//! }
//!
//! impl Ci for Builder {}
//!
//! impl Execute for Builder {
//!     async fn execute(&self, event: BuilderEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
//!         let nothing = match &event {
//!             BuilderEvent::Push(push) | BuilderEvent::TagPush(push) => self.nothing_in_push(push, cx),
//!             BuilderEvent::MergeRequest(request) => self.nothing_in_merge_request(request),
//!         };
//!         if let Some(why) = nothing {
//!             return Ok(why.into());
//!         }
//!         Ok(Outcome::done(format!("told {} to build", self.url)))
//!     }
//! }
//! ```
//!
//! # What is passed over
//!
//! | event | why | [`NoBuild`] |
//! |---|---|---|
//! | a branch or a tag | it was removed | [`BranchRemoved`](NoBuild::BranchRemoved), [`TagRemoved`](NoBuild::TagRemoved) |
//! | a branch or a tag | the push asks for no CI: `git push -o ci.skip`, or `[skip ci]` in the newest commit's message | [`SkipsCi`](NoBuild::SkipsCi) |
//! | a branch | the push brought no commit | [`NoCommit`](NoBuild::NoCommit) |
//! | a branch | it has an open merge request, whose own event has it built | [`OpenMergeRequest`](NoBuild::OpenMergeRequest) |
//! | a merge request | the update brought no commit | [`NothingNew`](NoBuild::NothingNew) |
//!
//! A payload does not say whether its branch has an open merge request. The product knows, and says so in the context:
//! [`Context::with_open_merge_requests`]. Where it does not, such a push is built like any other.

use std::fmt;
use std::sync::Arc;

use crate::context::Context;
use crate::event::payload::{GitCommit, MergeRequest, Push};
use crate::execute::Outcome;
use crate::integration::Integration;

/// Why there is nothing to build. It becomes an [`Outcome`] that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NoBuild {
    /// The branch was removed.
    BranchRemoved,
    /// The tag was removed.
    TagRemoved,
    /// Who pushed asked for no CI.
    SkipsCi,
    /// The push brought no commit.
    NoCommit,
    /// The branch has an open merge request.
    OpenMergeRequest,
    /// The update of the merge request brought no commit.
    NothingNew,
}

impl fmt::Display for NoBuild {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NoBuild::BranchRemoved => "the branch was removed",
            NoBuild::TagRemoved => "the tag was removed",
            NoBuild::SkipsCi => "the push skips CI",
            NoBuild::NoCommit => "the push brought no commit",
            NoBuild::OpenMergeRequest => "the branch has an open merge request",
            NoBuild::NothingNew => "the update brought no commit",
        })
    }
}

impl From<NoBuild> for Outcome {
    fn from(why: NoBuild) -> Self {
        Self::skipped(why.to_string())
    }
}

/// An integration that is a CI server. See the [module](self) for a whole one.
///
/// Each method can be overridden alone, for a server that builds what others pass over.
pub trait Ci: Integration {
    /// Why a push to a branch or of a tag has nothing to build: [`nothing_in_push`].
    fn nothing_in_push(&self, push: &Push, cx: &Context) -> Option<NoBuild> {
        nothing_in_push(push, cx)
    }

    /// Why an event of a merge request has nothing to build: [`nothing_in_merge_request`].
    fn nothing_in_merge_request(&self, request: &MergeRequest) -> Option<NoBuild> {
        nothing_in_merge_request(request)
    }
}

/// Why a push to a branch or of a tag has nothing to build; `None` where it has something.
pub fn nothing_in_push(push: &Push, cx: &Context) -> Option<NoBuild> {
    let is_tag = push.tag().is_some();
    if push.is_removal() {
        return Some(if is_tag { NoBuild::TagRemoved } else { NoBuild::BranchRemoved });
    }
    if skips_ci(push) {
        return Some(NoBuild::SkipsCi);
    }
    // A tag names a commit that was there before, so a push of one brings none.
    if is_tag {
        return None;
    }
    if is_empty(push) {
        return Some(NoBuild::NoCommit);
    }
    // Asked last, for the product may have to look for the answer.
    cx.has_open_merge_request(push).then_some(NoBuild::OpenMergeRequest)
}

/// Why an event of a merge request has nothing to build; `None` where it has something.
pub fn nothing_in_merge_request(request: &MergeRequest) -> Option<NoBuild> {
    let is_update = request.action() == Some("update");
    (is_update && !request.has_new_commits()).then_some(NoBuild::NothingNew)
}

/// Whether who pushed asked for no CI: by an option of the push ([`Push::skips_ci`]), or by `[skip ci]` or `[ci skip]` in
/// the message of the newest commit, in any capitals, with a space, `-` or `_`.
pub fn skips_ci(push: &Push) -> bool {
    push.skips_ci() || newest(push).and_then(|commit| commit.message.as_deref()).is_some_and(says_skip)
}

/// The commit that the branch or the tag is at now, where the payload lists it. An annotated tag has a SHA of its own.
fn newest(push: &Push) -> Option<&GitCommit> {
    let is_at = |sha: &str| push.commits().iter().find(|commit| commit.id == sha);
    push.checkout_sha.as_deref().and_then(is_at).or_else(|| is_at(&push.after))
}

const WORDS: [&str; 6] = ["[skip ci]", "[ci skip]", "[skip-ci]", "[ci-skip]", "[skip_ci]", "[ci_skip]"];

fn says_skip(message: &str) -> bool {
    let message = message.to_ascii_lowercase();
    WORDS.iter().any(|words| message.contains(words))
}

fn is_empty(push: &Push) -> bool {
    match push.total_commits_count.as_ref() {
        Some(count) => *count == 0,
        None => push.commits().is_empty(),
    }
}

type Answer = dyn Fn(&Push) -> bool + Send + Sync;

/// What the product knows of open merge requests: part of a context.
#[derive(Clone, Default)]
pub(crate) struct OpenMergeRequests(Option<Arc<Answer>>);

impl fmt::Debug for OpenMergeRequests {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "known" } else { "unknown" })
    }
}

impl Context {
    /// The same context, knowing which pushed branches have an open merge request: for [CI servers](Ci), which leave
    /// these to the merge request's own event.
    ///
    /// It is asked for a push to a branch that would be built otherwise. Where the answer must be waited for, find it before
    /// the event is dispatched: contexts are cheap to clone.
    ///
    /// ```
    /// use integrations_runtime::Context;
    ///
    /// # fn look_up(branch: &str) -> bool { branch == "shield-lamp" }
    /// let cx = Context::new();
    /// // A query of the product's, for this event:
    /// let open = look_up("shield-lamp");
    /// let for_this_push = cx.clone().with_open_merge_requests(move |_| open);
    /// // Or an answer at once, for any:
    /// let cx = cx.with_open_merge_requests(|push| push.branch().is_some_and(look_up));
    /// ```
    #[must_use]
    pub fn with_open_merge_requests(
        mut self,
        answer: impl Fn(&Push) -> bool + Send + Sync + 'static,
    ) -> Self {
        self.open_merge_requests = OpenMergeRequests(Some(Arc::new(answer)));
        self
    }

    /// Whether the branch of a push has an open merge request, as far as the product said.
    pub fn has_open_merge_request(&self, push: &Push) -> bool {
        self.open_merge_requests.0.as_ref().is_some_and(|answer| answer(push))
    }
}
