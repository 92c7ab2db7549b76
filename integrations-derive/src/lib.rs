//! The derives of `integrations-runtime`. Use them through that crate, which re-exports them.
//!
//! A declaration goes through four rooms: `attributes` reads what was written into a `model`, `check` judges it, and
//! `expand` prints the code, or `fallback` what a wrong declaration still gets. `vocabulary` holds every key.

#![forbid(unsafe_code)]

mod attributes;
mod check;
mod choices;
mod diagnostics;
mod errors;
mod expand;
mod fallback;
mod model;
mod names;
mod span;
mod vocabulary;

#[cfg(test)]
mod testing;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

use crate::errors::Errors;

/// Declares an integration: a struct whose fields are its settings.
///
/// `#[integration(..)]` on the struct says what it is, `#[events(..)]` what it responds to, and `#[prop(..)]` on a
/// field makes it a setting, with its form, its rules and its accessors. A field without `#[prop]` is runtime state
/// and is made by `Default`. Doc comments are the texts that people read.
///
/// The struct gets an `Integration` impl with its `SPEC`, an enum of its events, and the accessors of its `Record`.
#[proc_macro_derive(Integration, attributes(integration, prop, events))]
pub fn integration(input: TokenStream) -> TokenStream {
    derive_integration(&parse_macro_input!(input as DeriveInput)).into()
}

/// Makes an enum's variants the choices of a select.
///
/// `#[choice(title = "..", value = "..")]` on a variant names it: by default its title is the variant's words, and
/// its value the variant's name in `snake_case`. `#[choices(crate = path)]` says where the runtime is.
#[proc_macro_derive(Choices, attributes(choices, choice))]
pub fn choices(input: TokenStream) -> TokenStream {
    choices::derive(&parse_macro_input!(input as DeriveInput)).into()
}

fn derive_integration(input: &DeriveInput) -> proc_macro2::TokenStream {
    let mut errors = Errors::default();
    let model = check::shape::fields(input, &mut errors).map(|fields| {
        let draft = attributes::integration(input, fields, &mut errors);
        check::integration(draft, &mut errors)
    });
    match &model {
        Some(model) if errors.is_empty() => expand::integration(model),
        model => {
            let fallback = fallback::integration(input, model.as_ref());
            errors.into_compile_errors().into_iter().chain(fallback).collect()
        }
    }
}
