use std::path::Path;

use integrations_runtime::http::Network;
use integrations_runtime::{ExecuteError, Violations};

use super::execute::{context, failure, known_event};
use crate::Failure;
use crate::input::{integration, json, listed, pair};

/// Tries a configuration out. Skipped is not tried: it is a failure, that says why.
pub(crate) async fn test(
    name: &str,
    event: Option<&str>,
    config: Option<&Path>,
    set: &[String],
    network: Network,
) -> Result<String, Failure> {
    let entry = integration(name)?;
    event.map_or(Ok(()), known_event)?;
    let refused = |violations: Violations| Failure::failed(listed(&violations));
    let mut record = entry.record();
    if let Some(file) = config {
        record.assign(&json(file)?).map_err(refused)?;
    }
    let pairs = set.iter().map(|text| pair(text)).collect::<Result<Vec<_>, _>>()?;
    record.assign_form(pairs).map_err(refused)?;
    match record.test(event, &context(network)?).await {
        Ok(outcome) if outcome.is_done() => Ok(outcome.to_string()),
        Ok(outcome) => Err(Failure::failed(outcome.to_string())),
        Err(ExecuteError::NotTestable(why)) => Err(Failure::unusable(why.to_string())),
        Err(error) => Err(failure(&error)),
    }
}
