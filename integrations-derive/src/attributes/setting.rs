//! How darling's receivers hold a key: read, but with its mistake kept beside it, so that no key hides another's.

use darling::FromMeta;
use darling::ast::NestedMeta;
use proc_macro2::Span;
use syn::spanned::Spanned as _;
use syn::{Expr, ExprPath, Meta, MetaList};

use crate::diagnostics as say;
use crate::errors::Errors;
use crate::model::Spanned;

/// What a key's value is read as. Its errors are ours, and underline the whole value.
pub(crate) trait Value: Sized {
    /// `key`
    fn from_word(key: Span) -> syn::Result<Self> {
        Err(syn::Error::new(key, say::unsupported_form()))
    }

    /// `key = value`
    fn from_value(value: &Expr) -> syn::Result<Self> {
        Err(syn::Error::new_spanned(value, say::unsupported_form()))
    }

    /// `key(..)`
    fn from_list(list: &MetaList) -> syn::Result<Self> {
        Err(syn::Error::new_spanned(list, say::unsupported_form()))
    }
}

/// A key of a receiver: where it was written, and what was read.
pub(crate) struct Setting<T>(Option<Spanned<syn::Result<T>>>);

impl<T> Default for Setting<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Value> FromMeta for Setting<T> {
    fn from_meta(meta: &Meta) -> darling::Result<Self> {
        let span = meta.path().span();
        let value = match meta {
            Meta::Path(_) => T::from_word(span),
            Meta::NameValue(pair) => T::from_value(&pair.value),
            Meta::List(list) => T::from_list(list),
        };
        Ok(Self(Some(Spanned { value, span })))
    }

    fn from_none() -> Option<Self> {
        Some(Self(None))
    }
}

impl<T> Setting<T> {
    pub(crate) fn is_written(&self) -> bool {
        self.0.is_some()
    }

    /// The value, if one was written and could be read.
    pub(crate) fn take(self, errors: &mut Errors) -> Option<T> {
        self.take_spanned(errors).map(|spanned| spanned.value)
    }

    /// The value, with the place of its key.
    pub(crate) fn take_spanned(self, errors: &mut Errors) -> Option<Spanned<T>> {
        let Spanned { value, span } = self.0?;
        errors.take(value).map(|value| Spanned { value, span })
    }
}

/// The receiver of `items`, which leaves keys that are not its own to other receivers.
pub(crate) fn receive<T: FromMeta + Default>(items: &[Meta], errors: &mut Errors) -> T {
    let items: Vec<_> = items.iter().cloned().map(NestedMeta::Meta).collect();
    T::from_list(&items).unwrap_or_else(|error| {
        errors.darling(error);
        T::default()
    })
}

/// The items of a key's list.
pub(crate) fn list_items(list: &MetaList) -> syn::Result<Vec<NestedMeta>> {
    NestedMeta::parse_meta_list(list.tokens.clone())
}

/// The items of a list that have a name.
pub(crate) fn named(items: &[NestedMeta]) -> Vec<Meta> {
    let named = items.iter().filter_map(|item| match item {
        NestedMeta::Meta(meta @ Meta::NameValue(_)) => Some(meta.clone()),
        _ => None,
    });
    named.collect()
}

/// What stands at the start of a list, without a name, as an expression.
pub(crate) fn first_alone(items: &[NestedMeta]) -> Option<Expr> {
    items.first().and_then(alone)
}

/// The name that the scan gives to a list's value without one: not every path is an item of darling's.
pub(crate) const ALONE: &str = "alone";

/// An item without a name, as an expression.
pub(crate) fn alone(item: &NestedMeta) -> Option<Expr> {
    match item {
        NestedMeta::Meta(Meta::NameValue(pair)) if pair.path.is_ident(ALONE) => Some(pair.value.clone()),
        NestedMeta::Meta(Meta::Path(path)) => {
            Some(Expr::Path(ExprPath { attrs: Vec::new(), qself: None, path: path.clone() }))
        }
        _ => None,
    }
}
