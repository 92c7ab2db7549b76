//! What a wrong declaration still gets, so that it gives its own errors and no others: the impls and the accessors.

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::{Lifetime, parse_quote};

use crate::expand;
use crate::model::Integration;

/// The impls for a declaration with errors. An item that is no struct with named fields has no props.
pub(crate) fn integration(model: Integration) -> TokenStream {
    expand::unchecked(&without_lifetimes(model))
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
