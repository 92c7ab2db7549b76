//! What is generated for each of the declarations in `expansions/`, as it was when somebody last read it: a change of what
//! is generated is seen there. It is the same each time, byte for byte.

#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

use std::path::{Path, PathBuf};
use std::{env, fs};

use proc_macro2::{TokenStream, TokenTree};
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

// checklist: 61
#[test]
fn they_are_the_same_each_time() {
    for file in declarations() {
        let first = expanded(&file);
        assert!((0..3).all(|_| expanded(&file) == first), "{}", file.display());
    }
}

/// Tokens that one prop more may cost. What the compiler has to read grows with the props, and with nothing else.
const TOKENS_OF_A_PROP: usize = 400;

// checklist: 68
#[test]
fn a_prop_costs_what_every_other_costs() {
    let tokens = |props: usize| {
        let fields = (0..props).map(|index| format!("#[prop(length(max = 9))] p{index}: Option<String>,"));
        let text = format!("#[events(push)] struct Many {{ {} }}", fields.collect::<String>());
        let input: DeriveInput = syn::parse_str(&text).unwrap();
        count(Derive::Integration.run(&input))
    };
    let (one, hundred, two_hundred) = (tokens(1), tokens(100), tokens(200));
    assert_eq!(two_hundred - hundred, (hundred - one) / 99 * 100);
    assert!((two_hundred - hundred) / 100 <= TOKENS_OF_A_PROP, "{} a prop", (two_hundred - hundred) / 100);
}

fn count(tokens: TokenStream) -> usize {
    let of = |token: TokenTree| match token {
        TokenTree::Group(group) => 2 + count(group.stream()),
        _ => 1,
    };
    tokens.into_iter().map(of).sum()
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
