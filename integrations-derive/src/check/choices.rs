//! Choices: those that a prop lists, and the enums that are some.

use syn::{Expr, Lit};

use crate::attributes::Draft;
use crate::attributes::tokens::literal;
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::model::{Choices, ChoicesEnum, Spanned};

/// A list of choices has some, and each value once.
pub(super) fn listed(draft: &mut Draft, errors: &mut Errors) {
    for prop in &draft.model.props {
        if let Some(Choices::Listed(choices, span)) = &prop.choices {
            if choices.is_empty() {
                errors.at(*span, &say::no_choices());
            }
            let mut earlier = Vec::new();
            for value in choices.iter().filter_map(|(_, value)| text(value)) {
                let messages = || (say::duplicate_choice(&value.value()), say::first_given());
                super::distinct(&mut earlier, (value.value(), value.span()), messages, errors);
            }
        }
    }
}

/// The text that an expression shows to be.
pub(super) fn text(value: &Expr) -> Option<&syn::LitStr> {
    match literal(value) {
        Some(Lit::Str(text)) => Some(text),
        _ => None,
    }
}

/// Every variant has a value, and no two have the same.
pub(crate) fn choices_enum(model: &ChoicesEnum, errors: &mut Errors) {
    values(model.choices.iter().map(|choice| &choice.value), errors);
}

pub(super) fn values<'a>(values: impl Iterator<Item = &'a Spanned<String>>, errors: &mut Errors) {
    let mut earlier = Vec::new();
    for value in values {
        if value.value.is_empty() {
            errors.at(value.span, &say::empty_choice());
        } else {
            let messages = || (say::duplicate_choice(&value.value), say::first_given());
            super::distinct(&mut earlier, (&value.value, value.span), messages, errors);
        }
    }
}
