//! The four declarations against the facts that GitLab publishes of its integrations, where these are at hand.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use catalogue::REGISTRY;
use serde_json::{Value as Json, json};

const FACTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/gitlab/integrations.json");

/// Where a declaration is not as GitLab's, and why.
const DEVIATIONS: &[(&str, &str)] = &[
    // Whoever knows the URL can post: GitLab masks it in forms and leaves it out of its API, but calls it text.
    ("slack/fields/webhook/type", "it is a secret"),
    ("slack/fields/webhook/is_secret", "it is a secret"),
    // The base cannot know that Slack has no secret beside it.
    ("slack/fields/webhook/exposes_secrets", "a secret beside it would go elsewhere with it"),
    // GitLab lets nobody switch the events of work items alone: they follow those of issues.
    ("slack/configurable_events", "every event has its switch, where there are several"),
    // They go where issues go, whatever the field of their own would say.
    ("slack/fields_of_events", "the channel of a work item is that of an issue"),
    // A select without a choice is an `Option` here, and needs no choice that stands for none.
    ("pushover/fields/sound/choices", "unset is no choice"),
    // A declaration cannot say yet that an event begins switched off.
    ("jenkins/events/merge_requests_events/default", "defaults are the vocabulary's"),
    ("jenkins/events/tag_push_events/default", "defaults are the vocabulary's"),
    // GitLab keeps a number, and draws it as a choice; of it, GitLab says the default in the column.
    ("jira/fields/jira_auth_type/type", "a select with a fixed set is an enum"),
    ("jira/fields/jira_auth_type/default", "it is the column's"),
    // GitLab has a component of its own for it, in this section.
    ("jira/fields/jira_issue_transition_id/api_only", "a form draws it"),
    ("jira/fields/jira_issue_transition_id/section", "a form draws it"),
    // GitLab's documentation calls it a boolean.
    ("jira/fields/issues_enabled/type", "it is a boolean"),
    // Those of issues and of vulnerabilities in GitLab's own pages.
    ("jira/sections", "no field is in the others"),
];

/// Fields that GitLab keeps beside those that it declares: it publishes no more of them than their names.
const BESIDE: &[(&str, &str)] = &[
    ("jira", "jira_issue_transition_automatic"),
    ("jira", "comment_on_event_enabled"),
    ("jira", "comment_detail"),
];

type Facts = BTreeMap<String, Json>;

fn items<'a>(value: &'a Json, member: &str) -> &'a [Json] {
    value.get(member).and_then(Json::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn text<'a>(value: &'a Json, member: &str) -> &'a str {
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

/// The fields but those of which there is one for each event (GitLab publishes these by their pattern), and those that
/// it keeps beside.
fn fields(integration: &Json) -> impl Iterator<Item = &Json> {
    let beside = |field: &Json| BESIDE.contains(&(text(integration, "name"), text(field, "name")));
    items(integration, "fields").iter().filter(move |field| !is_of_event(field) && !beside(field))
}

/// The names of the fields that GitLab keeps beside; what it says of their values is not compared.
fn beside(integration: &Json) -> impl Iterator<Item = &str> {
    let lists = ["extra_data_fields", "extra_attributes"];
    let names = lists.into_iter().flat_map(|list| items(integration, list)).filter_map(Json::as_str);
    names.filter_map(|name| name.split(' ').next())
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

fn ours(spec: &Json, theirs: &Facts) -> Facts {
    let name = text(spec, "name");
    let mut facts = common(spec);
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
    facts.insert(format!("{name}/events"), pairs(spec, "events", "name", "field"));
    for event in items(spec, "events") {
        facts.insert(format!("{name}/events/{}/default", text(event, "field")), member(event, "default"));
    }
    facts.insert(format!("{name}/configurable_events"), member(spec, "configurable_events"));
    // Of titles and events' defaults, GitLab publishes only those that are not as always.
    let always = |path: &String| !path.ends_with("/title") && !path.contains("_events/");
    facts.retain(|path, _| always(path) || theirs.contains_key(path));
    facts
}

fn theirs(integration: &Json) -> Facts {
    let name = text(integration, "name");
    let mut facts = common(integration);
    for field in items(integration, "fields") {
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
    for (switch, default) in
        integration.get("event_attribute_defaults").and_then(Json::as_object).into_iter().flatten()
    {
        facts.insert(format!("{name}/events/{switch}/default"), default.clone());
    }
    facts.insert(format!("{name}/configurable_events"), member(integration, "effective_configurable_events"));
    facts
}

#[test]
fn the_declarations_are_as_gitlabs() -> Result<(), Box<dyn Error>> {
    let Ok(text_of_facts) = std::fs::read_to_string(FACTS) else {
        println!("GitLab's facts are not here: passed over");
        return Ok(());
    };
    let published: Vec<Json> = serde_json::from_str(&text_of_facts)?;
    let mut differing = BTreeSet::new();
    for entry in &REGISTRY {
        let name = entry.spec().name;
        let integration = published.iter().find(|integration| text(integration, "name") == name);
        let theirs = theirs(integration.ok_or_else(|| format!("GitLab has no `{name}`"))?);
        let ours = ours(&serde_json::to_value(entry.spec())?, &theirs);
        assert!(theirs.len() > 10, "`{name}` is compared");
        for path in theirs.keys().chain(ours.keys()) {
            if theirs.get(path) != ours.get(path) {
                println!("{path}: theirs {:?}, ours {:?}", theirs.get(path), ours.get(path));
                differing.insert(path.clone());
            }
        }
    }
    let explained: BTreeSet<String> = DEVIATIONS.iter().map(|(path, _)| (*path).to_owned()).collect();
    assert_eq!(differing, explained, "each difference is explained, and each explanation is of one");
    Ok(())
}

#[test]
fn fields_beside_are_gitlabs_too() -> Result<(), Box<dyn Error>> {
    let Ok(text_of_facts) = std::fs::read_to_string(FACTS) else {
        println!("GitLab's facts are not here: passed over");
        return Ok(());
    };
    let published: Vec<Json> = serde_json::from_str(&text_of_facts)?;
    for (integration, field) in BESIDE {
        let theirs = published.iter().find(|it| text(it, "name") == *integration);
        let theirs = theirs.ok_or_else(|| format!("GitLab has no `{integration}`"))?;
        assert!(beside(theirs).any(|name| name == *field), "`{integration}` has no `{field}`");
        let ours = REGISTRY.iter().find(|entry| entry.spec().name == *integration);
        assert!(ours.is_some_and(|ours| ours.spec().field(field).is_some()), "`{field}` is not declared");
    }
    Ok(())
}
