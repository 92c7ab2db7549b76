//! `impl Integration for ..`

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{bounded, event_ident, props_ident, spec};
use crate::model::Integration;

pub(super) fn implementation(model: &Integration, assertions: &TokenStream) -> TokenStream {
    let (ident, krate) = (&model.ident, &model.krate);
    let (props, event) = (props_ident(model), event_ident(model));
    let generics = bounded(model);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let spec = spec::spec(model);
    let fields: Vec<_> = model.props.iter().map(|prop| &prop.ident).collect();
    let state = &model.state;
    let check_across = model.validate.as_ref().map(|path| {
        quote! {
            fn check_across(record: &#krate::Record<Self>) -> ::core::result::Result<(), #krate::Violations> {
                ::core::result::Result::map_err(#path(record), ::core::convert::Into::into)
            }
        }
    });
    // Being a prop is a use of a field: it is drawn, stored and validated, whether `execute` reads it or not.
    let read = fields.iter().enumerate().map(|(index, field)| {
        let local = format_ident!("__{index}");
        quote!(#field: #local)
    });
    let locals = (0..fields.len()).map(|index| format_ident!("__{index}"));
    let read_all = (!fields.is_empty()).then(|| {
        quote! {
            if let ::core::option::Option::Some(Self { #(#read,)* .. }) = ::core::option::Option::None::<&Self> {
                let _ = (#(#locals,)*);
            }
        }
    });
    let build = if fields.is_empty() { quote!(_props) } else { quote!(props) };
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::Integration for #ident #type_generics #where_clause {
            type Props = #props #type_generics;
            type Event = #event;
            const SPEC: &'static #krate::IntegrationSpec = { #assertions #spec };
            fn build(#build: &#props #type_generics) -> ::core::option::Option<Self> {
                #read_all
                ::core::option::Option::Some(Self {
                    #(#fields: props.#fields.build()?,)*
                    #(#state: ::core::default::Default::default(),)*
                })
            }
            #check_across
        }
    }
}
