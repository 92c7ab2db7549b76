//! `#[events(push, merge_request)]`, `#[events(order_paid, in = ShopEvent)]`

use proc_macro2::{Delimiter, Ident, Span, TokenStream};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::{Attribute, MacroDelimiter, Meta};

use super::event_arguments;
use super::setting::Value as _;
use super::tokens::{self, Given, Item};
use super::values::{Word, function};
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::model::{NamedEvent, Spanned, Vocabulary};
use crate::vocabulary::{DEFAULT_EVENTS, canonical_event};

pub(crate) const ATTRIBUTE: &str = "events";

/// The item that says whose events the others are.
const IN: &str = "in";

/// What the attribute says.
pub(super) struct Events {
    pub named: Vec<NamedEvent>,
    pub vocabulary: Vocabulary,
}

/// What is made of an event with a list behind it.
type Arguments = fn(Spanned<String>, (Delimiter, TokenStream), &mut Errors) -> NamedEvent;

/// The events that a group is made for: those as written, and no others.
pub(super) fn of_group(attributes: &[Attribute], ident: &Ident, errors: &mut Errors) -> Events {
    if attributes.iter().any(|attribute| attribute.path().is_ident(ATTRIBUTE)) {
        return read_with(event_arguments::refuse, attributes, ident, errors);
    }
    Events { named: Vec::new(), vocabulary: Vocabulary::Gitlab }
}

/// The events as written; without an attribute that says some, the default ones, as if written at `ident`.
pub(super) fn read(attributes: &[Attribute], ident: &Ident, errors: &mut Errors) -> Events {
    read_with(event_arguments::read, attributes, ident, errors)
}

fn read_with(arguments: Arguments, attributes: &[Attribute], ident: &Ident, errors: &mut Errors) -> Events {
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
        let named = DEFAULT_EVENTS.iter().map(default).map(NamedEvent::without_arguments).collect();
        return Events { named, vocabulary: Vocabulary::Gitlab };
    }
    let items: Vec<_> = lists.into_iter().flat_map(|list| tokens::words(list, errors)).collect();
    let (whose, events): (Vec<_>, Vec<_>) = items.into_iter().partition(is_in);
    let vocabulary = vocabulary(whose, !events.is_empty(), errors);
    let named = events.into_iter().filter_map(|item| event(item, arguments, errors)).collect();
    Events { named, vocabulary }
}

fn is_in(item: &Item) -> bool {
    matches!(item, Item::Keyed(key, _) if key == IN)
}

/// `named`: whether an event stands beside it.
fn vocabulary(whose: Vec<Item>, named: bool, errors: &mut Errors) -> Vocabulary {
    let mut first: Option<(Span, Vocabulary)> = None;
    for item in whose {
        let Item::Keyed(key, given) = item else { continue };
        match &first {
            Some((first, _)) => errors.pair(key.span(), &say::duplicate(IN), *first, &say::first_given()),
            None => first = Some((key.span(), read_vocabulary(&key, given, errors))),
        }
    }
    let Some((span, vocabulary)) = first else { return Vocabulary::Gitlab };
    if let (Vocabulary::Own(path), false) = (&vocabulary, named) {
        errors.at(span, &say::no_events_of(&path.to_token_stream().to_string().replace(' ', "")));
    }
    vocabulary
}

fn read_vocabulary(key: &Ident, given: Given, errors: &mut Errors) -> Vocabulary {
    match given {
        Given::Value(value) => errors.take(function(&value)).map_or(Vocabulary::Unread, Vocabulary::Own),
        Given::Unreadable => Vocabulary::Unread,
        Given::Nothing | Given::Missing | Given::List(..) => {
            errors.at(key.span(), &say::vocabulary_needs_path());
            Vocabulary::Unread
        }
    }
}

fn list(attribute: &Attribute, errors: &mut Errors) -> Option<TokenStream> {
    match &attribute.meta {
        Meta::List(list) => {
            if !matches!(list.delimiter, MacroDelimiter::Paren(_)) {
                errors.on(list, &say::attribute_needs_parentheses(ATTRIBUTE, "push"));
            }
            return Some(list.tokens.clone());
        }
        Meta::Path(path) => errors.on(path, &say::bare_events()),
        Meta::NameValue(pair) => errors.on(pair, &say::attribute_needs_parentheses(ATTRIBUTE, "push")),
    }
    None
}

fn event(item: Item, arguments: Arguments, errors: &mut Errors) -> Option<NamedEvent> {
    match item {
        Item::Keyed(ident, given) => {
            let name = Spanned { value: ident.unraw().to_string(), span: ident.span() };
            match given {
                Given::List(delimiter, tokens) => Some(arguments(name, (delimiter, tokens), errors)),
                Given::Nothing | Given::Unreadable => Some(NamedEvent::without_arguments(name)),
                Given::Value(_) | Given::Missing => {
                    errors.at(name.span, &say::event_with_value(&name.value));
                    // One mistake is told of it.
                    canonical_event(&name.value).map(|_| NamedEvent::without_arguments(name))
                }
            }
        }
        Item::Alone(value) => match tokens::path(&value) {
            Some(path) if path.path.get_ident().is_none() => {
                errors.on(path, &say::event_path(&path.to_token_stream().to_string().replace(' ', "")));
                None
            }
            _ => errors.take(Word::from_value(&value)).map(|word| NamedEvent::without_arguments(word.0)),
        },
    }
}
