//! `show_if(..)` and `required_if(..)`: the grammar of conditions, and `if = path`.

use darling::FromMeta;
use proc_macro2::{Ident, Span, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::spanned::Spanned as _;
use syn::{Expr, ExprPath, MetaList, Token, UnOp, bracketed, parenthesized, token};

use super::setting::{Setting, Value};
use super::tokens::{self, literal, path};
use super::values::{Function, found};
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::model::Condition;

#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
pub(crate) struct ConditionKeys {
    show_if: Setting<Conditions>,
    required_if: Setting<Conditions>,
    #[darling(rename = "if")]
    available: Setting<Function>,
}

pub(crate) struct When {
    pub show_if: Option<Condition>,
    pub required_if: Option<Condition>,
    pub available: Option<ExprPath>,
}

impl ConditionKeys {
    pub(crate) fn read(self, errors: &mut Errors) -> When {
        When {
            show_if: self.show_if.take(errors).map(|conditions| conditions.0),
            required_if: self.required_if.take(errors).map(|conditions| conditions.0),
            available: self.available.take(errors).map(|function| function.0),
        }
    }
}

/// Several conditions, of which all must hold.
struct Conditions(Condition);

impl Value for Conditions {
    fn from_list(list: &MetaList) -> syn::Result<Self> {
        conditions.parse2(list.tokens.clone()).map(all).map(Self)
    }
}

fn all(mut conditions: Vec<Condition>) -> Condition {
    match (conditions.pop(), conditions.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            conditions.extend(last);
            Condition::All(conditions)
        }
    }
}

/// Every condition, or every mistake.
fn conditions(input: ParseStream<'_>) -> syn::Result<Vec<Condition>> {
    let (mut conditions, mut errors) = (Vec::new(), None::<syn::Error>);
    while !input.is_empty() {
        match condition(input).and_then(|condition| end(input).map(|()| condition)) {
            Ok(condition) => conditions.push(condition),
            Err(error) => {
                match &mut errors {
                    Some(errors) => errors.combine(error),
                    none => *none = Some(error),
                }
                while !input.is_empty() && !input.peek(Token![,]) {
                    input.parse::<TokenTree>()?;
                }
            }
        }
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    errors.map_or(Ok(conditions), Err)
}

fn end(input: ParseStream<'_>) -> syn::Result<()> {
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(());
    }
    Err(syn::Error::new(input.span(), say::expected_comma()))
}

fn condition(input: ParseStream<'_>) -> syn::Result<Condition> {
    if !input.peek(syn::Ident::peek_any) || input.peek(syn::LitBool) {
        return Err(syn::Error::new(input.span(), say::condition_without_field()));
    }
    let word: Ident = input.call(Ident::parse_any)?;
    if input.peek(token::Paren) {
        return function(&word, input);
    }
    let compared = if input.peek(Token![!=]) {
        input.parse::<Token![!=]>()?;
        let value = operand(&word, input)?;
        Condition::Not(Box::new(Condition::Equals(word, value)))
    } else if input.peek(Token![=]) && !input.peek(Token![==]) {
        input.parse::<Token![=]>()?;
        let value = operand(&word, input)?;
        Condition::Equals(word, value)
    } else if input.peek(Token![in]) {
        input.parse::<Token![in]>()?;
        let values = operands(&word, input)?;
        Condition::In(word, values)
    } else if input.is_empty() || input.peek(Token![,]) {
        return Err(syn::Error::new(word.span(), say::condition_without_comparison(&word)));
    } else {
        return Err(syn::Error::new(input.span(), say::unknown_comparison(&word)));
    };
    Ok(compared)
}

/// `set(field)`, `not(..)`, `all(..)`, `any(..)`
fn function(word: &Ident, input: ParseStream<'_>) -> syn::Result<Condition> {
    let inside;
    parenthesized!(inside in input);
    let name = word.to_string();
    let empty = inside.is_empty();
    let condition = match name.as_str() {
        "set" => {
            let field = inside.call(Ident::parse_any).ok().filter(|_| inside.is_empty());
            field.map(Condition::Set).ok_or_else(|| syn::Error::new(word.span(), say::set_of_no_field()))
        }
        "not" => {
            let mut negated = conditions(&inside)?;
            match (negated.pop(), negated.is_empty()) {
                (Some(only), true) => Ok(Condition::Not(Box::new(only))),
                _ => Err(syn::Error::new(word.span(), say::not_of_several())),
            }
        }
        "all" => conditions(&inside).map(Condition::All),
        "any" => conditions(&inside).map(Condition::Any),
        _ => Err(syn::Error::new(word.span(), say::unknown_condition(&name))),
    };
    // What is wrong here is told: what else is in the parentheses is not.
    while !inside.is_empty() && inside.parse::<TokenTree>().is_ok() {}
    match condition? {
        Condition::All(_) | Condition::Any(_) if empty => {
            Err(syn::Error::new(word.span(), say::empty_condition(&name)))
        }
        condition => Ok(condition),
    }
}

/// `[a, b]`, after `word in`.
fn operands(word: &Ident, input: ParseStream<'_>) -> syn::Result<Vec<Expr>> {
    if !input.peek(token::Bracket) {
        return Err(syn::Error::new(here(word, input), say::expected_operands()));
    }
    let inside;
    let brackets = bracketed!(inside in input);
    let mut operands = Vec::new();
    while !inside.is_empty() {
        operands.push(operand(word, &inside)?);
        end(&inside)?;
        inside.parse::<Option<Token![,]>>()?;
    }
    if operands.is_empty() {
        return Err(syn::Error::new(brackets.span.join(), say::expected_operands()));
    }
    Ok(operands)
}

/// A literal, or a path such as `Mode::Tls`.
fn operand(word: &Ident, input: ParseStream<'_>) -> syn::Result<Expr> {
    let at = here(word, input);
    if input.is_empty() || input.peek(Token![,]) {
        return Err(syn::Error::new(at, say::expected_operand("nothing")));
    }
    let value = tokens::expression(input)
        .ok_or_else(|| syn::Error::new(at, say::expected_operand("no expression")))?;
    let negative = matches!(&value, Expr::Unary(unary)
        if matches!(unary.op, UnOp::Neg(_)) && literal(&unary.expr).is_some());
    if negative || literal(&value).is_some() || path(&value).is_some() {
        return Ok(value);
    }
    Err(syn::Error::new(value.span(), say::expected_operand(found(&value))))
}

/// The place of what comes next; at the end there is none, so it is that of the field.
fn here(word: &Ident, input: ParseStream<'_>) -> Span {
    if input.is_empty() { word.span() } else { input.span() }
}
