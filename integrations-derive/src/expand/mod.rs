//! What is generated. It takes a model and cannot fail: whether the model is right was judged before.
//!
//! Little is emitted: static rows, one dispatch, accessors of one line. The work is done by the runtime.

mod assertions;
mod events;
mod implementation;
mod known;
mod props;
mod spec;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{GenericParam, Generics, Path};

use self::assertions::Assertions;
use crate::model::{Integration, Prop};

/// Everything for a declaration without errors.
pub(crate) fn integration(model: &Integration) -> TokenStream {
    items(model, &assertions::assertions(model))
}

/// Everything but what the compiler would check, for a declaration with errors: they are told already.
pub(crate) fn unchecked(model: &Integration) -> TokenStream {
    items(model, &Assertions::default())
}

fn items(model: &Integration, assertions: &Assertions) -> TokenStream {
    let props = props::props(model);
    let events = events::events(model);
    let keys = props::keys(model);
    let defaults = props::defaults(model);
    let implementation = implementation::implementation(model, assertions);
    let free_standing = &assertions.free_standing;
    quote! { #props #events #keys #defaults #implementation #free_standing }
}

/// The names of what is generated beside the struct.
fn props_ident(model: &Integration) -> Ident {
    format_ident!("{}Props", model.ident)
}

fn event_ident(model: &Integration) -> Ident {
    format_ident!("{}Event", model.ident)
}

/// The generics of the declaration, with what its prop types need of its type parameters.
fn bounded(model: &Integration) -> Generics {
    let params = type_params(&model.generics);
    let depends = |prop: &&Prop| params.iter().any(|param| holds(prop.ty.to_token_stream(), param));
    with_bounds(model, model.props.iter().filter(depends))
}

/// The generics of what names the props' values in its signatures. The bound is of a higher rank than it must be, so that
/// the compiler asks for it where an accessor is used: a type that cannot be a prop is said once, by the table.
fn guarded(model: &Integration) -> Generics {
    with_bounds(model, model.props.iter().filter(|prop| !known::is_prop(prop)))
}

fn with_bounds<'a>(model: &'a Integration, props: impl Iterator<Item = &'a Prop>) -> Generics {
    let (mut generics, krate) = (model.generics.clone(), &model.krate);
    let bounds: Vec<syn::WherePredicate> = props.map(|prop| bound(krate, prop)).collect();
    if !bounds.is_empty() {
        generics.make_where_clause().predicates.extend(bounds);
    }
    generics
}

fn bound(krate: &Path, prop: &Prop) -> syn::WherePredicate {
    let ty = &prop.ty;
    if prop.default.is_some() {
        syn::parse_quote!(for<'__prop> #ty: #krate::PropValue)
    } else {
        syn::parse_quote!(for<'__prop> #ty: #krate::Prop)
    }
}

/// The path of the runtime, with every token at a place, so that an error in what it leads to stands there.
fn at_place(krate: &Path, at: Span) -> TokenStream {
    krate
        .to_token_stream()
        .into_iter()
        .map(|mut token| {
            token.set_span(at);
            token
        })
        .collect()
}

fn type_params(generics: &Generics) -> Vec<Ident> {
    let params = generics.params.iter().filter_map(|param| match param {
        GenericParam::Type(param) => Some(param.ident.clone()),
        GenericParam::Lifetime(_) | GenericParam::Const(_) => None,
    });
    params.collect()
}

fn is_generic(model: &Integration) -> bool {
    !model.generics.params.is_empty()
}

fn holds(tokens: TokenStream, ident: &Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(found) => found == *ident,
        TokenTree::Group(group) => holds(group.stream(), ident),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// The type of the slot that holds a prop.
fn slot_type(krate: &Path, prop: &Prop) -> TokenStream {
    let ty = &prop.ty;
    if prop.default.is_some() { quote!(#krate::Defaulted<#ty>) } else { quote!(#krate::Tracked<#ty>) }
}

/// `Some(tokens)` or `None`, by their absolute names.
fn option(tokens: Option<impl ToTokens>) -> TokenStream {
    let none = || quote!(::core::option::Option::None);
    tokens.map_or_else(none, |tokens| quote!(::core::option::Option::Some(#tokens)))
}
