//! `integration_tests!`: a module for the tests of an integration, which the runtime writes.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::parse::{Parse, ParseStream};
use syn::{Path, Token};

use crate::names;

/// A type, and what is written after it.
pub(crate) struct Tests {
    integration: Path,
    options: TokenStream,
}

impl Parse for Tests {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let integration = input.parse()?;
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
        Ok(Self { integration, options: input.parse()? })
    }
}

/// The module is called as the type is, in snake case: `jira_cloud` for `JiraCloud`.
pub(crate) fn expand(tests: &Tests) -> TokenStream {
    let Tests { integration, options } = tests;
    let last =
        integration.segments.last().map_or_else(|| format_ident!("integration"), |last| last.ident.clone());
    let module = names::method(&names::snake_case(&last), &last, last.span());
    quote! {
        #[allow(dead_code, unused_imports, clippy::wildcard_imports)]
        mod #module {
            use super::*;

            ::integrations_runtime::__integration_tests! { #integration, #options }
        }
    }
}
