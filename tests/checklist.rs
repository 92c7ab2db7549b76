//! The checklist of what a derive macro must pass: every row has a test that names it (`checklist: 13`), or a line of
//! `CONTRIBUTING.md` that says why it has none. And what the declarations that must compile have in common.

#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The rows of the checklist.
const ROWS: std::ops::RangeInclusive<u8> = 1..=72;

/// Where the tests are: folders, and the gate.
const PLACES: &[&str] =
    &["tests", "integrations-derive/src", "integrations-runtime/src", "examples", ".ci/run"];

/// What a test says beside the numbers of its rows.
const MARK: &str = concat!("checklist", ": ");

/// The headline of the rows that have no test.
const WITHOUT: &str = "## The checklist's rows without a test";

#[test]
fn every_row_has_a_test_or_a_reason() {
    let (tested, excused) = (tested(), excused());
    let missing: Vec<_> = ROWS.filter(|row| !tested.contains(row) && !excused.contains(row)).collect();
    assert!(
        missing.is_empty(),
        "no test says `{MARK}..`, and CONTRIBUTING.md says no reason, for {missing:?}"
    );
    let unknown: Vec<_> = tested.union(&excused).filter(|row| !ROWS.contains(row)).collect();
    assert!(unknown.is_empty(), "there are no rows {unknown:?}");
}

/// The rows that tests name.
fn tested() -> BTreeSet<u8> {
    let mut files = Vec::new();
    for place in PLACES {
        walk(&root().join(place), &mut files);
    }
    let texts = files.iter().filter_map(|file| fs::read_to_string(file).ok());
    texts.flat_map(|text| text.lines().flat_map(rows).collect::<Vec<_>>()).collect()
}

/// The rows after the mark in a line.
fn rows(line: &str) -> Vec<u8> {
    let Some((_, rows)) = line.split_once(MARK) else { return Vec::new() };
    rows.split(',').map_while(|row| row.trim().parse().ok()).collect()
}

/// `- 15: ..`, `- 15, 56: ..`
fn excused() -> BTreeSet<u8> {
    let text = fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
    let (_, section) = text.split_once(WITHOUT).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let lines = section.lines().filter_map(|line| line.strip_prefix("- ")?.split_once(':'));
    lines
        .flat_map(|(rows, _)| rows.split(',').map(|row| row.trim().parse().unwrap()).collect::<Vec<_>>())
        .collect()
}

/// Every file of Rust in a folder, and what is a file itself.
fn walk(place: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(place) else { return files.push(place.to_owned()) };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension() == Some(OsStr::new("rs")) {
            files.push(path);
        }
    }
}

/// What every file of `ui/pass` denies. Clippy's groups are denied by the package that lints them, `hygiene`.
const DENIED: &str = "\
#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]
";

#[test]
fn what_must_compile_does_so_in_a_strict_crate() {
    let lenient: Vec<_> = passing()
        .into_iter()
        .filter(|name| {
            let file = root().join("tests/ui/pass").join(name).with_extension("rs");
            !fs::read_to_string(file).unwrap().contains(DENIED)
        })
        .collect();
    assert!(lenient.is_empty(), "{lenient:?} do not begin with\n{DENIED}");
    assert!(passing().len() >= 40);
}

const BLESSED: &str =
    "# Written by `BLESS=1 cargo test -p integrations-tests --test checklist`: not by hand.\n";

const BLESS: &str = "BLESS=1 cargo test -p integrations-tests --test checklist";

/// With `BLESS=1`, the list is written anew.
#[test]
fn what_must_compile_is_linted_by_clippy() {
    let manifest = root().join("tests/hygiene/Cargo.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    let (head, _) = text.split_once(BLESSED).unwrap();
    let programs: Vec<_> = passing().iter().map(|name| program(name)).collect();
    let expected = format!("{head}{BLESSED}{}", programs.join("\n"));
    if env::var_os("BLESS").is_some() {
        fs::write(manifest, expected).unwrap();
        return;
    }
    assert!(text == expected, "the files of `ui/pass` are others now: write their list with `{BLESS}`");
}

fn program(name: &str) -> String {
    format!(
        "[[bin]]\nname = \"{name}\"\npath = \"../ui/pass/{name}.rs\"\ntest = false\nbench = false\ndoc = false\n"
    )
}

/// The names of the declarations that must compile.
fn passing() -> BTreeSet<String> {
    let mut files = Vec::new();
    walk(&root().join("tests/ui/pass"), &mut files);
    files.iter().map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

/// A derive of one release and a runtime of another do not know each other.
// checklist: 59
#[test]
fn both_crates_are_of_one_version() {
    let text = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let value = |line: &str| line.split('"').rev().nth(1).map(str::to_owned);
    let find = |start: &str| text.lines().find(|line| line.starts_with(start)).and_then(value).unwrap();
    let version = find("version = ");
    for name in ["integrations-derive", "integrations-runtime"] {
        assert_eq!(find(&format!("{name} = ")), format!("={version}"), "{name}");
    }
}

// checklist: 69
#[test]
fn neither_crate_has_unsafe_code() {
    for name in ["integrations-derive", "integrations-runtime"] {
        let text = fs::read_to_string(root().join(name).join("src/lib.rs")).unwrap();
        assert!(text.contains("#![forbid(unsafe_code)]"), "{name}");
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
