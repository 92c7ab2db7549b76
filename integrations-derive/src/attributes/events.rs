//! `#[events(push, merge_request)]`

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::{Attribute, MacroDelimiter, Meta};

use super::setting::Value as _;
use super::tokens::{self, Given, Item};
use super::values::Word;
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::model::Spanned;
use crate::vocabulary::DEFAULT_EVENTS;

pub(crate) const ATTRIBUTE: &str = "events";

/// The events that a group is made for: those as written, and no others.
pub(crate) fn of_group(attributes: &[Attribute], ident: &Ident, errors: &mut Errors) -> Vec<Spanned<String>> {
    let written = attributes.iter().any(|attribute| attribute.path().is_ident(ATTRIBUTE));
    if written { read(attributes, ident, errors) } else { Vec::new() }
}

/// The events as written; without an attribute that says some, the default ones, as if written at `ident`.
pub(crate) fn read(attributes: &[Attribute], ident: &Ident, errors: &mut Errors) -> Vec<Spanned<String>> {
    let mut lists = Vec::new();
    let mut first: Option<Span> = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident(ATTRIBUTE)) {
        let span = syn::spanned::Spanned::span(attribute.path());
        match first {
            Some(first) => {
                errors.pair(span, &say::duplicate("#[events]"), first, &say::first_given());
            }
            None => first = Some(span),
        }
        lists.extend(list(attribute, errors));
    }
    if lists.is_empty() {
        let default = |name: &&str| Spanned { value: (*name).to_owned(), span: ident.span() };
        return DEFAULT_EVENTS.iter().map(default).collect();
    }
    lists.into_iter().flat_map(|list| names(list, errors)).collect()
}

fn list(attribute: &Attribute, errors: &mut Errors) -> Option<TokenStream> {
    match &attribute.meta {
        Meta::List(list) if matches!(list.delimiter, MacroDelimiter::Paren(_)) => {
            return Some(list.tokens.clone());
        }
        Meta::Path(path) => errors.on(path, &say::bare_events()),
        other => errors.on(other, &say::attribute_needs_parentheses(ATTRIBUTE, "push")),
    }
    None
}

fn names(tokens: TokenStream, errors: &mut Errors) -> Vec<Spanned<String>> {
    let items = tokens::items(tokens, errors);
    items.into_iter().filter_map(|item| name(item, errors)).collect()
}

fn name(item: Item, errors: &mut Errors) -> Option<Spanned<String>> {
    match item {
        Item::Keyed(ident, Given::Nothing) => {
            Some(Spanned { value: ident.unraw().to_string(), span: ident.span() })
        }
        Item::Keyed(ident, _) => {
            errors.at(ident.span(), &say::event_with_value(&ident.unraw().to_string()));
            None
        }
        Item::Alone(value) => match tokens::path(&value) {
            Some(path) if path.path.get_ident().is_none() => {
                errors.on(path, &say::event_path(&path.to_token_stream().to_string().replace(' ', "")));
                None
            }
            _ => errors.take(Word::from_value(&value)).map(|word| word.0),
        },
    }
}
