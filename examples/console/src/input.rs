//! What a command is given: an integration's name, and JSON from a file or standard input.

use std::io::Read;
use std::path::Path;

use catalogue::REGISTRY;
use integrations_runtime::{Entry, Level, Violation, Violations};
use serde_json::Value;

use crate::Failure;

/// The integration of that name.
pub(crate) fn integration(name: &str) -> Result<&'static Entry, Failure> {
    REGISTRY.get(name).ok_or_else(|| {
        let known: Vec<_> = REGISTRY.iter().map(|entry| entry.spec().name).collect();
        Failure::unusable(format!("unknown integration `{name}`\nknown integrations: {}", known.join(", ")))
    })
}

/// A level that is named on the command line.
pub(crate) fn level(word: &str) -> Result<Level, String> {
    Level::find(word).ok_or_else(|| {
        let known: Vec<_> = Level::ALL.iter().map(|level| level.as_str()).collect();
        format!("the levels are {}", known.join(", "))
    })
}

/// A property that is set on the command line: `url=https://ci.example.com/`. An error does not show it, which clap's would.
pub(crate) fn pair(text: &str) -> Result<(&str, &str), Failure> {
    let pair = text.split_once('=').filter(|(name, _)| !name.is_empty());
    pair.ok_or_else(|| Failure::unusable("what `--set` takes is `name=value`"))
}

/// The JSON of a file, or of standard input where the path is `-`. An error tells the place, never the text.
pub(crate) fn json(path: &Path) -> Result<Value, Failure> {
    let shown = path.display();
    let text = read(path).map_err(|error| Failure::unusable(format!("cannot read {shown}: {error}")))?;
    serde_json::from_str(&text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Failure::unusable(format!("{shown} is not JSON: line {line}, column {column}"))
    })
}

fn read(path: &Path) -> std::io::Result<String> {
    if path != Path::new("-") {
        return std::fs::read_to_string(path);
    }
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    Ok(text)
}

/// Violations, a line each.
pub(crate) fn listed(violations: &Violations) -> String {
    let lines: Vec<String> = violations.iter().map(Violation::to_string).collect();
    lines.join("\n")
}
