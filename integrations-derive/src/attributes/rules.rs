//! A prop's rules: `length`, `range`, `pattern`, `url`, `public_url`, `email`, `validate`; and `message` and `when`.

use darling::FromMeta;
use darling::ast::NestedMeta;
use syn::spanned::Spanned as _;
use syn::{Expr, LitStr, Meta};

use super::numbers::{Bound, Length};
use super::setting::{Setting, Value, first_alone, list_items, named, receive};
use super::values::{Quoted, Text, Word, function};
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::model::{Rule, RuleKind};
use crate::vocabulary::{RULES, WHEN};

/// What a rule, or a prop for all of its rules, says about them.
#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
struct OptionKeys {
    message: Setting<Text>,
    when: Setting<When>,
}

struct Options {
    message: Option<Expr>,
    always: Option<bool>,
}

impl OptionKeys {
    fn read(self, errors: &mut Errors) -> Options {
        Options {
            message: self.message.take(errors).map(|text| text.0),
            always: self.when.take(errors).map(|when| when.always),
        }
    }
}

/// `when = always`
struct When {
    always: bool,
}

impl Value for When {
    fn from_value(value: &Expr) -> syn::Result<Self> {
        let Word(word) = Word::from_value(value)?;
        if WHEN.contains(&word.value.as_str()) {
            return Ok(Self { always: word.value == "always" });
        }
        Err(syn::Error::new(word.span, say::unknown_when(&word.value)))
    }
}

#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
struct LengthKeys {
    min: Setting<Length>,
    max: Setting<Length>,
}

#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
struct RangeKeys {
    min: Setting<Bound>,
    max: Setting<Bound>,
}

/// Both bounds, or nothing when none of those written could be read.
fn bounds<T>(min: Setting<T>, max: Setting<T>, errors: &mut Errors) -> Option<(Option<T>, Option<T>)> {
    let written = min.is_written() || max.is_written();
    let (min, max) = (min.take(errors), max.take(errors));
    (!written || min.is_some() || max.is_some()).then_some((min, max))
}

/// A prop's rules in the order written, and whether all of it holds while the integration is inactive.
pub(crate) fn read(items: &[Meta], errors: &mut Errors) -> (Vec<Rule>, bool) {
    let options = receive::<OptionKeys>(items, errors).read(errors);
    let rules = items.iter().filter_map(|item| rule(item, &options, errors)).collect();
    (rules, options.always.unwrap_or(false))
}

fn rule(item: &Meta, prop: &Options, errors: &mut Errors) -> Option<Rule> {
    let name = item.path().get_ident()?.to_string();
    if !RULES.contains(&name.as_str()) {
        return None;
    }
    let list = match item {
        Meta::List(list) => errors.take(list_items(list))?,
        _ => Vec::new(),
    };
    let arguments = named(&list);
    let own = receive::<OptionKeys>(&arguments, errors).read(errors);
    Some(Rule {
        kind: kind(&name, item, &list, errors)?,
        span: item.path().span(),
        message: own.message.or_else(|| prop.message.clone()),
        always: own.always.or(prop.always).unwrap_or(false),
    })
}

fn kind(name: &str, item: &Meta, list: &[NestedMeta], errors: &mut Errors) -> Option<RuleKind> {
    match name {
        "length" => {
            let keys: LengthKeys = receive(&named(list), errors);
            let (min, max) = bounds(keys.min, keys.max, errors)?;
            Some(RuleKind::Length { min: min.map(|bound| bound.0), max: max.map(|bound| bound.0) })
        }
        "range" => {
            let keys: RangeKeys = receive(&named(list), errors);
            let (min, max) = bounds(keys.min, keys.max, errors)?;
            Some(RuleKind::Range { min: min.map(|bound| bound.0), max: max.map(|bound| bound.0) })
        }
        "pattern" => errors.take(subject(item, list).and_then(|value| regex(&value))).map(RuleKind::Pattern),
        "validate" => {
            errors.take(subject(item, list).and_then(|value| function(&value))).map(RuleKind::Validate)
        }
        "url" => Some(RuleKind::Url),
        "public_url" => Some(RuleKind::PublicUrl),
        "email" => Some(RuleKind::Email),
        _ => None,
    }
}

/// What the rule is about: `pattern = ".."` or `pattern("..", ..)`.
fn subject(item: &Meta, list: &[NestedMeta]) -> syn::Result<Expr> {
    match item {
        Meta::NameValue(pair) => Ok(pair.value.clone()),
        _ => {
            first_alone(list).ok_or_else(|| syn::Error::new(item.path().span(), say::rule_without_subject()))
        }
    }
}

fn regex(value: &Expr) -> syn::Result<LitStr> {
    Quoted::from_value(value).map(|quoted| quoted.0)
}
