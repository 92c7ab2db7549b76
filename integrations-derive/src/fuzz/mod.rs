//! Declarations that nobody would write, fed to every derive: there is never a panic, what comes out is always Rust, and
//! a mistake is always told at something that was written.
//!
//! The seeds are the declarations of `tests/ui`. Each is changed a few times, mostly inside its attributes. A short run
//! with a fixed seed is a test; a long one is
//! `FUZZ_SECONDS=1800 cargo test -p integrations-derive --release fuzz -- --nocapture`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test panics when it fails")]

mod mutate;
mod seeds;

use std::collections::BTreeMap;
use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use fastrand::Rng;
use proc_macro2::{Span, TokenStream, TokenTree};
use syn::{Data, DeriveInput};

use self::seeds::Seed;
use crate::testing::Derive;

/// How many declarations the short run makes: enough to take a few seconds.
const SHORT: usize = 6_000;

/// What was seen, so that a run shows that it tried something.
#[derive(Default, Debug)]
struct Seen {
    /// Not even the compiler's parser would hand it to a derive.
    no_item: usize,
    right: usize,
    wrong: usize,
    /// By their first words, how often each message was told.
    messages: BTreeMap<String, usize>,
}

#[test]
fn the_seeds_are_as_they_were_written() {
    let seeds = seeds::all();
    assert!(seeds.len() > 100, "only {} declarations", seeds.len());
    let mut seen = Seen::default();
    for seed in &seeds {
        judge(seed.derive, &seed.text, None, &mut seen);
    }
    assert_eq!(seen.no_item, 0);
    assert!(seen.right > 20 && seen.wrong > 100, "{} right, {} wrong", seen.right, seen.wrong);
}

#[test]
fn no_declaration_is_too_odd() {
    let long =
        env::var("FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok()).map(Duration::from_secs);
    let mut rng = Rng::with_seed(if long.is_some() { fastrand::u64(..) } else { 3 });
    let (seeds, begun, mut seen) = (seeds::all(), Instant::now(), Seen::default());
    let mut tried = 0;
    while long.map_or(tried < SHORT, |long| begun.elapsed() < long) {
        // The right ones, of which there are few, come often: near them is most to be found.
        let right = rng.usize(..3) == 0;
        let among = if right { seeds::RIGHT } else { seeds.len() };
        let Seed { derive, text } = rng.choice(seeds.iter().take(among)).unwrap();
        let times = rng.usize(1..5);
        let text = (0..times).fold(text.clone(), |text, _| mutate::text(&mut rng, &text, &seeds));
        let groups = rng.bool().then(|| rng.fork());
        judge(*derive, &text, groups, &mut seen);
        tried += 1;
    }
    let counts =
        format!("{tried} tried: {} no item, {} right, {} wrong", seen.no_item, seen.right, seen.wrong);
    println!("{counts}; {} messages", seen.messages.len());
    assert!(seen.right * 40 > tried && seen.wrong * 4 > tried, "too few of either: {counts}");
    // The walk is worth something: it finds most of the messages that there are.
    assert!(seen.messages.len() > 60, "{:#?}", seen.messages);
}

/// One declaration through its derive. `groups`: with some tokens in the invisible groups that a `macro_rules!` makes.
fn judge(derive: Derive, text: &str, groups: Option<Rng>, seen: &mut Seen) {
    // From text, so that every token is somewhere.
    let Ok(mut tokens) = text.parse::<TokenStream>() else {
        seen.no_item += 1;
        return;
    };
    if let Some(mut rng) = groups {
        tokens = mutate::in_groups(&mut rng, tokens);
    }
    let Some(input) = syn::parse2(tokens).ok().filter(is_item) else {
        seen.no_item += 1;
        return;
    };
    let run = || derive.run(&input);
    let Ok(code) = catch_unwind(AssertUnwindSafe(run)) else {
        panic!("{derive:?} panics on: {text}");
    };
    if let Err(error) = syn::parse2::<syn::File>(code.clone()) {
        panic!("{derive:?} makes no Rust ({error}) of: {text}\n{code}");
    }
    let errors = errors(code);
    if errors.is_empty() {
        seen.right += 1;
    } else {
        seen.wrong += 1;
    }
    for (message, span) in errors {
        // What is generated stands at no place of the source.
        assert!(span.source_text().is_some(), "{derive:?} tells {message} at no place of: {text}");
        *seen.messages.entry(kind(&message)).or_default() += 1;
    }
}

/// syn's parser takes a field `_`; the compiler's does not.
fn is_item(input: &DeriveInput) -> bool {
    let fields = match &input.data {
        Data::Struct(data) => vec![&data.fields],
        Data::Enum(data) => data.variants.iter().map(|variant| &variant.fields).collect(),
        Data::Union(_) => Vec::new(),
    };
    fields.into_iter().flatten().all(|field| field.ident.as_ref().is_none_or(|ident| ident != "_"))
}

/// The mistakes that the code tells, each with its place.
fn errors(code: TokenStream) -> Vec<(String, Span)> {
    let mut errors = Vec::new();
    let mut at = None;
    for token in code {
        match token {
            TokenTree::Ident(ident) if ident == "compile_error" => at = Some(ident.span()),
            TokenTree::Group(group) => match at.take() {
                Some(span) => errors.push((group.stream().to_string(), span)),
                None => errors.extend(self::errors(group.stream())),
            },
            TokenTree::Punct(_) => {}
            TokenTree::Ident(_) | TokenTree::Literal(_) => at = None,
        }
    }
    errors
}

/// A message without the names in it.
fn kind(message: &str) -> String {
    let first = message.split("\\nhelp").next().unwrap_or_default();
    first.split('`').step_by(2).collect::<Vec<_>>().join("_")
}

/// The seeds again, in another derive: an attribute that is none of its own is no attribute to it.
#[test]
fn a_declaration_in_the_wrong_derive() {
    let mut seen = Seen::default();
    for Seed { text, .. } in seeds::all() {
        for derive in Derive::ALL {
            judge(derive, &text, None, &mut seen);
        }
    }
    assert!(seen.wrong > 0);
}

/// What longer runs found, for good: a default that cannot be read, beside an `Option` in parentheses and others whose
/// spelling is odd.
#[test]
fn what_was_found() {
    let types = ["(Option<String>)", "((Option<u8>))", "<A as B>::Option<u8>", "Option<'a>", "Option<{ 1 }>"];
    for ty in types {
        let text = format!("struct FooBar {{ #[prop(default = (, description = \"..\",))] field: {ty} }}");
        judge(Derive::Integration, &text, None, &mut Seen::default());
    }
}
