//! The tokens of an attribute, as items: a key with what it is given, or a value that stands alone.
//!
//! Nothing here knows which keys there are. What cannot be read is told and skipped, up to the next comma.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::discouraged::Speculative as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Expr, ExprPath, Lit, LitBool, Token, token};

use crate::diagnostics as say;
use crate::errors::Errors;

pub(crate) enum Item {
    Keyed(Ident, Given),
    /// `"text"`, `path::to::function`, `-1`
    Alone(Expr),
}

/// What a key is given.
pub(crate) enum Given {
    Nothing,
    /// `key = value`
    Value(Expr),
    /// `key =`
    Missing,
    /// `key(..)`
    List(Delimiter, TokenStream),
    /// What cannot be read, and is told.
    Unreadable,
}

/// The items of a list, all that can be read.
pub(crate) fn items(tokens: TokenStream, errors: &mut Errors) -> Vec<Item> {
    read(tokens, false, errors)
}

/// The same of a list of words: where a `,` is missing, the next word is an item all the same.
pub(crate) fn words(tokens: TokenStream, errors: &mut Errors) -> Vec<Item> {
    read(tokens, true, errors)
}

fn read(tokens: TokenStream, words: bool, errors: &mut Errors) -> Vec<Item> {
    let mut items = Vec::new();
    let read_all = |input: ParseStream<'_>| {
        while !input.is_empty() {
            items.extend(item(input, errors));
            if matches!(items.last(), Some(Item::Keyed(_, Given::Unreadable))) {
                if words && input.peek(syn::Ident::peek_any) {
                    continue;
                }
                skip_to_comma(input);
            }
            end_item(input, errors)?;
        }
        Ok(())
    };
    if let Err(error) = read_all.parse2(tokens) {
        errors.push(error);
    }
    items
}

fn item(input: ParseStream<'_>, errors: &mut Errors) -> Option<Item> {
    if let Some(key) = key(input) {
        let given = given(&key, input, errors);
        return Some(Item::Keyed(key, given));
    }
    let value = expression(input);
    if value.is_none() {
        let stray_comma = input.peek(Token![,]);
        errors.at(input.span(), &if stray_comma { say::stray_comma() } else { say::unreadable() });
        skip_to_comma(input);
    }
    value.map(Item::Alone)
}

/// A key is any word, also a keyword: `type`, `crate`. A path's first word is none.
fn key(input: ParseStream<'_>) -> Option<Ident> {
    let ahead = input.fork();
    let key = ahead.call(Ident::parse_any).ok()?;
    if input.peek(LitBool) || ahead.peek(Token![::]) || ahead.peek(Token![!]) {
        return None;
    }
    input.advance_to(&ahead);
    Some(key)
}

fn given(key: &Ident, input: ParseStream<'_>, errors: &mut Errors) -> Given {
    if input.is_empty() || input.peek(Token![,]) {
        return Given::Nothing;
    }
    if input.peek(Token![=]) {
        return value(key, input, errors);
    }
    if input.peek(token::Paren) || input.peek(token::Bracket) || input.peek(token::Brace) {
        return group(input);
    }
    errors.at(input.span(), &say::expected_value_or_comma(&key.unraw().to_string()));
    Given::Unreadable
}

fn value(key: &Ident, input: ParseStream<'_>, errors: &mut Errors) -> Given {
    let equals = input.parse::<Token![=]>();
    if equals.is_err() || input.is_empty() || input.peek(Token![,]) {
        return Given::Missing;
    }
    expression(input).map_or_else(
        || {
            errors.at(input.span(), &say::no_expression(&key.unraw().to_string()));
            skip_to_comma(input);
            Given::Unreadable
        },
        Given::Value,
    )
}

fn group(input: ParseStream<'_>) -> Given {
    match input.parse() {
        Ok(TokenTree::Group(group)) => Given::List(group.delimiter(), group.stream()),
        _ => Given::Missing,
    }
}

/// An expression, or nothing and the input untouched. One with an attribute is none: a path with one is no type.
pub(super) fn expression(input: ParseStream<'_>) -> Option<Expr> {
    if input.peek(Token![#]) {
        return None;
    }
    let ahead = input.fork();
    let expression = ahead.parse().ok()?;
    input.advance_to(&ahead);
    Some(ungrouped(expression))
}

fn end_item(input: ParseStream<'_>, errors: &mut Errors) -> syn::Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    if !input.peek(Token![,]) {
        errors.at(input.span(), &say::expected_comma());
        skip_to_comma(input);
    }
    if !input.is_empty() {
        input.parse::<Token![,]>()?;
    }
    Ok(())
}

fn skip_to_comma(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) && input.parse::<TokenTree>().is_ok() {}
}

/// Without the invisible group that `macro_rules!` puts around `$x:expr` and its like.
pub(crate) fn ungrouped(mut expression: Expr) -> Expr {
    while let Expr::Group(group) = expression {
        expression = *group.expr;
    }
    expression
}

/// The literal that an expression is.
pub(crate) fn literal(expression: &Expr) -> Option<&Lit> {
    match expression {
        Expr::Lit(literal) => Some(&literal.lit),
        Expr::Group(group) => literal(&group.expr),
        _ => None,
    }
}

/// The path that an expression is.
pub(crate) fn path(expression: &Expr) -> Option<&ExprPath> {
    match expression {
        Expr::Path(path) => Some(path),
        Expr::Group(group) => path(&group.expr),
        _ => None,
    }
}
