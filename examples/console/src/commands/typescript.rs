use integrations_runtime::{Entry, schema};

use crate::Failure;
use crate::output::Chosen;

/// The types in TypeScript.
pub(crate) fn typescript(chosen: &Chosen) -> Result<String, Failure> {
    Ok(schema::typescript(chosen.entries()?.into_iter().map(Entry::spec)))
}
