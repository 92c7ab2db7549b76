//! What a newtype looks like: a struct around one value.

use syn::punctuated::Punctuated;
use syn::{Data, DeriveInput, Field, Fields, PathArguments, Token, Type};

use crate::attributes;
use crate::diagnostics as say;
use crate::errors::Errors;

/// The type of the one field.
pub(super) fn inner<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Option<&'a Type> {
    for lifetime in input.generics.lifetimes() {
        errors.on(lifetime, &say::lifetime_of_value());
    }
    let found = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Unnamed(fields) => return only(input, &fields.unnamed, errors),
            Fields::Named(_) => "a struct with named fields",
            Fields::Unit => "a unit struct",
        },
        Data::Enum(_) => {
            errors.at(input.ident.span(), &say::enum_as_newtype(&input.ident));
            return None;
        }
        Data::Union(_) => "a union",
    };
    errors.at(input.ident.span(), &say::no_newtype(&input.ident, found));
    None
}

fn only<'a>(
    input: &DeriveInput,
    fields: &'a Punctuated<Field, Token![,]>,
    errors: &mut Errors,
) -> Option<&'a Type> {
    for field in fields {
        attributes::prop_value::misplaced(field, errors);
    }
    let mut types = fields.iter().map(|field| &field.ty);
    match (types.next(), types.next()) {
        (Some(inner), None) if is_option(inner) => {
            errors.on(inner, &say::newtype_of_option(&input.ident));
            None
        }
        (Some(inner), None) => Some(inner),
        (None, _) => {
            errors.at(input.ident.span(), &say::no_newtype(&input.ident, "an empty tuple struct"));
            None
        }
        (_, Some(second)) => {
            errors.on(second, &say::second_field(&input.ident));
            None
        }
    }
}

/// Whether a type is spelled as an `Option`. Of an alias the compiler tells, in other words.
fn is_option(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    let last = path.path.segments.last();
    last.is_some_and(|last| last.ident == "Option" && !matches!(last.arguments, PathArguments::None))
}
