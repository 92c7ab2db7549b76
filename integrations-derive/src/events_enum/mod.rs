//! `#[derive(Events)]`: small enough to have its expansion and its fallback in one place.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::{DeriveInput, Expr, Type};

use crate::errors::Errors;
use crate::model::{Event, EventsEnum};
use crate::{attributes, check, names, span};

pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let (model, errors) = judge(input);
    let code = expand(input, &model, errors.is_empty());
    let errors = errors.into_compile_errors();
    quote!(#errors #code)
}

fn judge(input: &DeriveInput) -> (EventsEnum, Errors) {
    let mut errors = Errors::default();
    let data = check::shape::events(input, &mut errors);
    let mut model = attributes::events_enum::read(input, data, &mut errors);
    check::events_enum(&mut model, &mut errors);
    if !input.generics.params.is_empty() {
        // They are told: what they stand for is no payload, and that is not told too.
        model.events.iter_mut().for_each(|event| event.payload = None);
    }
    (model, errors)
}

/// The impls: of a wrong declaration too, over what of it is right, so that its users get no errors from it.
fn expand(input: &DeriveInput, model: &EventsEnum, right: bool) -> TokenStream {
    let at = span::of_generated(input.ident.span());
    let (ident, krate) = (&model.ident, &model.krate);
    let (impl_generics, ty_generics, where_clause) = input.generics.split_for_impl();
    let rows = model.events.iter().map(row);
    let raw = model.events.iter().enumerate().filter_map(|(index, event)| raw(index, event, at));
    let others =
        (!right).then(|| quote_spanned!(at=> #[allow(unreachable_patterns)] _ => ::core::unreachable!(),));
    let sample = sample(model, at);
    let declared = model.events.iter().enumerate().map(|(index, event)| {
        let declared = declared(event, at);
        quote_spanned! {at=>
            #[allow(deprecated)]
            #[automatically_derived]
            impl #impl_generics __i::Declares<#index> for #ident #ty_generics #where_clause { #declared }
        }
    });
    quote_spanned! {at=>
        const _: () = {
            use #krate::__private as __i;
            #[allow(deprecated)]
            #[automatically_derived]
            impl #impl_generics __i::Vocabulary for #ident #ty_generics #where_clause {
                const EVENTS: &'static [__i::EventSpec] = &[#(#rows),*];
                fn to_raw(&self) -> __i::Result<__i::RawEvent, __i::PayloadError> {
                    match self { #(#raw)* #others }
                }
                #sample
            }
            #(#declared)*
        };
    }
}

/// The metadata.
fn row(event: &Event) -> TokenStream {
    let (name, field) = (&event.name.value, names::switch(&event.name.value));
    let (title, default) = (&event.title, event.default);
    let description = event.description.as_ref().map_or_else(|| quote!(""), Expr::to_token_stream);
    quote! {
        __i::EventSpec { name: #name, field: #field, title: #title, description: #description, default: #default, ..__i::EventSpec::USUAL }
    }
}

/// The type of the payload, which is asked to be one in one place: where it is written.
fn declared(event: &Event, at: Span) -> TokenStream {
    let payload = event.payload.as_ref().map_or_else(|| quote!(()), Type::to_token_stream);
    let at_payload = event.payload.as_ref().map_or(at, span::of_type);
    let codec = quote_spanned!(at_payload=> __i::codec::<#payload>());
    quote_spanned! {at=>
        type Payload = #payload;
        const CODEC: __i::Codec<#payload> = #codec;
    }
}

fn raw(index: usize, event: &Event, at: Span) -> Option<TokenStream> {
    event.payload.as_ref()?;
    let (variant, name) = (span::generated(&event.ident), &event.name.value);
    Some(quote_spanned!(at=> Self::#variant(payload) => __i::raw_of::<Self, #index>(#name, payload),))
}

fn sample(model: &EventsEnum, at: Span) -> TokenStream {
    let samples = model.events.iter().enumerate().filter_map(|(index, event)| {
        let (path, _) = event.sample.as_ref().zip(event.payload.as_ref())?;
        let (name, at) = (&event.name.value, span::of_path(path));
        Some(quote_spanned!(at=> #name => __i::sample_of::<Self, #index>(#path),))
    });
    let samples: Vec<_> = samples.collect();
    let (name, found) = if samples.is_empty() {
        (quote_spanned!(at=> _name), quote_spanned!(at=> __i::None))
    } else {
        (quote_spanned!(at=> name), quote_spanned!(at=> match name { #(#samples)* _ => __i::None }))
    };
    quote_spanned!(at=> fn sample(#name: &::core::primitive::str) -> __i::Option<__i::Json> { #found })
}

#[cfg(test)]
pub(crate) fn errors(input: &DeriveInput) -> Vec<String> {
    judge(input).1.texts()
}

#[cfg(test)]
mod tests;
