//! What the tests of the chats share: settings with which everything is told, made without a record.

use integrations_runtime::bases::chat::{
    Branches, Channels, ChatNotification, Filters, Labels, LabelsBehavior,
};
use integrations_runtime::{PerEvent, Secret, Url};

pub(crate) fn filters() -> Filters {
    Filters {
        notify_only_broken_pipelines: false,
        notify_only_when_pipeline_status_changes: false,
        branches_to_be_notified: Branches::All,
    }
}

pub(crate) fn labels() -> Labels {
    Labels { labels_to_be_notified: None, labels_to_be_notified_behavior: LabelsBehavior::MatchAny }
}

pub(crate) fn channels() -> Channels {
    Channels { channel: None, channels: PerEvent::default() }
}

pub(crate) fn chat(webhook: Url) -> ChatNotification {
    ChatNotification {
        webhook: Secret::new(webhook),
        username: None,
        channels: channels(),
        filters: filters(),
        labels: labels(),
    }
}
