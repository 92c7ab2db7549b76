//! The look before the parsing: only items that the vocabulary knows, in a form that it allows, get through.

use proc_macro2::{Delimiter, Ident, Span, TokenStream};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;
use syn::{Attribute, Expr, Meta};

use super::events;
use super::setting::ALONE;
use super::tokens::{self, Given, Item};
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::vocabulary::{self, First, Form, Key, Level};

/// What the attributes of one level say about one item.
#[derive(Default)]
pub(crate) struct Scanned {
    /// The items that may be parsed.
    pub items: Vec<Meta>,
    pub written: Written,
}

/// The keys that were written, each with its place: also those whose value is wrong.
#[derive(Default)]
pub(crate) struct Written {
    keys: Vec<(String, Span)>,
    /// Those of which something was dropped: what is left of them is not all that was meant.
    spoiled: Vec<String>,
}

impl Written {
    pub(crate) fn place(&self, name: &str) -> Option<Span> {
        self.keys.iter().find(|(written, _)| written == name).map(|(_, span)| *span)
    }

    /// Each key, with its place.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, Span)> {
        self.keys.iter().map(|(key, span)| (key.as_str(), *span))
    }

    /// How often a key that may repeat was written.
    pub(crate) fn count(&self, name: &str) -> usize {
        self.keys.iter().filter(|(written, _)| written == name).count()
    }

    fn note(&mut self, name: &str, span: Span) {
        self.keys.push((name.to_owned(), span));
    }

    /// Whether something of a key was dropped, and told.
    pub(crate) fn is_spoiled(&self, name: &str) -> bool {
        self.spoiled.iter().any(|spoiled| spoiled == name)
    }

    /// Notes a key that may not repeat. False if it was there already.
    fn add(&mut self, name: &str, span: Span, errors: &mut Errors) -> bool {
        let first = self.place(name);
        match first {
            Some(first) => errors.pair(span, &say::duplicate(name), first, &say::first_given()),
            None => self.note(name, span),
        }
        first.is_none()
    }
}

/// Scans every attribute of `level` among `attributes`, as one.
pub(crate) fn scan(attributes: &[Attribute], level: Level, errors: &mut Errors) -> Scanned {
    let mut scanned = Scanned::default();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident(level.attribute())) {
        for item in tokens::items(contents(attribute, level, errors), errors) {
            scan_item(item, level, &mut scanned, errors);
        }
    }
    scanned
}

/// Scans the items of one list.
pub(super) fn scan_list(tokens: TokenStream, level: Level, errors: &mut Errors) -> Scanned {
    let mut scanned = Scanned::default();
    for item in tokens::items(tokens, errors) {
        scan_item(item, level, &mut scanned, errors);
    }
    scanned
}

/// Tells of attributes of `level` on something that is not their home.
pub(crate) fn misplaced(attributes: &[Attribute], level: Level, errors: &mut Errors) {
    let events = matches!(level, Level::Integration | Level::Group).then_some(events::ATTRIBUTE);
    for name in [Some(level.attribute()), events].into_iter().flatten() {
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident(name)) {
            errors.on(&attribute.meta, &say::misplaced_attribute(name, level.home()));
        }
    }
}

/// Tells of attributes of another derive's level, where `own` is what is meant.
pub(crate) fn of_other(attributes: &[Attribute], other: Level, own: Level, errors: &mut Errors) {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident(other.attribute())) {
        errors.on(&attribute.meta, &say::attribute_of_other(other.attribute(), own.attribute()));
    }
}

fn contents(attribute: &Attribute, level: Level, errors: &mut Errors) -> TokenStream {
    let name = level.attribute();
    let example = || vocabulary::names(level).first().map_or_else(String::new, |key| format!("{key} = .."));
    match &attribute.meta {
        // A field without a key is still a prop.
        Meta::Path(_) if level == Level::Prop => TokenStream::new(),
        Meta::Path(path) => {
            errors.on(path, &say::bare_attribute(name, &example()));
            TokenStream::new()
        }
        Meta::NameValue(pair) => {
            errors.on(pair, &say::attribute_needs_parentheses(name, &example()));
            TokenStream::new()
        }
        Meta::List(list) => {
            if !matches!(list.delimiter, syn::MacroDelimiter::Paren(_)) {
                errors.on(list, &say::attribute_needs_parentheses(name, &example()));
            } else if list.tokens.is_empty() {
                errors.on(list, &say::empty_attribute(level));
            }
            list.tokens.clone()
        }
    }
}

fn scan_item(item: Item, level: Level, scanned: &mut Scanned, errors: &mut Errors) {
    match item {
        Item::Alone(value) => match tokens::path(subject(&value)) {
            Some(path) => errors.on(path, &say::unknown_key(level, &joined(path))),
            None => errors.on(value, &say::value_without_key(level)),
        },
        Item::Keyed(ident, given) => {
            let name = ident.unraw().to_string();
            let unreadable = matches!(given, Given::Unreadable);
            let Some(key) = vocabulary::find(level, &name) else {
                if !unreadable {
                    errors.at(ident.span(), &say::unknown_key(level, &name));
                }
                scanned.written.keys.extend(meant(level, &name).map(|key| (key, ident.span())));
                return;
            };
            if unreadable {
                scanned.written.note(&name, ident.span());
                scanned.written.spoiled.push(name);
                return;
            }
            if key.repeats {
                scanned.written.note(&name, ident.span());
            } else if !scanned.written.add(&name, ident.span(), errors) {
                scanned.written.spoiled.push(name);
                return;
            }
            let before = errors.len();
            scanned.items.extend(fit(key, &ident, given, errors));
            if errors.len() > before {
                scanned.written.spoiled.push(name);
            }
        }
    }
}

/// The keys that say what a field is at all: one that is misspelled still says so, or its type would be a mistake too.
const KINDS: &[&str] = &["flatten", "per_event"];

fn meant(level: Level, name: &str) -> Option<String> {
    let near = say::nearest(name, &vocabulary::names(level))?;
    KINDS.contains(&near).then(|| near.to_owned())
}

/// What would be the key of `foo::bar = 1` and of `foo::bar(1)`.
fn subject(value: &Expr) -> &Expr {
    match value {
        Expr::Assign(assignment) => &assignment.left,
        Expr::Call(call) => &call.func,
        other => other,
    }
}

fn joined(path: &syn::ExprPath) -> String {
    path.to_token_stream().to_string().replace(' ', "")
}

/// The item as a `Meta`, if its form is one of the key's.
fn fit(key: &'static Key, ident: &Ident, given: Given, errors: &mut Errors) -> Option<Meta> {
    // A raw key is the key: what parses it compares names.
    let name = Ident::new(key.name, ident.span());
    let takes_value = key.forms.iter().any(|form| matches!(form, Form::Value(_)));
    let wrong = match given {
        Given::Nothing if key.forms.iter().any(|form| matches!(form, Form::Word)) => {
            return Some(Meta::Path(name.into()));
        }
        Given::Value(value) if takes_value => return Some(pair(&name, value)),
        Given::List(delimiter, tokens) if takes_conditions(key) => match delimiter {
            Delimiter::Parenthesis if tokens.is_empty() => say::empty_list(key),
            Delimiter::Parenthesis => return Some(Meta::List(parenthesized(&name, tokens))),
            _ => say::parentheses(key),
        },
        Given::List(delimiter, tokens) => match list_form(key) {
            None => say::takes_no_list(key),
            Some(_) if delimiter != Delimiter::Parenthesis => say::parentheses(key),
            Some(_) if tokens.is_empty() => say::empty_list(key),
            Some((first, arguments)) => {
                let list = List { key, first, arguments, written: Written::default() };
                return list.scan(&name, tokens, errors);
            }
        },
        Given::Unreadable => return None,
        Given::Nothing => say::needs_value(key),
        Given::Missing if takes_value => say::needs_value(key),
        Given::Missing | Given::Value(_) => say::takes_no_value(key),
    };
    errors.at(ident.span(), &wrong);
    None
}

fn takes_conditions(key: &Key) -> bool {
    key.forms.iter().any(|form| matches!(form, Form::Conditions))
}

fn parenthesized(name: &Ident, tokens: TokenStream) -> syn::MetaList {
    let paren = syn::token::Paren(name.span());
    syn::MetaList { path: name.clone().into(), delimiter: syn::MacroDelimiter::Paren(paren), tokens }
}

/// The named arguments of a list, each with a value.
type Arguments = Vec<(&'static str, &'static str)>;

/// The list that a key takes: its forms that are lists, as one.
fn list_form(key: &'static Key) -> Option<(First, Arguments)> {
    let lists = key.forms.iter().filter_map(|form| match form {
        Form::List(first, arguments) => Some((*first, *arguments)),
        _ => None,
    });
    lists.fold(None, |all, (first, list)| {
        let (start, mut arguments) = all.unwrap_or((first, Arguments::new()));
        for argument in list {
            if !arguments.contains(argument) {
                arguments.push(*argument);
            }
        }
        Some((if start == First::Nothing { first } else { start }, arguments))
    })
}

fn pair(name: &Ident, value: Expr) -> Meta {
    Meta::NameValue(syn::MetaNameValue {
        path: name.clone().into(),
        eq_token: syn::Token![=](name.span()),
        value,
    })
}

/// A key's list, while it is scanned.
struct List {
    key: &'static Key,
    first: First,
    arguments: Arguments,
    written: Written,
}

impl List {
    /// The list without its wrong items, or nothing when too little is left of it to be judged.
    fn scan(mut self, name: &Ident, tokens: TokenStream, errors: &mut Errors) -> Option<Meta> {
        let items: Vec<_> = tokens::items(tokens, errors)
            .into_iter()
            .enumerate()
            .map(|(index, item)| self.scan_item(index, item, errors))
            .collect();
        let spoiled = self.first == First::Nothing && items.iter().any(Option::is_none);
        let kept: Vec<_> = items.into_iter().flatten().collect();
        // The comma after the last: syn makes one literal of a `-1` that ends a list, and forgets where its `1` is.
        let meta = Meta::List(parenthesized(name, quote!(#(#kept,)*)));
        (!spoiled && !kept.is_empty()).then_some(meta)
    }

    fn scan_item(&mut self, index: usize, item: Item, errors: &mut Errors) -> Option<TokenStream> {
        let alone = match self.first {
            First::Nothing => false,
            First::One(_) => index == 0,
            First::Many(_) => true,
        };
        match item {
            Item::Alone(value) if alone && is_simple(&value) => {
                let name = Ident::new(ALONE, Span::call_site());
                return Some(pair(&name, value).into_token_stream());
            }
            Item::Alone(value) => errors.on(value, &say::stray_argument(self.key)),
            Item::Keyed(word, Given::Nothing) if alone => return Some(word.into_token_stream()),
            Item::Keyed(ident, given) => return self.scan_argument(&ident, given, errors),
        }
        None
    }

    fn scan_argument(&mut self, ident: &Ident, given: Given, errors: &mut Errors) -> Option<TokenStream> {
        let name = ident.unraw().to_string();
        if matches!(given, Given::Unreadable) {
            return None;
        }
        let Some((known, example)) = self.arguments.iter().find(|(argument, _)| *argument == name) else {
            let names: Vec<_> = self.arguments.iter().map(|(name, _)| *name).collect();
            errors.at(ident.span(), &say::unknown_argument(self.key, &name, &names));
            return None;
        };
        let first = self.written.add(known, ident.span(), errors);
        match given {
            Given::Value(value) => {
                let ident = Ident::new(known, ident.span());
                first.then(|| pair(&ident, value).into_token_stream())
            }
            Given::Missing | Given::Nothing | Given::List(..) | Given::Unreadable => {
                errors.at(ident.span(), &say::argument_needs_value(known, example));
                None
            }
        }
    }
}

/// What may stand alone in a list.
fn is_simple(value: &Expr) -> bool {
    tokens::literal(value).is_some() || tokens::path(value).is_some()
}
