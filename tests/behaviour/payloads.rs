//! The laws of GitLab's payloads: each parses into its event's type, comes back as it came, says where it is wrong, and
//! shows no value when it does.
// The list of samples is long, not complex.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::too_many_lines)]

use std::path::Path;

use integrations_runtime::event::gitlab::{self, EVENTS, event_of};
use integrations_runtime::event::payload::{self, Maybe, NoteTarget, PayloadError};
use proptest::prelude::*;
use serde_json::{Value, json};

const SHA: &str = "da1560886d4f094c3e6c9ef40349f7d38b5d27d7";
const ZEROS: &str = "0000000000000000000000000000000000000000";

/// Parses a payload into the type of its event, and writes that back.
pub(crate) fn there_and_back(event: &str, sent: &Value) -> Result<Value, PayloadError> {
    macro_rules! by_name {
        ($($name:literal: $payload:ident,)*) => {
            match event {
                $($name => payload::parse::<payload::$payload>(event, sent)
                    .map(|payload| serde_json::to_value(payload).unwrap()),)*
                _ => panic!("no type for `{event}`"),
            }
        };
    }
    by_name! {
        "commit": Commit,
        "push": Push,
        "tag_push": TagPush,
        "issue": Issue,
        "confidential_issue": ConfidentialIssue,
        "merge_request": MergeRequest,
        "note": Note,
        "confidential_note": ConfidentialNote,
        "pipeline": Pipeline,
        "job": Job,
        "wiki_page": WikiPage,
        "deployment": Deployment,
        "release": Release,
        "incident": Incident,
        "alert": Alert,
        "work_item": WorkItem,
        "confidential_work_item": ConfidentialWorkItem,
        "group_mention": GroupMention,
        "group_confidential_mention": GroupConfidentialMention,
        "vulnerability": Vulnerability,
    }
}

/// A small payload for each event, as a recent GitLab would send it.
fn samples() -> Vec<(&'static str, Value)> {
    let project = json!({
        "id": 15, "name": "Diaspora", "path_with_namespace": "mike/diaspora", "avatar_url": null,
        "web_url": "https://gitlab.example/mike/diaspora", "visibility_level": 20, "default_branch": "main",
    });
    let user =
        json!({"id": 4, "name": "Jo Smith", "username": "jo", "email": "[REDACTED]", "avatar_url": null});
    let commit = json!({
        "id": SHA, "message": "Mend it\n\nAt last.", "timestamp": "2026-01-03T23:36:29+02:00",
        "author": {"name": "Jo", "email": "jo@example.com"}, "added": ["a.rs"], "modified": [], "removed": [],
    });
    let label =
        json!({"id": 206, "title": "API", "color": "#ffffff", "type": "ProjectLabel", "group_id": null});
    let push = |kind: &str, full_name: &str, commits: Value| {
        json!({
            "object_kind": kind, "event_name": kind, "ref": full_name, "before": ZEROS, "after": SHA, "user_id": 4,
            "message": null, "project": project, "commits": commits, "push_options": {"ci": {"skip": true}},
            "repository": {"name": "Diaspora", "visibility_level": 20},
        })
    };
    let issue = |kind: &str, event: &str, of_type: &str, confidential: bool| {
        json!({
            "object_kind": kind, "event_type": event, "user": user, "project": project, "labels": [label],
            "object_attributes": {
                "iid": 23, "title": "It burns", "action": "open", "type": of_type, "confidential": confidential,
                "weight": null, "relative_position": -513, "escalation_policy": {"id": 18, "name": "On call"},
            },
            "changes": {"title": {"previous": null, "current": "It burns"}},
        })
    };
    let mut epic = issue("work_item", "work_item", "Epic", false);
    epic["project"] = Value::Null;
    let merge_request = json!({
        "iid": 7, "title": "Draft: Mend it", "source_branch": "mend", "target_branch": "main", "draft": true,
        "source": null, "target": project, "last_commit": commit, "labels": [label], "oldrev": ZEROS,
    });
    let note = |event: &str, on: &str, member: &str, target: &Value| {
        json!({
            "object_kind": "note", "event_type": event, "user": user, "project_id": 15, "project": project,
            "object_attributes": {"id": 1, "note": "Why?", "noteable_type": on, "commit_id": null, "line_code": ""},
            member: target,
        })
    };
    let hidden = json!({"iid": 1, "title": "Leak", "confidential": true, "labels": [label]});
    let mention = |event: &str| {
        json!({
            "object_kind": "group_mention", "event_type": event, "user": user, "project": project,
            "object_attributes": {"object_kind": "issue", "iid": 23, "title": "It burns", "description": null},
            "mentioned": {"object_kind": "group", "name": "mike/ops", "url": "https://gitlab.example/mike/ops"},
        })
    };
    let runner = json!({"id": 9, "description": "shared", "active": true, "tags": ["linux", "docker"]});
    vec![
        ("commit", note("note", "Commit", "commit", &commit)),
        ("push", push("push", "refs/heads/main", json!([commit, commit]))),
        ("tag_push", push("tag_push", "refs/tags/v1.0", json!([]))),
        ("issue", issue("issue", "issue", "Issue", false)),
        ("confidential_issue", issue("issue", "confidential_issue", "Issue", true)),
        (
            "merge_request",
            json!({"object_kind": "merge_request", "project": project, "object_attributes": merge_request}),
        ),
        ("note", note("note", "MergeRequest", "merge_request", &merge_request)),
        ("note", note("note", "Snippet", "snippet", &json!({"id": 53, "title": "test", "expires_at": null}))),
        ("confidential_note", note("confidential_note", "Issue", "issue", &hidden)),
        (
            "pipeline",
            json!({
                "object_kind": "pipeline", "project": project, "commit": commit, "merge_request": null,
                "object_attributes": {
                    "id": 31, "ref": "main", "tag": false, "sha": SHA, "status": "success", "stages": ["build"],
                    "duration": 63, "queued_duration": 63.0, "variables": [{"key": "REGION", "value": "north"}],
                },
                "builds": [{
                    "id": 380, "stage": "build", "name": "image", "status": "success", "duration": 17.25,
                    "runner": runner, "environment": {"name": "production", "action": "start"},
                    "artifacts_file": {"filename": null, "size": null},
                }],
                "source_pipeline": {"project": project, "pipeline_id": 30, "job_id": 3401},
            }),
        ),
        (
            "job",
            json!({
                "object_kind": "build", "ref": "v1.0", "tag": true, "sha": SHA, "build_id": 1977, "build_name": "image",
                "build_stage": "build", "build_status": "failed", "build_duration": 0.9678, "runner": runner,
                "commit": {"id": 31, "sha": SHA, "duration": null}, "environment": null, "user": user,
            }),
        ),
        (
            "wiki_page",
            json!({
                "object_kind": "wiki_page", "user": user, "project": project, "wiki": {"default_branch": "main"},
                "object_attributes": {"title": "Home", "action": "create", "url": "https://gitlab.example/home"},
            }),
        ),
        (
            "deployment",
            json!({
                "object_kind": "deployment", "status": "success", "environment": "staging", "project": project,
                "status_changed_at": "2021-04-28 21:50:00 +0200", "deployable_url": null, "short_sha": "da156088",
            }),
        ),
        (
            "release",
            json!({
                "object_kind": "release", "tag": "v1.1", "action": "create", "project": project, "commit": commit,
                "assets": {
                    "count": 2, "links": [{"id": 1, "name": "Changes", "url": "https://example.net/changes"}],
                    "sources": [{"format": "zip", "url": "https://gitlab.example/v1.1.zip"}],
                },
            }),
        ),
        ("incident", issue("incident", "incident", "Incident", false)),
        (
            "alert",
            json!({"object_kind": "alert", "object_attributes": {"title": "Disk full", "events": 3, "url": null}}),
        ),
        ("work_item", epic),
        ("confidential_work_item", issue("work_item", "confidential_work_item", "Task", true)),
        ("group_mention", mention("group_mention")),
        ("group_confidential_mention", mention("group_confidential_mention")),
        (
            "vulnerability",
            json!({
                "object_kind": "vulnerability", "object_attributes": {
                    "title": "REXML", "state": "confirmed", "severity": "high", "cvss": [{"vendor": "NVD"}],
                    "identifiers": [{"name": "CVE-2024-41123", "external_type": "cve", "url": null}],
                },
            }),
        ),
    ]
}

/// The pointer to a member of what `at` points to.
fn below(at: &str, name: &str) -> String {
    format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// The pointers to every value of `value` for which `wanted` says yes.
fn places(value: &Value, wanted: fn(&Value) -> bool) -> Vec<String> {
    fn walk(value: &Value, at: &str, wanted: fn(&Value) -> bool, found: &mut Vec<String>) {
        if wanted(value) {
            found.push(at.to_owned());
        }
        match value {
            Value::Object(members) => {
                members.iter().for_each(|(name, member)| walk(member, &below(at, name), wanted, found));
            }
            Value::Array(items) => {
                items
                    .iter()
                    .enumerate()
                    .for_each(|(index, item)| walk(item, &format!("{at}/{index}"), wanted, found));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(value, "", wanted, &mut found);
    found
}

fn with(sent: &Value, pointer: &str, value: Value) -> Value {
    let mut changed = sent.clone();
    *changed.pointer_mut(pointer).unwrap() = value;
    changed
}

#[test]
fn payloads_as_gitlab_sent_them_come_back_whole() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/gitlab/payloads"));
    if !folder.is_dir() {
        eprintln!("no payloads beside the workspace: passing them over");
        return;
    }
    // The file, the type that it parses into, the event that it is recognised as.
    let files = [
        ("build", "job", "job"),
        ("comment-commit", "commit", "note"),
        ("comment-issue", "note", "note"),
        ("comment-merge-request", "note", "note"),
        ("comment-snippet", "note", "note"),
        ("confidential-comment", "confidential_note", "confidential_note"),
        // Says nowhere that it is confidential: only the HTTP header it came with did.
        ("confidential-issue", "confidential_issue", "issue"),
        ("deployment", "deployment", "deployment"),
        ("issue", "issue", "issue"),
        ("job", "job", "job"),
        ("merge-request", "merge_request", "merge_request"),
        ("pipeline", "pipeline", "pipeline"),
        ("push", "push", "push"),
        ("release", "release", "release"),
        ("tag", "tag_push", "tag_push"),
        ("wikipage", "wiki_page", "wiki_page"),
    ];
    for (file, event, recognised) in files {
        let text = std::fs::read_to_string(folder.join(format!("{file}.json"))).unwrap();
        let sent: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(there_and_back(event, &sent).unwrap(), sent, "{file}");
        assert_eq!(event_of(&sent), gitlab::find(recognised), "{file}");
    }
    let there = std::fs::read_dir(folder).unwrap();
    let there =
        there.filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|end| end == "json"));
    assert_eq!(there.count(), files.len(), "every file is read");
}

#[test]
fn every_event_has_a_sample_that_comes_back_whole() {
    for event in EVENTS {
        assert!(samples().iter().any(|(name, _)| *name == event.name), "{}", event.name);
    }
    for (event, sent) in samples() {
        assert_eq!(there_and_back(event, &sent).unwrap(), sent, "{event}");
        let recognised = if event == "commit" { "note" } else { event };
        assert_eq!(event_of(&sent), gitlab::find(recognised), "{event}");
    }
}

#[test]
fn unknown_members_are_kept_in_every_object() {
    for (event, sent) in samples() {
        for object in places(&sent, Value::is_object) {
            for (name, unknown) in [("unknown", json!({"a": [1, -2, 2.5, null]})), ("extra", Value::Null)] {
                let mut changed = sent.clone();
                changed.pointer_mut(&object).unwrap()[name] = unknown;
                assert_eq!(there_and_back(event, &changed).unwrap(), changed, "{event}{object}");
            }
        }
    }
}

#[test]
fn a_member_left_out_or_null_comes_back_so_or_is_named() {
    for (event, sent) in samples() {
        for object in places(&sent, Value::is_object) {
            let names: Vec<String> =
                sent.pointer(&object).unwrap().as_object().unwrap().keys().cloned().collect();
            for name in names {
                let mut without = sent.clone();
                without.pointer_mut(&object).unwrap().as_object_mut().unwrap().remove(&name);
                let nulled = with(&sent, &below(&object, &name), Value::Null);
                match (there_and_back(event, &without), there_and_back(event, &nulled)) {
                    (Ok(left_out), Ok(null)) => assert_eq!((left_out, null), (without, nulled)),
                    (Err(missing), Err(null)) => {
                        assert_eq!(missing.message, "missing member");
                        assert!(null.message.starts_with("invalid type: null, expected "), "{null}");
                        assert!(missing.path.ends_with(&name), "{missing}");
                        assert_eq!(missing.path, null.path);
                    }
                    (left_out, null) => panic!("{event}{object}/{name}: {left_out:?}, but {null:?}"),
                }
            }
        }
    }
}

#[test]
fn what_makes_a_payload_usable_is_required() {
    let empty: Vec<String> =
        ["push", "issue", "merge_request", "note", "pipeline", "job", "deployment", "release"]
            .iter()
            .map(|event| there_and_back(event, &json!({})).unwrap_err().to_string())
            .collect();
    assert_eq!(
        empty,
        [
            "payload of `push`: `ref`: missing member",
            "payload of `issue`: `object_attributes`: missing member",
            "payload of `merge_request`: `object_attributes`: missing member",
            "payload of `note`: `object_attributes`: missing member",
            "payload of `pipeline`: `object_attributes`: missing member",
            "payload of `job`: `build_id`: missing member",
            "payload of `deployment`: `status`: missing member",
            "payload of `release`: `tag`: missing member",
        ]
    );
}

#[test]
fn a_fault_deep_inside_is_named_by_its_path() {
    let rows = [
        (
            "push",
            "/commits/1/author/email",
            json!(42),
            "commits[1].author.email",
            "integer, expected a string",
        ),
        ("push", "/commits/0/added", json!("a.rs"), "commits[0].added", "string, expected an array"),
        ("push", "/project/id", json!("15"), "project.id", "string, expected an integer"),
        ("push", "/project/id", json!(1.5), "project.id", "number, expected an integer"),
        (
            "pipeline",
            "/builds/0/runner/tags/1",
            json!(true),
            "builds[0].runner.tags[1]",
            "boolean, expected a string",
        ),
        (
            "merge_request",
            "/object_attributes/target",
            json!([]),
            "object_attributes.target",
            "array, expected an object",
        ),
        ("issue", "/labels/0/title", json!({}), "labels[0].title", "object, expected a string"),
    ];
    let samples = samples();
    for (event, pointer, value, path, message) in rows {
        let (_, sent) = samples.iter().find(|(name, _)| *name == event).unwrap();
        let error = there_and_back(event, &with(sent, pointer, value)).unwrap_err();
        assert_eq!(error.to_string(), format!("payload of `{event}`: `{path}`: invalid type: {message}"));
        assert_eq!((error.event.as_str(), error.path.as_str()), (event, path));
    }
}

#[test]
fn no_error_shows_a_value() {
    let canaries = [
        json!("c4n4ry`, expected c4n4ry"),
        json!(740_740_740_u64),
        json!(-740_740_740.25),
        json!({"c4n4ry": "c4n4ry"}),
        json!(["c4n4ry"]),
    ];
    let mut errors = 0;
    for (event, sent) in samples() {
        for place in places(&sent, |_| true) {
            for canary in &canaries {
                if let Err(error) = there_and_back(event, &with(&sent, &place, canary.clone())) {
                    let shown = format!("{error} {error:?}");
                    assert!(!shown.contains("c4n4ry") && !shown.contains("740740740"), "{shown}");
                    errors += 1;
                }
            }
        }
    }
    assert!(errors > 500, "only {errors} faults were made");
}

#[test]
fn payloads_answer_what_messages_and_triggers_ask() {
    let samples = samples();
    let sample = |event: &str| &samples.iter().find(|(name, _)| *name == event).unwrap().1;
    macro_rules! typed {
        ($payload:ident, $event:literal) => {
            payload::parse::<payload::$payload>($event, sample($event)).unwrap()
        };
    }

    let mut push = typed!(Push, "push");
    assert_eq!((push.branch(), push.tag(), push.short_sha()), (Some("main"), None, "da156088"));
    assert!(push.is_creation() && !push.is_removal() && push.skips_ci());
    let commit = &push.commits()[0];
    assert_eq!((commit.subject(), commit.short_sha()), (Some("Mend it"), "da156088"));
    for (options, skips) in [
        (json!({"ci": {"skip": false}}), false),
        (json!({"integrations": {"skip_ci": 1}}), true),
        (json!(["ci.skip"]), true),
        (json!(["ci"]), false),
        (json!({}), false),
    ] {
        push.push_options = options.into();
        assert_eq!(push.skips_ci(), skips);
    }
    push.after = "0".repeat(64);
    push.commits = Maybe::Null;
    assert!(push.is_removal() && push.commits().is_empty());

    let tag = typed!(TagPush, "tag_push");
    assert_eq!((tag.branch(), tag.tag()), (None, Some("v1.0")));

    let issue = typed!(ConfidentialIssue, "confidential_issue");
    assert!(issue.is_confidential() && !typed!(Issue, "issue").is_confidential());
    assert!(issue.changed("title") && !issue.changed("labels"));
    assert_eq!((issue.action(), issue.labels()[0].title.as_str()), (Some("open"), "API"));
    assert_eq!(issue.user.as_ref().and_then(payload::User::display_name), Some("Jo Smith"));

    let merge_request = typed!(MergeRequest, "merge_request");
    assert!(
        merge_request.is_draft() && merge_request.has_new_commits() && !merge_request.changed("reviewers")
    );
    assert_eq!((merge_request.action(), merge_request.labels().len()), (None, 1));

    let note = typed!(ConfidentialNote, "confidential_note");
    assert!(matches!(note.target(), Some(NoteTarget::Issue(issue)) if issue.iid == 1));
    assert!(note.is_confidential() && note.labels().len() == 1);
    assert!(
        matches!(typed!(Commit, "commit").target(), Some(NoteTarget::Commit(commit)) if commit.id == SHA)
    );
    assert!(matches!(typed!(Note, "note").target(), Some(NoteTarget::MergeRequest(it)) if it.iid == 7));

    let (pipeline, job) = (typed!(Pipeline, "pipeline"), typed!(Job, "job"));
    assert_eq!((pipeline.branch(), pipeline.short_sha()), (Some("main"), "da156088"));
    assert_eq!((job.branch(), job.short_sha()), (None, "da156088"));
    assert!(typed!(GroupConfidentialMention, "group_confidential_mention").is_confidential());
    assert!(!typed!(GroupMention, "group_mention").is_confidential());
    assert_eq!((payload::short_sha("abc"), payload::short_sha("1234567é")), ("abc", "1234567é"));
}

/// Any JSON, three levels deep at most.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        proptest::num::f64::NORMAL.prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map(any::<String>(), inner, 0..4)
                .prop_map(|map| map.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_later_versions_add_comes_back(
        which in any::<prop::sample::Index>(),
        added in prop::collection::vec((any::<prop::sample::Index>(), "x_[ -~]{0,8}|extra", any_json()), 1..6),
    ) {
        let samples = samples();
        let (event, mut sent) = which.get(&samples).clone();
        for (at, name, value) in added {
            let objects = places(&sent, Value::is_object);
            let place: &String = at.get(&objects);
            sent.pointer_mut(place).unwrap()[name] = value;
        }
        prop_assert_eq!(there_and_back(event, &sent).unwrap(), sent);
    }

    #[test]
    fn whatever_parses_comes_back(
        which in any::<prop::sample::Index>(),
        changed in prop::collection::vec((any::<prop::sample::Index>(), any_json()), 1..4),
    ) {
        let samples = samples();
        let (event, mut sent) = which.get(&samples).clone();
        for (at, value) in changed {
            let places = places(&sent, |value| !value.is_object());
            if !places.is_empty() {
                let place: &String = at.get(&places);
                *sent.pointer_mut(place).unwrap() = value;
            }
        }
        if let Ok(back) = there_and_back(event, &sent) {
            prop_assert_eq!(back, sent);
        }
    }
}
