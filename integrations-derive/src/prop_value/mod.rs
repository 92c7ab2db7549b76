//! `#[derive(PropValue)]`: a newtype is a value that behaves as the one in it, once its `TryFrom` has let it in.

mod shape;

#[cfg(test)]
mod tests;

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{DeriveInput, Generics, Path, Type, WherePredicate};

use crate::errors::Errors;
use crate::{attributes, span};

/// A struct with `#[derive(PropValue)]`.
struct Newtype<'a> {
    krate: Path,
    /// The type of its one field; nothing where the item is of another shape.
    inner: Option<&'a Type>,
}

pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let (model, errors) = judge(input);
    let code = expand(input, &model);
    let errors = errors.into_compile_errors();
    quote!(#errors #code)
}

fn judge(input: &DeriveInput) -> (Newtype<'_>, Errors) {
    let mut errors = Errors::default();
    let krate = attributes::prop_value::read(input, &mut errors);
    let inner = shape::inner(input, &mut errors);
    (Newtype { krate, inner }, errors)
}

/// The impls: of a wrong declaration too, so that its users get no errors from it.
fn expand(input: &DeriveInput, model: &Newtype<'_>) -> TokenStream {
    let at = span::of_generated(input.ident.span());
    let (ident, krate) = (&input.ident, &model.krate);
    let newtype = quote_spanned!(at=> #krate::__private::newtype);
    let generics = bounded(input, model, &newtype, at);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let around = around(model, &newtype, at);
    let own = quote_spanned!(at=> <Self as #newtype::Newtype>);
    let passed_on = [list_item(input, model, &generics, at), compare(input, model, &generics, at)];
    // `deprecated`: of the struct itself, that its own impls name it.
    quote_spanned! {at=>
        #[allow(deprecated)]
        #[automatically_derived]
        impl #impl_generics #newtype::Newtype for #ident #type_generics #where_clause {
            #around
        }
        #[allow(deprecated)]
        #[automatically_derived]
        impl #impl_generics #krate::PropValue for #ident #type_generics #where_clause {
            type Ref<'__value> = &'__value Self;
            type Get<'__value> = ::core::option::Option<&'__value Self>;
            const FIELD_TYPE: #krate::FieldType = #own::FIELD_TYPE;
            const FORMAT: ::core::option::Option<&'static ::core::primitive::str> = #own::FORMAT;
            const SECRET: ::core::primitive::bool = #own::SECRET;
            const COLUMN: #krate::ColumnType = #own::COLUMN;
            const SHAPE: #krate::value::Shape = #own::SHAPE;
            const CHOICE_LIST: &'static [#krate::Choice] = #own::CHOICE_LIST;

            fn read(&self) -> &Self {
                self
            }
            fn get(value: ::core::option::Option<&Self>) -> ::core::option::Option<&Self> {
                value
            }
            fn from_stored(stored: &#newtype::Json) -> ::core::result::Result<Self, #krate::CastError> {
                #newtype::from_stored(stored)
            }
            fn from_text(text: &::core::primitive::str) -> ::core::result::Result<Self, #krate::CastError> {
                #newtype::from_text(text)
            }
            fn from_input(input: &#newtype::Json) -> ::core::result::Result<Self, #krate::CastError> {
                #newtype::from_input(input)
            }
            fn to_stored(&self) -> #newtype::Json {
                #newtype::to_stored(self)
            }
            fn same(&self, other: &Self) -> ::core::primitive::bool {
                #newtype::same(self, other)
            }
            fn subject(&self) -> #krate::value::Subject<'_> {
                #newtype::subject(self)
            }
        }
        #(#passed_on)*
    }
}

/// The way in and out: of a wrong declaration, one that is never gone.
fn around(model: &Newtype<'_>, newtype: &TokenStream, at: Span) -> TokenStream {
    let krate = &model.krate;
    let (ty, out, within) = if let Some(inner) = model.inner {
        (quote!(#inner), quote_spanned!(at=> &self.0), quote_spanned!(at=> #newtype::MadeOf::made_of(inner)))
    } else {
        let never = quote_spanned!(at=> ::core::unreachable!());
        (quote_spanned!(at=> ::std::string::String), never.clone(), never)
    };
    quote_spanned! {at=>
        type Inner = #ty;

        fn inner(&self) -> &#ty {
            #out
        }
        fn of(inner: #ty) -> ::core::result::Result<Self, #krate::CastError> {
            #within
        }
    }
}

/// A list holds the newtype where it holds what is in it.
fn list_item(input: &DeriveInput, model: &Newtype<'_>, generics: &Generics, at: Span) -> TokenStream {
    let (ident, krate) = (&input.ident, &model.krate);
    let generics = where_inner(model, generics, &quote_spanned!(at=> #krate::value::ListItem), at);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote_spanned! {at=>
        #[allow(deprecated)]
        #[automatically_derived]
        impl #impl_generics #krate::value::ListItem for #ident #type_generics #where_clause {}
    }
}

/// A condition compares the newtype as what is in it.
fn compare(input: &DeriveInput, model: &Newtype<'_>, generics: &Generics, at: Span) -> TokenStream {
    let (ident, krate, Some(inner)) = (&input.ident, &model.krate, model.inner) else {
        return TokenStream::new();
    };
    let compare = quote_spanned!(at=> #krate::condition::Compare);
    let generics = where_inner(model, generics, &compare, at);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote_spanned! {at=>
        #[allow(deprecated)]
        #[automatically_derived]
        impl #impl_generics #compare for #ident #type_generics #where_clause {
            type Literal = <#inner as #compare>::Literal;

            fn operand(literal: Self::Literal) -> #krate::condition::Operand {
                <#inner as #compare>::operand(literal)
            }
        }
    }
}

/// The generics, where what is in the newtype has a trait. The bounds are of a higher rank than they must be, so that the
/// compiler asks for them only where the trait is used.
fn where_inner(model: &Newtype<'_>, generics: &Generics, has: &TokenStream, at: Span) -> Generics {
    let krate = &model.krate;
    let mut generics = generics.clone();
    let predicates = &mut generics.make_where_clause().predicates;
    predicates.push(syn::parse_quote_spanned!(at=> for<'__item> Self: #krate::PropValue));
    predicates.extend(
        model
            .inner
            .map(|inner| -> WherePredicate { syn::parse_quote_spanned!(at=> for<'__item> #inner: #has) }),
    );
    generics
}

/// The generics of the declaration, with what a value needs of the type parameters.
fn bounded(input: &DeriveInput, model: &Newtype<'_>, newtype: &TokenStream, at: Span) -> Generics {
    let mut generics = input.generics.clone();
    if generics.params.is_empty() {
        return generics;
    }
    let krate = &model.krate;
    let predicates = &mut generics.make_where_clause().predicates;
    predicates.push(syn::parse_quote_spanned! {at=>
        Self: ::core::clone::Clone + ::core::marker::Send + ::core::marker::Sync + 'static
    });
    if let Some(inner) = model.inner {
        predicates.push(syn::parse_quote_spanned!(at=> #inner: #krate::PropValue));
        predicates.push(syn::parse_quote_spanned!(at=> Self: #newtype::MadeOf<#inner>));
    }
    generics
}

#[cfg(test)]
pub(crate) fn errors(input: &DeriveInput) -> Vec<String> {
    judge(input).1.texts()
}
