//! What the walk begins with: every item of `tests/ui` that has one of the derives.

use std::fs;
use std::path::Path;

use quote::ToTokens as _;
use syn::{DeriveInput, Item};

use crate::testing::Derive;

pub(super) struct Seed {
    pub derive: Derive,
    pub text: String,
}

/// How many declarations of one's own there are, and come first.
pub(super) const RIGHT: usize = 7;

/// The declarations, in the order of their files: a fixed seed makes the same walk everywhere.
pub(super) fn all() -> Vec<Seed> {
    let mut seeds = own();
    assert_eq!(seeds.len(), RIGHT);
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui");
    let mut topics: Vec<_> = fs::read_dir(ui).unwrap().map(|entry| entry.unwrap().path()).collect();
    topics.sort();
    for topic in topics {
        let mut files: Vec<_> = fs::read_dir(topic).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        for file in files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "rs")) {
            let text = fs::read_to_string(file).unwrap();
            seeds.extend(syn::parse_file(&text).into_iter().flat_map(|file| items(file.items)));
        }
    }
    seeds
}

/// Everything right that the language has, so that the walk gets to the odd corners of it.
fn own() -> Vec<Seed> {
    let text = include_str!("seeds.txt");
    syn::parse_file(text).into_iter().flat_map(|file| items(file.items)).collect()
}

fn items(items: Vec<Item>) -> Vec<Seed> {
    let mut seeds = Vec::new();
    for item in items {
        match item {
            Item::Mod(module) => seeds.extend(self::items(module.content.unwrap_or_default().1)),
            Item::Struct(_) | Item::Enum(_) | Item::Union(_) => seeds.extend(seed(&item)),
            _ => {}
        }
    }
    seeds
}

fn seed(item: &Item) -> Option<Seed> {
    let mut input: DeriveInput = syn::parse2(item.to_token_stream()).ok()?;
    let derive = Derive::taken_from(&mut input)?;
    Some(Seed { derive, text: input.to_token_stream().to_string() })
}
