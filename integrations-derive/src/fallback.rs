//! What a wrong declaration still gets, so that it gives its own errors and no others: the impls and the accessors.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, format_ident, quote};
use syn::{DeriveInput, Lifetime, Path, parse_quote};

use crate::expand;
use crate::model::Integration;

/// The impls for a declaration with errors. `model` is `None` where the item is not a struct with named fields.
pub(crate) fn integration(input: &DeriveInput, model: Option<Integration>) -> TokenStream {
    match model {
        Some(model) => expand::unchecked(&without_lifetimes(model)),
        None => without_props(input),
    }
}

/// Without the props that borrow, which are told; an integration lives as long as it likes, so its lifetimes do too.
fn without_lifetimes(mut model: Integration) -> Integration {
    let lifetimes: Vec<Lifetime> = model.generics.lifetimes().map(|param| param.lifetime.clone()).collect();
    for lifetime in lifetimes {
        model.props.retain(|prop| !expand::holds(prop.ty.to_token_stream(), &lifetime.ident));
        model.generics.make_where_clause().predicates.push(parse_quote!(#lifetime: 'static));
    }
    model
}

/// The impls for an item that cannot be a declaration: no props, no events, never built.
fn without_props(input: &DeriveInput) -> TokenStream {
    let krate: Path = parse_quote!(::integrations_runtime);
    let (ident, vis) = (&input.ident, &input.vis);
    let (props, event) = (format_ident!("{ident}Props"), format_ident!("{ident}Event"));
    let (impl_generics, type_generics, where_clause) = input.generics.split_for_impl();
    let name = ident.to_string();
    quote! {
        #[doc(hidden)]
        #vis struct #props;
        #[doc(hidden)]
        #vis enum #event {}
        #[automatically_derived]
        impl #krate::Event for #event {
            fn from_raw(
                _raw: &#krate::RawEvent,
            ) -> ::core::option::Option<::core::result::Result<Self, #krate::event::PayloadError>> {
                ::core::option::Option::None
            }
            fn name(&self) -> &'static str { match *self {} }
        }
        #[automatically_derived]
        impl #impl_generics #krate::Integration for #ident #type_generics #where_clause {
            type Props = #props;
            type Event = #event;
            const TABLE: #krate::__private::Table<Self> = #krate::__private::Table {
                spec: &#krate::IntegrationSpec {
                    name: #name,
                    title: #name,
                    description: ::core::option::Option::None,
                    help: ::core::option::Option::None,
                    category: #krate::Category::Common,
                    levels: &[],
                    sections: &[],
                    fields: &[],
                    events: &[],
                    configurable_events: &[],
                    deprecated: ::core::option::Option::None,
                    version: 1,
                },
                unset: || #props,
                slots: &[],
                build: |_| ::core::option::Option::None,
                check: |_, _, _| ::core::result::Result::Ok(()),
                check_across: |_| ::core::result::Result::Ok(()),
            };
        }
    }
}
