//! What a webhook may be.

use integrations_runtime::{Record, Secret, Url, Violation, Violations};

use super::Discord;

type Webhook<'a> = Option<&'a Secret<Url>>;

/// That each webhook is Discord's: of a record that begins to be active, and of a webhook that is new or was Discord's
/// before. One that was stored when there was no such rule may stay, and may be changed.
pub(super) fn of_discord(record: &Record<Discord>) -> Result<(), Violations> {
    let begins = record.is_active() && record.changed().contains(&"active");
    let mut violations = Violations::new();
    for (field, now, was) in webhooks(record) {
        let [now, was] = [now, was].map(|webhook| webhook.map(Secret::expose_secret));
        let is_judged = begins || now != was && was.is_none_or(is_discords);
        if is_judged && !now.is_none_or(is_discords) {
            violations.push(Violation::new("url", "must begin with `https://discord.com/`").on(field));
        }
    }
    violations.into_result()
}

fn is_discords(url: &Url) -> bool {
    let is_alone = url.port().is_none() && url.username().is_empty() && url.password().is_none();
    url.scheme() == "https" && url.host_str() == Some("discord.com") && is_alone
}

/// That there is no list of them: a comma can be part of a URL.
pub(super) fn one(webhook: &Secret<Url>) -> Result<(), &'static str> {
    if webhook.expose_secret().as_str().contains(',') {
        Err("must be one webhook, not several")
    } else {
        Ok(())
    }
}

/// The fields, each with what it is and what it was.
fn webhooks(record: &Record<Discord>) -> [(&'static str, Webhook<'_>, Webhook<'_>); 13] {
    macro_rules! row {
        ($key:ident, $now:ident, $was:ident) => {
            (Discord::$key.name(), record.$now(), record.$was())
        };
    }
    [
        row!(WEBHOOK, webhook, webhook_was),
        row!(PUSH_CHANNEL, push_channel, push_channel_was),
        row!(ISSUE_CHANNEL, issue_channel, issue_channel_was),
        row!(CONFIDENTIAL_ISSUE_CHANNEL, confidential_issue_channel, confidential_issue_channel_was),
        row!(MERGE_REQUEST_CHANNEL, merge_request_channel, merge_request_channel_was),
        row!(NOTE_CHANNEL, note_channel, note_channel_was),
        row!(CONFIDENTIAL_NOTE_CHANNEL, confidential_note_channel, confidential_note_channel_was),
        row!(TAG_PUSH_CHANNEL, tag_push_channel, tag_push_channel_was),
        row!(PIPELINE_CHANNEL, pipeline_channel, pipeline_channel_was),
        row!(WIKI_PAGE_CHANNEL, wiki_page_channel, wiki_page_channel_was),
        row!(DEPLOYMENT_CHANNEL, deployment_channel, deployment_channel_was),
        row!(GROUP_MENTION_CHANNEL, group_mention_channel, group_mention_channel_was),
        row!(
            GROUP_CONFIDENTIAL_MENTION_CHANNEL,
            group_confidential_mention_channel,
            group_confidential_mention_channel_was
        ),
    ]
}
