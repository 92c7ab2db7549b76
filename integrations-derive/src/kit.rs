//! The module of `integration_tests!`, whose name only a procedural macro can make. What is in it, the runtime writes.

use proc_macro2::{TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::parse::{Parse, ParseStream};
use syn::{Path, Token};

use crate::names;

/// The runtime's own path, a type, and what is written after it.
pub(crate) struct Tests {
    runtime: TokenTree,
    integration: Path,
    options: TokenStream,
}

impl Parse for Tests {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let runtime = input.parse()?;
        input.parse::<Token![;]>()?;
        let integration = input.parse()?;
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
        Ok(Self { runtime, integration, options: input.parse()? })
    }
}

/// The module is called as the type is, in snake case: `jira_cloud` for `JiraCloud`.
pub(crate) fn expand(tests: Tests) -> TokenStream {
    let Tests { runtime, integration, options } = tests;
    let last = integration.segments.last();
    let last = last.map_or_else(|| format_ident!("integration"), |last| last.ident.clone());
    let module = names::method(&names::snake_case(&last), &last, last.span());
    quote! {
        #[allow(dead_code, unused_imports, clippy::wildcard_imports)]
        mod #module {
            use super::*;

            #runtime::__integration_tests! { #integration, #options }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_module_is_named_after_the_type() -> syn::Result<()> {
        for (written, module) in [
            ("runtime; JiraCloud", "mod jira_cloud"),
            ("runtime; catalogue::chat::Slack, example = { }", "mod slack"),
            ("runtime; Match<u8>", "mod r#match"),
        ] {
            let expanded = expand(syn::parse_str(written)?).to_string();
            assert!(
                expanded.contains(module) && expanded.contains("runtime :: __integration_tests !"),
                "{expanded}"
            );
        }
        assert!(syn::parse_str::<Tests>("runtime; ").is_err());
        assert!(syn::parse_str::<Tests>("runtime; Slack example = { }").is_err());
        Ok(())
    }
}
