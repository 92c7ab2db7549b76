//! What a derive can stand on.

use syn::punctuated::Punctuated;
use syn::{Data, DataEnum, DeriveInput, Fields, FieldsNamed, Meta, Token, Variant};

use crate::diagnostics as say;
use crate::errors::Errors;

/// The fields of an integration: only a struct with named fields is one.
pub(crate) fn fields<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Option<&'a FieldsNamed> {
    let found = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => {
                lifetimes(input, errors);
                packed(input, errors);
                return Some(fields);
            }
            Fields::Unnamed(_) => "a tuple struct",
            Fields::Unit => "a unit struct",
        },
        Data::Enum(_) => "an enum",
        Data::Union(_) => "a union",
    };
    errors.at(input.ident.span(), &say::no_struct(&input.ident, found));
    None
}

/// What a group can be.
pub(crate) enum GroupShape<'a> {
    Struct(&'a FieldsNamed),
    Enum(&'a DataEnum),
}

/// A group: a struct with named fields, or an enum whose variants have named fields or none.
pub(crate) fn group<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Option<GroupShape<'a>> {
    let found = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => {
                lifetimes(input, errors);
                packed(input, errors);
                return Some(GroupShape::Struct(fields));
            }
            Fields::Unnamed(_) => "a tuple struct",
            Fields::Unit => "a unit struct",
        },
        Data::Enum(data) => {
            if !input.generics.params.is_empty() {
                errors.on(&input.generics.params, &say::generic_enum_group());
            }
            if data.variants.is_empty() {
                errors.at(input.ident.span(), &say::no_variants_of_group(&input.ident));
            }
            for variant in data.variants.iter().filter(|one| matches!(one.fields, Fields::Unnamed(_))) {
                errors.at(variant.ident.span(), &say::tuple_variant(&variant.ident));
            }
            return Some(GroupShape::Enum(data));
        }
        Data::Union(_) => "a union",
    };
    errors.at(input.ident.span(), &say::no_group(&input.ident, found));
    None
}

fn lifetimes(input: &DeriveInput, errors: &mut Errors) {
    for lifetime in input.generics.lifetimes() {
        errors.on(lifetime, &say::lifetime());
    }
}

/// An accessor gives a reference, and a field of a packed struct has none.
fn packed(input: &DeriveInput, errors: &mut Errors) {
    for attribute in input.attrs.iter().filter(|attribute| attribute.path().is_ident("repr")) {
        let Ok(words) = attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated) else {
            continue;
        };
        for word in words.iter().filter(|word| word.path().is_ident("packed")) {
            errors.on(word, &say::packed());
        }
    }
}

/// The variants to choose from: only an enum without generics has them.
pub(crate) fn variants<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Option<&'a DataEnum> {
    if !input.generics.params.is_empty() {
        errors.on(&input.generics.params, &say::generic_choices());
    }
    let found = match &input.data {
        Data::Enum(data) => {
            if data.variants.is_empty() {
                errors.at(input.ident.span(), &say::no_variants(&input.ident));
            }
            data.variants.iter().for_each(|variant| unit(variant, errors));
            return Some(data);
        }
        Data::Struct(_) => "a struct",
        Data::Union(_) => "a union",
    };
    errors.at(input.ident.span(), &say::no_enum(&input.ident, found));
    None
}

/// The events: only an enum without generics has them.
pub(crate) fn events<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Option<&'a DataEnum> {
    if !input.generics.params.is_empty() {
        errors.on(&input.generics.params, &say::generic_events());
    }
    let found = match &input.data {
        Data::Enum(data) => {
            if data.variants.is_empty() {
                errors.at(input.ident.span(), &say::no_events(&input.ident));
            }
            data.variants.iter().for_each(|variant| around_payload(variant, errors));
            return Some(data);
        }
        Data::Struct(_) => "a struct",
        Data::Union(_) => "a union",
    };
    errors.at(input.ident.span(), &say::no_vocabulary(&input.ident, found));
    None
}

fn around_payload(variant: &Variant, errors: &mut Errors) {
    let found = match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => return,
        Fields::Unnamed(fields) if !fields.unnamed.is_empty() => "several values",
        Fields::Named(_) => "fields with names",
        Fields::Unnamed(_) | Fields::Unit => "nothing",
    };
    errors.at(variant.ident.span(), &say::no_payload(&variant.ident, found));
}

fn unit(variant: &Variant, errors: &mut Errors) {
    if !matches!(variant.fields, Fields::Unit) {
        errors.on(variant, &say::variant_with_fields(&variant.ident));
    }
}
