//! Spans: the only place that makes one, or asks where one is.

extern crate proc_macro;

use proc_macro2::Span;

/// The span of a generated token that stands for what is written `at`.
///
/// Errors point at the declaration, names resolve at the macro, so a lint does not take it for the user's own code.
pub(crate) fn of_generated(at: Span) -> Span {
    Span::mixed_site().located_at(at)
}

/// Line and column, where there are any: a unit test runs without a compiler, so without positions.
pub(crate) fn position(span: Span) -> Option<(usize, usize)> {
    proc_macro::is_available().then(|| {
        let start = span.unwrap().start();
        (start.line(), start.column())
    })
}
