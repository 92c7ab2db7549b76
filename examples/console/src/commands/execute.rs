use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use integrations_runtime::event::gitlab;
use integrations_runtime::http::{HttpClient, Network};
use integrations_runtime::{AnyRecord, Context, Entry, EventSpec, ExecuteError, RawEvent};

use super::dry_run::dry_run;
use crate::input::{integration, json, listed};
use crate::{Failure, Reach};

/// What `execute` is given besides the integration's name.
#[derive(clap::Args)]
pub(crate) struct Execution {
    /// The event's name: `push`, `merge_request`, ... By default `push`, or the first that the integration handles
    #[arg(long)]
    event: Option<String>,
    /// A JSON file of properties; `-` is standard input. In a dry run, by default the catalogue's example
    #[arg(long, value_name = "FILE", required_unless_present = "dry_run")]
    config: Option<PathBuf>,
    /// A JSON file of the event's payload; `-` is standard input. By default, the event's sample
    payload: Option<PathBuf>,
    /// Sends nothing to anybody: shows what would be sent, with the secrets masked
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    reach: Reach,
}

/// Runs an integration on an event. The record is active, unless its file says `"active": false`, and at the first of its
/// levels that has the event, which is switched on in the same way.
pub(crate) async fn execute(name: &str, given: &Execution) -> Result<String, Failure> {
    let entry = integration(name)?;
    let event = event(entry, given.event.as_deref())?;
    let record = record(entry, event, given.config.as_deref())?;
    let payload = match given.payload.as_deref() {
        Some(file) => RawEvent::new(event.name, json(file)?),
        None => RawEvent::sample(event.name)
            .ok_or_else(|| Failure::unusable(format!("the event `{}` has no sample", event.name)))?,
    };
    if given.dry_run {
        let told = preface(name, event, given);
        return match dry_run(&*record, &payload).await {
            Ok(out) => Ok(told + &out),
            Err(failure) => Err(Failure { message: told + &failure.message, ..failure }),
        };
    }
    let outcome = record.dispatch(&payload, &context(given.reach.network())?).await;
    Ok(outcome.map_err(|error| lacking(failure(&error)))?.to_string())
}

/// What is made up, said before anything else.
fn preface(name: &str, event: &EventSpec, given: &Execution) -> String {
    let mut told =
        "a dry run: nothing leaves this machine, and every answer is `200` with `{\"ok\":true}`\n".to_owned();
    if given.config.is_none() {
        let _ = writeln!(told, "the configuration is the catalogue's example of `{name}`");
    }
    if given.payload.is_none() {
        let _ = writeln!(told, "the payload is the sample of `{}`", event.name);
    }
    told + "\n"
}

/// The event that is asked for, else `push`, else the first.
fn event(entry: &Entry, asked: Option<&str>) -> Result<&'static EventSpec, Failure> {
    let spec = entry.spec();
    if let Some(name) = asked {
        known_event(name)?;
    }
    let Some(first) = spec.events.first() else {
        return Err(Failure::unusable(format!("`{}` handles no events: there is nothing to run", spec.name)));
    };
    let Some(name) = asked else { return Ok(spec.event("push").unwrap_or(first)) };
    spec.event(name).ok_or_else(|| {
        let handled: Vec<_> = spec.events.iter().map(|event| event.name).collect();
        Failure::unusable(format!(
            "`{}` does not handle the event `{name}`\nits events: {}",
            spec.name,
            handled.join(", ")
        ))
    })
}

fn record(entry: &Entry, event: &EventSpec, config: Option<&Path>) -> Result<Box<dyn AnyRecord>, Failure> {
    let spec = entry.spec();
    let properties = match config {
        Some(file) => json(file)?,
        None => catalogue::example(spec.name)
            .ok_or_else(|| Failure::unusable(format!("the catalogue has no example of `{}`", spec.name)))?,
    };
    let mut record = entry.record();
    if let Some(level) = spec.levels.iter().find(|level| event.is_at(**level)) {
        record.set_level(*level).map_err(|violation| Failure::failed(violation.to_string()))?;
    }
    record.activate();
    // One without a switch is always on.
    let _ = record.set_event(event.follows.unwrap_or(event.name), true);
    record.assign(&properties).map_err(|violations| Failure::failed(listed(&violations)))?;
    Ok(record)
}

/// That there is an event of that name.
pub(super) fn known_event(name: &str) -> Result<(), Failure> {
    if gitlab::find(name).is_some() {
        return Ok(());
    }
    let known: Vec<_> = gitlab::EVENTS.iter().map(|event| event.name).collect();
    Err(Failure::unusable(format!("unknown event `{name}`\nknown events: {}", known.join(", "))))
}

/// What integrations run with.
pub(super) fn context(network: Network) -> Result<Context, Failure> {
    let client =
        HttpClient::builder().network(network).build().map_err(|error| Failure::failed(error.to_string()))?;
    Ok(Context::new().with_http(client))
}

/// Says what to do where an integration lacks what the console cannot give it: a mailer, an installed app.
fn lacking(failure: Failure) -> Failure {
    if !failure.message.contains("the context carries no") {
        return failure;
    }
    let message =
        failure.message + "\nthe console has none; `--dry-run` makes one up, and shows what would be sent";
    Failure { message, ..failure }
}

pub(super) fn failure(error: &ExecuteError) -> Failure {
    match error {
        ExecuteError::Config(violations) => Failure::failed(listed(violations)),
        other => Failure::failed(format!("error: {other}")),
    }
}
