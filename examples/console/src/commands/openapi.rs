use integrations_runtime::{Entry, schema};

use crate::Failure;
use crate::output::{Chosen, pretty};

/// An `OpenAPI` document.
pub(crate) fn openapi(chosen: &Chosen) -> Result<String, Failure> {
    let specs = chosen.entries()?.into_iter().map(Entry::spec);
    pretty(&schema::openapi(specs, "The catalogue's integrations", "1"))
}
