//! `impl Integration for ..`

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::assertions::Assertions;
use super::{at_place, bounded, event_ident, props, props_ident, spec};
use crate::model::{Integration, Prop};
use crate::span;

pub(super) fn implementation(model: &Integration, assertions: &Assertions) -> TokenStream {
    let Assertions { types, checked, .. } = assertions;
    let (ident, krate) = (&model.ident, &model.krate);
    let (props, event) = (props_ident(model), event_ident(model));
    let generics = bounded(model);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let (spec, unset, build, check) =
        (spec::spec(model), props::unset(model), build(model), props::check(model));
    let slots = model.props.iter().map(|prop| {
        let (field, ty, at) = (&prop.ident, &prop.ty, span::of_type(&prop.ty));
        let (krate, kind) = (at_place(krate, at), kind(prop, at));
        quote_spanned! {at=>
            #krate::__private::SlotOf {
                get: |props| #krate::__private::#kind::slot::<#ty>(&props.#field),
                get_mut: |props| #krate::__private::#kind::slot_mut::<#ty>(&mut props.#field),
            }
        }
    });
    let check_across = model.validate.as_ref().map_or_else(
        || quote!(|_| ::core::result::Result::Ok(())),
        |path| {
            let at = span::of_path(path);
            quote_spanned!(at=> |record| ::core::result::Result::map_err(#path(record), ::core::convert::Into::into))
        },
    );
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::Integration for #ident #type_generics #where_clause {
            type Props = #props #type_generics;
            type Event = #event;
            const TABLE: #krate::__private::Table<Self> = {
                #types
                #krate::__private::Table {
                    spec: { #spec },
                    unset: || #unset,
                    slots: &[#(#slots),*],
                    build: #build,
                    check: #check,
                    check_across: #check_across,
                }
            };
            #checked
        }
    }
}

/// The runtime's functions for the prop: with a default or without.
fn kind(prop: &Prop, at: Span) -> Ident {
    Ident::new(if prop.default.is_some() { "defaulted" } else { "plain" }, at)
}

/// The complete configuration: a closure.
fn build(model: &Integration) -> TokenStream {
    let fields: Vec<_> = model.props.iter().map(|prop| &prop.ident).collect();
    let state = &model.state;
    let locals: Vec<_> =
        (0..fields.len()).map(|index| format_ident!("__{index}", span = Span::mixed_site())).collect();
    // Being a prop is a use of a field: it is drawn, stored and validated, whether `execute` reads it or not.
    let read_all = (!fields.is_empty()).then(|| {
        quote! {
            if let ::core::option::Option::Some(Self { #(#fields: #locals,)* .. }) = ::core::option::Option::None::<&Self> {
                let _ = (#(#locals,)*);
            }
        }
    });
    let props = if fields.is_empty() { quote!(_) } else { quote_spanned!(Span::mixed_site()=> props) };
    let built = model.props.iter().map(|prop| {
        let (field, ty, at) = (&prop.ident, &prop.ty, span::of_type(&prop.ty));
        let (krate, kind) = (at_place(&model.krate, at), kind(prop, at));
        quote_spanned!(at=> #field: #krate::__private::#kind::build::<#ty>(&props.#field)?)
    });
    quote_spanned! {Span::mixed_site()=>
        |#props| {
            #read_all
            ::core::option::Option::Some(Self { #(#built,)* #(#state: ::core::default::Default::default(),)* })
        }
    }
}
