//! The base of CI servers: what has nothing to build, and why.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use integrations_runtime::bases::ci::{Ci, NoBuild, nothing_in_merge_request, nothing_in_push};
use integrations_runtime::event::gitlab;
use integrations_runtime::event::payload::{MergeRequest, Push, parse};
use integrations_runtime::{
    Context, Execute, ExecuteError, Integration, Outcome, RawEvent, Record, Secret, Url,
};
use serde_json::{Value, json};

use crate::bases_facts::as_gitlabs;
use crate::common::block_on;

#[derive(Debug, Integration)]
#[integration(category = ci, levels(project, group, instance))]
#[events(push, merge_request, tag_push)]
pub(crate) struct Buildkite {
    #[prop(title = "Pipeline URL", public_url, exposes_secrets)]
    project_url: Url,
    #[prop]
    token: Secret,
    #[prop(api_only, default = true)]
    enable_ssl_verification: bool,
}

impl Ci for Buildkite {}

impl Execute for Buildkite {
    async fn execute(&self, event: BuildkiteEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
        let nothing = match &event {
            BuildkiteEvent::Push(push) | BuildkiteEvent::TagPush(push) => self.nothing_in_push(push, cx),
            BuildkiteEvent::MergeRequest(request) => self.nothing_in_merge_request(request),
        };
        Ok(nothing.map_or_else(|| Outcome::done("built"), Outcome::from))
    }
}

/// The sample of an event with other values at JSON pointers; null takes a member away.
fn with(event: &str, changes: &[(&str, Value)]) -> Value {
    let mut payload = gitlab::sample(event).unwrap();
    for (pointer, value) in changes {
        let (parent, member) = pointer.rsplit_once('/').unwrap();
        match payload.pointer_mut(parent).unwrap() {
            Value::Object(parent) if value.is_null() => drop(parent.remove(member)),
            Value::Object(parent) => drop(parent.insert(member.to_owned(), value.clone())),
            other => panic!("{pointer} of {other}"),
        }
    }
    payload
}

fn push(event: &str, changes: &[(&str, Value)]) -> Push {
    parse(event, &with(event, changes)).unwrap()
}

type Changes = Vec<(&'static str, Value)>;

const NEWEST: &str = "/commits/1/message";

#[test]
fn a_declaration_is_as_gitlabs() {
    as_gitlabs(Buildkite::SPEC);
}

#[test]
fn a_push_is_built_unless_there_is_nothing_in_it() {
    let zeros = || json!("0".repeat(40));
    let zeros_of_sha256 = json!("0".repeat(64));
    let rows: Vec<(&str, Changes, Option<NoBuild>)> = vec![
        ("push", vec![], None),
        ("push", vec![("/before", zeros())], None),
        ("push", vec![("/after", zeros())], Some(NoBuild::BranchRemoved)),
        ("push", vec![("/after", zeros_of_sha256)], Some(NoBuild::BranchRemoved)),
        // A new branch without a commit of its own.
        ("push", vec![("/before", zeros()), ("/total_commits_count", json!(0))], Some(NoBuild::NoCommit)),
        ("push", vec![("/total_commits_count", json!(0))], Some(NoBuild::NoCommit)),
        ("push", vec![("/total_commits_count", Value::Null)], None),
        (
            "push",
            vec![("/total_commits_count", Value::Null), ("/commits", json!([]))],
            Some(NoBuild::NoCommit),
        ),
        ("push", vec![("/push_options", json!({ "ci": { "skip": true } }))], Some(NoBuild::SkipsCi)),
        (
            "push",
            vec![("/push_options", json!({ "integrations": { "skip_ci": true } }))],
            Some(NoBuild::SkipsCi),
        ),
        ("push", vec![("/push_options", json!({ "ci": { "variable": { "A=1": 1 } } }))], None),
        ("push", vec![("/push_options", json!(["ci.skip"]))], Some(NoBuild::SkipsCi)),
        ("push", vec![(NEWEST, json!("Mend it\n\n[skip ci]"))], Some(NoBuild::SkipsCi)),
        ("push", vec![(NEWEST, json!("[CI-Skip] mend it"))], Some(NoBuild::SkipsCi)),
        ("push", vec![(NEWEST, json!("why CI is skipped: skip ci"))], None),
        ("push", vec![(NEWEST, Value::Null)], None),
        // An older commit, whose CI was skipped then.
        ("push", vec![("/commits/0/message", json!("[skip ci]"))], None),
        // The removal is told first, whatever else there is.
        ("push", vec![("/after", zeros()), (NEWEST, json!("[skip ci]"))], Some(NoBuild::BranchRemoved)),
        ("tag_push", vec![], None),
        ("tag_push", vec![("/total_commits_count", json!(0)), ("/commits", json!([]))], None),
        ("tag_push", vec![("/after", zeros())], Some(NoBuild::TagRemoved)),
        ("tag_push", vec![("/push_options", json!({ "ci": { "skip": true } }))], Some(NoBuild::SkipsCi)),
    ];
    for (event, changes, expected) in rows {
        let push = push(event, &changes);
        assert_eq!(nothing_in_push(&push, &Context::new()), expected, "{event} {changes:?}");
    }
}

#[test]
fn an_annotated_tag_is_of_the_commit_that_it_names() {
    let sha = "c".repeat(40);
    let commit = json!([{ "id": sha, "message": "[skip ci]" }]);
    let named = [("/checkout_sha", json!(sha)), ("/after", json!("d".repeat(40))), ("/commits", commit)];
    assert_eq!(nothing_in_push(&push("tag_push", &named), &Context::new()), Some(NoBuild::SkipsCi));
}

#[test]
fn a_branch_with_an_open_merge_request_is_left_to_it() {
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&asked);
    let cx = Context::new().with_open_merge_requests(move |push| {
        counter.fetch_add(1, Ordering::Relaxed);
        push.branch() == Some("shield-lamp")
    });
    let of = |branch: &str| push("push", &[("/ref", json!(format!("refs/heads/{branch}")))]);
    assert_eq!(nothing_in_push(&of("shield-lamp"), &cx), Some(NoBuild::OpenMergeRequest));
    assert_eq!(nothing_in_push(&of("shield-lamp"), &Context::new()), None);
    assert_eq!(nothing_in_push(&of("main"), &cx.clone()), None);
    assert_eq!(asked.load(Ordering::Relaxed), 2);
    // It is not asked where the answer changes nothing.
    let empty = push("push", &[("/total_commits_count", json!(0))]);
    assert_eq!(nothing_in_push(&empty, &cx), Some(NoBuild::NoCommit));
    assert_eq!(nothing_in_push(&push("tag_push", &[]), &cx), None);
    assert_eq!(asked.load(Ordering::Relaxed), 2);
    assert!(format!("{cx:?}").contains("open_merge_requests: known"));
}

#[test]
fn an_update_of_a_merge_request_is_built_where_it_brought_commits() {
    let sha = json!("a".repeat(40));
    for (action, oldrev, expected) in [
        ("open", None, None),
        ("reopen", None, None),
        ("update", None, Some(NoBuild::NothingNew)),
        ("update", Some(sha), None),
        ("approved", None, None),
        ("merge", None, None),
    ] {
        let mut changes = vec![("/object_attributes/action", json!(action))];
        changes.push(("/object_attributes/oldrev", oldrev.unwrap_or_default()));
        let request: MergeRequest = parse("merge_request", &with("merge_request", &changes)).unwrap();
        assert_eq!(nothing_in_merge_request(&request), expected, "{changes:?}");
    }
}

#[test]
fn what_is_passed_over_is_an_outcome_that_says_why() {
    let stored = json!({ "project_url": "https://build.example/", "token": "c4n4ry" });
    let mut record = Record::<Buildkite>::load(&stored).unwrap();
    record.activate();
    let removed = json!("0".repeat(40));
    for (event, changes, outcome) in [
        ("push", vec![], "done: built"),
        ("push", vec![("/after", removed.clone())], "skipped: the branch was removed"),
        ("tag_push", vec![("/after", removed)], "skipped: the tag was removed"),
        ("push", vec![(NEWEST, json!("[skip ci]"))], "skipped: the push skips CI"),
        ("push", vec![("/total_commits_count", json!(0))], "skipped: the push brought no commit"),
        (
            "merge_request",
            vec![("/object_attributes/action", json!("update"))],
            "skipped: the update brought no commit",
        ),
    ] {
        let raw = RawEvent::new(event, with(event, &changes));
        assert_eq!(block_on(record.dispatch(&raw, &Context::new())).unwrap().to_string(), outcome);
    }
    let cx = Context::new().with_open_merge_requests(|_| true);
    let outcome = block_on(record.dispatch(&RawEvent::sample("push").unwrap(), &cx)).unwrap();
    assert_eq!(outcome.to_string(), "skipped: the branch has an open merge request");
}

/// A server that builds what others leave to the merge request.
#[derive(Integration)]
#[integration(category = ci)]
#[events(push)]
struct Eager {}

impl Ci for Eager {
    fn nothing_in_push(&self, push: &Push, cx: &Context) -> Option<NoBuild> {
        nothing_in_push(push, cx).filter(|why| *why != NoBuild::OpenMergeRequest)
    }
}

#[test]
fn a_server_can_build_what_others_pass_over() {
    let cx = Context::new().with_open_merge_requests(|_| true);
    assert_eq!(Eager {}.nothing_in_push(&push("push", &[]), &cx), None);
    let empty = push("push", &[("/total_commits_count", json!(0))]);
    assert_eq!(Eager {}.nothing_in_push(&empty, &cx), Some(NoBuild::NoCommit));
}
