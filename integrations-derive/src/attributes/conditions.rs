//! `show_if(..)` and `required_if(..)`: the grammar of conditions, and `if = path`.

use darling::FromMeta;
use proc_macro2::{Ident, Span, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::spanned::Spanned as _;
use syn::{BinOp, Expr, ExprPath, MetaList, Token, UnOp, bracketed, parenthesized, token};

use super::setting::{Setting, Value};
use super::tokens::{self, literal, path};
use super::values::{Function, found};
use crate::diagnostics::{self as say, Message};
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

fn conditions(input: ParseStream<'_>) -> syn::Result<Vec<Condition>> {
    separated(input, condition)
}

/// Everything between commas, or every mistake.
fn separated<T>(
    input: ParseStream<'_>,
    one: impl Fn(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<Vec<T>> {
    let (mut all, mut errors) = (Vec::new(), None::<syn::Error>);
    while !input.is_empty() {
        match one(input).and_then(|one| end(input).map(|()| one)) {
            Ok(one) => all.push(one),
            Err(error) => {
                match &mut errors {
                    Some(errors) => errors.combine(error),
                    none => *none = Some(error),
                }
                while !at_end(input) {
                    input.parse::<TokenTree>()?;
                }
            }
        }
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    errors.map_or(Ok(all), Err)
}

fn at_end(input: ParseStream<'_>) -> bool {
    input.is_empty() || input.peek(Token![,])
}

fn end(input: ParseStream<'_>) -> syn::Result<()> {
    let found = if at_end(input) {
        return Ok(());
    } else if input.peek(Token![||]) {
        say::conditions_joined("||")
    } else if input.peek(Token![&&]) {
        say::conditions_joined("&&")
    } else {
        say::expected_comma()
    };
    Err(syn::Error::new(input.span(), found))
}

fn condition(input: ParseStream<'_>) -> syn::Result<Condition> {
    if !input.peek(syn::Ident::peek_any) || input.peek(syn::LitBool) {
        return Err(syn::Error::new(input.span(), no_field(input)));
    }
    let word: Ident = input.call(Ident::parse_any)?;
    if input.peek(token::Paren) {
        return function(&word, input);
    }
    if input.peek(Token![!=]) {
        let after = input.parse::<Token![!=]>()?.span();
        let operand = operand(&word, after, input)?;
        return Ok(Condition::Not(Box::new(Condition::Equals(word, Box::new(operand)))));
    }
    if input.peek(Token![=]) && !input.peek(Token![==]) {
        let after = input.parse::<Token![=]>()?.span();
        let operand = operand(&word, after, input)?;
        return Ok(Condition::Equals(word, Box::new(operand)));
    }
    if input.peek(Token![in]) {
        let after = input.parse::<Token![in]>()?.span();
        let operands = operands(&word, after, input)?;
        return Ok(Condition::In(word, operands));
    }
    let (at, message) = no_comparison(&word, input);
    Err(syn::Error::new(at, message))
}

/// What is wrong with a condition that does not begin with a word.
fn no_field(input: ParseStream<'_>) -> Message {
    if input.peek(Token![!]) {
        return say::condition_with_exclamation_mark();
    }
    match input.fork().parse::<syn::LitStr>() {
        Ok(text) if syn::parse_str::<Ident>(&text.value()).is_ok() => {
            say::condition_with_quoted_field(&text.value())
        }
        _ => say::condition_without_field(),
    }
}

const FUNCTIONS: [&str; 4] = ["set", "not", "all", "any"];

/// What is wrong with a word that nothing follows which compares.
fn no_comparison(word: &Ident, input: ParseStream<'_>) -> (Span, Message) {
    let name = word.to_string();
    if FUNCTIONS.contains(&name.as_str()) && (at_end(input) || input.peek(syn::Ident::peek_any)) {
        return (word.span(), say::condition_without_parentheses(&name));
    }
    if at_end(input) {
        return (word.span(), say::condition_without_comparison(word));
    }
    if input.peek(Token![::]) {
        return (word.span(), say::condition_without_field());
    }
    if input.peek(Token![.]) {
        return (input.span(), say::condition_on_member(word));
    }
    (input.span(), say::unknown_comparison(word))
}

/// `set(field)`, `not(..)`, `all(..)`, `any(..)`
fn function(word: &Ident, input: ParseStream<'_>) -> syn::Result<Condition> {
    let inside;
    parenthesized!(inside in input);
    let condition = inside_function(word, &inside);
    // What is wrong here is told: what else is in the parentheses is not.
    while !inside.is_empty() && inside.parse::<TokenTree>().is_ok() {}
    condition
}

fn inside_function(word: &Ident, inside: ParseStream<'_>) -> syn::Result<Condition> {
    let name = word.to_string();
    let wrong = |message| Err(syn::Error::new(word.span(), message));
    match name.as_str() {
        "set" => one_field(inside).map(Condition::Set).map_or_else(|| wrong(say::set_of_no_field()), Ok),
        "not" => match &mut *conditions(inside)? {
            [only] => Ok(Condition::Not(Box::new(only.clone()))),
            _ => wrong(say::not_of_several()),
        },
        "all" | "any" if inside.is_empty() => wrong(say::empty_condition(&name)),
        "all" => conditions(inside).map(Condition::All),
        "any" => conditions(inside).map(Condition::Any),
        _ => wrong(say::unknown_condition(&name)),
    }
}

fn one_field(inside: ParseStream<'_>) -> Option<Ident> {
    let field = inside.call(Ident::parse_any).ok()?;
    inside.parse::<Option<Token![,]>>().ok()?;
    inside.is_empty().then_some(field)
}

/// `[a, b]`
fn operands(field: &Ident, after: Span, input: ParseStream<'_>) -> syn::Result<Vec<Expr>> {
    if !input.peek(token::Bracket) {
        let at = if at_end(input) { after } else { input.span() };
        return Err(syn::Error::new(at, say::expected_operands(field)));
    }
    let inside;
    let brackets = bracketed!(inside in input);
    let operands = separated(&inside, |input| operand(field, input.span(), input))?;
    if operands.is_empty() {
        return Err(syn::Error::new(brackets.span.join(), say::no_operands(field)));
    }
    Ok(operands)
}

/// A literal, or a path such as `Mode::Tls`. Where there is none, that is told at what it should stand `after`.
fn operand(field: &Ident, after: Span, input: ParseStream<'_>) -> syn::Result<Expr> {
    if at_end(input) {
        return Err(syn::Error::new(after, say::expected_operand(field, "nothing")));
    }
    let at = input.span();
    let value = tokens::expression(input)
        .ok_or_else(|| syn::Error::new(at, say::expected_operand(field, "no value")))?;
    let negative = matches!(&value, Expr::Unary(unary)
        if matches!(unary.op, UnOp::Neg(_)) && literal(&unary.expr).is_some());
    if negative || literal(&value).is_some() || path(&value).is_some() {
        return Ok(value);
    }
    Err(match joined(&value) {
        Some((operator, at)) => syn::Error::new(at, say::conditions_joined(operator)),
        None => syn::Error::new_spanned(&value, say::expected_operand(field, found(&value))),
    })
}

/// The first operator in `1 || other = 2`, which reads as one expression.
fn joined(value: &Expr) -> Option<(&'static str, Span)> {
    match value {
        Expr::Assign(assign) => joined(&assign.left),
        Expr::Binary(binary) => joined(&binary.left).or(match &binary.op {
            BinOp::Or(operator) => Some(("||", operator.span())),
            BinOp::And(operator) => Some(("&&", operator.span())),
            _ => None,
        }),
        _ => None,
    }
}
