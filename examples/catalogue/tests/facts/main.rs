//! The declarations against the facts that GitLab publishes of its integrations.
//!
//! The facts stay where they are, beside the checkout. Where they are not, these tests say so and pass them over, and
//! `tests/generated.rs` holds the declarations to their checked-in metadata.

mod behaviour;
mod deviations;
mod metadata;

use std::collections::BTreeSet;
use std::error::Error;

use catalogue::REGISTRY;
use serde_json::Value as Json;

use deviations::DEVIATIONS;
use metadata::{ours, text, theirs};

const FACTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/gitlab/integrations.json");

/// What GitLab publishes, an object an integration; `None` where it is not at hand.
fn published() -> Result<Option<Vec<Json>>, Box<dyn Error>> {
    let Ok(facts) = std::fs::read_to_string(FACTS) else {
        println!("GitLab's facts are not here: passed over");
        return Ok(None);
    };
    Ok(Some(serde_json::from_str(&facts)?))
}

#[test]
fn every_integration_of_the_facts_is_declared() -> Result<(), Box<dyn Error>> {
    let Some(published) = published()? else { return Ok(()) };
    let theirs: BTreeSet<&str> = published.iter().map(|integration| text(integration, "name")).collect();
    let ours: BTreeSet<&str> = REGISTRY.iter().map(|entry| entry.spec().name).collect();
    assert_eq!(ours, theirs);
    Ok(())
}

#[test]
fn the_declarations_are_as_gitlabs() -> Result<(), Box<dyn Error>> {
    let Some(published) = published()? else { return Ok(()) };
    let mut differing = Vec::new();
    for entry in &REGISTRY {
        let name = entry.spec().name;
        let integration = published.iter().find(|integration| text(integration, "name") == name);
        let theirs = theirs(integration.ok_or_else(|| format!("GitLab has no `{name}`"))?);
        let ours = ours(entry, &theirs)?;
        assert!(theirs.len() > 10, "`{name}` is compared");
        let paths: BTreeSet<&String> = theirs.keys().chain(ours.keys()).collect();
        for path in paths {
            if theirs.get(path) != ours.get(path) {
                println!("{path}: theirs {:?}, ours {:?}", theirs.get(path), ours.get(path));
                differing.push(path.clone());
            }
        }
    }
    let unexplained: Vec<_> =
        differing.iter().filter(|path| !DEVIATIONS.iter().any(|row| row.explains(path))).collect();
    assert!(unexplained.is_empty(), "not explained: {unexplained:#?}");
    let stale: Vec<_> =
        DEVIATIONS.iter().filter(|row| !differing.iter().any(|path| row.explains(path))).collect();
    assert!(stale.is_empty(), "explains nothing: {stale:#?}");
    Ok(())
}
