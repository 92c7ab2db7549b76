//! Secrets are in no output.

use std::sync::Arc;

use serde_json::{Value as Json, json};
use url::{Url, form_urlencoded};

use super::events::{Came, active};
use super::server::{Answering, Server, on_server};
use super::{Failure, Kit};
use crate::record::AnyRecord;
use crate::testing::generate::{Generator, deterministic, record};
use crate::testing::{Answer, Invalid, Received};

/// What is shorter may stand somewhere by chance.
const SHORTEST: usize = 6;

/// The shortest part of a URL's path that is a secret by itself.
const SHORTEST_PART: usize = 12;

pub(super) fn check(kit: &Kit, generator: &Generator) -> Result<(), Failure> {
    if !generator.fields().any(|field| field.secret) {
        return Ok(());
    }
    for properties in generator.covering(|field| field.secret)? {
        let secrets = Secrets::of(generator, &properties);
        let mut record = active(generator, &properties)?;
        secrets.are_not_in_record(&*record, "a new record")?;
        record.saved();
        secrets.are_not_in_record(&*record, "a record that was saved")?;
        if let Some(debug) = kit.debug {
            let shown = debug(&record.stored()).map_err(|violations| format!("the example: {violations}"))?;
            secrets.are_not_in(&shown, "the `Debug` of the configuration")?;
        }
        beside(&secrets, generator, &properties)?;
        came(kit, generator, &secrets, &*record)?;
    }
    refused(generator)
}

/// The secrets of a configuration, in the ways that they may be written.
struct Secrets(Vec<(&'static str, Vec<String>)>);

impl Secrets {
    fn of(generator: &Generator, properties: &Json) -> Self {
        let secret = generator.fields().filter(|field| field.secret);
        Self(secret.filter_map(|field| Some((field.name, written(properties.get(field.name)?)))).collect())
    }

    fn are_not_in(&self, text: &str, place: &str) -> Result<(), Failure> {
        let is_in = |forms: &[String]| forms.iter().any(|form| text.contains(form.as_str()));
        match self.0.iter().find(|(_, forms)| is_in(forms)) {
            Some((name, _)) => Err(Failure::new(format!("the secret `{name}` is in {place}"))),
            None => Ok(()),
        }
    }

    fn are_not_in_record(&self, record: &dyn AnyRecord, which: &str) -> Result<(), Failure> {
        let stored = record.stored();
        let form = record.form();
        let changes = (record.changes(), record.previous_changes());
        let outputs = [
            ("the `Debug`", format!("{record:?} {record:#?}")),
            ("the `Debug` of the stored form", format!("{stored:?} {stored:#?}")),
            ("the form", format!("{form:?} {}", json!(form))),
            ("the changes", format!("{changes:?} {}", json!(changes))),
        ];
        outputs.iter().try_for_each(|(what, text)| self.are_not_in(text, &format!("{what} of {which}")))
    }

    /// What is said of a record.
    fn are_not_in_violations(
        &self,
        generator: &Generator,
        properties: &Json,
        place: &str,
    ) -> Result<(), Failure> {
        let judged = record(generator.setup(), properties).and_then(|record| record.validate_complete());
        let violations = judged.err().unwrap_or_default();
        self.are_not_in(&format!("{violations} {violations:?} {}", json!(violations)), place)
    }
}

/// What is said of the rest of a record, which is wrong, while the secrets are right.
fn beside(secrets: &Secrets, generator: &Generator, properties: &Json) -> Result<(), Failure> {
    for field in generator.fields().filter(|field| !field.secret && field.required) {
        let mut wrong = properties.clone();
        wrong.as_object_mut().and_then(|properties| properties.remove(field.name));
        let place = format!("the violations of a record without `{}`", field.name);
        secrets.are_not_in_violations(generator, &wrong, &place)?;
    }
    Ok(())
}

/// What is said of a secret that is wrong.
fn refused(generator: &Generator) -> Result<(), Failure> {
    for Invalid { properties, field, .. } in generator.broken(&mut deterministic())? {
        let is_secret = generator.setup().spec().field(field).is_some_and(|field| field.secret);
        let value = properties.get(field).filter(|value| is_secret && value.is_string());
        if let Some(value) = value {
            let secrets = Secrets(vec![(field, written(value))]);
            secrets.are_not_in_violations(generator, &properties, "the violation of its own rule")?;
        }
    }
    Ok(())
}

/// What comes of each event, and of a try: where the service answers as it should, and where it repeats all that it is
/// sent, as a success and as a failure.
fn came(kit: &Kit, generator: &Generator, secrets: &Secrets, record: &dyn AnyRecord) -> Result<(), Failure> {
    let repeating =
        [200, 400, 500].map(|status| Arc::new(move |request: &Received| echo(status, request)) as Answering);
    for answer in [kit.answer.clone()].into_iter().chain(repeating) {
        on_server(kit, answer, async |server| {
            for event in kit.entry.spec().events_at(generator.setup().level()) {
                let sample = (kit.sample)(event.name).unwrap_or_default();
                let came = server.dispatch(record, event.name, sample).await?;
                let place = format!("what comes of the event `{}`", event.name);
                shows_none(secrets, &came, server, &place)?;
            }
            if record.is_testable() {
                let came = server.test(record).await?;
                shows_none(secrets, &came, server, "what comes of a try")?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn shows_none(secrets: &Secrets, came: &Came, server: &Server, place: &str) -> Result<(), Failure> {
    let text = match came {
        Ok(outcome) => format!("{outcome} {outcome:?} {}", json!(outcome)),
        Err(error) => format!("{error} {error:?} {error:#?} {}", error.to_json()),
    };
    secrets.are_not_in(&text, place)?;
    // A service gets the secrets of its own. Whoever reads an e-mail has none.
    server.mails().iter().try_for_each(|mail| secrets.are_not_in(mail, "an e-mail"))?;
    let received = server.requests();
    // As they stand behind `Basic` or `Bearer`.
    let authorizations = received.iter().filter_map(|request| request.header("authorization"));
    let credentials =
        authorizations.filter_map(|header| header.split_once(' ')).map(|(_, credentials)| credentials);
    match credentials.into_iter().find(|it| it.len() >= SHORTEST && text.contains(*it)) {
        Some(_) => Err(Failure::new(format!("the header `authorization` is in {place}"))),
        None => Ok(()),
    }
}

/// A service that repeats the request, in text and as JSON.
fn echo(status: u16, request: &Received) -> Answer {
    let headers: Vec<_> = request.headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let (url, body) = (request.url.as_str(), request.text());
    let text = format!("{body} {url} {}", headers.join(" "));
    match status {
        400 => Answer::new(status).body(text),
        _ => Answer::new(status).json(&json!({
            "ok": status == 200, "error": body, "errors": [url], "message": text, "headers": headers,
        })),
    }
}

/// A secret as it is, and as JSON, `Debug` and a URL write it; of a URL, also what it is known by.
fn written(secret: &Json) -> Vec<String> {
    let plain = secret.as_str().map_or_else(|| secret.to_string(), str::to_owned);
    let mut forms = vec![plain.clone()];
    if let Ok(url) = Url::parse(&plain) {
        let path = url.path().to_owned();
        forms.extend(
            url.path_segments()
                .into_iter()
                .flatten()
                .filter(|part| part.len() >= SHORTEST_PART)
                .map(str::to_owned),
        );
        forms.extend(url.query().map(str::to_owned));
        forms.push(path);
        forms.push(url.to_string());
    }
    let others: Vec<_> = forms
        .iter()
        .flat_map(|form| {
            let percent: String = form_urlencoded::byte_serialize(form.as_bytes()).collect();
            [
                json!(form).to_string().trim_matches('"').to_owned(),
                format!("{form:?}").trim_matches('"').to_owned(),
                percent,
            ]
        })
        .collect();
    forms.extend(others);
    forms.retain(|form| form.chars().count() >= SHORTEST);
    forms.sort_unstable();
    forms.dedup();
    forms
}
