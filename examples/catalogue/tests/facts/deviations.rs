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
    // GitLab draws these forms by a component of its own, which stands for the sections that the fields name.
    because("apple_app_store/sections", "the sections are those that the fields name"),
    because("google_play/sections", "the sections are those that the fields name"),
    // Whoever has the key can publish: GitLab leaves it out of its forms, but calls it text.
    because("apple_app_store/fields/app_store_private_key/type", "it is a secret"),
    because("apple_app_store/fields/app_store_private_key/is_secret", "it is a secret"),
    because("google_play/fields/service_account_key/type", "it is a secret"),
    because("google_play/fields/service_account_key/is_secret", "it is a secret"),
    because("assembla/fields/subdomain/required", "without it there is no space to tell"),
    // Whoever knows the URL can post: GitLab masks it in forms and leaves it out of its API, but calls it text.
    because("*/fields/webhook/type", "it is a secret"),
    because("*/fields/webhook/is_secret", "it is a secret"),
    // The base cannot know that Slack has no secret beside it.
    because("*/fields/webhook/exposes_secrets", "a secret beside it would go elsewhere with it"),
    // GitLab keeps a number, and draws it as a choice; of it, GitLab says the default in the column.
    because("jira/fields/jira_auth_type/type", "a select with a fixed set is an enum"),
    because("jira/fields/jira_auth_type/default", "it is the column's"),
    // GitLab has a component of its own for it, in this section.
    because("jira/fields/jira_issue_transition_id/api_only", "a form draws it"),
    because("jira/fields/jira_issue_transition_id/section", "a form draws it"),
    because("jira/fields/issues_enabled/type", "GitLab's documentation calls it a boolean"),
    // Those of issues and of vulnerabilities in GitLab's own pages.
    because("jira/sections", "no field is in the others"),
    // GitLab keeps these beside the fields that it declares (`extra_data_fields` and `extra_attributes` of the facts).
    because("jira/fields", "what GitLab keeps beside is a field"),
    because("jira/data_fields", "what GitLab keeps beside is a field"),
    because("jira/fields/jira_issue_transition_automatic/*", "what GitLab keeps beside is a field"),
    because("jira/fields/comment_on_event_enabled/*", "what GitLab keeps beside is a field"),
    because("jira/fields/comment_detail/*", "what GitLab keeps beside is a field"),
    // They go where issues go, whatever the field of their own would say.
    because("*/fields_of_events", "the channel of a work item is that of an issue"),
    // A select without a choice is an `Option` here, and needs no choice that stands for none.
    because("pushover/fields/sound/choices", "unset is no choice"),
    // GitLab takes text there, and refuses what is no whole number; its API's documentation says integer.
    because("telegram/fields/thread/type", "it is a number"),
];
