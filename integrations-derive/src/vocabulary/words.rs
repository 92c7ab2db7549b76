//! The names that keys take, and those that are taken.

/// An event of GitLab's: its name, and the field that switches it.
pub(crate) struct Event {
    pub name: &'static str,
    pub switch: &'static str,
}

const fn event(name: &'static str, switch: &'static str) -> Event {
    Event { name, switch }
}

pub(crate) const EVENTS: &[Event] = &[
    event("commit", "commit_events"),
    event("push", "push_events"),
    event("tag_push", "tag_push_events"),
    event("issue", "issues_events"),
    event("confidential_issue", "confidential_issues_events"),
    event("merge_request", "merge_requests_events"),
    event("note", "note_events"),
    event("confidential_note", "confidential_note_events"),
    event("pipeline", "pipeline_events"),
    event("job", "job_events"),
    event("wiki_page", "wiki_page_events"),
    event("deployment", "deployment_events"),
    event("release", "release_events"),
    event("incident", "incident_events"),
    event("alert", "alert_events"),
    event("work_item", "work_item_events"),
    event("confidential_work_item", "confidential_work_item_events"),
    event("group_mention", "group_mention_events"),
    event("group_confidential_mention", "group_confidential_mention_events"),
    event("vulnerability", "vulnerability_events"),
];

/// Other spellings of events, with their canonical names.
pub(crate) const EVENT_SPELLINGS: &[(&str, &str)] =
    &[("comment", "note"), ("confidential_comment", "confidential_note")];

/// The events of a struct without `#[events]`.
pub(crate) const DEFAULT_EVENTS: &[&str] =
    &["commit", "push", "tag_push", "issue", "confidential_issue", "merge_request", "wiki_page"];

pub(crate) const CATEGORIES: &[&str] =
    &["chat", "ci", "common", "issue_tracker", "monitoring", "third_party_wiki"];
pub(crate) const DEFAULT_CATEGORY: &str = "common";

/// All the levels: also what holds when none is named.
pub(crate) const LEVELS: &[&str] = &["project", "group", "instance"];

/// The sections that need no `custom = ".."`.
pub(crate) const SECTIONS: &[&str] = &["connection", "trigger", "configuration"];

/// When a rule holds.
pub(crate) const WHEN: &[&str] = &["active", "always"];

/// Where a prop's value is stored: the first is what holds when none is named.
pub(crate) const STORAGES: &[&str] = &["properties", "data_fields"];

/// The form types that can be asked for.
pub(crate) const FORM_TYPES: &[&str] = &["text", "textarea"];

/// The form types that follow from the Rust type, with what to write for each.
pub(crate) const DERIVED_FORM_TYPES: &[(&str, &str)] = &[
    ("password", "a `Secret`"),
    ("checkbox", "a `bool`"),
    ("number", "an integer or a float"),
    ("select", "an enum with `#[derive(Choices)]`, or add `choices = ..`"),
    ("string_array", "a `Vec<String>`"),
];

/// The methods of `Record`, and of the traits that it and a reference to it have. A prop's accessors stand behind its
/// `Deref`, so a method of one of these names would hide them.
#[rustfmt::skip]
pub(crate) const RESERVED: &[&str] = &[
    "new", "load", "load_with", "from_stored", "config", "into_config", "was", "is_changed", "is_shown", "restore", "clear", "dispatch", "test", "is_testable",
    "parts", "parts_mut", "violations_across",
    "spec", "assign", "assign_form", "validate", "validate_complete", "properties", "data_fields", "loaded_version", "stored", "form",
    "form_in",
    "is_active", "set_active", "activate", "deactivate", "level", "set_level", "event_enabled", "set_event",
    "has_changes", "changed", "changes", "previous_changes", "restore_all", "saved",
    "borrow", "borrow_mut", "clone", "deref", "deref_mut", "fmt", "into", "to_owned", "try_into", "type_id",
];

/// The methods of the guard that writes a group, and those that it has from traits: names that no accessor of one has.
pub(crate) const RESERVED_IN_GROUPS: &[&str] = &[
    "restore",
    "clear",
    "borrow",
    "borrow_mut",
    "clone",
    "deref",
    "deref_mut",
    "into",
    "to_owned",
    "try_into",
    "type_id",
];

/// The name on the wire that every integration has already.
pub(crate) const ACTIVE: &str = "active";

/// What a secret's name has in it.
pub(crate) const SECRET_PARTS: &[&str] = &["token", "key", "password", "passphrase", "secret", "webhook"];

/// The words that a title writes in capitals.
pub(crate) const INITIALISMS: &[&str] = &[
    "api", "ca", "ci", "css", "csv", "dns", "html", "http", "https", "id", "ip", "irc", "json", "jwt",
    "ldap", "saml", "sha", "smtp", "sql", "ssh", "ssl", "sso", "tls", "ui", "uri", "url", "uuid", "xml",
    "yaml",
];
