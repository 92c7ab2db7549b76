//! The arguments of an event that an integration names: `default`, `follows`, `levels`.

use darling::FromMeta;
use proc_macro2::{Delimiter, TokenStream};
use syn::Expr;

use super::scan;
use super::setting::{Setting, Value, receive};
use super::values::{Switch, Word, Words, found};
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::model::{NamedEvent, Spanned};
use crate::vocabulary::Level;

#[derive(Default, FromMeta)]
#[darling(allow_unknown_fields)]
struct Keys {
    default: Setting<OnOrOff>,
    follows: Setting<Word>,
    levels: Setting<Words>,
}

/// `default = false`
struct OnOrOff(bool);

impl Value for OnOrOff {
    fn from_value(value: &Expr) -> syn::Result<Self> {
        let switch = Switch::from_value(value);
        switch
            .map(|switch| Self(switch.0))
            .map_err(|_| syn::Error::new_spanned(value, say::expected_event_default(found(value))))
    }
}

impl NamedEvent {
    pub(super) fn without_arguments(name: Spanned<String>) -> Self {
        Self { name, default: None, follows: None, levels: Vec::new() }
    }
}

/// An event with what stands in its parentheses.
pub(super) fn read(
    name: Spanned<String>,
    (delimiter, tokens): (Delimiter, TokenStream),
    errors: &mut Errors,
) -> NamedEvent {
    if delimiter != Delimiter::Parenthesis {
        errors.at(name.span, &say::arguments_need_parentheses(&name.value));
    } else if tokens.is_empty() {
        errors.at(name.span, &say::empty_arguments(&name.value));
    }
    let keys: Keys = receive(&scan::scan_list(tokens, Level::NamedEvent, errors).items, errors);
    let levels = keys.levels.take(errors).map(|words| words.0).unwrap_or_default();
    NamedEvent {
        name,
        default: keys
            .default
            .take_spanned(errors)
            .map(|said| Spanned { value: said.value.0, span: said.span }),
        follows: keys.follows.take(errors).map(|word| word.0),
        levels: levels.into_iter().filter_map(|level| errors.take(level)).collect(),
    }
}

/// The same of a group, which says nothing of its events.
pub(super) fn refuse(name: Spanned<String>, _: (Delimiter, TokenStream), errors: &mut Errors) -> NamedEvent {
    errors.at(name.span, &say::arguments_in_group(&name.value));
    NamedEvent::without_arguments(name)
}
