//! What the spelling of a type tells. Nothing but comfort may depend on it: an alias is none the worse for being missed.

use crate::model::{Number, Prop};
use syn::{GenericArgument, Path, PathArguments, Type, TypePath};

const PRIMITIVES: [&str; 13] =
    ["bool", "i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32", "u64", "usize", "f32", "f64"];

/// Whether a type is spelled as a number or `bool`, or as an `Option` of one. Its setter takes the type itself, so that a
/// literal has it; `impl Into<u32>` would make `5` an `i32`.
pub(super) fn is_primitive(ty: &Type) -> bool {
    match path(ty) {
        Some(path) if path.get_ident().is_some_and(|name| PRIMITIVES.iter().any(|known| name == known)) => {
            true
        }
        Some(path) => argument(path, "Option").is_some_and(is_primitive),
        None => false,
    }
}

/// The type of a prop's values, where its spelling tells: of a plain type it is the type, and of an `Option` of one, that.
pub(super) fn value(ty: &Type) -> Option<&Type> {
    Some(of_option(ty)).filter(|inner| is_plain(inner))
}

/// Whether a prop's type is spelled as one that fits it: it needs no bound of its own.
pub(super) fn is_prop(prop: &Prop) -> bool {
    let inner = path(&prop.ty).and_then(|path| argument(path, "Option"));
    is_plain(&prop.ty) || (prop.default.is_none() && inner.is_some_and(is_plain))
}

/// Whether a type is spelled as one whose values are no URLs, or as an `Option` or `Vec` of it.
pub(super) fn is_plain_but_url(ty: &Type) -> bool {
    match path(ty) {
        Some(path) if path.is_ident("Url") => false,
        Some(path) => {
            is_plain(ty) || argument(path, "Option").or(argument(path, "Vec")).is_some_and(is_plain_but_url)
        }
        None => false,
    }
}

/// Whether a type is spelled as an `Option`.
pub(crate) fn is_option(ty: &Type) -> bool {
    path(ty).is_some_and(|path| argument(path, "Option").is_some())
}

fn is_plain(ty: &Type) -> bool {
    let names = || PRIMITIVES.iter().chain(&["String", "Url", "Secret"]);
    path(ty).and_then(Path::get_ident).is_some_and(|name| names().any(|known| name == known))
}

/// Whether a number is a value of the primitive type that this is spelled as.
pub(super) fn holds_number(ty: &Type, number: Number) -> bool {
    let inner = path(ty).and_then(|path| argument(path, "Option")).unwrap_or(ty);
    let Some(name) = path(inner).and_then(Path::get_ident) else { return false };
    let fits =
        |least: i128, greatest: i128| matches!(number, Number::Int(int) if least <= int && int <= greatest);
    match name.to_string().as_str() {
        "i8" => fits(i8::MIN.into(), i8::MAX.into()),
        "i16" => fits(i16::MIN.into(), i16::MAX.into()),
        "i32" => fits(i32::MIN.into(), i32::MAX.into()),
        "i64" => fits(i64::MIN.into(), i64::MAX.into()),
        "u8" => fits(0, u8::MAX.into()),
        "u16" => fits(0, u16::MAX.into()),
        "u32" => fits(0, u32::MAX.into()),
        "u64" => fits(0, u64::MAX.into()),
        "f32" | "f64" => true,
        _ => false,
    }
}

/// What to make of a type, so that its values are hidden.
pub(super) fn as_secret(ty: &Type) -> &'static str {
    let is = |ty: &Type, name: &str| {
        path(ty).and_then(|path| path.segments.last()).is_some_and(|last| last.ident == name)
    };
    // Another one of that name hides nothing.
    match path(ty).and_then(|path| argument(path, "Option")) {
        Some(inner) if is(inner, "Secret") => "an `Option<integrations_runtime::Secret>`",
        None if is(ty, "Secret") => "an `integrations_runtime::Secret`",
        Some(inner) if is(inner, "Url") => "an `Option<Secret<Url>>`",
        Some(inner) if is(inner, "String") => "an `Option<Secret>`",
        None if is(ty, "Url") => "a `Secret<Url>`",
        _ => "a `Secret`",
    }
}

/// The `T` of a type that is spelled `Option<T>`; any other type itself.
pub(crate) fn of_option(ty: &Type) -> &Type {
    path(ty).and_then(|path| argument(path, "Option")).unwrap_or(ty)
}

/// The path that a type is spelled as.
pub(crate) fn path(ty: &Type) -> Option<&Path> {
    match ty {
        // What a `macro_rules` hands on stands in a group that nobody sees.
        Type::Group(group) => path(&group.elem),
        Type::Path(TypePath { qself: None, path, .. }) => Some(path),
        _ => None,
    }
}

/// The `T` of `name<T>`.
pub(crate) fn argument<'a>(path: &'a Path, name: &str) -> Option<&'a Type> {
    let last = path.segments.last().filter(|last| last.ident == name)?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
            Some(GenericArgument::Type(ty)) => Some(ty),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::as_secret;

    #[test]
    fn a_secret_of_the_same_value() {
        assert_eq!(as_secret(&parse_quote!(String)), "a `Secret`");
        assert_eq!(as_secret(&parse_quote!(Option<String>)), "an `Option<Secret>`");
        assert_eq!(as_secret(&parse_quote!(Url)), "a `Secret<Url>`");
        assert_eq!(as_secret(&parse_quote!(runtime::Url)), "a `Secret<Url>`");
        assert_eq!(as_secret(&parse_quote!(std::option::Option<Url>)), "an `Option<Secret<Url>>`");
        assert_eq!(as_secret(&parse_quote!(Vec<String>)), "a `Secret`");
        assert_eq!(as_secret(&parse_quote!(Secret)), "an `integrations_runtime::Secret`");
        assert_eq!(
            as_secret(&parse_quote!(Option<own::Secret>)),
            "an `Option<integrations_runtime::Secret>`"
        );
    }
}
