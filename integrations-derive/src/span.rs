//! Spans: the only place that makes one, or asks where one is.

extern crate proc_macro;

use proc_macro2::{Ident, Span};
use quote::ToTokens as _;

/// The span of a generated token that stands for what is written `at`.
///
/// Errors point at the declaration, names resolve at the macro, so a lint does not take it for the user's own code.
pub(crate) fn of_generated(at: Span) -> Span {
    Span::mixed_site().located_at(at)
}

/// A name that the user gave, as generated code writes it: what is deprecated warns nobody there. Generated code is of the
/// derive's own edition, in which `gen` is a keyword, whatever it is to the user.
pub(crate) fn generated(ident: &Ident) -> Ident {
    let at = of_generated(ident.span());
    if ident == "gen" {
        return Ident::new_raw("gen", at);
    }
    let mut ident = ident.clone();
    ident.set_span(at);
    ident
}

/// A visibility as generated code writes it: what begins at the user's own `pub` would be the user's own. (A path in it may
/// begin with the `$crate` of a macro, and stays.)
pub(crate) fn visibility(vis: &syn::Visibility) -> syn::Visibility {
    let mut vis = vis.clone();
    match &mut vis {
        syn::Visibility::Public(public) => public.span = of_generated(public.span),
        syn::Visibility::Restricted(restricted) => {
            restricted.pub_token.span = of_generated(restricted.pub_token.span);
        }
        syn::Visibility::Inherited => {}
    }
    vis
}

/// Where a type begins and where it ends: what is generated between is, for an error, all of the type.
pub(crate) fn ends_of_type(ty: &syn::Type) -> (Span, Span) {
    let mut spans = ty.to_token_stream().into_iter().map(|token| token.span());
    let first = spans.next().unwrap_or_else(Span::call_site);
    (first, spans.last().unwrap_or(first))
}

/// `Option<T>`, all of it standing where `T` does.
pub(crate) fn option_of(ty: &syn::Type) -> syn::Type {
    let (first, last) = ends_of_type(ty);
    let (open, close) = (
        quote::quote_spanned!(of_generated(first)=> ::core::option::Option<),
        quote::quote_spanned!(of_generated(last)=> >),
    );
    syn::parse_quote!(#open #ty #close)
}

/// A type as if it were written `at` another place, so that what is wrong with it for what stands there is told there.
pub(crate) fn moved(ty: &syn::Type, at: Span) -> proc_macro2::TokenStream {
    moved_tokens(ty.to_token_stream(), at)
}

fn moved_tokens(tokens: proc_macro2::TokenStream, at: Span) -> proc_macro2::TokenStream {
    let moved = tokens.into_iter().map(|mut token| {
        if let proc_macro2::TokenTree::Group(group) = &token {
            let mut inner = proc_macro2::Group::new(group.delimiter(), moved_tokens(group.stream(), at));
            inner.set_span(group.span().located_at(at));
            return proc_macro2::TokenTree::Group(inner);
        }
        token.set_span(token.span().located_at(at));
        token
    });
    moved.collect()
}

/// The span of a generated token that must fit a type.
pub(crate) fn of_type(ty: &syn::Type) -> Span {
    let span = syn::spanned::Spanned::span(ty);
    Span::mixed_site().located_at(span)
}

/// The span of a generated use of a function that the user named.
pub(crate) fn of_path(path: &syn::ExprPath) -> Span {
    Span::mixed_site().located_at(syn::spanned::Spanned::span(path))
}

/// Line and column, where there are any: a unit test runs without a compiler, so without positions.
pub(crate) fn position(span: Span) -> Option<(usize, usize)> {
    proc_macro::is_available().then(|| {
        let start = span.unwrap().start();
        (start.line(), start.column())
    })
}
