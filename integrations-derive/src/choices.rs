//! `#[derive(Choices)]`: small enough to have its expansion and its fallback in one place.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Attribute, Data, DataEnum, DeriveInput, Fields, Generics, parse_quote};

use crate::errors::Errors;
use crate::model::ChoicesEnum;
use crate::{attributes, check, span};

pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let (model, errors) = judge(input);
    let code = expand(input, &model);
    if errors.is_empty() {
        return code;
    }
    let errors = errors.into_compile_errors();
    quote!(#errors #code)
}

fn judge(input: &DeriveInput) -> (ChoicesEnum, Errors) {
    let mut errors = Errors::default();
    let data = check::shape::variants(input, &mut errors);
    let model = attributes::choices::read(input, data, &mut errors);
    check::choices_enum(&model, &mut errors);
    (model, errors)
}

/// The impl: for a wrong declaration too, over what of it is right, so that its users get no errors from it.
fn expand(input: &DeriveInput, model: &ChoicesEnum) -> TokenStream {
    let ChoicesEnum { ident, krate, choices } = model;
    let at = span::of_generated(ident.span());
    let generics = with_supertraits(input);
    let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();
    let allow = mentions_deprecated(input).then(|| quote!(#[allow(deprecated)]));
    let rows = choices.iter().map(|choice| {
        let (title, value) = (&choice.title, &choice.value.value);
        quote_spanned!(at=> #krate::Choice::new(#title, #value))
    });
    let indices = choices.iter().enumerate().map(|(index, choice)| {
        let (variant, index) = (span::generated(&choice.ident), Literal::usize_suffixed(index));
        if is_unit(input, &choice.ident) {
            quote_spanned!(at=> Self::#variant => #index,)
        } else {
            quote_spanned!(at=> Self::#variant { .. } => #index,)
        }
    });
    let variants = choices.iter().enumerate().filter(|(_, choice)| is_unit(input, &choice.ident));
    let variants = variants.map(|(index, choice)| {
        let (variant, index) = (span::generated(&choice.ident), Literal::usize_suffixed(index));
        quote_spanned!(at=> #index => ::core::option::Option::Some(Self::#variant),)
    });
    let index = if matches!(&input.data, Data::Enum(_)) && choices.is_empty() {
        quote_spanned!(at=> match *self {})
    } else if choices.is_empty() {
        quote_spanned!(at=> 0usize)
    } else {
        quote_spanned!(at=> match self { #(#indices)* })
    };
    // Of a higher rank than it must be: an enum that lacks what choices need is told so once, by the impl of `Choices`.
    let mut compared = generics.clone();
    compared.make_where_clause().predicates.push(parse_quote!(for<'__choice> Self: #krate::Choices));
    let compared_where = &compared.where_clause;
    quote_spanned! {at=>
        #allow
        #[automatically_derived]
        impl #impl_generics #krate::Choices for #ident #ty_generics #where_clause {
            const CHOICES: &'static [#krate::Choice] = &[#(#rows),*];

            #[inline]
            fn index(&self) -> ::core::primitive::usize {
                #index
            }

            #[inline]
            fn from_index(index: ::core::primitive::usize) -> ::core::option::Option<Self> {
                match index {
                    #(#variants)*
                    _ => ::core::option::Option::None,
                }
            }
        }
        #allow
        #[automatically_derived]
        impl #impl_generics #krate::condition::Compare for #ident #ty_generics #compared_where {
            type Literal = Self;

            #[inline]
            fn operand(literal: Self) -> #krate::condition::Operand {
                #krate::condition::Operand::Text(<Self as #krate::Choices>::value(&literal))
            }
        }
    }
}

/// The generics, which are a mistake, with what the trait asks of an enum that has them.
fn with_supertraits(input: &DeriveInput) -> Generics {
    let mut generics = input.generics.clone();
    if !generics.params.is_empty() {
        let (ident, (_, ty_generics, _)) = (&input.ident, input.generics.split_for_impl());
        generics.make_where_clause().predicates.push(parse_quote! {
            #ident #ty_generics: ::core::clone::Clone + ::core::marker::Send + ::core::marker::Sync + 'static
        });
    }
    generics
}

fn data(input: &DeriveInput) -> Option<&DataEnum> {
    match &input.data {
        Data::Enum(data) => Some(data),
        _ => None,
    }
}

fn is_unit(input: &DeriveInput, ident: &Ident) -> bool {
    let mut variants = data(input).into_iter().flat_map(|data| &data.variants);
    variants.any(|variant| variant.ident == *ident && matches!(variant.fields, Fields::Unit))
}

/// Generated code names each variant, and the compiler would warn the user of it.
fn mentions_deprecated(input: &DeriveInput) -> bool {
    let deprecated = |attributes: &[Attribute]| attributes.iter().any(|a| a.path().is_ident("deprecated"));
    let mut variants = data(input).into_iter().flat_map(|data| &data.variants);
    deprecated(&input.attrs) || variants.any(|variant| deprecated(&variant.attrs))
}

#[cfg(test)]
pub(crate) fn errors(input: &DeriveInput) -> Vec<String> {
    judge(input).1.texts()
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::testing::{assert_error, assert_pair};

    #[test]
    fn the_impl_has_a_row_and_two_arms_for_each_variant() {
        let code = derive(&parse_quote! {
            enum Branches { All, #[choice(title = "Default branch")] Default, #[choice(value = "both")] DefaultAndProtected }
        });
        let expected = quote! {
            #[automatically_derived]
            impl ::integrations_runtime::Choices for Branches {
                const CHOICES: &'static [::integrations_runtime::Choice] = &[
                    ::integrations_runtime::Choice::new("All", "all"),
                    ::integrations_runtime::Choice::new("Default branch", "default"),
                    ::integrations_runtime::Choice::new("Default and protected", "both")
                ];
                #[inline]
            fn index(&self) -> ::core::primitive::usize {
                    match self {
                        Self::All => 0usize,
                        Self::Default => 1usize,
                        Self::DefaultAndProtected => 2usize,
                    }
                }
                #[inline]
            fn from_index(index: ::core::primitive::usize) -> ::core::option::Option<Self> {
                    match index {
                        0usize => ::core::option::Option::Some(Self::All),
                        1usize => ::core::option::Option::Some(Self::Default),
                        2usize => ::core::option::Option::Some(Self::DefaultAndProtected),
                        _ => ::core::option::Option::None,
                    }
                }
            }
            #[automatically_derived]
            impl ::integrations_runtime::condition::Compare for Branches
            where
                for<'__choice> Self: ::integrations_runtime::Choices
            {
                type Literal = Self;
                #[inline]
            fn operand(literal: Self) -> ::integrations_runtime::condition::Operand {
                    ::integrations_runtime::condition::Operand::Text(<Self as ::integrations_runtime::Choices>::value(&literal))
                }
            }
        };
        assert_eq!(code.to_string(), expected.to_string());
    }

    #[test]
    fn the_runtime_may_be_elsewhere() {
        let code = derive(&parse_quote!(
            #[choices(crate = ::facade)]
            enum E {
                A,
            }
        ))
        .to_string();
        assert!(code.contains(":: facade :: Choices for E") && !code.contains("integrations_runtime"));
    }

    #[test]
    fn a_deprecated_variant_warns_nobody_in_the_impl() {
        let code = derive(&parse_quote!(
            enum E {
                #[deprecated]
                A,
            }
        ))
        .to_string();
        assert!(code.starts_with("# [allow (deprecated)]"));
    }

    #[test]
    fn shapes() {
        let code = |input: DeriveInput| (errors(&input), derive(&input).to_string());
        let (found, fallback) = code(parse_quote!(
            struct S {
                a: u8,
            }
        ));
        assert_error(&found, "`S` is a struct: choices are the variants of an enum", "write `enum S { .. }`");
        assert!(fallback.contains("impl :: integrations_runtime :: Choices for S"));
        let (found, fallback) = code(parse_quote!(
            enum E {}
        ));
        assert_error(&found, "`E` has no variants to choose from", "");
        assert!(fallback.contains("match * self { }"));
        let (found, fallback) = code(parse_quote!(
            enum E {
                A,
                B(u8),
            }
        ));
        assert_error(&found, "a choice holds nothing, but `B` has fields", "write `B` alone");
        assert!(fallback.contains("Self :: B { .. } => 1usize") && !fallback.contains("Some (Self :: B"));
        let (found, fallback) = code(parse_quote!(
            enum E<T> {
                A(T),
            }
        ));
        assert_eq!(found.len(), 2);
        assert!(fallback.contains("impl < T > :: integrations_runtime :: Choices for E < T >"));
    }

    #[test]
    fn a_key_on_the_enum_belongs_on_a_variant() {
        let found = errors(&parse_quote!(
            #[choices(title = "x")]
            enum E {
                A,
            }
        ));
        let unknown = "unknown key `title` in `#[choices(..)]`";
        assert_error(&found, unknown, "`title` belongs on a variant, in `#[choice(..)]`");
    }

    /// Another derive's keys are no help here.
    #[test]
    fn a_key_of_another_derive() {
        let found = errors(&parse_quote!(
            enum E {
                #[choice(category = chat)]
                A,
            }
        ));
        assert_error(&found, "unknown key `category` in `#[choice(..)]`", "the keys are `title`, `value`");
        let found = errors(&parse_quote!(
            #[choices(name = "x")]
            enum E {
                A,
            }
        ));
        assert_error(&found, "unknown key `name` in `#[choices(..)]`", "the keys are `crate`");
        let found = errors(&parse_quote!(
            enum E {
                #[choice(name = "x")]
                A,
            }
        ));
        assert_error(&found, "unknown key `name` in `#[choice(..)]`", r#"write `value = "..""#);
    }

    #[test]
    fn values() {
        let found = |input: DeriveInput| errors(&input);
        assert_pair(
            &found(parse_quote!(
                enum E {
                    A,
                    #[choice(value = "a")]
                    B,
                }
            )),
            "two choices have the value `a`",
            "another value",
            "first given here",
        );
        assert_error(
            &found(parse_quote!(
                enum E {
                    #[choice(value = "")]
                    A,
                }
            )),
            "a choice's value is never empty",
            "Option",
        );
        assert_error(
            &found(parse_quote!(
                enum E {
                    #[choice(valu = "")]
                    A,
                }
            )),
            "unknown key `valu` in `#[choice(..)]`",
            "`value`",
        );
        assert_error(
            &found(parse_quote!(
                enum E {
                    #[choices(crate = x)]
                    A,
                }
            )),
            "`#[choices]` belongs on the enum",
            "",
        );
        assert_error(
            &found(parse_quote!(
                #[choice(value = "x")]
                enum E {
                    A,
                }
            )),
            "`#[choice]` belongs on a variant",
            "",
        );
    }
}
