//! What both sides say of an integration, in the same words: paths, each with its value.

use std::collections::BTreeMap;

use integrations_runtime::Entry;
use serde_json::{Value as Json, json};

pub(crate) type Facts = BTreeMap<String, Json>;

pub(crate) fn items<'a>(value: &'a Json, member: &str) -> &'a [Json] {
    value.get(member).and_then(Json::as_array).map(Vec::as_slice).unwrap_or_default()
}

pub(crate) fn text<'a>(value: &'a Json, member: &str) -> &'a str {
    value.get(member).and_then(Json::as_str).unwrap_or_default()
}

fn flag(value: &Json, member: &str) -> Json {
    json!(value.get(member) == Some(&json!(true)))
}

fn member(value: &Json, member: &str) -> Json {
    value.get(member).cloned().unwrap_or_default()
}

fn pairs(value: &Json, list: &str, first: &str, second: &str) -> Json {
    items(value, list).iter().map(|item| json!([member(item, first), member(item, second)])).collect()
}

/// It is not said where it is as always.
fn activation(integration: &Json) -> Json {
    json!(integration.get("manual_activation") != Some(&json!(false)))
}

/// The fields but those of which there is one for each event, as GitLab publishes these by their pattern, and those that
/// an integration inherits and never has, as it needs no webhook.
fn fields(integration: &Json) -> impl Iterator<Item = &Json> {
    let has_webhook = integration.get("requires_webhook") != Some(&json!(false));
    let is_had = move |field: &Json| has_webhook || field.get("conditional").is_none();
    items(integration, "fields").iter().filter(move |field| !is_of_event(field) && is_had(field))
}

fn is_of_event(field: &Json) -> bool {
    field.get("event").is_some()
}

/// What both sides say in the same words.
fn common(integration: &Json) -> Facts {
    let name = text(integration, "name");
    let mut facts = Facts::new();
    for plain in ["title", "category", "levels"] {
        facts.insert(format!("{name}/{plain}"), member(integration, plain));
    }
    facts.insert(format!("{name}/sections"), pairs(integration, "sections", "type", "title"));
    let order = fields(integration).map(|field| member(field, "name")).collect();
    facts.insert(format!("{name}/fields"), order);
    for field in fields(integration) {
        let at = |key: &str| format!("{name}/fields/{}/{key}", text(field, "name"));
        for plain in ["type", "section", "checkbox_label"] {
            facts.insert(at(plain), member(field, plain));
        }
        for mark in ["required", "api_only", "exposes_secrets"] {
            facts.insert(at(mark), flag(field, mark));
        }
    }
    facts
}

pub(crate) fn ours(entry: &Entry, theirs: &Facts) -> serde_json::Result<Facts> {
    let spec = &serde_json::to_value(entry.spec())?;
    let name = text(spec, "name");
    let mut facts = common(spec);
    facts.insert(format!("{name}/testable"), entry.is_testable().into());
    facts.insert(format!("{name}/web_hook"), flag(spec, "webhook"));
    facts.insert(format!("{name}/manual_activation"), activation(spec));
    let apart = entry.spec().columns().map(|column| Json::from(column.name)).collect();
    facts.insert(format!("{name}/data_fields"), apart);
    let of_events = items(spec, "fields").iter().filter(|field| is_of_event(field));
    let of_events = of_events.map(|field| member(field, "name")).collect();
    facts.insert(format!("{name}/fields_of_events"), of_events);
    for field in fields(spec) {
        let at = |key: &str| format!("{name}/fields/{}/{key}", text(field, "name"));
        facts.insert(at("is_secret"), flag(field, "secret"));
        facts.insert(at("default"), member(field, "default"));
        let values = items(field, "choices").iter().map(|choice| choice.get(1).cloned().unwrap_or_default());
        facts.insert(at("choices"), values.collect());
        facts.insert(at("title"), member(field, "title"));
    }
    let (everywhere, somewhere): (Vec<_>, Vec<_>) =
        items(spec, "events").iter().partition(|event| event.get("levels").is_none());
    let switches = everywhere.iter().map(|event| json!([member(event, "name"), member(event, "field")]));
    facts.insert(format!("{name}/events"), switches.collect());
    let of_groups = somewhere.iter().filter(|event| member(event, "levels") == json!(["group"]));
    facts.insert(format!("{name}/group_only_events"), of_groups.map(|event| member(event, "name")).collect());
    for event in items(spec, "events") {
        facts.insert(format!("{name}/events/{}/default", text(event, "field")), member(event, "default"));
    }
    facts.insert(format!("{name}/configurable_events"), member(spec, "configurable_events"));
    // Of titles and events' defaults, GitLab publishes only those that are not as always.
    let always = |path: &String| !path.ends_with("/title") && !path.contains("_events/");
    facts.retain(|path, _| always(path) || theirs.contains_key(path));
    Ok(facts)
}

pub(crate) fn theirs(integration: &Json) -> Facts {
    let name = text(integration, "name");
    let mut facts = common(integration);
    facts.insert(format!("{name}/testable"), member(integration, "testable"));
    facts.insert(format!("{name}/web_hook"), integration.get("web_hook").is_some().into());
    facts.insert(format!("{name}/manual_activation"), activation(integration));
    let apart = items(integration, "fields").iter().filter(|field| text(field, "storage") == "data_fields");
    facts.insert(format!("{name}/data_fields"), apart.map(|field| member(field, "name")).collect());
    for field in fields(integration) {
        let at = |key: &str| format!("{name}/fields/{}/{key}", text(field, "name"));
        facts.insert(at("is_secret"), flag(field, "is_secret"));
        // A box that begins empty has no default of its own.
        let default = [member(field, "default"), member(field, "checkbox_default")];
        let default = default.into_iter().find(|default| *default != json!(null) && *default != json!(false));
        facts.insert(at("default"), default.unwrap_or_default());
        let values = items(field, "choices").iter();
        let values =
            values.map(|value| value.as_i64().map_or(value.clone(), |number| json!(number.to_string())));
        facts.insert(at("choices"), values.collect());
        if field.get("title").is_some_and(Json::is_string) {
            facts.insert(at("title"), member(field, "title"));
        }
    }
    let pattern = member(integration, "dynamic_fields");
    let of_events = items(&pattern, "events").iter().filter_map(Json::as_str);
    let of_events = of_events.map(|event| text(&pattern, "pattern").replace("{event}", event)).collect();
    facts.insert(format!("{name}/fields_of_events"), of_events);
    let switches = member(integration, "event_field_names");
    let events = items(integration, "supported_events").iter();
    let events = events.map(|event| json!([event, member(&switches, event.as_str().unwrap_or_default())]));
    facts.insert(format!("{name}/events"), events.collect());
    let of_groups = items(integration, "group_only_events").iter().cloned().collect();
    facts.insert(format!("{name}/group_only_events"), of_groups);
    // GitLab has them for events too that the integration does not support.
    let is_supported =
        |switch: &str| switches.as_object().is_some_and(|all| all.values().any(|it| it == switch));
    let defaults =
        integration.get("event_attribute_defaults").and_then(Json::as_object).into_iter().flatten();
    for (switch, default) in defaults.filter(|(switch, _)| is_supported(switch)) {
        facts.insert(format!("{name}/events/{switch}/default"), default.clone());
    }
    facts.insert(format!("{name}/configurable_events"), member(integration, "effective_configurable_events"));
    facts
}
