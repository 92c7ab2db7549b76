//! Declarations that take a base, against the facts that GitLab publishes of its integrations.

use integrations_runtime::IntegrationSpec;
use serde_json::{Value, json};

const FACTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/gitlab/integrations.json");

/// What both sides say of an integration, and of each field.
fn rows(integration: &Value) -> Vec<Value> {
    let list = |member: &str| integration[member].as_array().cloned().unwrap_or_default();
    let event = |event: &Value| event.get("name").unwrap_or(event).clone();
    let events = if integration.get("events").is_some() { list("events") } else { list("supported_events") };
    let mut rows = vec![json!({
        "title": integration["title"], "category": integration["category"], "levels": integration["levels"],
        "events": events.iter().map(event).collect::<Vec<_>>(),
    })];
    for field in list("fields") {
        let flag = |name: &str| field[name] == true;
        rows.push(json!({
            "name": field["name"], "type": field["type"], "section": field["section"],
            "required": flag("required"), "api_only": flag("api_only"), "exposes_secrets": flag("exposes_secrets"),
            "secret": flag("secret") || flag("is_secret"), "data_field": field["storage"] == "data_fields",
        }));
    }
    rows
}

/// The titles that GitLab gives; where it gives none, the field's words stand for it on both sides.
fn titles(integration: &Value, ours: &Value) -> Vec<(Value, Value)> {
    let fields = integration["fields"].as_array().into_iter().flatten();
    let said = fields.filter(|field| field["title"].is_string());
    said.map(|field| {
        let same = |our: &&Value| our["name"] == field["name"];
        let our = ours["fields"].as_array().into_iter().flatten().find(same);
        (field["title"].clone(), our.map(|our| our["title"].clone()).unwrap_or_default())
    })
    .collect()
}

/// The fields that must be a public URL.
fn ruled(integration: &Value) -> Vec<String> {
    let rules = integration["validations"].as_array().into_iter().flatten();
    let public = rules.filter(|rule| rule["rule"] == "public_url");
    public.filter_map(|rule| rule["field"].as_str().map(str::to_owned)).collect()
}

/// Says so, and passes it over, where the facts are not there.
pub(crate) fn as_gitlabs(spec: &IntegrationSpec) {
    let Ok(facts) = std::fs::read_to_string(FACTS) else {
        println!("GitLab's facts are not here: `{}` is passed over", spec.name);
        return;
    };
    let facts: Vec<Value> = serde_json::from_str(&facts).unwrap();
    let theirs = facts.iter().find(|it| it["name"] == spec.name);
    let theirs = theirs.unwrap_or_else(|| panic!("GitLab has no `{}`", spec.name));
    let ours = json!(spec);
    assert_eq!(rows(&ours), rows(theirs), "{}", spec.name);
    for (their, our) in titles(theirs, &ours) {
        assert_eq!(our, their, "{}", spec.name);
    }
    let public =
        |field: &&Value| field["rules"].as_array().into_iter().flatten().any(|it| it["rule"] == "public_url");
    let fields = ours["fields"].as_array().into_iter().flatten().filter(public);
    let public: Vec<_> = fields.filter_map(|field| field["name"].as_str()).collect();
    assert_eq!(public, ruled(theirs), "{}", spec.name);
}
