//! `impl Integration for ..`

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::assertions::Assertions;
use super::props::{self, key};
use super::{bounded, event_ident, functions, props_ident, runtime, spec};
use crate::model::Integration;
use crate::span;

/// With no assertions the declaration is wrong: it compiles, and makes no configuration.
pub(super) fn implementation(model: &Integration, assertions: Option<&Assertions>) -> TokenStream {
    let (types, checked) = assertions.map(|assertions| (&assertions.types, &assertions.checked)).unzip();
    let ident = &model.ident;
    let (props, event) = (props_ident(model), event_ident(model));
    let generics = bounded(model);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let (spec, unset, check) = (spec::spec(model), props::unset(model), props::check(model));
    let build = if assertions.is_some() { build(model) } else { quote!(|_| __i::None) };
    let slots = model.props.iter().filter(|prop| prop.accessors).map(|prop| {
        let (ty, at) = (&prop.ty, span::of_type(&prop.ty));
        let (functions, key) = (functions(prop, at), key(prop));
        quote_spanned!(at=> #functions::slot::<_, #ty>(&Self::#key))
    });
    let check_across = model.validate.as_ref().map_or_else(
        || quote!(|_| __i::Ok(())),
        |path| {
            let at = span::of_path(path);
            let runtime = runtime(at);
            quote_spanned!(at=> |record| #runtime::check_record(record, #path))
        },
    );
    let steps = model.steps.iter().map(|path| {
        let at = span::of_path(path);
        let runtime = runtime(at);
        quote_spanned!(at=> |stored| #runtime::migrate(stored, #path))
    });
    quote! {
        #[automatically_derived]
        impl #impl_generics __i::Integration for #ident #type_generics #where_clause {
            type Props = #props #type_generics;
            type Event = #event;
            const TABLE: __i::Table<Self> = {
                #types
                __i::Table {
                    spec: { #spec },
                    unset: || #unset,
                    slots: &[#(#slots),*],
                    build: #build,
                    check: #check,
                    check_across: #check_across,
                    steps: &[#(#steps),*],
                }
            };
            #checked
        }
    }
}

/// The complete configuration: a closure.
fn build(model: &Integration) -> TokenStream {
    let fields: Vec<_> = model.props.iter().map(|prop| &prop.ident).collect();
    let state = model.state.iter().map(|field| {
        let at = span::of_generated(field.span());
        let runtime = runtime(at);
        quote_spanned!(at=> #field: #runtime::state())
    });
    let locals: Vec<_> =
        (0..fields.len()).map(|index| format_ident!("__{index}", span = Span::mixed_site())).collect();
    // Being a prop is a use of a field: it is drawn, stored and validated, whether `execute` reads it or not.
    let read_all = (!fields.is_empty()).then(|| {
        quote! {
            if let __i::Some(Self { #(#fields: #locals,)* .. }) = __i::None::<&Self> { let _ = (#(#locals,)*); }
        }
    });
    let props = if fields.is_empty() { quote!(_) } else { quote_spanned!(Span::mixed_site()=> props) };
    let built = model.props.iter().map(|prop| {
        let (field, ty, at) = (&prop.ident, &prop.ty, span::of_type(&prop.ty));
        let functions = functions(prop, at);
        quote_spanned!(at=> #field: #functions::build::<#ty>(&props.#field)?)
    });
    quote_spanned! {Span::mixed_site()=>
        |#props| {
            #read_all
            __i::Some(Self { #(#built,)* #(#state,)* })
        }
    }
}
