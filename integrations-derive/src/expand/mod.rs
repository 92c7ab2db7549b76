//! What is generated. It takes a model and cannot fail: whether the model is right was judged before.
//!
//! Little is emitted: static rows, one dispatch, accessors of one line. The work is done by the runtime.

mod assertions;
mod events;
mod implementation;
mod props;
mod spec;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{GenericParam, Generics, Path, PathArguments, Type, TypePath};

use crate::model::{Integration, Prop};

/// Everything for a declaration without errors.
pub(crate) fn integration(model: &Integration) -> TokenStream {
    let items = items(model, &assertions::in_spec(model));
    let assertions = assertions::free_standing(model);
    quote! { #items #assertions }
}

/// Everything but what the compiler would check, for a declaration with errors: they are told already.
pub(crate) fn unchecked(model: &Integration) -> TokenStream {
    items(model, &TokenStream::new())
}

fn items(model: &Integration, assertions: &TokenStream) -> TokenStream {
    let props = props::props(model);
    let events = events::events(model);
    let keys = props::keys(model);
    let implementation = implementation::implementation(model, assertions);
    quote! { #props #events #keys #implementation }
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
    let mut generics = model.generics.clone();
    let krate = &model.krate;
    let used: Vec<Ident> = type_params(&generics).into_iter().filter(|param| is_used(param, model)).collect();
    if !used.is_empty() {
        let clause = generics.make_where_clause();
        for param in used {
            clause.predicates.push(syn::parse_quote!(#param: #krate::PropValue));
        }
    }
    generics
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

fn is_used(param: &Ident, model: &Integration) -> bool {
    model.props.iter().any(|prop| holds(prop.ty.to_token_stream(), param))
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

/// Whether a type is spelled as a number or `bool`, or as an `Option` of one. Its setter takes the type itself, so that a
/// literal has it; `impl Into<u32>` would make `5` an `i32`. A type behind an alias is none the worse for being missed.
fn is_primitive(ty: &Type) -> bool {
    const PRIMITIVES: [&str; 13] =
        ["bool", "i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32", "u64", "usize", "f32", "f64"];
    let Type::Path(TypePath { qself: None, path, .. }) = ty else { return false };
    let Some(last) = path.segments.last() else { return false };
    match &last.arguments {
        PathArguments::None => PRIMITIVES.iter().any(|primitive| last.ident == primitive),
        PathArguments::AngleBracketed(arguments) if last.ident == "Option" => match arguments.args.first() {
            Some(syn::GenericArgument::Type(inner)) => is_primitive(inner),
            _ => false,
        },
        _ => false,
    }
}

/// `Some(tokens)` or `None`, by their absolute names.
fn option(tokens: Option<impl ToTokens>) -> TokenStream {
    match tokens {
        Some(tokens) => quote!(::core::option::Option::Some(#tokens)),
        None => quote!(::core::option::Option::None),
    }
}
