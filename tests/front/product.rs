//! A product that keeps records, and lets people edit them in a front end of others.

use std::collections::BTreeMap;
use std::error::Error;
use std::sync::{Arc, Mutex, PoisonError};

use integrations_runtime::testing::{Answer, Received, Receiver};
use integrations_runtime::{AnyRecord, Entry, Form, Stored, Violations, schema};
use serde_json::Value as Json;

/// A renderer of forms, and how it is given one.
#[derive(Clone, Copy)]
pub(crate) struct Renderer {
    pub(crate) name: &'static str,
    /// Whether it marks what is required under a condition, and lists. JSON Forms reads the `required` at the schema's top
    /// alone, and its vanilla renderers mark no table.
    pub(crate) marks_by_conditions: bool,
    form: fn(&Form) -> Json,
    errors: fn(&Violations) -> Json,
}

pub(crate) const RJSF: Renderer =
    Renderer { name: "rjsf", marks_by_conditions: true, form: schema::rjsf, errors: schema::extra_errors };
pub(crate) const JSON_FORMS: Renderer = Renderer {
    name: "json_forms",
    marks_by_conditions: false,
    form: schema::json_forms,
    errors: schema::additional_errors,
};

/// Where it listens, and what it keeps.
pub(crate) struct Product {
    receiver: Receiver,
    records: Records,
}

type Records = Arc<Mutex<BTreeMap<&'static str, (&'static Entry, Stored)>>>;

impl Product {
    pub(crate) async fn start(renderer: Renderer, script: String) -> std::io::Result<Self> {
        let records = Records::default();
        let kept = Arc::clone(&records);
        let answer = move |request: &Received| answer(renderer, &script, &kept, request);
        Ok(Self { receiver: Receiver::answering(answer).await?, records })
    }

    /// The page of a record.
    pub(crate) fn url(&self, name: &str) -> String {
        self.receiver.url(&format!("/{name}")).into()
    }

    pub(crate) fn keep(&self, entry: &'static Entry, record: &dyn AnyRecord) {
        let mut records = self.records.lock().unwrap_or_else(PoisonError::into_inner);
        records.insert(entry.spec().name, (entry, record.stored()));
    }

    pub(crate) fn kept(&self, name: &str) -> Result<Box<dyn AnyRecord>, Box<dyn Error>> {
        load(&self.records, name).ok_or_else(|| format!("no record of {name}").into())
    }
}

fn load(records: &Records, name: &str) -> Option<Box<dyn AnyRecord>> {
    let records = records.lock().unwrap_or_else(PoisonError::into_inner);
    let (entry, stored) = records.get(name)?;
    entry.from_stored(stored).ok()
}

fn answer(renderer: Renderer, script: &str, records: &Records, request: &Received) -> Answer {
    if request.path == "/page.js" {
        let answer = Answer::new(200).header("content-type", "text/javascript; charset=utf-8");
        return answer.header("cache-control", "max-age=3600").body(script);
    }
    let path = request.path.trim_start_matches('/');
    let (name, part) = path.split_once('/').unwrap_or((path, ""));
    let Some(record) = load(records, name) else { return Answer::new(404) };
    match (request.method.as_str(), part) {
        ("GET", "") => Answer::new(200).header("content-type", "text/html; charset=utf-8").body(PAGE),
        ("GET", "form") => Answer::new(200).json(&(renderer.form)(&record.form())),
        ("POST", "") => match save(records, name, record, request) {
            Ok(()) => Answer::new(200),
            Err(violations) => Answer::new(422).json(&(renderer.errors)(&violations)),
        },
        _ => Answer::new(404),
    }
}

fn save(
    records: &Records,
    name: &str,
    mut record: Box<dyn AnyRecord>,
    request: &Received,
) -> Result<(), Violations> {
    let input = request.json().map_err(|_| Violations::from("is not JSON"))?;
    record.assign(&schema::submitted(&record.form(), input))?;
    if !record.spec().manual_activation {
        record.activate();
    }
    record.validate()?;
    let mut records = records.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, stored)) = records.get_mut(name) {
        *stored = record.stored();
    }
    Ok(())
}

/// Without an icon, a browser asks for one.
const PAGE: &str = r#"<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A form</title><link rel="icon" href="data:,"></head>
<body><div id="page"></div><script type="module" src="/page.js"></script></body>
</html>
"#;
