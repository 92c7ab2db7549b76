use std::path::Path;

use integrations_runtime::{AnyRecord, Violation, Violations};
use serde_json::Value;

use crate::Failure;
use crate::input::{integration, json, listed};

/// Whether the properties in a file make a complete configuration.
pub(crate) fn check(name: &str, file: &Path) -> Result<String, Failure> {
    let mut record = integration(name)?.record();
    match judge(record.as_mut(), json(file)?) {
        Ok(()) => Ok("valid".to_owned()),
        Err(violations) => Err(Failure::failed(listed(&violations))),
    }
}

/// What cannot be taken and what breaks a rule, together. A field that is not taken is told once.
fn judge(record: &mut dyn AnyRecord, mut properties: Value) -> Result<(), Violations> {
    let Err(mut violations) = record.assign(&properties) else { return record.validate_complete() };
    let Some(members) = properties.as_object_mut() else { return Err(violations) };
    let refused: Vec<String> = violations.iter().filter_map(Violation::field).map(str::to_owned).collect();
    members.retain(|name, _| !refused.contains(name));
    record.assign(&properties)?;
    for violation in record.validate_complete().err().unwrap_or_default() {
        if !violation.field().is_some_and(|field| refused.iter().any(|name| name == field)) {
            violations.push(violation);
        }
    }
    Err(violations)
}
