//! What would be sent, and that nothing of it is a secret.

use std::collections::BTreeSet;

use catalogue::REGISTRY;
use integrations_runtime::{IntegrationSpec, RawEvent};
use serde_json::json;

use super::{CANARY, File, code, console, jenkins, shown};

/// The secrets of the catalogue's example, as they are and as JSON writes them; of a URL also its path.
fn secrets(spec: &IntegrationSpec) -> Vec<String> {
    let example = catalogue::example(spec.name).unwrap();
    let secret = spec.fields.iter().filter(|field| field.secret).filter_map(|field| example.get(field.name));
    let mut secrets = Vec::new();
    for value in secret {
        let text = value.as_str().unwrap();
        secrets.extend([text.to_owned(), value.to_string().trim_matches('"').to_owned()]);
        secrets.extend(
            text.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map(|it| it.1.to_owned()),
        );
    }
    secrets
}

#[test]
fn no_event_of_any_integration_shows_a_secret() {
    let (mut sent, mut silent) = (BTreeSet::new(), BTreeSet::new());
    for spec in REGISTRY.iter().map(integrations_runtime::Entry::spec) {
        let secrets = secrets(spec);
        for event in spec.events {
            let output = console(&["execute", spec.name, "--event", event.name, "--dry-run"], "");
            let text = shown(&output);
            assert_eq!(code(&output), 0, "{} of {}: {text}", event.name, spec.name);
            assert!(
                text.contains(&format!("the configuration is the catalogue's example of `{}`", spec.name))
            );
            assert!(text.contains(&format!("the payload is the sample of `{}`", event.name)));
            for secret in &secrets {
                assert!(!text.contains(secret.as_str()), "{} of {} shows a secret", event.name, spec.name);
            }
            if text.contains("nothing is sent") {
                silent.insert(spec.name)
            } else {
                sent.insert(spec.name)
            };
        }
        if spec.events.is_empty() {
            let output = console(&["execute", spec.name, "--dry-run"], "");
            let expected = format!("`{}` handles no events: there is nothing to run", spec.name);
            assert_eq!((code(&output), shown(&output).trim()), (2, expected.as_str()));
        }
    }
    // Trackers only know their pages; of the samples, none names a task of Asana's or an issue of Jira's: see below.
    let never: Vec<_> = silent.difference(&sent).copied().collect();
    let trackers = ["bugzilla", "clickup", "custom_issue_tracker", "ewm", "phorge", "redmine", "youtrack"];
    assert_eq!(never.iter().filter(|name| !trackers.contains(name)).collect::<Vec<_>>(), [&"asana", &"jira"]);
}

#[test]
fn what_a_text_names_is_sent_without_a_secret() {
    for (name, event, pointer, text, sent) in [
        ("asana", "push", "/commits/0/message", "Lit: fixes #1234567", "PUT https://app.asana.com/"),
        (
            "jira",
            "merge_request",
            "/object_attributes/title",
            "ORCHARD-7: light it",
            "POST https://orchard.atlassian.net/",
        ),
    ] {
        let mut payload = RawEvent::sample(event).unwrap().json().clone();
        *payload.pointer_mut(pointer).unwrap() = json!(text);
        let arguments = ["execute", name, "--event", event, "--dry-run", "-"];
        let shown = shown(&console(&arguments, &payload.to_string()));
        assert!(shown.contains(sent) && shown.contains("\nauthorization: [redacted]\n"), "{shown}");
        for secret in secrets(REGISTRY.get(name).unwrap().spec()) {
            assert!(!shown.contains(&secret), "{name} shows a secret");
        }
    }
}

#[test]
fn slack_is_shown_word_by_word() {
    let payload = json!({
        "object_kind": "tag_push", "ref": "refs/tags/v1", "before": "0".repeat(40), "after": "b".repeat(40),
        "user_name": "Mira", "total_commits_count": 0, "commits": [],
        "project": { "path_with_namespace": "garden/orchard", "web_url": "https://gitlab.example.com/garden/orchard" },
    });
    let output =
        console(&["execute", "slack", "--event", "tag_push", "--dry-run", "-"], &payload.to_string());
    let expected = r##"a dry run: nothing leaves this machine, and every answer is `200` with `{"ok":true}`
the configuration is the catalogue's example of `slack`

POST https://[redacted]
content-type: application/json
user-agent: integrations/0.1.0

{"channel":"#general","text":"Mira pushed new tag <https://gitlab.example.com/garden/orchard/-/tags/v1|v1> to <https://gitlab.example.com/garden/orchard|garden/orchard>"}
(170 bytes)

done: posted to Slack
"##;
    assert_eq!((code(&output), shown(&output).as_str()), (0, expected));
}

#[test]
fn what_is_not_http_is_shown_too() {
    let irker = shown(&console(&["execute", "irker", "--event", "push", "--dry-run"], ""));
    assert!(
        irker.contains("\ntcp://localhost:6659\n\n{\"privmsg\":\"Mira Lindqvist pushed to branch main"),
        "{irker}"
    );
    assert!(irker.ends_with("\ndone: handed to irker for 1 channel\n"), "{irker}");

    let mail = shown(&console(&["execute", "emails_on_push", "--dry-run"], ""));
    for part in
        ["\nto: mira@example.com, jo@example.com\n", "\nsubject: [Git][harbour/lighthouse][main] ", "<html>"]
    {
        assert!(mail.contains(part), "{part} in {mail}");
    }
}

#[test]
fn a_configuration_of_ones_own_is_masked() {
    let mut config = jenkins("https://ci.example.com/");
    // Where a secret should not be, it is not shown either.
    config["project_name"] = json!(format!("orchard-{CANARY}"));
    let config = File::of("masked", &config.to_string());
    let output = console(&["execute", "jenkins", "--config", config.path(), "--dry-run"], "");
    let text = shown(&output);
    assert_eq!(code(&output), 0, "{text}");
    assert!(!text.contains("the configuration is"), "{text}");
    for part in ["POST https://ci.example.com/project/orchard-[redacted]\n", "\nauthorization: [redacted]\n"]
    {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(text.ends_with("\ndone: told Jenkins to build orchard-[redacted]\n"), "{text}");
}

#[test]
fn what_cannot_be_run_says_why() {
    let said = |arguments: &[&str]| {
        let output = console(arguments, "");
        (code(&output), shown(&output).trim().to_owned())
    };
    let (code, unknown) = said(&["execute", "slak", "--dry-run"]);
    assert_eq!(code, 2);
    assert!(
        unknown.starts_with("unknown integration `slak`\nknown integrations: apple_app_store, "),
        "{unknown}"
    );
    assert_eq!(unknown.matches(", ").count(), REGISTRY.len() - 1);

    let (code, unknown) = said(&["execute", "slack", "--event", "pusj", "--dry-run"]);
    assert_eq!(code, 2);
    assert!(unknown.starts_with("unknown event `pusj`\nknown events: commit, push, "), "{unknown}");

    let unhandled =
        "`jenkins` does not handle the event `pipeline`\nits events: push, merge_request, tag_push";
    assert_eq!(said(&["execute", "jenkins", "--event", "pipeline", "--dry-run"]), (2, unhandled.to_owned()));

    let config = File::of("empty-dry", "{}");
    let (code, missing) = said(&["execute", "slack", "--config", config.path(), "--dry-run"]);
    assert_eq!(code, 1);
    assert!(missing.ends_with("nothing is sent\n\n`webhook` is required"), "{missing}");
}

#[test]
fn a_real_run_says_what_the_console_does_not_have() {
    let config = File::of("mail", r#"{ "recipients": "jo@example.com" }"#);
    let output = console(&["execute", "emails_on_push", "--config", config.path()], "");
    let expected = "error: the context carries no mailer\n\
        the console has none; `--dry-run` makes one up, and shows what would be sent";
    assert_eq!((code(&output), shown(&output).trim()), (1, expected));
    let output = console(&["execute", "emails_on_push"], "");
    assert_eq!(code(&output), 2);
    assert!(shown(&output).contains("--config <FILE>"), "{}", shown(&output));
}
