//! The one list that every mistake goes into.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

use crate::diagnostics::{self, Message};
use crate::span;

/// The mistakes of one declaration.
#[derive(Default)]
pub(crate) struct Errors {
    found: Vec<syn::Error>,
    /// Whether the compiler tells of one in its own words.
    told: bool,
}

impl Errors {
    /// A mistake at one token.
    pub(crate) fn at(&mut self, span: Span, message: &Message) {
        self.found.push(syn::Error::new(span, message));
    }

    /// A mistake that underlines all of `tokens`.
    pub(crate) fn on(&mut self, tokens: impl ToTokens, message: &Message) {
        self.found.push(syn::Error::new_spanned(tokens, message));
    }

    /// A mistake at `later`, with a note at what it is in the way of.
    pub(crate) fn pair(&mut self, later: Span, message: &Message, earlier: Span, note: &Message) {
        let mut error = syn::Error::new(later, message);
        error.combine(syn::Error::new(earlier, note));
        self.found.push(error);
    }

    pub(crate) fn push(&mut self, error: syn::Error) {
        self.found.push(error);
    }

    /// A mistake that the compiler tells of, in whatever is generated.
    pub(crate) fn told(&mut self) {
        self.told = true;
    }

    /// What darling says, in our words. The scan leaves it nothing to say: this is for what the scan missed.
    pub(crate) fn darling(&mut self, error: darling::Error) {
        for error in error {
            let error = error.with_span(&Span::call_site());
            let (span, text) = (error.span(), syn::Error::from(error).to_string());
            self.at(span, &diagnostics::foreign(&text));
        }
    }

    /// The value, or nothing and its mistake noted.
    pub(crate) fn take<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.push(error)).ok()
    }

    pub(crate) fn len(&self) -> usize {
        self.found.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty() && !self.told
    }

    /// All of them once, in the order of the source.
    fn sorted(mut self) -> Vec<syn::Error> {
        self.found.sort_by_key(|error| span::position(error.span()));
        self.found.dedup_by(|later, first| {
            span::position(later.span()).is_some_and(|at| Some(at) == span::position(first.span()))
                && later.to_string() == first.to_string()
        });
        self.found
    }

    pub(crate) fn into_compile_errors(self) -> TokenStream {
        self.sorted().iter().map(syn::Error::to_compile_error).collect()
    }

    /// Every text, those of notes included.
    #[cfg(test)]
    pub(crate) fn texts(self) -> Vec<String> {
        self.sorted().into_iter().flatten().map(|error| error.to_string()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_darling_says_is_said_in_our_style() {
        let mut errors = Errors::default();
        let said =
            [darling::Error::unexpected_type("path").at("section"), darling::Error::custom("Too many.")];
        errors.darling(darling::Error::multiple(said.into()));
        assert_eq!(errors.texts(), ["unexpected type `path`", "too many"]);
    }
}
