//! What the compiler refuses, and what it says: every file under `ui` but those of `pass` has its message beside it.
//!
//! Write the messages anew with `TRYBUILD=overwrite`, and read what changed as one who made the mistake would.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test panics when it fails")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// Files whose one mistake is told by more than one error, each with why.
const SEVERAL_ERRORS: &[(&str, &str)] = &[
    (
        "types/no_such_type",
        "the compiler tells of each mention of a name that it cannot find, in its own words",
    ),
    (
        "vocabulary/in_unknown_path",
        "the compiler tells of each mention of a name that it cannot find, in its own words",
    ),
    (
        "groups/no_such_type",
        "the compiler tells of each mention of a name that it cannot find, in its own words",
    ),
    ("groups/itself", "the compiler stumbles over a type without end more than once, in its own words"),
    (
        "types/secret_of_list",
        "the bound stands on the struct `Secret`, so each mention of the type breaks it",
    ),
    (
        "types/no_prop_with_rule",
        "two mistakes: no prop can be of the type, and the rule does not apply to it",
    ),
];

#[test]
fn the_compiler_refuses_and_accepts() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    if let Err(mismatch) = pinned_compiler() {
        // Not `eprintln!`, which a test that passes keeps to itself.
        writeln!(io::stderr(), "the compiler's messages are NOT compared: {mismatch}").unwrap();
        return;
    }
    for topic in topics().iter().filter(|topic| topic.as_str() != "pass") {
        cases.compile_fail(format!("ui/{topic}/*.rs"));
    }
}

// checklist: 71
/// Another compiler words its errors differently.
fn pinned_compiler() -> Result<(), String> {
    let toolchain = fs::read_to_string(root().join("../rust-toolchain.toml")).unwrap();
    let channel =
        toolchain.lines().find_map(|line| line.strip_prefix("channel = ")).unwrap().trim_matches('"');
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc).arg("--version").output().unwrap();
    let version = String::from_utf8(version.stdout).unwrap();
    if version.split(' ').nth(1) == Some(channel) {
        return Ok(());
    }
    Err(format!("they are those of {channel}, and this is {}", version.trim()))
}

#[test]
fn a_mistake_is_one_error() {
    let mut wrong = Vec::new();
    for topic in topics().iter().filter(|topic| !["many", "pass"].contains(&topic.as_str())) {
        for (name, text) in messages(topic) {
            let found = errors(&text);
            let several = SEVERAL_ERRORS.iter().any(|(file, _)| *file == name);
            if several == (found == 1) || found == 0 {
                wrong.push(format!("{name} has {found} errors"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn exceptions_are_needed_and_explained() {
    for (file, reason) in SEVERAL_ERRORS {
        assert!(root().join("ui").join(file).with_extension("stderr").exists(), "no such file: {file}");
        assert!(!reason.is_empty(), "{file}");
    }
}

/// A note at the other place of a mistake (`first given here`) is an error of the compiler's too, but has its own text.
fn errors(text: &str) -> usize {
    text.lines().filter(|line| line.starts_with("error") && !is_closing(line) && !is_note(line)).count()
}

fn is_closing(line: &str) -> bool {
    line.starts_with("error: could not compile") || line.starts_with("error: aborting")
}

fn is_note(line: &str) -> bool {
    NOTES.iter().any(|note| line.ends_with(note))
}

/// How the second place of a mistake is told.
const NOTES: &[&str] = &[
    "error: first given here",
    "` is given here",
    "` is declared here",
    "error: this prop has the name already",
    "` is an accessor of this prop",
    "` is the key of this prop",
];

#[test]
fn every_message_is_that_of_a_file_and_names_no_place_of_this_machine() {
    for topic in topics() {
        for (name, text) in messages(&topic) {
            assert!(root().join("ui").join(&name).with_extension("rs").exists(), "{name} is of no file");
            let foreign = ["/root", "/home", "/rustc/", "/work", "/tmp", ".cargo", "registry/src", "$RUST"];
            let found = foreign.iter().find(|place| text.contains(**place));
            assert_eq!(found, None, "in {name}");
        }
    }
}

/// The directories of cases.
fn topics() -> Vec<String> {
    let entries = fs::read_dir(root().join("ui")).unwrap().map(|entry| entry.unwrap());
    let mut topics: Vec<_> = entries
        .filter(|entry| entry.file_type().unwrap().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    topics.sort();
    topics
}

/// The messages of a topic, each with the name of its file.
fn messages(topic: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(root().join("ui").join(topic)).unwrap().map(|entry| entry.unwrap().path());
    let mut messages: Vec<_> = entries
        .filter(|path| path.extension().is_some_and(|extension| extension == "stderr"))
        .map(|path| (name(topic, &path), fs::read_to_string(path).unwrap()))
        .collect();
    messages.sort();
    messages
}

fn name(topic: &str, path: &Path) -> String {
    format!("{topic}/{}", path.file_stem().unwrap().to_str().unwrap())
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The derive's errors of a declaration come in the order of the source; the compiler's own come after them.
#[test]
fn mistakes_are_told_in_the_order_of_the_source() {
    for file in fs::read_dir(root().join("ui/many")).unwrap().map(|entry| entry.unwrap().path()) {
        if file.extension().is_none_or(|extension| extension != "stderr") {
            continue;
        }
        let told = fs::read_to_string(&file).unwrap();
        let blocks =
            told.split("\n\n").filter(|block| block.starts_with("error: ") && !is_second_place(block));
        let places = blocks.filter_map(|block| {
            let (_, place) = block.split_once(".rs:")?;
            let mut numbers =
                place.split([':', '\n']).map_while(|number| number.trim().parse::<usize>().ok());
            Some((numbers.next()?, numbers.next()?))
        });
        assert!(places.is_sorted(), "{}", file.display());
    }
}

/// Of a mistake that is told at two places, the one that is right by itself: it follows the other.
fn is_second_place(block: &str) -> bool {
    let ends = ["given here", "is declared here", "has the name already", "of this prop"];
    block.lines().next().is_some_and(|first| ends.iter().any(|end| first.ends_with(end)))
}
