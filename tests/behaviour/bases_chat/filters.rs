//! What is passed over, and why.

use integrations_runtime::bases::chat::{Branches, Labels, LabelsBehavior};
use integrations_runtime::event::payload::{self, Maybe, Project};
use serde_json::{Value as Json, json};

use super::{rocket, run, sample};

#[test]
fn branches_are_filtered_where_there_are_any() {
    let reason = "skipped: the branch is not one of those to be notified";
    let (r#ref, protected) = ("/object_attributes/ref", "/object_attributes/protected_ref");
    let topic = ("/ref", json!("refs/heads/topic"));
    let rows = [
        ("push", vec![], true),
        ("push", vec![("/ref_protected", json!(false))], false),
        ("push", vec![topic.clone(), ("/ref_protected", json!(false))], false),
        ("push", vec![topic, ("/ref_protected", json!(true))], true),
        ("pipeline", vec![], true),
        ("pipeline", vec![(r#ref, json!("topic")), (protected, json!(false))], false),
        ("pipeline", vec![(r#ref, json!("topic")), (protected, json!(true))], true),
        ("pipeline", vec![(r#ref, json!("v1")), ("/object_attributes/tag", json!(true))], true),
        ("deployment", vec![], true),
        ("deployment", vec![("/ref", json!("topic"))], false),
        ("deployment", vec![("/ref", json!(null))], true),
        ("tag_push", vec![], true),
        ("issue", vec![], true),
        ("merge_request", vec![], true),
    ];
    let rocket = rocket(&json!({ "branches_to_be_notified": "protected" }));
    for (name, changes, told) in rows {
        let said = run(&rocket, sample(name, &changes));
        assert_eq!(said.starts_with("done: "), told, "{name} {changes:?} {said}");
        assert!(told || said == reason, "{said}");
    }
}

#[test]
fn each_choice_of_branches_takes_its_own() {
    let project = |default: Json| -> Project {
        let json = json!({ "path_with_namespace": "a/b", "web_url": "https://h.example/a/b", "default_branch": default });
        payload::parse("push", &json).unwrap()
    };
    let (known, unknown) = (project(json!("main")), project(json!(null)));
    let (yes, no, silent) = (Maybe::Present(true), Maybe::Present(false), Maybe::Absent);
    let rows = [
        (&known, "main", yes, [true, true, true, true]),
        (&known, "main", no, [true, true, false, true]),
        (&known, "main", silent, [true, true, true, true]),
        (&known, "topic", yes, [true, false, true, true]),
        (&known, "topic", no, [true, false, false, false]),
        (&known, "topic", silent, [true, false, false, false]),
        (&unknown, "main", silent, [true, false, false, false]),
    ];
    let kinds = [Branches::All, Branches::Default, Branches::Protected, Branches::DefaultAndProtected];
    for (project, branch, protected, expected) in rows {
        let taken = kinds.map(|kind| kind.include(branch, project, protected));
        assert_eq!(taken, expected, "{branch} {protected:?}");
    }
}

#[test]
fn pipelines_are_filtered() {
    let unchanged = "skipped: the branch's pipeline status did not change";
    let rows = [
        (true, false, "failed", json!(null), "done"),
        (true, false, "success", json!(null), "skipped: the pipeline is not broken"),
        (true, false, "success", json!("fixed"), "skipped: the pipeline is not broken"),
        (false, false, "success", json!(null), "done"),
        (false, false, "running", json!(null), "skipped: the pipeline neither failed nor succeeded"),
        (false, true, "failed", json!("broken"), "done"),
        (true, true, "failed", json!("broken"), "done"),
        (false, true, "failed", json!("still_failing"), unchanged),
        (false, true, "failed", json!("fixed"), unchanged),
        (false, true, "success", json!("fixed"), "done"),
        (false, true, "success", json!(null), unchanged),
    ];
    for (broken, changes, status, of_branch, expected) in rows {
        let rocket = rocket(&json!({
            "notify_only_broken_pipelines": broken, "notify_only_when_pipeline_status_changes": changes,
        }));
        let ref_status = ("/object_attributes/ref_status_name", of_branch.clone());
        let event = sample("pipeline", &[("/object_attributes/status", json!(status)), ref_status]);
        let said = run(&rocket, event);
        assert!(said.starts_with(expected), "{broken} {changes} {status} {of_branch}: {said}");
    }
}

#[test]
fn labels_are_filtered() {
    let both = json!([{ "title": "backend" }, { "title": "urgent" }]);
    let rows = [
        ("", "match_any", both.clone(), true),
        (" ,~", "match_all", both.clone(), true),
        ("~backend, ops", "match_any", both.clone(), true),
        ("~backend, ops", "match_all", both.clone(), false),
        ("~urgent,~backend,urgent", "match_all", both, true),
        ("~ops", "match_any", json!([]), false),
        ("~ops", "match_all", json!([]), false),
        ("~Ops", "match_any", json!([{ "title": "ops" }]), false),
    ];
    let labelled =
        ["issue", "confidential_issue", "incident", "work_item", "confidential_work_item", "merge_request"];
    for (wanted, behavior, labels, told) in rows {
        let rocket = rocket(&json!({
            "labels_to_be_notified": wanted, "labels_to_be_notified_behavior": behavior,
        }));
        for name in labelled {
            let said = run(&rocket, sample(name, &[("/labels", labels.clone())]));
            assert_eq!(said.starts_with("done: "), told, "{name} {wanted} {behavior} {labels}: {said}");
            assert!(told || said == "skipped: the labels are not those to be notified", "{said}");
        }
        // The labels of a comment are those of what it is on.
        let issue = json!({ "iid": 1, "title": "x", "labels": labels });
        let request =
            json!({ "iid": 1, "title": "x", "source_branch": "a", "target_branch": "b", "labels": labels });
        for changes in [
            [("/merge_request", json!(null)), ("/issue", issue)],
            [("/issue", json!(null)), ("/merge_request", request)],
        ] {
            let said = run(&rocket, sample("note", &changes));
            assert_eq!(said.starts_with("done: "), told, "{wanted} {behavior} {changes:?}");
        }
        // Nothing else has labels to go by.
        for name in ["push", "tag_push", "pipeline", "wiki_page", "deployment", "alert", "group_mention"] {
            assert!(run(&rocket, sample(name, &[])).starts_with("done: "), "{name}");
        }
    }
    // No labels at all is no match.
    let rocket = rocket(&json!({ "labels_to_be_notified": "ops" }));
    let none = sample("issue", &[("/labels", json!(null)), ("/object_attributes/labels", json!(null))]);
    assert!(run(&rocket, none).starts_with("skipped: "));
    let Labels { labels_to_be_notified_behavior: behavior, .. } = &rocket.chat.labels;
    assert_eq!(*behavior, LabelsBehavior::MatchAny);
}

#[test]
fn updates_are_passed_over() {
    let rocket = rocket(&json!({}));
    for name in
        ["issue", "confidential_issue", "incident", "work_item", "confidential_work_item", "merge_request"]
    {
        let said = |action: &str| run(&rocket, sample(name, &[("/object_attributes/action", json!(action))]));
        assert_eq!(said("update"), "skipped: updates are not told", "{name}");
        for action in ["open", "close", "reopen", "merge", "approved"] {
            assert!(said(action).starts_with("done: "), "{name} {action}");
        }
    }
    let edited = sample("wiki_page", &[("/object_attributes/action", json!("update"))]);
    assert!(run(&rocket, edited).starts_with("done: "));
}
