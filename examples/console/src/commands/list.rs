use std::fmt::Write as _;

use catalogue::REGISTRY;
use integrations_runtime::Entry;

use super::pretty;
use crate::Failure;

/// Every integration registered.
pub(crate) fn list(json: bool) -> Result<String, Failure> {
    let specs: Vec<_> = REGISTRY.iter().map(Entry::spec).collect();
    if json {
        return pretty(&specs);
    }
    let width = specs.iter().map(|spec| spec.name.len()).max().unwrap_or(0);
    let mut out = String::new();
    for spec in specs {
        let description = spec.description.unwrap_or(spec.title);
        let _ = writeln!(out, "{:width$}  {:<13}  {description}", spec.name, spec.category.as_str());
    }
    Ok(out)
}
