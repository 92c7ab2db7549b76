use std::path::Path;

use integrations_runtime::event::gitlab;
use integrations_runtime::http::{HttpClient, Network};
use integrations_runtime::{Context, ExecuteError, RawEvent};

use crate::Failure;
use crate::input::{integration, json, listed};

/// Runs an integration on a payload. The record is active, unless its file says `"active": false`.
pub(crate) async fn execute(
    name: &str,
    event: &str,
    config: &Path,
    payload: &Path,
    network: Network,
) -> Result<String, Failure> {
    let entry = integration(name)?;
    known_event(event)?;
    let properties = json(config)?;
    let mut record = entry.record();
    record.activate();
    record.assign(&properties).map_err(|violations| Failure::failed(listed(&violations)))?;
    let raw = RawEvent::new(event, json(payload)?);
    let outcome = record.dispatch(&raw, &context(network)?).await.map_err(|error| failure(&error))?;
    Ok(outcome.to_string())
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

pub(super) fn failure(error: &ExecuteError) -> Failure {
    match error {
        ExecuteError::Config(violations) => Failure::failed(listed(violations)),
        other => Failure::failed(format!("error: {other}")),
    }
}
