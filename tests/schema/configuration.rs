//! The schema of a configuration against the record: the same verdicts, by a validator of others, for random input.

mod declared;
mod inputs;

use std::cell::Cell;
use std::error::Error;

use catalogue::REGISTRY;
use integrations_runtime::{Entry, Registry, schema};
use jsonschema::Validator;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use serde_json::{Value as Json, json};

use declared::DECLARED;

/// How many inputs an integration of the catalogue is given.
const CASES: u32 = 256;

/// Those with a rule across fields, which no schema knows.
const ACROSS: &[&str] = &["discord", "irker", "jenkins", "jira", "jira_cloud_app"];

/// What a new, active record says of an input.
fn record_takes(entry: &Entry, input: &Json) -> Result<(), String> {
    let mut record = entry.record();
    record.activate();
    record.assign(input).and_then(|()| record.validate()).map_err(|violations| violations.to_string())
}

fn validator(entry: &Entry) -> Result<Validator, Box<dyn Error>> {
    let schema = schema::configuration(entry.spec());
    jsonschema::draft202012::meta::validate(&schema).map_err(|error| error.to_string())?;
    Ok(jsonschema::draft202012::options().should_validate_formats(false).build(&schema)?)
}

fn agree(registry: &'static Registry, example: fn(&str) -> Json, cases: u32) -> Result<(), Box<dyn Error>> {
    for entry in registry {
        let name = entry.spec().name;
        let validator = validator(entry)?;
        let (taken, refused) = (Cell::new(0), Cell::new(0));
        let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::with_cases(cases) });
        let inputs = inputs::of(entry.spec(), &example(name));
        let verdict = runner.run(&inputs, |input| {
            let ours = record_takes(entry, &input);
            let theirs = validator.validate(&input).map_err(|error| error.to_string());
            match (&ours, &theirs) {
                (Ok(()), Ok(())) => taken.set(taken.get() + 1),
                (Err(_), Err(_)) => refused.set(refused.get() + 1),
                (Err(_), Ok(())) if ACROSS.contains(&name) => {}
                _ => {
                    let both = format!("{name}: record {ours:?}, schema {theirs:?}: {input}");
                    return Err(TestCaseError::fail(both));
                }
            }
            Ok(())
        });
        verdict.map_err(|error| format!("{error}"))?;
        let (taken, refused) = (taken.get(), refused.get());
        println!("{name}: {taken} taken, {refused} refused");
        assert!(taken > 0 && (refused > 0 || entry.spec().fields.is_empty()), "{name}: {taken}, {refused}");
    }
    Ok(())
}

#[test]
fn declarations_with_everything() -> Result<(), Box<dyn Error>> {
    agree(&DECLARED, example, 8 * CASES)
}

#[test]
fn the_catalogue() -> Result<(), Box<dyn Error>> {
    agree(&REGISTRY, |name| catalogue::example(name).unwrap_or_default(), CASES)
}

#[test]
fn every_example_is_valid() -> Result<(), Box<dyn Error>> {
    for entry in &REGISTRY {
        let name = entry.spec().name;
        let example = catalogue::example(name).ok_or("no example")?;
        validator(entry)?.validate(&example).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(())
}

/// A valid configuration of one of the declarations.
fn example(name: &str) -> Json {
    match name {
        "everything" => json!({
            "text": "abc", "pattern": "AB-1", "email": "jo@example.com", "url": "https://example.com/",
            "password": "correct horse", "single": 1.5, "branches": "all", "several": ["default"], "list": ["a"],
            "map": { "a": "b" }, "json": [1],
        }),
        "switched" => json!({ "push_room": "abc", "push_events": true }),
        "conditions" => json!({ "other": "o", "host": "h" }),
        _ => json!({ "login": "basic", "user": "jo", "proxy": "http", "proxy_host": "h" }),
    }
}
