//! The types of fields.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::Type;

use crate::expand::holds;
use crate::model::Integration;

/// A type without parentheses around it, of which the compiler tells where they are written.
pub(crate) fn bare(ty: &Type) -> Type {
    match ty {
        Type::Paren(paren) => bare(&paren.elem),
        other => other.clone(),
    }
}

/// A type in which the declaration's own name stands for `Self`: it is also written where `Self` is another type.
pub(crate) fn without_self(ty: Type, model: &Integration) -> Type {
    if !holds(ty.to_token_stream(), &Ident::new("Self", Span::call_site())) {
        return ty;
    }
    let ident = &model.ident;
    let (_, generics, _) = model.generics.split_for_impl();
    let replaced = named(ty.to_token_stream(), &quote!(#ident #generics));
    syn::parse2(replaced).unwrap_or(ty)
}

fn named(tokens: TokenStream, owner: &TokenStream) -> TokenStream {
    let replaced = tokens.into_iter().map(|token| match token {
        TokenTree::Ident(ident) if ident == "Self" => owner.clone(),
        TokenTree::Group(group) => {
            let mut renamed = Group::new(group.delimiter(), named(group.stream(), owner));
            renamed.set_span(group.span());
            TokenTree::Group(renamed).into()
        }
        other => other.into(),
    });
    replaced.collect()
}

#[cfg(test)]
mod tests {
    use quote::ToTokens as _;
    use syn::parse_quote;

    use crate::testing::model;

    #[test]
    fn self_is_named_and_other_types_are_as_written() {
        let model = model(&parse_quote! {
            struct Foo<T> {
                #[prop]
                kind: Option<<Self as HasKind>::Kind>,
                #[prop]
                other: Vec<T>,
            }
        });
        let types: Vec<_> =
            model.props.iter().map(|prop| prop.ty.to_token_stream().to_string().replace(' ', "")).collect();
        assert_eq!(types, ["Option<<Foo<T>asHasKind>::Kind>", "Vec<T>"]);
    }
}
