//! The enum of the declared events.

use proc_macro2::{Ident, Span};
use quote::quote;

use super::{Item, event_ident};
use crate::model::{Integration, Spanned};
use crate::names;

pub(super) fn events(model: &Integration) -> Item {
    let (vis, krate, ident) = (&model.vis, &model.krate, event_ident(model));
    let doc = format!("The events that [`{}`] handles, each with its payload.", model.ident);
    let names: Vec<&str> = model.events.iter().map(|event| event.value.as_str()).collect();
    let variants: Vec<Ident> = model.events.iter().map(variant).collect();
    let docs = names.iter().map(|name| format!("`{name}`"));
    let parse = names
        .iter()
        .zip(&variants)
        .map(|(name, variant)| quote!(#name => __i::Some(raw.payload().map(Self::#variant))));
    let name_of = if names.is_empty() {
        quote!(match *self {})
    } else {
        quote!(match self { #(Self::#variants(_) => #names,)* })
    };
    let payload_of = if names.is_empty() {
        quote!(match *self {})
    } else {
        quote!(match self { #(Self::#variants(payload) => &**payload,)* })
    };
    let raw = if names.is_empty() { quote!(_raw) } else { quote!(raw) };
    let from_raw = if names.is_empty() {
        quote!(__i::None)
    } else {
        quote!(match raw.name() { #(#parse,)* _ => __i::None })
    };
    let item = quote! {
        #[doc = #doc]
        #[derive(::core::fmt::Debug, ::core::clone::Clone)]
        #vis enum #ident {
            #(#[doc = #docs] #variants(::std::sync::Arc<#krate::event::payload::#variants>),)*
        }
    };
    let implementation = quote! {
        #[automatically_derived]
        impl __i::Event for #ident {
            fn from_raw(#raw: &__i::RawEvent) -> __i::Parsed<Self> { #from_raw }
            fn name(&self) -> &'static str { #name_of }
            fn payload(&self) -> &__i::AnyPayload { #payload_of }
            fn sample(name: &::core::primitive::str) -> __i::Option<__i::Json> { __i::gitlab::sample(name) }
        }
    };
    Item { item, implementation }
}

fn variant(event: &Spanned<String>) -> Ident {
    Ident::new(&names::pascal_case(&event.value), Span::mixed_site())
}
