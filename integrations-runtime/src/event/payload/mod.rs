//! What each event of GitLab carries, one type an event.
//!
//! Only what makes a payload usable is required: every other member is a [`Maybe`], and members that a type does not
//! know are kept in its `extra`. A payload therefore serialises back exactly as it came, whichever version of GitLab
//! sent it. Events with one shape share one type: [`ConfidentialIssue`] is [`Issue`], [`TagPush`] is [`Push`].
//!
//! Dates stay text, because GitLab writes them in three ways: `2013-12-03T17:15:43Z`, `2015-05-17 18:08:09 UTC` and
//! `2021-04-28 21:50:00 +0200`. Durations are JSON numbers, so that `63` does not come back as `63.0`.
//!
//! A payload may hold secrets (the variables of a pipeline, a token in a message): [`parse`] never shows a value in an
//! error, but `{:?}` on a payload does.
//!
//! ```
//! use integrations_runtime::event::payload::{self, Push};
//! use serde_json::json;
//!
//! let sent = json!({
//!     "object_kind": "push",
//!     "before": "0000000000000000000000000000000000000000",
//!     "after": "da1560886d4f094c3e6c9ef40349f7d38b5d27d7",
//!     "ref": "refs/heads/main",
//!     "project": {"path_with_namespace": "mike/diaspora", "web_url": "https://gitlab.example/mike/diaspora"},
//!     "sent_by_a_later_gitlab": [1, 2.5, null],
//! });
//! let push: Push = payload::parse("push", &sent)?;
//! assert_eq!(push.branch(), Some("main"));
//! assert!(push.is_creation());
//! assert_eq!(serde_json::to_value(&push)?, sent);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Declares structs of a payload: the members that must be there, then `maybe` those that need not.
///
/// Each struct gets the same derives, `Maybe` around every member of the second list, and `extra`: no struct can
/// forget what keeps a payload whole.
macro_rules! payload {
    ($(
        $(#[$about:meta])*
        pub struct $name:ident {
            $($(#[$required_about:meta])* $required:ident: $required_type:ty,)*
        }
        maybe {
            $($(#[$maybe_about:meta])* $maybe:ident: $maybe_type:ty,)*
        }
    )*) => {$(
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            $($(#[$required_about])* pub $required: $required_type,)*
            $(
                $(#[$maybe_about])*
                #[serde(default, skip_serializing_if = "crate::event::payload::Maybe::is_absent")]
                pub $maybe: crate::event::payload::Maybe<$maybe_type>,
            )*
            /// The members that this type does not know, as they came.
            #[serde(flatten)]
            pub extra: serde_json::Map<String, serde_json::Value>,
        }
    )*};
}

mod alert;
pub(crate) mod carried;
mod common;
mod deployment;
mod issue;
mod mention;
mod merge_request;
mod note;
mod parse;
mod pipeline;
mod push;
mod release;
mod wiki_page;

pub use alert::{Alert, AlertAttributes, Identifier, Vulnerability, VulnerabilityAttributes};
pub use common::{Author, Environment, GitCommit, Label, Project, Repository, Runner, User, short_sha};
pub use deployment::Deployment;
pub use issue::{
    ConfidentialIssue, ConfidentialWorkItem, EscalationPolicy, Incident, Issue, IssueAttributes, WorkItem,
};
pub use mention::{GroupConfidentialMention, GroupMention, MentionAttributes, MentionedGroup};
pub use merge_request::{MergeRequest, MergeRequestAttributes};
pub use note::{Commit, ConfidentialNote, Note, NoteAttributes, NoteTarget, Snippet};
pub use parse::{PayloadError, parse};
pub use pipeline::{
    ArtifactsFile, Job, JobCommit, Pipeline, PipelineAttributes, PipelineJob, SourcePipeline, Variable,
};
pub use push::{Push, TagPush};
pub use release::{Release, ReleaseAssets, ReleaseLink, ReleaseSource};
pub use wiki_page::{Wiki, WikiPage, WikiPageAttributes};

/// A member of a JSON object that may be absent, null or present, and comes back as it came.
///
/// A field of this type needs `#[serde(default, skip_serializing_if = "Maybe::is_absent")]`: an object leaves an absent
/// member out. Elsewhere (in an array, say) nothing can be left out, and `Absent` serialises as null.
///
/// ```
/// use integrations_runtime::event::payload::Maybe;
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Serialize, Deserialize)]
/// struct Person {
///     #[serde(default, skip_serializing_if = "Maybe::is_absent")]
///     email: Maybe<String>,
/// }
///
/// for text in [r#"{}"#, r#"{"email":null}"#, r#"{"email":"a@example.com"}"#] {
///     let person: Person = serde_json::from_str(text)?;
///     assert_eq!(serde_json::to_string(&person)?, text);
/// }
///
/// let email: Maybe<String> = String::from("a@example.com").into();
/// assert_eq!(email.as_deref(), Some("a@example.com"));
/// assert_eq!(Maybe::<String>::Null.as_deref(), None);
/// assert!(Maybe::<String>::default().is_absent());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Maybe<T> {
    /// The object has no such member.
    #[default]
    Absent,
    /// The member is there and null.
    Null,
    /// The member is there with a value.
    Present(T),
}

impl<T> Maybe<T> {
    /// The value, where there is one.
    pub const fn as_ref(&self) -> Option<&T> {
        match self {
            Self::Present(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value as what it derefs to (`&str` for a `String`, a slice for a `Vec`), where there is one.
    pub fn as_deref(&self) -> Option<&T::Target>
    where
        T: Deref,
    {
        self.as_ref().map(T::deref)
    }

    /// Whether the object has no such member; null is not absent.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// The value itself, where there is one.
    pub fn into_option(self) -> Option<T> {
        match self {
            Self::Present(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }
}

impl<T> From<T> for Maybe<T> {
    fn from(value: T) -> Self {
        Self::Present(value)
    }
}

impl<T: Serialize> Serialize for Maybe<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_ref().serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Maybe<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Self::Null, Self::Present))
    }
}
