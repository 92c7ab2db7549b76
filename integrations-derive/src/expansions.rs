//! What is generated for each of the declarations in `expansions/`, as it was when somebody last read it: a change of what
//! is generated is seen there. It is the same each time, byte for byte.

#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

use std::path::{Path, PathBuf};
use std::{env, fs};

use syn::DeriveInput;

use crate::testing::Derive;

const BLESS: &str = "BLESS=1 cargo test -p integrations-derive expansions";

/// With `BLESS=1`, the expansions are written anew.
#[test]
fn they_are_as_they_were_read() {
    for file in declarations() {
        let expanded = expanded(&file);
        let snapshot = file.with_extension("expanded.rs");
        if env::var_os("BLESS").is_some() {
            fs::write(&snapshot, &expanded).unwrap();
        }
        let written = fs::read_to_string(&snapshot).unwrap_or_default();
        assert!(written == expanded, "{} is another now: write it with `{BLESS}`", snapshot.display());
    }
}

#[test]
fn they_are_the_same_each_time() {
    for file in declarations() {
        let first = expanded(&file);
        assert!((0..3).all(|_| expanded(&file) == first), "{}", file.display());
    }
}

fn declarations() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("expansions");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| !file.to_str().unwrap().ends_with(".expanded.rs"));
    files.sort();
    assert!(files.len() >= 12);
    files
}

fn expanded(file: &Path) -> String {
    let mut input: DeriveInput = syn::parse_str(&fs::read_to_string(file).unwrap()).unwrap();
    let derive = Derive::taken_from(&mut input).unwrap();
    let code = syn::parse2(derive.run(&input)).unwrap();
    prettyplease::unparse(&code)
}
