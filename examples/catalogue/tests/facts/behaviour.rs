//! Each validation of the facts, by a configuration that breaks it: the record refuses it, and names the field.

use std::error::Error;

use catalogue::REGISTRY;
use integrations_runtime::{Entry, FieldSpec, FieldType, Violations};
use serde_json::{Map, Value as Json, json};

use crate::metadata::{items, text};
use crate::published;

/// What breaks a validation whose words no program reads: integration, field, rule, and what is put over the example.
/// A rule is named by its words where a field has several of a kind.
const COUNTEREXAMPLES: &[(&str, &str, &str, &str)] = &[
    ("apple_app_store", "app_store_issuer_id", "format", r#"{ "app_store_issuer_id": "57246542" }"#),
    ("apple_app_store", "app_store_key_id", "format", r#"{ "app_store_key_id": "LETTERS" }"#),
    ("apple_app_store", "app_store_private_key", "custom", r#"{ "app_store_private_key": "no PEM" }"#),
    ("google_play", "package_name", "format", r#"{ "package_name": "orchard" }"#),
    ("google_play", "service_account_key", "custom", r#"{ "service_account_key": "{}" }"#),
    ("jenkins", "username", "presence", r#"{ "username": null, "password": "p" }"#),
    ("jenkins", "password", "presence", r#"{ "username": "jo", "password": null }"#),
    (
        "discord",
        "push_channel",
        "custom",
        r#"{ "push_channel": "https://discord.com/api/webhooks/1/a,https://discord.com/api/webhooks/2/b" }"#,
    ),
    ("discord", "push_channel", "format", r#"{ "push_channel": "https://example.com/hooks/1" }"#),
    ("discord", "webhook", "format", r#"{ "webhook": "https://example.com/hooks/1" }"#),
    ("emails_on_push", "recipients", "custom", r#"{ "recipients": "mira@example.com, jo" }"#),
    ("irker", "recipients", "custom", r#"{ "recipients": "orchard https://irc.example.com/#orchard" }"#),
    ("pipelines_email", "recipients", "custom", r#"{ "recipients": "mira@example.com; jo@example.com" }"#),
    ("*", "push_channel", "custom", r#"{ "push_channel": "a,b,c,d,e,f,g,h,i,j,k" }"#),
    ("jira", "username", "presence", r#"{ "username": null, "jira_auth_type": "0" }"#),
    ("jira", "jira_issue_prefix", "custom", r#"{ "jira_issue_prefix": "(" }"#),
    ("jira", "jira_issue_regex", "custom", r#"{ "jira_issue_regex": "(" }"#),
    ("jira", "base", "custom", r#"{ "jira_auth_type": "1" }"#),
    (
        "jira",
        "jira_issue_transition_id",
        "format",
        r#"{ "jira_issue_transition_automatic": false, "jira_issue_transition_id": "done" }"#,
    ),
    (
        "jira_cloud_app",
        "jira_cloud_app_service_ids",
        "at most 100 comma-separated IDs",
        r#"{ "jira_cloud_app_service_ids": "a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a" }"#,
    ),
    (
        "jira_cloud_app",
        "jira_cloud_app_deployment_gating_environments",
        "each of production, staging, testing, development",
        r#"{ "jira_cloud_app_deployment_gating_environments": "production,other" }"#,
    ),
    (
        "jira_cloud_app",
        "jira_cloud_app_deployment_gating_environments",
        "must be present when deployment gating is enabled",
        r#"{ "jira_cloud_app_enable_deployment_gating": true }"#,
    ),
    ("jira_cloud_app", "jira_cloud_app_service_ids", "format", r#"{ "jira_cloud_app_service_ids": "a b" }"#),
    (
        "jira_cloud_app",
        "jira_cloud_app_deployment_gating_environments",
        "format",
        r#"{ "jira_cloud_app_deployment_gating_environments": "production;staging" }"#,
    ),
];

/// What is no rule of a record alone, and where it is.
const ELSEWHERE: &[(&str, &str)] = &[(
    "only one active external issue tracker per project",
    "`bases::only_one_active`, which the product asks",
)];

/// What is put over a valid configuration so that it breaks a validation.
fn counterexample(integration: &str, field: &str, validation: &Json) -> Option<Map<String, Json>> {
    let (rule, args) = (text(validation, "rule"), text(validation, "args"));
    let listed = COUNTEREXAMPLES.iter().find(|(of, known, named, _)| {
        (*of == integration || *of == "*") && *known == field && (*named == rule || *named == args)
    });
    if let Some((.., patch)) = listed {
        return serde_json::from_str(patch).ok();
    }
    let value = match rule {
        "presence" => Json::Null,
        "url" | "public_url" => json!("http://127.0.0.1:80:80/"),
        "inclusion" => json!("nothing of the kind"),
        "numericality" => json!("seven"),
        "length" => {
            let most: usize = text(validation, "args").rsplit_once(' ')?.1.parse().ok()?;
            json!("x".repeat(most + 1))
        }
        _ => return None,
    };
    Some([(field.to_owned(), value)].into_iter().collect())
}

/// What a record says to the example with a patch over it.
fn judge(entry: &Entry, patch: &Map<String, Json>, active: bool) -> Result<(), Violations> {
    let mut config = catalogue::example(entry.spec().name).unwrap_or_default();
    if let Json::Object(config) = &mut config {
        config.extend(patch.clone());
        config.retain(|_, value| !value.is_null());
    }
    let mut record = entry.record();
    record.assign(&config)?;
    if active {
        record.activate();
    }
    record.validate()
}

#[test]
fn every_example_is_valid() -> Result<(), Box<dyn Error>> {
    for entry in &REGISTRY {
        let name = entry.spec().name;
        assert!(
            catalogue::example(name).is_some_and(|example| example.is_object()),
            "`{name}` has no example"
        );
        judge(entry, &Map::new(), true).map_err(|violations| format!("{name}: {violations}"))?;
    }
    Ok(())
}

#[test]
fn what_gitlab_refuses_is_refused() -> Result<(), Box<dyn Error>> {
    let Some(published) = published()? else { return Ok(()) };
    let mut wrong = Vec::new();
    let mut used = 0;
    for integration in &published {
        let name = text(integration, "name");
        let Some(entry) = REGISTRY.get(name) else { continue };
        for validation in items(integration, "validations") {
            let field = text(validation, "field").replace("{event}", "push");
            let what = format!("{name}.{field} {} {}", text(validation, "rule"), text(validation, "args"));
            if ELSEWHERE.iter().any(|(args, _)| text(validation, "args") == *args)
                || is_free(entry, &field, text(validation, "rule"))
            {
                continue;
            }
            let Some(patch) = counterexample(name, &field, validation) else {
                wrong.push(format!("{what}: no counterexample"));
                continue;
            };
            used += 1;
            match judge(entry, &patch, true) {
                Ok(()) => wrong.push(format!("{what}: {patch:?} is taken")),
                Err(violations) if violations.of(&field).count() == 0 && field != "base" => {
                    wrong.push(format!("{what}: told of another field: {violations}"));
                }
                Err(_) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(used > 10, "only {used} were tried");
    Ok(())
}

/// Whether nothing can break it: there is no such field, as the deviations explain, or it always has a value.
fn is_free(entry: &Entry, field: &str, rule: &str) -> bool {
    let declared = entry.spec().field(field);
    let has_value = |field: &FieldSpec| {
        rule == "presence" && (field.field_type == FieldType::Checkbox || field.default.is_some())
    };
    field != "base" && declared.is_none_or(has_value)
}
