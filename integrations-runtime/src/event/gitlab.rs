//! GitLab's vocabulary: the events that its integrations subscribe to.
//!
//! GitLab knows nineteen; `release` is the twentieth, because its payload must be dispatched too.
//! The payload type of each event stands in [`payload`](super::payload) under the event's name in Pascal case.

use serde_json::Value;

use super::{EventSpec, samples};

/// `commit`: someone comments on a commit.
pub const COMMIT: EventSpec = EventSpec {
    name: "commit",
    field: "commit_events",
    title: "Commit",
    description: "Someone comments on a commit",
    ..EventSpec::USUAL
};

/// `push`: commits reach a branch, or a branch comes or goes.
pub const PUSH: EventSpec = EventSpec {
    name: "push",
    field: "push_events",
    title: "Push",
    description: "Commits are pushed to a branch, or a branch is created or removed",
    ..EventSpec::USUAL
};

/// `tag_push`: a tag comes or goes.
pub const TAG_PUSH: EventSpec = EventSpec {
    name: "tag_push",
    field: "tag_push_events",
    title: "Tag push",
    description: "A tag is pushed or removed",
    ..EventSpec::USUAL
};

/// `issue`: something happens to an issue that everyone may read.
pub const ISSUE: EventSpec = EventSpec {
    name: "issue",
    field: "issues_events",
    title: "Issue",
    description: "An issue is created, updated, closed or reopened",
    ..EventSpec::USUAL
};

/// `confidential_issue`: something happens to a confidential issue.
pub const CONFIDENTIAL_ISSUE: EventSpec = EventSpec {
    name: "confidential_issue",
    field: "confidential_issues_events",
    title: "Confidential issue",
    description: "A confidential issue is created, updated, closed or reopened",
    ..EventSpec::USUAL
};

/// `merge_request`: something happens to a merge request.
pub const MERGE_REQUEST: EventSpec = EventSpec {
    name: "merge_request",
    field: "merge_requests_events",
    title: "Merge request",
    description: "A merge request is created, updated, merged or closed",
    ..EventSpec::USUAL
};

/// `note`: a comment, which may also be written `comment`.
pub const NOTE: EventSpec = EventSpec {
    name: "note",
    field: "note_events",
    title: "Comment",
    description: "Someone comments on a commit, a merge request, an issue or a snippet",
    ..EventSpec::USUAL
};

/// `confidential_note`: a comment that not everyone may read, also written `confidential_comment`.
pub const CONFIDENTIAL_NOTE: EventSpec = EventSpec {
    name: "confidential_note",
    field: "confidential_note_events",
    title: "Confidential comment",
    description: "Someone comments on a confidential issue, or leaves an internal note",
    ..EventSpec::USUAL
};

/// `pipeline`: a pipeline changes its status.
pub const PIPELINE: EventSpec = EventSpec {
    name: "pipeline",
    field: "pipeline_events",
    title: "Pipeline",
    description: "A pipeline changes its status",
    ..EventSpec::USUAL
};

/// `job`: a job of a pipeline changes its status; its payload calls itself `build`.
pub const JOB: EventSpec = EventSpec {
    name: "job",
    field: "job_events",
    title: "Job",
    description: "A job changes its status",
    ..EventSpec::USUAL
};

/// `wiki_page`: something happens to a page of a wiki.
pub const WIKI_PAGE: EventSpec = EventSpec {
    name: "wiki_page",
    field: "wiki_page_events",
    title: "Wiki page",
    description: "A wiki page is created, updated or deleted",
    ..EventSpec::USUAL
};

/// `deployment`: a deployment changes its status.
pub const DEPLOYMENT: EventSpec = EventSpec {
    name: "deployment",
    field: "deployment_events",
    title: "Deployment",
    description: "A deployment starts, succeeds, fails or is cancelled",
    default: false,
    ..EventSpec::USUAL
};

/// `release`: something happens to a release.
pub const RELEASE: EventSpec = EventSpec {
    name: "release",
    field: "release_events",
    title: "Release",
    description: "A release is created, updated or deleted",
    default: false,
    ..EventSpec::USUAL
};

/// `incident`: something happens to an incident.
pub const INCIDENT: EventSpec = EventSpec {
    name: "incident",
    field: "incident_events",
    title: "Incident",
    description: "An incident is created, updated, closed or reopened",
    default: false,
    ..EventSpec::USUAL
};

/// `alert`: monitoring raises an alert.
pub const ALERT: EventSpec = EventSpec {
    name: "alert",
    field: "alert_events",
    title: "Alert",
    description: "Monitoring raises a new alert",
    ..EventSpec::USUAL
};

/// `work_item`: something happens to a task, an epic or another work item that everyone may read.
pub const WORK_ITEM: EventSpec = EventSpec {
    name: "work_item",
    field: "work_item_events",
    title: "Work item",
    description: "A work item is created, updated, closed or reopened",
    default: false,
    ..EventSpec::USUAL
};

/// `confidential_work_item`: something happens to a confidential work item.
pub const CONFIDENTIAL_WORK_ITEM: EventSpec = EventSpec {
    name: "confidential_work_item",
    field: "confidential_work_item_events",
    title: "Confidential work item",
    description: "A confidential work item is created, updated, closed or reopened",
    default: false,
    ..EventSpec::USUAL
};

/// `group_mention`: a group is mentioned where everyone may read.
pub const GROUP_MENTION: EventSpec = EventSpec {
    name: "group_mention",
    field: "group_mention_events",
    title: "Group mention",
    description: "The group is mentioned where everyone may read",
    default: false,
    ..EventSpec::USUAL
};

/// `group_confidential_mention`: a group is mentioned where not everyone may read.
pub const GROUP_CONFIDENTIAL_MENTION: EventSpec = EventSpec {
    name: "group_confidential_mention",
    field: "group_confidential_mention_events",
    title: "Confidential group mention",
    description: "The group is mentioned where only members may read",
    default: false,
    ..EventSpec::USUAL
};

/// `vulnerability`: a vulnerability is found, or its state changes.
pub const VULNERABILITY: EventSpec = EventSpec {
    name: "vulnerability",
    field: "vulnerability_events",
    title: "Vulnerability",
    description: "A vulnerability is found, changes its state or is linked to an issue",
    default: false,
    ..EventSpec::USUAL
};

/// Every event of GitLab, in the order in which forms and metadata show them.
pub const EVENTS: &[EventSpec] = &[
    COMMIT,
    PUSH,
    TAG_PUSH,
    ISSUE,
    CONFIDENTIAL_ISSUE,
    MERGE_REQUEST,
    NOTE,
    CONFIDENTIAL_NOTE,
    PIPELINE,
    JOB,
    WIKI_PAGE,
    DEPLOYMENT,
    RELEASE,
    INCIDENT,
    ALERT,
    WORK_ITEM,
    CONFIDENTIAL_WORK_ITEM,
    GROUP_MENTION,
    GROUP_CONFIDENTIAL_MENTION,
    VULNERABILITY,
];

/// The event of this name; `comment` and `confidential_comment` are accepted for `note` and `confidential_note`.
///
/// ```
/// use integrations_runtime::event::gitlab;
///
/// assert_eq!(gitlab::find("comment"), Some(&gitlab::NOTE));
/// assert_eq!(gitlab::find("merge_reqest"), None);
/// ```
pub fn find(name: &str) -> Option<&'static EventSpec> {
    let name = match name {
        "comment" => "note",
        "confidential_comment" => "confidential_note",
        other => other,
    };
    EVENTS.iter().find(|event| event.name == name)
}

/// What `X-Gitlab-Event` says of the event of this name, as [GitLab's web hooks](https://docs.gitlab.com/user/project/integrations/webhook_events/)
/// do: its words and `Hook`. A comment on a commit is a comment.
///
/// ```
/// use integrations_runtime::event::gitlab;
///
/// assert_eq!(gitlab::hook_name("merge_request").as_deref(), Some("Merge Request Hook"));
/// assert_eq!(gitlab::hook_name("commit"), gitlab::hook_name("comment"));
/// assert_eq!(gitlab::hook_name("order_paid"), None);
/// ```
pub fn hook_name(name: &str) -> Option<String> {
    let name = match find(name)?.name {
        "commit" => "note",
        other => other,
    };
    let mut words = String::new();
    for word in name.split('_').chain(["hook"]) {
        let (first, rest) = word.split_at_checked(1)?;
        let space = if words.is_empty() { "" } else { " " };
        words.extend([space, &first.to_ascii_uppercase(), rest]);
    }
    Some(words)
}

/// A sample payload of the event of this name: complete, as GitLab sends it, with invented content on hosts of `example.com`.
/// What a configuration is tried out with; also of use in an integration's tests.
///
/// Of what happens to a confidential thing, the sample says that it is. `None` where there is no such event.
///
/// ```
/// use integrations_runtime::event::{gitlab, payload::{self, Push}};
///
/// let sample = gitlab::sample("push").ok_or("no sample")?;
/// assert_eq!(gitlab::event_of(&sample), Some(&gitlab::PUSH));
/// let push: Push = payload::parse("push", &sample)?;
/// assert_eq!((push.branch(), push.commits().len()), (Some("main"), 2));
/// assert_eq!(gitlab::sample("comment"), gitlab::sample("note")); // another spelling
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn sample(name: &str) -> Option<Value> {
    serde_json::from_str(samples::text(find(name)?.name)?).ok()
}

/// Which event a raw payload is, or `None` for one that is not in this vocabulary.
///
/// `event_type` decides where it names an event. Payloads without it (older GitLab, pipelines, pushes ...) go by
/// `object_kind`, by the marks of a confidential object and by the type of a work item; what is confidential never
/// becomes the public event of its kind, nor `incident`.
///
/// Two things a payload cannot say: a comment on a commit is always a `note` here, never a `commit`, and an issue with
/// neither `event_type` nor `confidential` is an `issue`, though the HTTP header it came with may say more.
pub fn event_of(payload: &Value) -> Option<&'static EventSpec> {
    let text = |member: &str| payload.get(member).and_then(Value::as_str);
    let flag = |pointer: &str| payload.pointer(pointer) == Some(&Value::Bool(true));

    if let Some(event) = text("event_type").and_then(find) {
        return Some(event);
    }
    let confidential = flag("/object_attributes/confidential")
        || flag("/object_attributes/internal")
        || flag("/issue/confidential");
    let incident = payload
        .pointer("/object_attributes/type")
        .and_then(Value::as_str)
        .is_some_and(|name| name.eq_ignore_ascii_case("incident"));

    find(match text("object_kind")? {
        "build" => "job",
        "issue" if confidential => "confidential_issue",
        "note" if confidential => "confidential_note",
        "work_item" if confidential => "confidential_work_item",
        "group_mention" if confidential => "group_confidential_mention",
        "issue" | "work_item" if incident => "incident",
        kind => kind,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn hooks_are_called_as_gitlab_calls_them() {
        let names: Vec<_> = EVENTS.iter().filter_map(|event| hook_name(event.name)).collect();
        let expected = "Note, Push, Tag Push, Issue, Confidential Issue, Merge Request, Note, Confidential Note, Pipeline, \
                        Job, Wiki Page, Deployment, Release, Incident, Alert, Work Item, Confidential Work Item, Group \
                        Mention, Group Confidential Mention, Vulnerability";
        assert_eq!(names, expected.split(", ").map(|name| format!("{name} Hook")).collect::<Vec<_>>());
    }

    #[test]
    fn names_are_unique_and_in_order() {
        let names: Vec<_> = EVENTS.iter().map(|event| event.name).collect();
        let expected = "commit push tag_push issue confidential_issue merge_request note confidential_note pipeline \
                        job wiki_page deployment release incident alert work_item confidential_work_item group_mention \
                        group_confidential_mention vulnerability";
        assert_eq!(names, expected.split_whitespace().collect::<Vec<_>>());
    }

    #[test]
    fn fields_follow_the_rule() {
        for event in EVENTS {
            let plural = matches!(event.name, "issue" | "confidential_issue" | "merge_request");
            assert_eq!(event.field, format!("{}{}_events", event.name, if plural { "s" } else { "" }));
        }
    }

    /// As GitLab's columns have it.
    #[test]
    fn defaults_are_gitlabs() {
        let off: Vec<_> = EVENTS.iter().filter(|event| !event.default).map(|event| event.name).collect();
        let seldom = ["deployment", "release", "incident", "work_item", "confidential_work_item"];
        let groups = ["group_mention", "group_confidential_mention", "vulnerability"];
        assert_eq!(off, [seldom.as_slice(), &groups].concat());
    }

    #[test]
    fn texts_are_for_people() {
        for event in EVENTS {
            assert!(event.title.starts_with(char::is_uppercase), "{}", event.name);
            assert!(!event.title.contains('_') && !event.description.contains('_'), "{}", event.name);
            assert!(event.description.starts_with(char::is_uppercase), "{}", event.name);
            assert!(!event.description.ends_with('.'), "{}", event.name);
        }
    }

    #[test]
    fn find_knows_names_and_the_two_spellings() {
        for event in EVENTS {
            assert_eq!(find(event.name), Some(event));
        }
        assert_eq!(find("comment"), Some(&NOTE));
        assert_eq!(find("confidential_comment"), Some(&CONFIDENTIAL_NOTE));
        assert_eq!(find("Push"), None);
        assert_eq!(find(""), None);
    }

    #[test]
    fn event_of_goes_by_kind_type_and_marks() {
        let rows = [
            (json!({"object_kind": "push"}), Some("push")),
            (json!({"object_kind": "build"}), Some("job")),
            (json!({"object_kind": "issue"}), Some("issue")),
            (
                json!({"object_kind": "issue", "object_attributes": {"confidential": true}}),
                Some("confidential_issue"),
            ),
            (json!({"object_kind": "issue", "object_attributes": {"confidential": false}}), Some("issue")),
            (json!({"object_kind": "issue", "event_type": "confidential_issue"}), Some("confidential_issue")),
            (json!({"object_kind": "issue", "object_attributes": {"type": "Incident"}}), Some("incident")),
            (
                json!({"object_kind": "issue", "object_attributes": {"type": "Incident", "confidential": true}}),
                Some("confidential_issue"),
            ),
            (json!({"object_kind": "incident", "event_type": "incident"}), Some("incident")),
            (
                json!({
                    "object_kind": "work_item", "event_type": "work_item", "object_attributes": {"type": "Incident"},
                }),
                Some("work_item"),
            ),
            (
                json!({"object_kind": "work_item", "object_attributes": {"confidential": true}}),
                Some("confidential_work_item"),
            ),
            (json!({"object_kind": "note", "issue": {"confidential": true}}), Some("confidential_note")),
            (
                json!({"object_kind": "note", "object_attributes": {"internal": true}}),
                Some("confidential_note"),
            ),
            (json!({"object_kind": "note", "commit": {}}), Some("note")),
            (
                json!({"object_kind": "group_mention", "event_type": "group_confidential_mention"}),
                Some("group_confidential_mention"),
            ),
            (json!({"object_kind": "push", "event_type": "unheard_of"}), Some("push")),
            (json!({"object_kind": "emoji", "event_type": "award"}), None),
            (json!({"object_kind": 1}), None),
            (json!({}), None),
            (json!("push"), None),
            (json!([{"object_kind": "push"}]), None),
        ];
        for (payload, name) in rows {
            assert_eq!(event_of(&payload).map(|event| event.name), name, "{payload}");
        }
    }
}
