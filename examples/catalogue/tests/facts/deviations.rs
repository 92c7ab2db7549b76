//! Where a declaration is not as GitLab's, and why.

/// A deviation: of which paths (`*` stands for what is between two slashes), and the reason.
#[derive(Debug)]
pub(crate) struct Deviation {
    path: &'static str,
    reason: &'static str,
}

impl Deviation {
    pub(crate) fn explains(&self, path: &str) -> bool {
        let (mut pattern, mut parts) = (self.path.split('/'), path.split('/'));
        loop {
            match (pattern.next(), parts.next()) {
                (None, None) => return !self.reason.is_empty(),
                (Some(known), Some(part)) if known == "*" || known == part => {}
                _ => return false,
            }
        }
    }
}

const fn because(path: &'static str, reason: &'static str) -> Deviation {
    Deviation { path, reason }
}

pub(crate) const DEVIATIONS: &[Deviation] = &[
    // Whoever knows the URL can post: GitLab masks it in forms and leaves it out of its API, but calls it text.
    because("*/fields/webhook/type", "it is a secret"),
    because("*/fields/webhook/is_secret", "it is a secret"),
    // The base cannot know that Slack has no secret beside it.
    because("*/fields/webhook/exposes_secrets", "a secret beside it would go elsewhere with it"),
    // GitLab lets nobody switch the events of work items alone: they follow those of issues.
    because("slack/configurable_events", "every event has its switch, where there are several"),
    // They go where issues go, whatever the field of their own would say.
    because("slack/fields_of_events", "the channel of a work item is that of an issue"),
    // A select without a choice is an `Option` here, and needs no choice that stands for none.
    because("pushover/fields/sound/choices", "unset is no choice"),
    // A declaration cannot say yet that an event begins switched off.
    because("jenkins/events/merge_requests_events/default", "defaults are the vocabulary's"),
    because("jenkins/events/tag_push_events/default", "defaults are the vocabulary's"),
];
