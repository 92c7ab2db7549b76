//! An integration that handles every event of GitLab's, and GitLab's real payloads on their way to it.

use std::path::Path;

use integrations_runtime::event::gitlab::EVENTS;
use integrations_runtime::{Context, Event, Execute, ExecuteError, Integration, Outcome, RawEvent, Record};
use serde_json::Value;

use crate::common::block_on;

#[derive(Integration)]
#[events(
    commit,
    push,
    tag_push,
    issue,
    confidential_issue,
    merge_request,
    note(default = false),
    confidential_note,
    pipeline,
    job,
    wiki_page,
    deployment,
    release,
    incident,
    alert,
    work_item,
    confidential_work_item,
    group_mention,
    group_confidential_mention,
    vulnerability
)]
pub(crate) struct Listener {}

impl Execute for Listener {
    async fn execute(&self, event: ListenerEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done(event.name()))
    }
}

/// Each file, and the event that GitLab sends it as.
const FILES: [(&str, &str); 16] = [
    ("build", "job"),
    ("comment-commit", "note"),
    ("comment-issue", "note"),
    ("comment-merge-request", "note"),
    ("comment-snippet", "note"),
    ("confidential-comment", "confidential_note"),
    ("confidential-issue", "confidential_issue"),
    ("deployment", "deployment"),
    ("issue", "issue"),
    ("job", "job"),
    ("merge-request", "merge_request"),
    ("pipeline", "pipeline"),
    ("push", "push"),
    ("release", "release"),
    ("tag", "tag_push"),
    ("wikipage", "wiki_page"),
];

#[test]
fn every_event_of_the_vocabulary_is_in_the_enum() {
    let declared: Vec<_> = Listener::SPEC.events.iter().map(|event| event.name).collect();
    let known: Vec<_> = EVENTS.iter().map(|event| event.name).collect();
    assert_eq!(declared, known);
}

#[test]
fn real_payloads_arrive_as_their_events() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/gitlab/payloads");
    if !folder.is_dir() {
        println!("passed over: GitLab's payloads are not beside this checkout");
        return;
    }
    let mut record = Record::<Listener>::new();
    record.activate();
    for event in Listener::SPEC.events {
        record.set_event(event.name, true).unwrap();
    }
    for (file, event) in FILES {
        let text = std::fs::read_to_string(folder.join(file).with_extension("json")).unwrap();
        let payload: Value = serde_json::from_str(&text).unwrap();
        let raw = RawEvent::new(event, payload);
        let outcome = block_on(record.dispatch(&raw, &Context::new())).unwrap();
        assert_eq!(outcome, Outcome::done(event), "{file}");
    }
}

#[test]
fn an_event_is_switched_by_either_of_its_spellings() {
    let mut record = Record::<Listener>::new();
    assert!(!record.event_enabled("comment"));
    record.set_event("comment", true).unwrap();
    assert!(record.event_enabled("note") && record.event_enabled("comment"));
    assert_eq!(record.changed(), ["note_events"]);
}
