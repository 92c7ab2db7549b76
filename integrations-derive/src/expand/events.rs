//! The enum of the declared events.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt as _;

use super::{Item, event_ident, vocabulary};
use crate::model::{Integration, Spanned};
use crate::names;
use crate::vocabulary::spellings_of;

pub(super) fn events(model: &Integration) -> Item {
    let (vis, ident) = (&model.vis, event_ident(model));
    let doc = format!("The events that [`{}`] handles, each with its payload.", model.ident.unraw());
    let events: Vec<_> = model.events.iter().map(|event| &event.name).collect();
    let names: Vec<&str> = events.iter().map(|event| event.value.as_str()).collect();
    let variants: Vec<Ident> = events.iter().copied().map(variant).collect();
    let docs = names.iter().map(|name| format!("`{name}`"));
    let payloads = events.iter().map(|event| payload(model, event));
    let parse = events.iter().zip(&variants).map(|(event, variant)| {
        let (names, payload) = (spelled(model, event), parsed(model, event));
        quote!(#(#names)|* => __i::Some(#payload.map(Self::#variant)))
    });
    let any = if names.is_empty() {
        quote!(match *self {})
    } else {
        let rows = events.iter().zip(&variants).map(|(event, variant)| {
            let carried = carried(model, event);
            quote!(Self::#variant(payload) => #carried)
        });
        quote!(match self { #(#rows,)* })
    };
    let raw = if names.is_empty() { quote!(_raw) } else { quote!(raw) };
    let from_raw = if names.is_empty() {
        quote!(__i::None)
    } else {
        quote!(match raw.name() { #(#parse,)* _ => __i::None })
    };
    let sample = vocabulary::sample(model);
    let own = vocabulary::implementation(model);
    // Of a vocabulary of one's own, the runtime writes it: a payload need not know how to be shown.
    let debug = own.is_none().then(|| quote!(::core::fmt::Debug,));
    let item = quote! {
        #[doc = #doc]
        #[derive(#debug ::core::clone::Clone)]
        #vis enum #ident {
            #(#[doc = #docs] #variants(::std::sync::Arc<#payloads>),)*
        }
    };
    let implementation = quote! {
        #[automatically_derived]
        impl __i::Event for #ident {
            #[inline]
            fn from_raw(#raw: &__i::RawEvent) -> __i::Parsed<Self> { #from_raw }
            #[inline]
            fn any(&self) -> __i::AnyEvent<'_> { #any }
            #sample
        }
        #own
    };
    Item { item, implementation }
}

fn variant(event: &Spanned<String>) -> Ident {
    Ident::new(&names::pascal_case(&event.value), Span::mixed_site())
}

/// The names under which the event arrives.
fn spelled<'a>(model: &Integration, event: &'a Spanned<String>) -> Vec<&'a str> {
    let mut names = vec![event.value.as_str()];
    if !vocabulary::is_own(model) {
        names.extend(spellings_of(&event.value));
    }
    names
}

fn parsed(model: &Integration, event: &Spanned<String>) -> TokenStream {
    vocabulary::parsed(model, event).unwrap_or_else(|| quote!(__i::Payload::of(raw)))
}

fn carried(model: &Integration, event: &Spanned<String>) -> TokenStream {
    let name = &event.value;
    vocabulary::carried(model, event).unwrap_or_else(|| quote!(__i::Payload::any(&**payload, #name)))
}

/// The type of the payload. The enum stands beside the struct, where the runtime has no short name.
fn payload(model: &Integration, event: &Spanned<String>) -> TokenStream {
    let krate = &model.krate;
    vocabulary::payload(model, event).unwrap_or_else(|| {
        let variant = variant(event);
        quote!(#krate::event::payload::#variant)
    })
}
