//! Each mistake of the grammar, once.

use quote::quote;
use syn::parse_quote;

use crate::testing::{assert_error, assert_pair, errors, prop_errors, struct_errors};
use crate::vocabulary::{SYNONYMS, Synonym, find};

#[test]
fn unknown_keys() {
    assert_error(
        &prop_errors(quote!(plceholder = "x")),
        "unknown key `plceholder` in `#[prop(..)]`",
        "did you mean `placeholder`?",
    );
    assert_error(
        &prop_errors(quote!(zzz)),
        "unknown key `zzz` in `#[prop(..)]`",
        "the keys are `name`, `title`",
    );
    assert_error(
        &prop_errors(quote!(category = chat)),
        "unknown key `category` in `#[prop(..)]`",
        "`category` belongs on the struct, in `#[integration(..)]`",
    );
    assert_error(
        &struct_errors(quote!(placeholder = "x")),
        "unknown key `placeholder` in `#[integration(..)]`",
        "`placeholder` belongs on a field, in `#[prop(..)]`",
    );
    assert_error(
        &struct_errors(quote!(events(push))),
        "unknown key `events` in `#[integration(..)]`",
        "`#[events(push)]`",
    );
    assert_error(
        &prop_errors(quote!(foo::bar = 1)),
        "unknown key `foo::bar` in `#[prop(..)]`",
        "the keys are",
    );
}

/// What another language calls a thing is told in the words of this one, and not what it is only spelled like.
#[test]
fn synonyms() {
    let prop = |keys, written: &str, help| {
        assert_error(&prop_errors(keys), &format!("unknown key `{written}` in `#[prop(..)]`"), help);
    };
    prop(quote!(required), "required", "a prop is required unless it is an `Option`");
    prop(quote!(required = true), "required", "unless it is an `Option`, a `bool`, a list, or has a default");
    prop(quote!(optional), "optional", "make it an `Option<..>`");
    prop(quote!(secret), "secret", "make it a `Secret`");
    prop(quote!(skip), "skip", "remove `#[prop]`");
    prop(quote!(min = 1), "min", "`range(min = ..)`");
    prop(quote!(max(8)), "max", "`length(max = ..)`");
    prop(quote!(regex = "a+"), "regex", r#"`pattern = "..""#);
    prop(quote!(enum = ["a"]), "enum", "`choices = [..]`");
    prop(quote!(rename = "a"), "rename", r#"`name = "..""#);
    let unknown = "unknown key `label` in `#[integration(..)]`";
    assert_error(&struct_errors(quote!(label = "Foo")), unknown, r#"`title = "..""#);
}

#[test]
fn a_synonym_is_no_key() {
    for (index, synonym) in SYNONYMS.iter().enumerate() {
        assert!(find(synonym.level, synonym.written).is_none(), "{synonym:?}");
        let same = |other: &Synonym| (other.level, other.written) == (synonym.level, synonym.written);
        assert_eq!(SYNONYMS.iter().position(same), Some(index), "{synonym:?}");
    }
}

#[test]
fn duplicates() {
    assert_pair(
        &prop_errors(quote!(title = "a", title = "b")),
        "`title` is given twice",
        "keep one",
        "first given here",
    );
    let two = parse_quote!(
        #[integration(name = "a")]
        #[integration(name = "b")]
        struct FooBar {}
    );
    assert_pair(&errors(&two), "`name` is given twice", "keep one", "first given here");
    assert_pair(
        &prop_errors(quote!(length(min = 1, min = 2))),
        "`min` is given twice",
        "keep one",
        "first given here",
    );
    let two = parse_quote!(
        #[events(push)]
        #[events(issue)]
        struct FooBar {}
    );
    assert_pair(&errors(&two), "`#[events]` is given twice", "keep one", "first given here");
}

#[test]
fn wrong_forms() {
    assert_error(&prop_errors(quote!(title)), "`title` needs a value", r#"write `title = ".."`"#);
    assert_error(&prop_errors(quote!(title("x"))), "`title` takes no list", r#"write `title = ".."`"#);
    assert_error(
        &prop_errors(quote!(api_only = true)),
        "`api_only` takes nothing after a `=`",
        "write `api_only`",
    );
    assert_error(
        &prop_errors(quote!(url = "x")),
        "`url` takes nothing after a `=`",
        r#"`url` or `url(message = "..", when = always)`"#,
    );
    assert_error(
        &prop_errors(quote!(length = 5)),
        "`length` takes nothing after a `=`",
        "write `length(min = 1, max = 255",
    );
    assert_error(&prop_errors(quote!(length)), "`length` needs a value", "write `length(min = 1, max = 255");
    assert_error(&prop_errors(quote!(length())), "`length()` is empty", "write `length(min = 1");
    assert_error(
        &prop_errors(quote!(length[min = 1])),
        "`length` takes its list in parentheses",
        "write `length(",
    );
    assert_error(
        &prop_errors(quote!(length{min = 1})),
        "`length` takes its list in parentheses",
        "write `length(",
    );
    assert_error(&prop_errors(quote!(default = )), "`default` needs a value", "write `default = ..`");
    assert_error(
        &prop_errors(quote!(default = , title = "x")),
        "`default` needs a value",
        "write `default = ..`",
    );
    assert_error(&prop_errors(quote!(default = struct)), "the value of `default` is not an expression", "");
    assert_error(&prop_errors(quote!(title = "a" help = "b")), "expected `,` before this", "");
    assert_error(
        &prop_errors(quote!(title "a", help = "b")),
        "expected `=`, `(..)` or `,` after `title`",
        "",
    );
    assert_error(&prop_errors(quote!(, title = "a")), "nothing stands before this `,`", "remove it");
    assert_error(&prop_errors(quote!("text")), "this value stands without a key", "the keys are `name`");
    assert_error(&prop_errors(quote!(true)), "this value stands without a key", "the keys are `name`");
}

#[test]
fn tokens_that_are_no_item() {
    let unreadable = "this is neither a key nor a value";
    assert_error(&prop_errors(quote!(; title = "a")), unreadable, "write `key = value`");
    assert_error(&prop_errors(quote!(title = "a", ;)), unreadable, "write `key = value`");
    let found = errors(&parse_quote!(
        #[events(push,, issue)]
        struct S {}
    ));
    assert_error(&found, "nothing stands before this `,`", "remove it");
}

#[test]
fn wrong_attributes() {
    assert_error(
        &errors(&parse_quote!(
            #[integration]
            struct S {}
        )),
        "`#[integration]` says nothing",
        "`#[integration(name = ..)]`",
    );
    assert_error(
        &errors(&parse_quote!(
            #[integration()]
            struct S {}
        )),
        "`#[integration()]` is empty",
        "leave the attribute out",
    );
    assert_error(
        &errors(&parse_quote!(
            #[events]
            struct S {}
        )),
        "`#[events]` says nothing",
        "`#[events()]` to respond to none",
    );
    assert_error(
        &errors(&parse_quote!(
            #[events = "push"]
            struct S {}
        )),
        "`#[events]` takes what it holds in parentheses",
        "`#[events(push)]`",
    );
    assert_error(
        &errors(&parse_quote!(
            struct S {
                #[prop()]
                x: u8,
            }
        )),
        "`#[prop()]` is empty",
        "write `#[prop]`",
    );
    assert_error(
        &errors(&parse_quote!(
            struct S {
                #[prop = "x"]
                x: u8,
            }
        )),
        "`#[prop]` takes what it holds in parentheses",
        "`#[prop(name = ..)]`",
    );
    assert_error(
        &errors(&parse_quote!(
            struct S {
                #[prop{title = "x"}]
                x: u8,
            }
        )),
        "`#[prop]` takes what it holds in parentheses",
        "`#[prop(name = ..)]`",
    );
    assert_error(
        &errors(&parse_quote!(
            #[prop]
            struct S {}
        )),
        "`#[prop]` belongs on a field",
        "",
    );
    assert_error(
        &errors(&parse_quote!(
            struct S {
                #[events(push)]
                x: u8,
            }
        )),
        "`#[events]` belongs on the struct",
        "",
    );
    assert_error(
        &errors(&parse_quote!(
            struct S {
                #[integration(name = "x")]
                x: u8,
            }
        )),
        "`#[integration]` belongs on the struct",
        "",
    );
}

#[test]
fn wrong_arguments() {
    assert_error(
        &prop_errors(quote!(length(mim = 1))),
        "unknown argument `mim` of `length`",
        "did you mean `min`?",
    );
    assert_error(&prop_errors(quote!(length(min))), "`min` needs a value", "write `min = 1`");
    assert_error(&prop_errors(quote!(length(min = ))), "`min` needs a value", "write `min = 1`");
    assert_error(&prop_errors(quote!(length(min(1)))), "`min` needs a value", "write `min = 1`");
    assert_error(&prop_errors(quote!(length(5))), "`length` has no place for this", "write `length(min = 1");
    assert_error(
        &prop_errors(quote!(pattern("a", "b"))),
        "`pattern` has no place for this",
        "write `pattern = ",
    );
    assert_error(
        &prop_errors(quote!(pattern(message = "x"))),
        "this rule does not say what it checks",
        "write it first",
    );
    assert_error(
        &struct_errors(quote!(levels(project, group = 1))),
        "unknown argument `group` of `levels`",
        "write `levels(project)`",
    );
    assert_error(
        &struct_errors(quote!(levels(1 + 1))),
        "`levels` has no place for this",
        "write `levels(project)`",
    );
    assert_error(
        &struct_errors(quote!(section(title = "x"))),
        "this section does not say which one it is",
        "`section(connection)`",
    );
    assert_error(
        &struct_errors(quote!(section(connection, custom = "x"))),
        "this section has two names",
        "section(custom",
    );
    assert_error(
        &errors(&parse_quote!(
            #[events(push = 1)]
            struct S {}
        )),
        "the event `push` takes no value",
        "write `push`",
    );
    assert_error(
        &errors(&parse_quote!(
            #[events("push")]
            struct S {}
        )),
        "expected a name, found text in quotes",
        "write `push`",
    );
    assert_error(
        &errors(&parse_quote!(
            #[events(a::b)]
            struct S {}
        )),
        "expected an event's name, found the path `a::b`",
        "in = ShopEvent",
    );
}

#[test]
fn wrong_values() {
    assert_error(&prop_errors(quote!(title = 5)), "expected text, found a number", "write it in quotes");
    assert_error(
        &prop_errors(quote!(name = concat!("a"))),
        "expected text in quotes, found an expression",
        "the derive itself",
    );
    assert_error(
        &struct_errors(quote!(category = "chat")),
        "expected a name, found text in quotes",
        "write `chat`",
    );
    assert_error(&struct_errors(quote!(category = 5)), "expected a name, found a number", "");
    assert_error(
        &struct_errors(quote!(levels("project"))),
        "expected a name, found text in quotes",
        "write `project`",
    );
    assert_error(
        &prop_errors(quote!(validate = "check")),
        "expected a path, found text in quotes",
        "write `check`",
    );
    assert_error(
        &prop_errors(quote!(validate = |x| x)),
        "expected a path, found a closure",
        "give it a name",
    );
    assert_error(&struct_errors(quote!(crate = "x")), "expected a path, found text in quotes", "write `x`");
    assert_error(&prop_errors(quote!(exposes_secrets = 1)), "expected `true` or `false`, found a number", "");
    assert_error(
        &prop_errors(quote!(type = password)),
        "`type = password` follows from the field's Rust type",
        "make it a `Secret`",
    );
    assert_error(&prop_errors(quote!(type = textara)), "unknown type `textara`", "did you mean `textarea`?");
    assert_error(
        &prop_errors(quote!(type = zzz)),
        "unknown type `zzz`",
        "the types to choose from are `text`, `textarea`",
    );
    assert_error(
        &prop_errors(quote!(url, when = alwys)),
        "unknown value `alwys` for `when`",
        "did you mean `always`?",
    );
    assert_error(
        &prop_errors(quote!(choices = 5)),
        "expected a list of choices, found a number",
        "write `[\"low\"",
    );
    assert_error(&prop_errors(quote!(choices = [5])), "expected a choice, found a number", "write its value");
    assert_error(
        &prop_errors(quote!(choices = [("a", "b", "c")])),
        "expected a choice, found a tuple of another length",
        "write its value",
    );
}

#[test]
fn wrong_numbers() {
    assert_error(&prop_errors(quote!(length(min = -1))), "a length is never negative", "write `0` or more");
    assert_error(&prop_errors(quote!(length(min = 1.5))), "a length is a whole number", "");
    assert_error(
        &prop_errors(quote!(range(min = 3u8))),
        "a bound has no type of its own, so no `u8`",
        "write `3`",
    );
    assert_error(
        &prop_errors(quote!(range(min = "3"))),
        "expected a number, found text in quotes",
        "write the number itself",
    );
    assert_error(
        &prop_errors(quote!(range(min = MIN))),
        "expected a number, found a path",
        "write the number itself",
    );
    let huge = "this number is too large to compare";
    assert_error(
        &prop_errors(quote!(range(max = 999999999999999999999999999999999999999999))),
        huge,
        "leave the bound out",
    );
    assert_error(&prop_errors(quote!(length(max = 99999999999999999999999))), huge, "leave the bound out");
    assert_error(&prop_errors(quote!(range(max = 1e999))), huge, "leave the bound out");
}

/// What the fuzzing found: each was let through, and made code that is none.
#[test]
fn values_that_are_none() {
    let found = "expected a path, found a keyword";
    assert_error(&struct_errors(quote!(version = 2, migrate(if))), found, "write the path to it");
    assert_error(&prop_errors(quote!(validate(fn, message = "m"))), found, "write the path to it");
    let found = "expected the path of a crate or module, found one of a type";
    assert_error(&struct_errors(quote!(crate = Self)), found, "::facade::integrations_runtime");
    assert_error(&struct_errors(quote!(crate = a::<u8>)), found, "::facade::integrations_runtime");
    let found = "expected a value, found the beginning of a path";
    assert_error(&prop_errors(quote!(default = crate)), found, "write all of it");
    assert_error(&prop_errors(quote!(default = crate * 2)), found, "write all of it");
    let found = "the value of `validate` is not an expression";
    assert_error(
        &prop_errors(quote!(
            validate = #[a]
            path
        )),
        found,
        "",
    );
}

/// A default that begins with a block stays one expression where a function's body begins with it.
#[test]
fn a_default_that_begins_with_a_block() {
    for default in [
        quote!({} = 3),
        quote!({ 1 } + 2),
        quote!(
            match 1 {
                _ => 2,
            } + 3
        ),
        quote!(if A { 1 } else { 2 }),
    ] {
        let input = crate::testing::prop(quote!(default = #default));
        let code = crate::derive_integration(&input);
        assert!(syn::parse2::<syn::File>(code.clone()).is_ok(), "{code}");
    }
}
