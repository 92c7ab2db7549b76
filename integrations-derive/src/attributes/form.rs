//! How a prop is shown and filled in: `name`, `section`, `type`, `default`, `choices`, `api_only`, `deprecated`.

use darling::FromMeta;
use proc_macro2::Span;
use syn::spanned::Spanned as _;
use syn::{Expr, Lit};

use super::deprecation::{self, Deprecated};
use super::setting::{Setting, Value};
use super::tokens::{literal, path, ungrouped};
use super::values::{AnyWord, Anything, Quoted, Switch, Text, Word, found};
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::model::{Choices, Deprecation, Spanned};
use crate::vocabulary::{DERIVED_FORM_TYPES, FORM_TYPES};

#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
pub(crate) struct FormKeys {
    name: Setting<Quoted>,
    section: Setting<AnyWord>,
    #[darling(rename = "type")]
    form_type: Setting<FormType>,
    default: Setting<Anything>,
    choices: Setting<ChoicesValue>,
    api_only: Setting<Switch>,
    deprecated: Setting<Deprecated>,
}

pub(crate) struct Form {
    pub name: Option<Spanned<String>>,
    pub section: Option<Spanned<String>>,
    pub textarea: Option<Span>,
    pub default: Option<Expr>,
    pub choices: Option<Choices>,
    pub api_only: bool,
    pub deprecated: Option<Deprecation>,
}

impl FormKeys {
    pub(crate) fn read(self, errors: &mut Errors) -> Form {
        Form {
            name: self.name.take(errors).map(Quoted::spanned),
            section: self.section.take(errors).map(|word| word.0),
            textarea: self.form_type.take(errors).and_then(|form_type| form_type.textarea),
            default: self.default.take(errors).map(|value| value.0),
            choices: self.choices.take(errors).map(|choices| choices.0),
            api_only: self.api_only.take(errors).is_some(),
            deprecated: deprecation::read(self.deprecated, errors),
        }
    }
}

/// `type = textarea`
struct FormType {
    textarea: Option<Span>,
}

impl Value for FormType {
    fn from_value(value: &Expr) -> syn::Result<Self> {
        let Word(Spanned { value: name, span }) = Word::from_value(value)?;
        if FORM_TYPES.contains(&name.as_str()) {
            return Ok(Self { textarea: (name == "textarea").then_some(span) });
        }
        let derived = DERIVED_FORM_TYPES.iter().find(|(derived, _)| *derived == name);
        let message = match derived {
            Some((_, rust)) => say::derived_form_type(&name, rust),
            None => say::unknown_form_type(&name),
        };
        Err(syn::Error::new(span, message))
    }
}

/// `choices = ["low", ("High", "high")]` or `choices = path::to::function`
struct ChoicesValue(Choices);

impl Value for ChoicesValue {
    fn from_value(value: &Expr) -> syn::Result<Self> {
        if let Some(path) = path(value) {
            return Ok(Self(Choices::Open(path.clone())));
        }
        match referenced(value.clone()) {
            Expr::Array(list) => {
                let pairs = all(list.elems.iter().map(choice))?;
                Ok(Self(Choices::Listed(pairs, list.span())))
            }
            other => Err(syn::Error::new_spanned(value, say::expected_choices(found(&other)))),
        }
    }
}

/// `&[..]` is a list too.
fn referenced(value: Expr) -> Expr {
    match ungrouped(value) {
        Expr::Reference(reference) => *reference.expr,
        other => other,
    }
}

/// A choice's label and value.
fn choice(value: &Expr) -> syn::Result<(Expr, Expr)> {
    match ungrouped(value.clone()) {
        Expr::Tuple(pair) => match pair.elems.iter().collect::<Vec<_>>().as_slice() {
            [label, value] => Ok((Text::from_value(label)?.0, Text::from_value(value)?.0)),
            _ => Err(syn::Error::new_spanned(value, say::expected_choice("a tuple of another length"))),
        },
        other if matches!(literal(&other), None | Some(Lit::Str(_))) => Ok((other.clone(), other)),
        other => Err(syn::Error::new_spanned(value, say::expected_choice(found(&other)))),
    }
}

/// All values, or all errors.
fn all<T>(results: impl Iterator<Item = syn::Result<T>>) -> syn::Result<Vec<T>> {
    let (mut values, mut errors) = (Vec::new(), None::<syn::Error>);
    for result in results {
        match (result, &mut errors) {
            (Ok(value), _) => values.push(value),
            (Err(error), Some(errors)) => errors.combine(error),
            (Err(error), none) => *none = Some(error),
        }
    }
    errors.map_or(Ok(values), Err)
}
