//! What the schemas, the types and the documents are to the compilers and validators of others.

#[path = "../schema/declared.rs"]
mod declared;
mod install;
#[path = "../installed.rs"]
mod installed;

use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use catalogue::REGISTRY;
use integrations_runtime::{Entry, IntegrationSpec, schema};
use serde_json::{Value as Json, json};

use declared::DECLARED;

type Test = Result<(), Box<dyn Error>>;

fn entries() -> impl Iterator<Item = &'static Entry> {
    REGISTRY.iter().chain(&DECLARED)
}

fn specs() -> impl Iterator<Item = &'static IntegrationSpec> {
    entries().map(Entry::spec)
}

/// Runs a script beside these tests with the input.
///
/// # Errors
///
/// What it prints, where it says that something is wrong.
fn node(scripts: &Path, script: &str, input: &str) -> Test {
    let mut node = Command::new("node")
        .arg(scripts.join(script))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut stdin = node.stdin.take().ok_or("no input")?;
    // What is wrong may be much, and is read meanwhile.
    let output = thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(input.as_bytes()));
        node.wait_with_output()
    })?;
    accept(&output)
}

fn accept(output: &std::process::Output) -> Test {
    let said =
        [&output.stdout, &output.stderr].map(|said| String::from_utf8_lossy(said).into_owned()).concat();
    if output.status.success() { Ok(()) } else { Err(said.into()) }
}

#[test]
fn every_schema_compiles_under_a_strict_ajv_and_judges_its_example() -> Test {
    let Some(scripts) = install::scripts()? else { return Ok(()) };
    let mut input = String::new();
    for entry in entries() {
        let spec = entry.spec();
        let form = entry.record().form();
        let of_form = |form: Json| form.get("schema").cloned().unwrap_or_default();
        let example = catalogue::example(spec.name);
        for (kind, schema, valid) in [
            ("configuration", schema::configuration(spec), example.clone()),
            ("rjsf", of_form(schema::rjsf(&form)), example.clone()),
            ("json_forms", of_form(schema::json_forms(&form)), example),
        ] {
            let name = format!("{kind} of {}", spec.name);
            let valid: Vec<Json> = valid.into_iter().collect();
            let invalid = json!([[], { "active": "perhaps" }]);
            // The product activates some: they have no `active`.
            let invalid = if spec.manual_activation { invalid } else { json!([[]]) };
            let line = json!({ "name": name, "schema": schema, "valid": valid, "invalid": invalid });
            input.extend([line.to_string(), "\n".to_owned()]);
        }
    }
    node(scripts, "ajv.mjs", &input)
}

/// The forms, the examples and the violations that there are, as values of their types.
fn found() -> String {
    let mut found = "import type { Configurations, Forms, Violation } from './integrations.js';\n".to_owned();
    let mut say = |of: &str, value: &Json| found.extend([format!("export const {of} = {value};\n")]);
    for (at, entry) in entries().enumerate() {
        let (mut record, name) = (entry.record(), json!(entry.spec().name));
        say(&format!("form_{at}: Forms[{name}]"), &json!(record.form()));
        if let Some(example) = catalogue::example(entry.spec().name) {
            say(&format!("configuration_{at}: Configurations[{name}]"), &example);
        }
        record.activate();
        let violations = record.validate().err().unwrap_or_default();
        say(&format!("violations_{at}: Violation[]"), &json!(violations));
    }
    found
}

#[test]
fn the_types_are_strict_typescript_that_takes_what_is_right_and_nothing_else() -> Test {
    let Some(scripts) = install::scripts()? else { return Ok(()) };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("types-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("integrations.ts"), schema::typescript(specs()))?;
    fs::write(folder.join("uses.ts"), include_str!("uses.ts"))?;
    fs::write(folder.join("found.ts"), found())?;
    fs::write(folder.join("package.json"), r#"{ "type": "module" }"#)?;
    let tsc = scripts.join("../node_modules/typescript/bin/tsc");
    let flags = [
        "--strict",
        "--noEmit",
        "--exactOptionalPropertyTypes",
        "--noUncheckedIndexedAccess",
        "--verbatimModuleSyntax",
        "--module",
        "nodenext",
        "--target",
        "es2022",
    ];
    let output = Command::new("node")
        .arg(tsc)
        .args(flags)
        .args(["uses.ts", "found.ts"])
        .current_dir(&folder)
        .output()?;
    fs::remove_dir_all(&folder)?;
    accept(&output)
}

#[test]
fn the_openapi_document_is_valid() -> Test {
    let Some(scripts) = install::scripts()? else { return Ok(()) };
    let document = schema::openapi(specs(), "Product", "1.0");
    node(scripts, "openapi.mjs", &document.to_string())?;
    // The validator looks.
    let mut wrong = document;
    let paths = wrong.get_mut("paths").and_then(Json::as_object_mut).ok_or("no paths")?;
    paths.insert("no-slash".to_owned(), json!({ "got": {} }));
    assert!(node(scripts, "openapi.mjs", &wrong.to_string()).is_err());
    Ok(())
}
