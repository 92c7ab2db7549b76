//! What is generated. It takes a model and cannot fail: whether the model is right was judged before.
//!
//! Little is emitted: static rows, one dispatch, accessors of one line. The work is done by the runtime.

mod assertions;
mod conditions;
mod events;
mod groups;
mod implementation;
pub(crate) mod known;
mod props;
mod spec;
mod variants;
mod vocabulary;

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{GenericParam, Generics, Path, Type};

use self::assertions::Assertions;
pub(crate) use self::known::of_option;
use crate::model::{Integration, Kind, Prop};
use crate::span;

/// Everything for a declaration without errors.
pub(crate) fn integration(model: &Integration) -> TokenStream {
    items(model, Some(&assertions::assertions(model)))
}

/// Everything but what the compiler would check, for a declaration with errors: they are told already.
pub(crate) fn unchecked(model: &Integration) -> TokenStream {
    items(model, None)
}

fn items(model: &Integration, assertions: Option<&Assertions>) -> TokenStream {
    let props = props::props(model);
    let beside = match &model.kind {
        Kind::Integration => Some(events::events(model)),
        Kind::Struct => None,
        Kind::Enum(variants) => {
            Some(Item { item: variants::names(model, variants, assertions.is_some()), ..Item::default() })
        }
    };
    let (beside_item, beside_impl) = beside.map(|beside| (beside.item, beside.implementation)).unzip();
    let on_struct = on_struct(model, assertions);
    let set = implementation::props(model, assertions);
    let is_integration = matches!(model.kind, Kind::Integration);
    let events = is_integration.then(|| spec::events(model));
    let integration = is_integration.then(|| implementation::integration(model));
    let (groups, has_groups) = (groups::constants(model), groups::has(model));
    let free_standing = assertions.map(|assertions| &assertions.free_standing);
    let (krate, props_item, props_impl) = (&model.krate, props.item, props.implementation);
    let allow = mentions_deprecated(model).then(|| quote!(#[allow(deprecated)]));
    quote! {
        #allow
        #props_item
        #beside_item
        #allow
        const _: () = {
            use #krate::__private as __i;
            #groups
            #props_impl
            #beside_impl
            #on_struct
            #events
            #set
            #integration
            #has_groups
            #free_standing
        };
    }
}

/// What the user's own struct has of its own.
fn on_struct(model: &Integration, assertions: Option<&Assertions>) -> TokenStream {
    let ident = &model.ident;
    let generics = bounded(model);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let (keys, defaults) = (props::keys(model), props::defaults(model));
    let table = implementation::table(model, assertions);
    let spec = matches!(model.kind, Kind::Integration).then(|| spec::spec(model));
    quote! {
        impl #impl_generics #ident #type_generics #where_clause { #keys #defaults #table #spec }
    }
}

/// Whether the type of a prop may be deprecated: the compiler has told the user, or was asked not to.
fn mentions_deprecated(model: &Integration) -> bool {
    let of_props = model.props.iter().flat_map(|prop| &prop.forwarded);
    let of_groups = model.groups.iter().flat_map(|group| &group.forwarded);
    let word = Ident::new("deprecated", Span::call_site());
    of_props.chain(of_groups).any(|attribute| holds(attribute.to_token_stream(), &word))
}

/// An item beside the declaration, and what is implemented for it.
#[derive(Default)]
struct Item {
    item: TokenStream,
    implementation: TokenStream,
}

/// The names of what is generated beside the struct.
fn props_ident(model: &Integration) -> Ident {
    format_ident!("{}Props", model.ident)
}

fn event_ident(model: &Integration) -> Ident {
    format_ident!("{}Event", model.ident)
}

/// Where a prop is in the struct of props, whose fields have no names; its groups stand behind its props.
fn place(index: usize) -> Literal {
    Literal::usize_unsuffixed(index)
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
    let mut generics = with_bounds(model, model.props.iter().filter(|prop| !known::is_prop(prop)));
    if !model.groups.is_empty() {
        generics.make_where_clause().predicates.extend(groups::bounds(model));
    }
    generics
}

fn with_bounds<'a>(model: &'a Integration, props: impl Iterator<Item = &'a Prop>) -> Generics {
    let (mut generics, krate) = (model.generics.clone(), &model.krate);
    // An integration lives as long as it likes, so what it is made of does.
    let owned = type_params(&generics).into_iter().map(|param| syn::parse_quote!(#param: 'static));
    let bounds: Vec<syn::WherePredicate> = owned.chain(props.map(|prop| bound(krate, prop))).collect();
    if !bounds.is_empty() {
        generics.make_where_clause().predicates.extend(bounds);
    }
    generics
}

fn bound(krate: &Path, prop: &Prop) -> syn::WherePredicate {
    let ty = &prop.ty;
    if prop.default.is_some() {
        syn::parse_quote!(for<'__prop> #ty: #krate::__private::Defaultable)
    } else {
        syn::parse_quote!(for<'__prop> #ty: #krate::__private::Prop)
    }
}

/// The runtime, as generated code names it, at a place: an error in what it leads to stands there.
fn runtime(at: Span) -> Ident {
    Ident::new("__i", at)
}

fn type_params(generics: &Generics) -> Vec<Ident> {
    let params = generics.params.iter().filter_map(|param| match param {
        GenericParam::Type(param) => Some(param.ident.clone()),
        GenericParam::Lifetime(_) | GenericParam::Const(_) => None,
    });
    params.collect()
}

/// A type that names every parameter: one that no prop uses must stand somewhere in the struct of props.
fn marker(generics: &Generics) -> Option<TokenStream> {
    let named = generics.params.iter().filter_map(|param| match param {
        // It may be of no size.
        GenericParam::Type(param) => {
            let param = &param.ident;
            Some(quote!(::core::marker::PhantomData<#param>))
        }
        GenericParam::Lifetime(param) => {
            let lifetime = &param.lifetime;
            Some(quote!(&#lifetime ()))
        }
        GenericParam::Const(_) => None,
    });
    let named: Vec<_> = named.collect();
    (!named.is_empty()).then(|| quote!(::core::marker::PhantomData<fn() -> (#(#named,)*)>))
}

fn is_generic(model: &Integration) -> bool {
    !model.generics.params.is_empty()
}

/// Whether a name is anywhere in the tokens.
pub(crate) fn holds(tokens: TokenStream, ident: &Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(found) => found == *ident,
        TokenTree::Group(group) => holds(group.stream(), ident),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// The type of a prop's values: `T` for `Option<T>`. It stands where the prop's type does, so that what is wrong with the
/// one is not told of the other again.
fn value_of(ty: &Type) -> TokenStream {
    let (first, last) = span::ends_of_type(ty);
    let runtime = runtime(first);
    let (open, close) = (quote_spanned!(first=> #runtime::Value<), quote_spanned!(last=> >));
    quote!(#open #ty #close)
}

/// Where the runtime's functions for a prop are: those for one with a default stand apart.
fn functions(prop: &Prop, at: Span) -> TokenStream {
    let runtime = runtime(at);
    if prop.default.is_some() {
        quote_spanned!(at=> #runtime::defaulted)
    } else {
        quote_spanned!(at=> #runtime)
    }
}

/// The type of the slot that holds a prop.
fn slot_type(krate: &Path, prop: &Prop) -> TokenStream {
    let ty = &prop.ty;
    if prop.default.is_some() {
        quote!(#krate::tracking::Defaulted<#ty>)
    } else {
        quote!(#krate::tracking::Tracked<#ty>)
    }
}

/// A function that gives a constant. What is wrong with its types is told where it stands; but the compiler computes it where
/// it is used, as it depends on a parameter, if on nothing of it: a constant that does not is computed where it stands, to look
/// for mistakes and to optimise, and a library would compute every row that it declares.
fn lazy(name: &TokenStream, ty: &TokenStream, constant: &TokenStream) -> TokenStream {
    quote!(const fn #name<__T: __i::Used>() -> #ty { const { let () = __T::HERE; #constant } })
}

/// `Some(tokens)` or `None`.
fn option(tokens: Option<impl ToTokens>) -> TokenStream {
    tokens.map_or_else(|| quote!(__i::None), |tokens| quote!(__i::Some(#tokens)))
}
