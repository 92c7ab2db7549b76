//! What is right passes, what is wrong does not.

use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};
use serde_json::Value as Json;

use super::Failure;
use crate::record::Stored;
use crate::spec::IntegrationSpec;
use crate::testing::Invalid;
use crate::testing::generate::{Generator, Setup, record};

/// How many configurations are tried.
const RIGHT: u32 = 64;

pub(super) fn valid(generator: &Generator) -> Result<(), Failure> {
    let setup = generator.setup();
    let example = generator.plain(|_| false)?;
    passes(setup, &example).map_err(|why| format!("the example {}: {why}", shown(setup.spec(), &example)))?;
    let case = |properties: Json| passes(setup, &properties).map_err(TestCaseError::fail);
    runner().run(&generator.valid(), case).map_err(|error| match error {
        TestError::Fail(why, properties) => format!("{}: {why}", shown(setup.spec(), &properties)),
        TestError::Abort(why) => {
            format!("no configuration can be generated: {why}; give an `example = {{ .. }}`")
        }
    })?;
    Ok(())
}

pub(super) fn invalid(generator: &Generator) -> Result<(), Failure> {
    let setup = generator.setup();
    for Invalid { properties, field, code } in generator.broken(&mut runner())? {
        fails(setup, &properties, field, code)
            .map_err(|why| format!("{}: {why}", shown(setup.spec(), &properties)))?;
    }
    Ok(())
}

fn runner() -> TestRunner {
    let config =
        Config { cases: RIGHT, failure_persistence: None, max_local_rejects: 4096, ..Config::default() };
    TestRunner::new(config)
}

fn passes(setup: &Setup, properties: &Json) -> Result<(), String> {
    let record = record(setup, properties).map_err(|violations| violations.to_string())?;
    record.validate().map_err(|violations| violations.to_string())?;
    let stored = record.stored();
    let text = serde_json::to_string(&stored).map_err(|error| format!("cannot be stored: {error}"))?;
    let read: Stored = serde_json::from_str(&text).map_err(|error| format!("cannot be read: {error}"))?;
    let again = setup.load(&read).map_err(|violations| format!("cannot be loaded: {violations}"))?;
    let loaded = again.stored();
    if loaded != stored {
        let of = |stored: &Stored, name: &str| {
            stored.properties.get(name).or_else(|| stored.data_fields.get(name)).cloned()
        };
        let fields = setup.spec().fields.iter().map(|field| field.name);
        let other: Vec<_> = fields.filter(|name| of(&stored, name) != of(&loaded, name)).collect();
        return Err(format!("`{}` is another when it was stored and loaded", other.join("`, `")));
    }
    again.validate().map_err(|violations| format!("when it was loaded: {violations}"))
}

fn fails(setup: &Setup, properties: &Json, field: &str, code: &str) -> Result<(), String> {
    let judged = record(setup, properties).and_then(|record| record.validate());
    let violations = judged.err().unwrap_or_default();
    if violations.of(field).any(|violation| violation.code() == code) {
        return Ok(());
    }
    let instead = if violations.is_empty() { "nothing".to_owned() } else { format!("\"{violations}\"") };
    Err(format!("`{field}` breaks the rule `{code}`, and {instead} is said"))
}

/// Properties, of secrets only that they are there.
fn shown(spec: &IntegrationSpec, properties: &Json) -> String {
    let mut properties = properties.clone();
    for field in spec.fields.iter().filter(|field| field.secret) {
        if let Some(value) = properties.get_mut(field.name) {
            *value = Json::from("[redacted]");
        }
    }
    properties.to_string()
}
