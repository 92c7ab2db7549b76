//! The language's tables: every key has its two tests, and what both crates know, both know alike.

#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use integrations_runtime::event::gitlab;

/// The derive's own table. A crate of macros exports nothing else, but its words are modules that need nothing of it.
#[path = "../integrations-derive/src/vocabulary/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the rest is for the derive")]
mod vocabulary;

use vocabulary::{EVENT_SPELLINGS, EVENTS, KEYS, Key, RESERVED, RESERVED_IN_GROUPS};

/// `prop_length`, `integration_name`, `choice_value`: a key with the attribute that it stands in.
fn label(key: &Key) -> String {
    format!("{}_{}", key.level.attribute(), key.name)
}

fn labels() -> BTreeSet<String> {
    KEYS.iter().map(label).collect()
}

// checklist: 72
#[test]
fn every_key_has_its_misuse_refused() {
    let misuse = root().join("ui/misuse");
    let has = |label: &str, extension: &str| misuse.join(label).with_extension(extension).exists();
    let missing: Vec<_> =
        labels().into_iter().filter(|label| !has(label, "rs") || !has(label, "stderr")).collect();
    assert!(missing.is_empty(), "no file of `ui/misuse`, or no message beside it, for {missing:?}");
}

#[test]
fn every_misuse_is_of_a_key() {
    let entries = fs::read_dir(root().join("ui/misuse")).unwrap().map(|entry| entry.unwrap().path());
    let files: BTreeSet<_> =
        entries.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    assert_eq!(files, labels());
}

// checklist: 72
#[test]
fn every_key_is_shown_to_work() {
    let entries = fs::read_dir(root().join("behaviour")).unwrap().map(|entry| entry.unwrap().path());
    let sources = entries.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let text: String = sources.map(|path| fs::read_to_string(path).unwrap()).collect();
    let missing: Vec<_> =
        labels().into_iter().filter(|label| !text.contains(&format!("fn works_{label}()"))).collect();
    assert!(missing.is_empty(), "no test `works_..` in `behaviour` for {missing:?}");
}

#[test]
fn both_crates_know_the_same_events() {
    let derive: Vec<_> = EVENTS.iter().map(|event| (event.name, event.switch)).collect();
    let runtime: Vec<_> = gitlab::EVENTS.iter().map(|event| (event.name, event.field)).collect();
    assert_eq!(derive, runtime);
    for (spelling, name) in EVENT_SPELLINGS {
        assert_eq!(gitlab::find(spelling).map(|event| event.name), Some(*name));
    }
    let is_on = |name: &&str| gitlab::find(name).is_some_and(|event| event.default);
    assert!(vocabulary::DEFAULT_EVENTS.iter().all(is_on));
}

/// Methods that a `Record`, or a reference to one, has from a trait: what they are called is not in its files.
const OF_TRAITS: &[&str] = &[
    "borrow",
    "borrow_mut",
    "clone",
    "deref",
    "deref_mut",
    "fmt",
    "into",
    "to_owned",
    "try_into",
    "type_id",
];

#[test]
fn the_methods_of_a_record_are_reserved() {
    let mut methods: BTreeSet<String> = functions(&source("record/mod.rs"), "pub ");
    methods.extend(functions(&source("record/powers.rs"), "pub "));
    // A record has the trait for records of any type too, and who names it has its methods in scope.
    let any = source("record/any.rs");
    let (_, any) = any.split_once("pub trait AnyRecord").unwrap();
    methods.extend(functions(any.split_once("\n}").unwrap().0, ""));
    assert!(methods.contains("validate_complete") && methods.contains("dispatch"), "{methods:?}");
    let expected: BTreeSet<_> = methods.iter().map(String::as_str).chain(OF_TRAITS.iter().copied()).collect();
    let reserved: BTreeSet<_> = RESERVED.iter().copied().collect();
    assert_eq!(reserved, expected);
    assert_eq!(reserved.len(), RESERVED.len(), "one of them is there twice");
}

#[test]
fn the_methods_of_what_writes_a_group_are_reserved() {
    let groups = source("groups.rs");
    let (_, guard) = groups.split_once("> GroupMut<'a, O, G> {").unwrap();
    let mut methods = functions(guard.split_once("\n}").unwrap().0, "pub ");
    // No method: it is called by its path.
    assert!(methods.remove("new"));
    let of_traits = OF_TRAITS.iter().copied().filter(|name| *name != "fmt");
    let expected: BTreeSet<_> = methods.iter().map(String::as_str).chain(of_traits).collect();
    assert_eq!(RESERVED_IN_GROUPS.iter().copied().collect::<BTreeSet<_>>(), expected);
}

fn source(file: &str) -> String {
    fs::read_to_string(root().join("../integrations-runtime/src").join(file)).unwrap()
}

/// What a source declares with `fn`, after a visibility.
fn functions(source: &str, visibility: &str) -> BTreeSet<String> {
    let names = source.lines().filter_map(|line| {
        let line = line.trim_start().strip_prefix(visibility)?;
        let line = line.strip_prefix("const ").unwrap_or(line);
        let line = line.strip_prefix("async ").unwrap_or(line);
        let (name, _) = line.strip_prefix("fn ")?.split_once(['(', '<'])?;
        Some(name.to_owned())
    });
    names.collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
