//! A form and the metadata as JSON, and the same JSON from structs that are written by hand.

use std::hint::black_box;

use integrations_runtime::{Entry, Integration as _, Record};
use serde::Serialize;

use super::Subject;
use super::bell::{Bell, valid};
use super::held::REGISTRY;
use crate::Fallible;

/// A value of a field.
#[derive(Serialize)]
#[serde(untagged)]
enum Value<'a> {
    Text(&'a str),
    Flag(bool),
    Number(u32),
    List(&'a [String]),
}

#[derive(Clone, Copy, Serialize)]
struct Rule {
    rule: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<&'static str>,
}

const fn rule(rule: &'static str, min: Option<u32>, max: Option<u32>) -> Rule {
    Rule { rule, min, max, pattern: None }
}

#[derive(Serialize)]
struct Field<'a> {
    name: &'static str,
    #[serde(rename = "type")]
    field_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    title: &'static str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    choices: Option<&'static [(&'static str, &'static str)]>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    secret: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    exposes_secrets: bool,
    #[serde(skip_serializing_if = "<[Rule]>::is_empty")]
    rules: &'static [Rule],
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Value<'a>>,
}

const FIELD: Field<'static> = Field {
    name: "",
    field_type: "text",
    format: None,
    title: "",
    required: false,
    choices: None,
    secret: false,
    exposes_secrets: false,
    rules: &[],
    value: None,
};

static FIELDS: [Field<'static>; 8] = [
    Field {
        name: "url",
        format: Some("uri"),
        title: "URL",
        required: true,
        exposes_secrets: true,
        rules: &[rule("url", None, None)],
        ..FIELD
    },
    Field { name: "username", title: "Username", rules: &[rule("length", None, Some(40))], ..FIELD },
    Field {
        name: "token",
        field_type: "password",
        title: "Token",
        required: true,
        secret: true,
        rules: &[rule("length", Some(8), None)],
        ..FIELD
    },
    Field {
        name: "branches",
        field_type: "select",
        title: "Branches",
        required: true,
        choices: Some(&[("All", "all"), ("Default", "default"), ("Protected", "protected")]),
        ..FIELD
    },
    Field { name: "only_broken", field_type: "checkbox", title: "Only broken", ..FIELD },
    Field {
        name: "rings",
        field_type: "number",
        title: "Rings",
        required: true,
        rules: &[rule("range", Some(1), Some(5))],
        ..FIELD
    },
    Field {
        name: "labels",
        field_type: "string_array",
        title: "Labels",
        rules: &[rule("length", None, Some(3))],
        ..FIELD
    },
    Field {
        name: "channel",
        title: "Channel",
        required: true,
        rules: &[Rule { rule: "pattern", min: None, max: None, pattern: Some("^#[a-z]+$") }],
        ..FIELD
    },
];

#[derive(Serialize)]
struct Event {
    name: &'static str,
    field: &'static str,
    title: &'static str,
    description: &'static str,
    default: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<bool>,
}

#[derive(Serialize)]
struct Spec {
    name: &'static str,
    title: &'static str,
    description: &'static str,
    category: &'static str,
    levels: &'static [&'static str],
    sections: &'static [&'static str],
    fields: &'static [Field<'static>],
    events: &'static [Event],
    configurable_events: &'static [&'static str],
    version: u32,
}

static SPEC: Spec = Spec {
    name: "bell",
    title: "Bell",
    description: "Rings a bell.",
    category: "common",
    levels: &["project", "group", "instance"],
    sections: &[],
    fields: &FIELDS,
    events: &[
        Event {
            name: "push",
            field: "push_events",
            title: "Push",
            description: "Commits are pushed to a branch, or a branch is created or removed",
            default: true,
            value: None,
        },
        Event {
            name: "tag_push",
            field: "tag_push_events",
            title: "Tag push",
            description: "A tag is pushed or removed",
            default: true,
            value: None,
        },
    ],
    configurable_events: &["push", "tag_push"],
    version: 1,
};

#[derive(Serialize)]
struct Form<'a> {
    name: &'static str,
    title: &'static str,
    description: &'static str,
    level: &'static str,
    active: bool,
    sections: &'static [&'static str],
    fields: Vec<Field<'a>>,
    events: Vec<Event>,
}

fn form_by_hand(bell: &Bell) -> serde_json::Result<String> {
    serde_json::to_string(&form_of(bell))
}

/// As a product would make it that holds configurations.
fn form_of(bell: &Bell) -> Form<'_> {
    let value = |name: &str| match name {
        "url" => Value::Text(bell.url.as_str()),
        "username" => Value::Text(bell.username.as_deref().unwrap_or_default()),
        "token" => Value::Flag(true),
        "branches" => Value::Text("protected"),
        "only_broken" => Value::Flag(bell.only_broken),
        "rings" => Value::Number(bell.rings),
        "labels" => Value::List(&bell.labels),
        _ => Value::Text(&bell.channel),
    };
    let filled = |field: &Field<'static>| Field { value: Some(value(field.name)), ..*field };
    Form {
        name: SPEC.name,
        title: SPEC.title,
        description: SPEC.description,
        level: "project",
        active: false,
        sections: SPEC.sections,
        fields: FIELDS.iter().map(filled).collect(),
        events: SPEC.events.iter().map(|event| Event { value: Some(true), ..*event }).collect(),
    }
}

fn record() -> Fallible<Record<Bell>> {
    Ok(Record::<Bell>::load(&valid())?)
}

fn entry() -> Fallible<&'static Entry> {
    Ok(REGISTRY.get("bell").ok_or("no such integration")?)
}

/// Both sides give the same JSON, to the byte.
pub fn check() -> Fallible<()> {
    let record = record()?;
    assert_eq!(serde_json::to_string(&record.form())?, form_by_hand(&record.config()?)?);
    assert_eq!(record.form().to_json()?, form_by_hand(&record.config()?)?);
    assert_eq!(serde_json::to_string(Bell::SPEC)?, serde_json::to_string(&SPEC)?);
    assert_eq!(entry()?.spec_json(), serde_json::to_string(&SPEC)?);
    Ok(())
}

fn repeat<T>(times: u64, act: impl Fn() -> T) -> Fallible<()> {
    for _ in 0..times {
        black_box(act());
    }
    Ok(())
}

/// What is compared.
pub const SUBJECTS: &[Subject] = &[
    Subject {
        name: "form/ours",
        run: |times| {
            let record = record()?;
            repeat(times, || serde_json::to_string(&black_box(&record).form()))
        },
    },
    Subject {
        name: "form/ours, to_json",
        run: |times| {
            let record = record()?;
            repeat(times, || black_box(&record).form().to_json())
        },
    },
    Subject {
        name: "form/ours, written",
        run: |times| {
            let form = record()?.form();
            repeat(times, || serde_json::to_string(black_box(&form)))
        },
    },
    Subject {
        name: "form/by hand, written",
        run: |times| {
            let bell = record()?.config()?;
            let form = form_of(&bell);
            repeat(times, || serde_json::to_string(black_box(&form)))
        },
    },
    Subject {
        name: "form/by hand",
        run: |times| {
            let bell = record()?.config()?;
            repeat(times, || form_by_hand(black_box(&bell)))
        },
    },
    Subject {
        name: "spec/ours",
        run: |times| repeat(times, || serde_json::to_string(black_box(Bell::SPEC))),
    },
    Subject {
        name: "spec/ours, served again",
        run: |times| {
            black_box(entry()?.spec_json());
            repeat(times, || black_box(&REGISTRY).get("bell").map(Entry::spec_json))
        },
    },
    Subject { name: "spec/by hand", run: |times| repeat(times, || serde_json::to_string(black_box(&SPEC))) },
];
