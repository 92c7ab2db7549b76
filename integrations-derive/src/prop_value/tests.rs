//! The impls of a newtype, and each mistake.

use syn::parse_quote;

use super::*;
use crate::testing::{assert_error, assert_pair};

fn code(input: &DeriveInput) -> String {
    derive(input).to_string()
}

#[test]
fn a_newtype_is_what_is_in_it() {
    let code = code(&parse_quote!(
        struct Channel(String);
    ));
    for part in [
        "impl :: integrations_runtime :: __private :: newtype :: Newtype for Channel { type Inner = String ;",
        "fn inner (& self) -> & String { & self . 0 }",
        "{ :: integrations_runtime :: __private :: newtype :: MadeOf :: made_of (inner) }",
        "impl :: integrations_runtime :: PropValue for Channel {",
        "ListItem for Channel where for < '__item > Self : :: integrations_runtime :: PropValue , \
         for < '__item > String : :: integrations_runtime :: value :: ListItem",
        "Compare for Channel where for < '__item > Self : :: integrations_runtime :: PropValue , \
         for < '__item > String : :: integrations_runtime :: condition :: Compare \
         { type Literal = < String as :: integrations_runtime :: condition :: Compare > :: Literal ;",
    ] {
        assert!(code.contains(part), "no {part:?} in {code}");
    }
    // So a deprecated struct warns nobody of its own impls.
    let impls = code.matches("# [allow (deprecated)] # [automatically_derived]").count();
    assert_eq!((impls, code.matches("impl").count()), (4, 4));
}

#[test]
fn type_parameters_get_what_they_need() {
    let code = code(&parse_quote!(
        struct Set<T: Ord>(Vec<T>)
        where
            T: Copy;
    ));
    let bounds = "where T : Copy , \
        Self : :: core :: clone :: Clone + :: core :: marker :: Send + :: core :: marker :: Sync + 'static , \
        Vec < T > : :: integrations_runtime :: PropValue ,";
    assert!(code.contains("impl < T : Ord > :: integrations_runtime :: PropValue for Set < T >"), "{code}");
    assert!(code.contains(bounds), "{code}");
}

#[test]
fn the_runtime_may_be_elsewhere() {
    let code = code(&parse_quote!(
        #[prop_value(crate = ::facade)]
        struct Channel(String);
    ));
    assert!(code.contains(":: facade :: PropValue for Channel") && !code.contains("integrations_runtime"));
}

/// The mistakes; whatever they are, the item is a value.
fn told(input: &DeriveInput) -> Vec<String> {
    let code = code(input);
    assert!(code.contains(&format!(":: PropValue for {}", input.ident)), "{code}");
    errors(input)
}

#[test]
fn shapes() {
    let is = "a value of one's own is a tuple struct around one value";
    let found = told(&parse_quote!(
        struct Channel {
            name: String,
        }
    ));
    assert_error(
        &found,
        &format!("`Channel` is a struct with named fields: {is}"),
        "write `struct Channel(..);`",
    );
    let found = told(&parse_quote!(
        struct Channel;
    ));
    assert_error(&found, &format!("`Channel` is a unit struct: {is}"), "write `struct Channel(..);`");
    let found = told(&parse_quote!(
        struct Channel();
    ));
    assert_error(&found, &format!("`Channel` is an empty tuple struct: {is}"), "write `struct Channel(..);`");
    let found = told(&parse_quote!(
        struct Channel(String, u8);
    ));
    assert_error(&found, &format!("`Channel` has several fields: {is}"), "keep one of them");
    let found = told(&parse_quote!(
        struct Channel(std::option::Option<String>);
    ));
    assert_error(
        &found,
        "a value is there, so it holds no `Option`",
        "declare the prop as `Option<Channel>`",
    );
    let found = told(&parse_quote!(
        enum Channel {
            All,
        }
    ));
    assert_error(&found, &format!("`Channel` is an enum: {is}"), "derive `Choices`");
    let found = told(&parse_quote!(
        union Channel {
            name: u8,
        }
    ));
    assert_error(&found, &format!("`Channel` is a union: {is}"), "write `struct Channel(..);`");
    let found = told(&parse_quote!(
        struct Channel<'a>(&'a str);
    ));
    assert_error(&found, "a value owns what it holds, so it has no lifetime", "use `String`");
}

#[test]
fn keys() {
    let found = told(&parse_quote!(
        #[prop_value(crat = x)]
        struct Channel(String);
    ));
    assert_error(&found, "unknown key `crat` in `#[prop_value(..)]`", "did you mean `crate`?");
    let found = told(&parse_quote!(
        #[prop_value(placeholder = "x")]
        struct Channel(String);
    ));
    let unknown = "unknown key `placeholder` in `#[prop_value(..)]`";
    assert_error(&found, unknown, "`placeholder` belongs on a field, in `#[prop(..)]`");
    let found = told(&parse_quote!(
        #[prop_value(crate = x, crate = y)]
        struct Channel(String);
    ));
    assert_pair(&found, "`crate` is given twice", "keep one", "first given here");
    let found = told(&parse_quote!(
        #[prop_value]
        struct Channel(String);
    ));
    assert_error(&found, "`#[prop_value]` says nothing", "#[prop_value(crate = ..)]");
    let found = told(&parse_quote!(
        struct Channel(#[prop_value(crate = x)] String);
    ));
    assert_error(&found, "`#[prop_value]` belongs on the struct", "");
}
