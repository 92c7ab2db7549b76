//! Values of one's own.

use proc_macro2::Ident;

use super::Message;

const IS: &str = "a value of one's own is a tuple struct around one value";

pub(crate) fn no_newtype(name: &Ident, found: &str) -> Message {
    Message::new(format!("`{name}` is {found}: {IS}")).help(format!("write `struct {name}(..);`"))
}

pub(crate) fn enum_as_newtype(name: &Ident) -> Message {
    Message::new(format!("`{name}` is an enum: {IS}"))
        .help("derive `Choices` instead, to choose one of its variants")
}

pub(crate) fn second_field(name: &Ident) -> Message {
    Message::new(format!("`{name}` has several fields: {IS}"))
        .help("keep one of them, or implement `PropValue` by hand")
}

pub(crate) fn newtype_of_option(name: &Ident) -> Message {
    Message::new("a value is there, so it holds no `Option`")
        .help(format!("take the `Option` away, and declare the prop as `Option<{name}>`"))
}

pub(crate) fn lifetime_of_value() -> Message {
    Message::new("a value owns what it holds, so it has no lifetime").help("use `String` for `&str`")
}
