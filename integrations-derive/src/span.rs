//! Spans: the only place that makes one, or asks where one is.

extern crate proc_macro;

use proc_macro2::Span;

/// The span of a generated token that stands for what is written `at`.
///
/// Errors point at the declaration, names resolve at the macro, so a lint does not take it for the user's own code.
pub(crate) fn of_generated(at: Span) -> Span {
    Span::mixed_site().located_at(at)
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
