//! Small changes of a declaration.

use fastrand::Rng;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::seeds::Seed;
use crate::vocabulary::{CATEGORIES, EVENTS, Form, KEYS, LEVELS, SECTIONS};

/// What is put in where something is missing, besides the language's own words.
const ODD: &[&str] = &[
    ",",
    "=",
    "!=",
    "==",
    "::",
    ".",
    "..",
    "#",
    "!",
    "?",
    "-",
    "->",
    "=>",
    "<",
    ">",
    "&",
    "'a",
    "_",
    "self",
    "Self",
    "super",
    "crate",
    "in",
    "if",
    "set",
    "not",
    "all",
    "any",
    "true",
    "false",
    "0",
    "1",
    "-1",
    "1.5",
    "1e400",
    "99999999999999999999999999999999999999999",
    "1u8",
    "\"\"",
    "\"(\"",
    "\"a b\"",
    "r#\"x\"#",
    "b\"x\"",
    "'x'",
    "c\"x\"",
    "()",
    "[]",
    "{}",
    "[1, 2]",
    "(a, b)",
    "Option<String>",
    "Secret",
    "Url",
    "Vec<u8>",
    "PerEvent<String>",
    "r#type",
    "r#crate",
    "_x",
    "__0",
    "ünï",
    "#[prop]",
    "#[prop(flatten)]",
    "#[cfg(any())]",
    "#[doc = \"x\"]",
    "#[choice()]",
    "#[events]",
    "#[integration]",
    "#[props = 1]",
    "x: u8,",
    "|x| x",
    "fn(u8) -> u8",
    "dyn Fn()",
    "<T as Foo<U>>::Bar",
    "&'static str",
    "impl Copy",
    "concat!(\"a\")",
    "macro_rules",
    "{ x }",
    "else",
    "async",
];

/// The declaration with one change.
pub(super) fn text(rng: &mut Rng, text: &str, seeds: &[Seed]) -> String {
    let Ok(tokens) = text.parse::<TokenStream>() else { return text.to_owned() };
    let attributes = attributes(&tokens);
    if attributes == 0 || rng.usize(..10) == 0 {
        return change(rng, tokens, seeds).to_string();
    }
    let mut chosen = rng.usize(..attributes);
    in_attribute(tokens, &mut chosen, &mut |inside| change(rng, inside, seeds)).to_string()
}

/// How many attributes have a list: what most changes are made in, as the compiler's parser lets anything through there.
fn attributes(tokens: &TokenStream) -> usize {
    let mut count = 0;
    let mut hash = false;
    for token in tokens.clone() {
        match token {
            TokenTree::Group(group) if hash => count += usize::from(has_list(&group)),
            TokenTree::Group(group) => count += attributes(&group.stream()),
            TokenTree::Punct(punct) => {
                hash = punct.as_char() == '#';
                continue;
            }
            _ => {}
        }
        hash = false;
    }
    count
}

fn has_list(attribute: &Group) -> bool {
    attribute.stream().into_iter().any(|token| matches!(token, TokenTree::Group(_)))
}

/// The tokens with the list of the chosen attribute changed.
fn in_attribute(
    tokens: TokenStream,
    chosen: &mut usize,
    change: &mut dyn FnMut(TokenStream) -> TokenStream,
) -> TokenStream {
    let mut hash = false;
    let mut changed = Vec::new();
    for token in tokens {
        let is_hash = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#');
        changed.push(match token {
            TokenTree::Group(group) if hash && has_list(&group) => {
                let mine = *chosen == 0;
                *chosen = chosen.wrapping_sub(1);
                if mine { within(&group, |inside| lists(inside, change)) } else { group.into() }
            }
            TokenTree::Group(group) if !hash => within(&group, |inside| in_attribute(inside, chosen, change)),
            other => other,
        });
        hash = is_hash;
    }
    changed.into_iter().collect()
}

fn lists(attribute: TokenStream, change: &mut dyn FnMut(TokenStream) -> TokenStream) -> TokenStream {
    let changed = attribute.into_iter().map(|token| match token {
        TokenTree::Group(list) => within(&list, &mut *change),
        other => other,
    });
    changed.collect()
}

fn within(group: &Group, change: impl FnOnce(TokenStream) -> TokenStream) -> TokenTree {
    Group::new(group.delimiter(), change(group.stream())).into()
}

fn change(rng: &mut Rng, tokens: TokenStream, seeds: &[Seed]) -> TokenStream {
    let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let groups: Vec<usize> =
        (0..tokens.len()).filter(|index| matches!(tokens.get(*index), Some(TokenTree::Group(_)))).collect();
    // Mostly further in, where the attributes are.
    if let Some(index) = rng.choice(&groups).copied().filter(|_| rng.usize(..8) > 0) {
        if let Some(TokenTree::Group(group)) = tokens.get(index) {
            let changed = change(rng, group.stream(), seeds);
            let delimiter = if rng.usize(..40) == 0 { delimiter(rng) } else { group.delimiter() };
            if let Some(token) = tokens.get_mut(index) {
                *token = Group::new(delimiter, changed).into();
            }
        }
        return tokens.into_iter().collect();
    }
    let at = rng.usize(..=tokens.len());
    let fresh: Vec<TokenTree> = fresh(rng, seeds).into_iter().collect();
    match rng.usize(..6) {
        0 if at < tokens.len() => drop(tokens.remove(at)),
        1 if at < tokens.len() => tokens.insert(at, tokens.get(at).cloned().unwrap()),
        2 if at + 1 < tokens.len() => tokens.swap(at, at + 1),
        3 if at < tokens.len() => drop(tokens.splice(at..=at, fresh)),
        4 => tokens.truncate(at),
        _ => drop(tokens.splice(at..at, fresh)),
    }
    tokens.into_iter().collect()
}

/// Something to put in: a key as it is written, a word, a piece of another declaration, or anything.
fn fresh(rng: &mut Rng, seeds: &[Seed]) -> TokenStream {
    let words = || EVENTS.iter().map(|event| event.name).chain(CATEGORIES.iter().copied());
    let text = match rng.usize(..5) {
        0 => {
            let key = rng.choice(KEYS).unwrap();
            let form = match rng.choice(key.forms).unwrap() {
                Form::Word => String::new(),
                Form::Value(value) => format!("= {value}"),
                Form::List(..) => "(min = 1, max = 2)".to_owned(),
                Form::Conditions => "(a = 1, set(b))".to_owned(),
            };
            format!(", {} {form},", key.name)
        }
        1 => {
            let words: Vec<_> = words().chain(LEVELS.iter().chain(SECTIONS).copied()).collect();
            (*rng.choice(&words).unwrap()).to_owned()
        }
        2 => return piece(rng, seeds),
        _ => (*rng.choice(ODD).unwrap()).to_owned(),
    };
    text.parse().unwrap_or_default()
}

/// The inside of a group of another declaration.
fn piece(rng: &mut Rng, seeds: &[Seed]) -> TokenStream {
    let mut tokens: TokenStream =
        rng.choice(seeds).and_then(|seed| seed.text.parse().ok()).unwrap_or_default();
    for _ in 0..rng.usize(1..4) {
        let groups: Vec<_> = tokens
            .clone()
            .into_iter()
            .filter_map(|token| match token {
                TokenTree::Group(group) => Some(group.stream()),
                _ => None,
            })
            .collect();
        match rng.choice(groups) {
            Some(inside) => tokens = inside,
            None => break,
        }
    }
    tokens
}

fn delimiter(rng: &mut Rng) -> Delimiter {
    *rng.choice(&[Delimiter::Parenthesis, Delimiter::Bracket, Delimiter::Brace]).unwrap()
}

/// The same tokens, some of them in invisible groups.
pub(super) fn in_groups(rng: &mut Rng, tokens: TokenStream) -> TokenStream {
    let grouped = tokens.into_iter().map(|token| {
        let token = match token {
            TokenTree::Group(group) => {
                let mut inside = Group::new(group.delimiter(), in_groups(rng, group.stream()));
                inside.set_span(group.span());
                TokenTree::Group(inside)
            }
            other => other,
        };
        if rng.usize(..30) > 0 {
            return token;
        }
        let span = token.span();
        let mut group = Group::new(Delimiter::None, token.into());
        group.set_span(span);
        TokenTree::Group(group)
    });
    grouped.collect()
}
