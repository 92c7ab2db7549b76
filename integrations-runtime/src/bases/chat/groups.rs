//! The props.

use crate::value::{PerEvent, Secret};
use crate::{Choices, Props, Url};

use super::channels::at_most_ten;

/// All that a chat with a webhook and channels has: Slack, Mattermost.
///
/// In this order: the webhook, the name to post under, the [`Channels`], the [`Filters`], the [`Labels`].
///
/// The section of the filters and labels comes along, as `configuration`; one that the integration declares itself comes
/// first. The rest is in no section, unless the field says one: `#[prop(flatten, section = connection)]`.
///
/// The webhook exposes secrets: where an integration has a secret beside it, a new webhook asks for that again.
#[derive(Debug, Props)]
pub struct ChatNotification {
    /// Whoever knows this URL can post to the chat.
    #[prop(
        public_url,
        exposes_secrets,
        non_empty_password_title = "Enter new webhook",
        non_empty_password_help = "Leave blank to keep it."
    )]
    pub webhook: Secret<Url>,

    /// Who the messages come from; the webhook's own name where it is blank.
    #[prop]
    pub username: Option<String>,

    /// Where the messages go.
    #[prop(flatten)]
    pub channels: Channels,

    /// Which pipelines and branches are told.
    #[prop(flatten)]
    pub filters: Filters,

    /// Which labels are told.
    #[prop(flatten)]
    pub labels: Labels,
}

/// Where messages go: the channels of every event, and those of one, which are `push_channel`, `issue_channel` and so on.
///
/// An integration has those of the events that it handles. The form draws each beside the event's switch, and the
/// channels of every event not at all. A work item goes where issues go, and has none of its own.
#[derive(Debug, Props)]
#[events(
    push,
    issue,
    confidential_issue,
    merge_request,
    note,
    confidential_note,
    tag_push,
    pipeline,
    wiki_page,
    deployment,
    incident,
    alert,
    group_mention,
    group_confidential_mention
)]
pub struct Channels {
    /// The channels, with commas in between, at most ten; the chat's own where it is blank.
    #[prop(api_only, validate = at_most_ten)]
    pub channel: Option<String>,

    /// The channels of this event, with commas in between, at most ten; those of every event where it is blank.
    #[prop(per_event, name = "channel", placeholder = "#general, #development", validate = at_most_ten)]
    pub channels: PerEvent<String>,
}

/// Which pipelines and branches are told: what every chat has.
#[derive(Debug, Props)]
#[props(section(configuration, title = "Notification settings"))]
pub struct Filters {
    /// Says nothing of pipelines that succeed.
    #[prop(section = configuration, default = true)]
    pub notify_only_broken_pipelines: bool,

    /// Says that a branch broke and that it is mended, and nothing in between.
    #[prop(section = configuration)]
    pub notify_only_when_pipeline_status_changes: bool,

    /// Pushes to other branches, their pipelines and their deployments are passed over.
    #[prop(
        section = configuration,
        title = "Branches for which notifications are to be sent",
        default = Branches::Default
    )]
    pub branches_to_be_notified: Branches,
}

/// Which labels are told.
#[derive(Debug, Props)]
#[props(section(configuration, title = "Notification settings"))]
pub struct Labels {
    /// Issues, merge requests and comments with other labels, or none, are passed over. Blank: with any, or none.
    #[prop(section = configuration, placeholder = "~backend,~frontend")]
    pub labels_to_be_notified: Option<String>,

    /// How many of these labels there must be.
    #[prop(section = configuration, default = LabelsBehavior::MatchAny)]
    pub labels_to_be_notified_behavior: LabelsBehavior,
}

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

/// How many of the labels there must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choices)]
pub enum LabelsBehavior {
    /// One of them.
    #[choice(title = "Match any of the labels")]
    MatchAny,
    /// Each of them.
    #[choice(title = "Match all of the labels")]
    MatchAll,
}
