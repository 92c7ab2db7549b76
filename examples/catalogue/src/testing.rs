//! What the tests of the integrations share: small payloads as GitLab sends them, and what to send them with.

pub(crate) mod chat;

use std::error::Error;

use integrations_runtime::{Context, Event, Execute, Integration, Outcome, RawEvent};
use serde_json::{Value as Json, json};

pub(crate) type Test = Result<(), Box<dyn Error>>;

/// The typed event of a payload.
pub(crate) fn event<T: Integration>(name: &str, payload: &Json) -> Result<T::Event, Box<dyn Error>> {
    let event = T::Event::from_raw(&RawEvent::new(name, payload.clone()));
    Ok(event.ok_or_else(|| format!("`{name}` is not an event of it"))??)
}

/// What comes of the sample of each event.
pub(crate) async fn outcomes<T: Execute>(
    config: &T,
    cx: &Context,
) -> Result<Vec<(&'static str, Outcome)>, Box<dyn Error>> {
    let mut outcomes = Vec::new();
    for name in T::SPEC.events.iter().map(|event| event.name) {
        let sample = T::Event::sample(name).ok_or_else(|| format!("`{name}` has no sample"))?;
        outcomes.push((name, config.execute(event::<T>(name, &sample)?, cx).await?));
    }
    Ok(outcomes)
}

/// The payload with another value at a JSON pointer.
pub(crate) fn with(mut payload: Json, pointer: &str, value: Json) -> Json {
    let (parent, member) = pointer.rsplit_once('/').unwrap_or_default();
    if let Some(Json::Object(parent)) = payload.pointer_mut(parent) {
        parent.insert(member.to_owned(), value);
    }
    payload
}

fn project() -> Json {
    json!({
        "path_with_namespace": "mike/dia&spora", "web_url": "https://gitlab.example/mike/diaspora",
        "default_branch": "main",
    })
}

fn user() -> Json {
    json!({ "id": 4, "name": "Jo <Smith>", "username": "jo" })
}

pub(crate) fn push() -> Json {
    json!({
        "object_kind": "push", "ref": "refs/heads/main", "before": "9".repeat(40), "after": "d".repeat(40),
        "user_name": "Jo <Smith>", "user_username": "jo", "project": project(), "total_commits_count": 1,
        "commits": [{
            "id": "d".repeat(40), "message": "Mend <it>\n\nAt last.", "author": { "name": "Jo & Co" },
            "url": "https://gitlab.example/mike/diaspora/-/commit/d?a=b&c",
        }],
    })
}

pub(crate) fn tag_push() -> Json {
    json!({
        "object_kind": "tag_push", "ref": "refs/tags/v1.0", "before": "0".repeat(40), "after": "d".repeat(40),
        "user_name": "Jo <Smith>", "project": project(), "total_commits_count": 0, "commits": [],
    })
}

pub(crate) fn issue() -> Json {
    json!({
        "object_kind": "issue", "event_type": "issue", "user": user(), "project": project(),
        "object_attributes": {
            "iid": 23, "title": "It <burns>", "action": "open", "state": "opened", "description": "Here & there.",
            "url": "https://gitlab.example/mike/diaspora/-/issues/23", "type": "Task",
        },
        "labels": [{ "title": "backend" }, { "title": "urgent" }],
    })
}

pub(crate) fn merge_request() -> Json {
    json!({
        "object_kind": "merge_request", "event_type": "merge_request", "user": user(), "project": project(),
        "object_attributes": {
            "iid": 7, "title": "Mend it", "action": "open", "state": "opened", "source_branch": "mend",
            "target_branch": "main", "url": "https://gitlab.example/mike/diaspora/-/merge_requests/7",
        },
        "labels": [{ "title": "backend" }],
    })
}

pub(crate) fn note() -> Json {
    json!({
        "object_kind": "note", "event_type": "note", "user": user(), "project": project(),
        "object_attributes": {
            "note": "Looks <good>.", "noteable_type": "MergeRequest",
            "url": "https://gitlab.example/mike/diaspora/-/merge_requests/7#note_1",
        },
        "merge_request": {
            "iid": 7, "title": "Mend it", "source_branch": "mend", "target_branch": "main",
            "labels": [{ "title": "backend" }],
        },
    })
}

pub(crate) fn pipeline(status: &str) -> Json {
    json!({
        "object_kind": "pipeline", "user": user(), "project": project(),
        "object_attributes": {
            "id": 31, "ref": "main", "tag": false, "sha": "d".repeat(40), "status": status, "duration": 63,
            "url": "https://gitlab.example/mike/diaspora/-/pipelines/31",
        },
        "builds": [
            { "id": 1, "name": "lint", "status": "failed", "allow_failure": true },
            { "id": 2, "name": "unit & more", "status": "failed", "allow_failure": false },
            { "id": 3, "name": "deploy", "status": "skipped" },
        ],
    })
}

pub(crate) fn wiki_page() -> Json {
    json!({
        "object_kind": "wiki_page", "user": user(), "project": project(),
        "object_attributes": {
            "title": "Home", "action": "update", "url": "https://gitlab.example/mike/diaspora/-/wikis/home",
            "message": "Say more",
        },
    })
}

pub(crate) fn deployment(status: &str) -> Json {
    json!({
        "object_kind": "deployment", "status": status, "environment": "staging", "project": project(), "user": user(),
        "deployable_url": "https://gitlab.example/mike/diaspora/-/jobs/796", "short_sha": "dddddddd",
        "commit_url": "https://gitlab.example/mike/diaspora/-/commit/d", "commit_title": "Mend it",
    })
}

pub(crate) fn alert() -> Json {
    json!({
        "object_kind": "alert", "project": project(),
        "object_attributes": {
            "title": "Disk full", "severity": "critical", "status": "triggered", "started_at": "2026-01-03T23:36:29Z",
            "url": "https://gitlab.example/mike/diaspora/-/alert_management/1/details",
        },
    })
}
