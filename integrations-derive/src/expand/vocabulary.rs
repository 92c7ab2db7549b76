//! Events of a vocabulary of one's own, of which an integration has only the path and the events' names. Where the
//! vocabulary is GitLab's, nothing here is generated.
//!
//! The vocabulary and the place of each event in it are constants of their own, and everything else takes them from there.
//! So a path to no vocabulary is one error, and so is a name of no event: a type with a constant in it that cannot be
//! computed has no mistakes of its own.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, format_ident, quote, quote_spanned};

use super::{event_ident, runtime};
use crate::model::{Integration, Spanned, Vocabulary};
use crate::span;

pub(super) fn is_own(model: &Integration) -> bool {
    !matches!(model.vocabulary, Vocabulary::Gitlab)
}

/// The type of an event's payload.
pub(super) fn payload(model: &Integration, event: &Spanned<String>) -> Option<TokenStream> {
    let (krate, path, place) = (&model.krate, path(model)?, place(model, event));
    let at = span::of_generated(event.span);
    Some(quote_spanned!(at=> <#path as #krate::__private::Declares<{ #place }>>::Payload))
}

/// The payload of the event `raw`.
pub(super) fn parsed(model: &Integration, event: &Spanned<String>) -> Option<TokenStream> {
    let (path, place) = (path(model)?, place(model, event));
    Some(quote!(__i::payload_of::<#path, { #place }>(raw)))
}

/// The event with its `payload`.
pub(super) fn carried(model: &Integration, event: &Spanned<String>) -> Option<TokenStream> {
    let (path, place, name) = (path(model)?, place(model, event), &event.value);
    Some(quote!(__i::any_of::<#path, { #place }>(#name, &**payload)))
}

/// The metadata of an event.
pub(super) fn row(model: &Integration, event: &Spanned<String>) -> Option<TokenStream> {
    let (ident, name) = (event_ident(model), &event.value);
    is_own(model).then(|| quote!(__i::event_row(#ident::__VOCABULARY, #name)))
}

/// What makes the examples of the payloads.
pub(super) fn sample(model: &Integration) -> Option<TokenStream> {
    is_own(model).then(|| {
        quote! {
            fn sample(name: &::core::primitive::str) -> __i::Option<__i::Json> { (Self::__VOCABULARY.sample)(name) }
        }
    })
}

/// What the enum of events has besides.
pub(super) fn implementation(model: &Integration) -> Option<TokenStream> {
    let (path, ident, at) = (path(model)?, event_ident(model), place_of_path(model));
    let runtime = runtime(at);
    let vocabulary = quote_spanned!(at=> #runtime::own::<#path>());
    let text = path.to_string().replace(' ', "");
    let places = model.events.iter().map(|event| &event.name).map(|event| {
        let (constant, place) = (constant(event), find(model, event, &text));
        quote!(const #constant: ::core::primitive::usize = #place;)
    });
    Some(quote! {
        impl #ident {
            const __VOCABULARY: __i::Own = #vocabulary;
            #(#places)*
        }
        #[automatically_derived]
        impl ::core::fmt::Debug for #ident {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { __i::fmt_event(self, f) }
        }
    })
}

fn find(model: &Integration, event: &Spanned<String>, path: &str) -> TokenStream {
    if let Vocabulary::Unread = model.vocabulary {
        return quote!(0);
    }
    let (name, at) = (&event.value, span::of_generated(event.span));
    let runtime = runtime(at);
    quote_spanned!(at=> #runtime::event_index(Self::__VOCABULARY, #name, #path))
}

/// Where an event is in its vocabulary.
fn place(model: &Integration, event: &Spanned<String>) -> TokenStream {
    let (mut ident, constant) = (event_ident(model), constant(event));
    let at = constant.span();
    ident.set_span(at);
    quote_spanned!(at=> #ident::#constant)
}

fn constant(event: &Spanned<String>) -> Ident {
    format_ident!("__{}", event.value.to_uppercase(), span = span::of_generated(event.span))
}

/// The path to the vocabulary.
fn path(model: &Integration) -> Option<TokenStream> {
    let krate = &model.krate;
    match &model.vocabulary {
        Vocabulary::Gitlab => None,
        Vocabulary::Own(path) => Some(path.to_token_stream()),
        Vocabulary::Unread => Some(quote!(#krate::__private::Unread)),
    }
}

fn place_of_path(model: &Integration) -> Span {
    match &model.vocabulary {
        Vocabulary::Own(path) => span::of_path(path),
        Vocabulary::Gitlab | Vocabulary::Unread => Span::mixed_site(),
    }
}
