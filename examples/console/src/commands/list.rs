use std::fmt::Write as _;

use catalogue::REGISTRY;
use integrations_runtime::{Entry, IntegrationSpec, Level};

use crate::Failure;
use crate::output::pretty;

/// Every integration registered, or those of a level.
pub(crate) fn list(level: Option<Level>, json: bool) -> Result<String, Failure> {
    let specs: Vec<_> = match level {
        Some(level) => REGISTRY.available(level).map(Entry::spec).collect(),
        None => REGISTRY.iter().map(Entry::spec).collect(),
    };
    if json { pretty(&specs) } else { Ok(readable(&specs)) }
}

fn readable(specs: &[&IntegrationSpec]) -> String {
    let width = specs.iter().map(|spec| spec.name.len()).max().unwrap_or(0);
    let mut out = String::new();
    for spec in specs {
        let description = spec.description.unwrap_or(spec.title);
        let _ = write!(out, "{:width$}  {:<13}  {description}", spec.name, spec.category.as_str());
        let _ = match spec.deprecated {
            Some(deprecated) => writeln!(out, " [{deprecated}]"),
            None => writeln!(out),
        };
    }
    out
}

#[cfg(test)]
mod tests {
    use integrations_runtime::Integration;

    /// Rings a bell.
    #[derive(Integration)]
    #[integration(deprecated(since = "17.0", note = "use a siren"))]
    #[events()]
    struct Bell {}

    /// Sounds a horn.
    #[derive(Integration)]
    #[integration(category = monitoring)]
    #[events()]
    struct FogHorn {}

    #[test]
    fn what_is_deprecated_is_marked() {
        assert_eq!(
            super::readable(&[Bell::SPEC, FogHorn::SPEC]),
            "bell      common         Rings a bell. [deprecated since 17.0: use a siren]\n\
             fog_horn  monitoring     Sounds a horn.\n"
        );
    }
}
