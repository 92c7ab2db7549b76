//! The grammar, each mistake once; and what a right declaration means.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use quote::quote;
use syn::{DeriveInput, parse_quote};

use crate::model::{Choices, Number, RuleKind};
use crate::testing::{
    assert_error, assert_pair, errors, judge, model, prop, prop_errors, shown, struct_errors,
};
use crate::vocabulary::{DEFAULT_EVENTS, KEYS, LEVELS, Level};

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
    assert_error(&prop_errors(quote!(title)), "`title` needs a value", r#"write `title = "..."#);
    assert_error(&prop_errors(quote!(title("x"))), "`title` takes no list", r#"write `title = "..."#);
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
    assert_error(&prop_errors(quote!(default = )), "`default =` has no value", "");
    assert_error(&prop_errors(quote!(default = , title = "x")), "`default =` has no value", "");
    assert_error(&prop_errors(quote!(default = struct)), "the value of `default` is not an expression", "");
    assert_error(&prop_errors(quote!(title = "a" help = "b")), "expected `,` before this", "");
    assert_error(
        &prop_errors(quote!(title "a", help = "b")),
        "expected `=`, `(..)` or `,` after `title`",
        "",
    );
    assert_error(&prop_errors(quote!(, title = "a")), "expected a key", "write `key = value`");
    assert_error(&prop_errors(quote!("text")), "this value stands without a key", "the keys are `name`");
    assert_error(&prop_errors(quote!(true)), "this value stands without a key", "the keys are `name`");
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
    assert_error(&prop_errors(quote!(length(min = ))), "`min =` has no value", "");
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
        "",
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
    assert_error(&prop_errors(quote!(url, when = alwys)), "unknown time `alwys`", "did you mean `always`?");
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
    assert_error(&prop_errors(quote!(range(max = 999999999999999999999999999999999999999999))), huge, "");
    assert_error(&prop_errors(quote!(length(max = 99999999999999999999999))), huge, "");
    assert_error(&prop_errors(quote!(range(max = 1e999))), huge, "");
}

#[test]
fn every_mistake_is_told_at_once() {
    let input: DeriveInput = parse_quote! {
        #[integration(categry = chat, levels(projct), title = 5)]
        #[events(pish)]
        struct FooBar {
            #[prop(tittle = "x", length(min = 3, max = 2), section = nowhere, "stray", default =)]
            a: String,
            #[prop(url(mesage = "x"), pattern = "(")]
            validate: String,
        }
    };
    assert_eq!(errors(&input).len(), 12, "{:#?}", errors(&input));
}

#[test]
fn a_mistake_leaves_the_rest_of_the_model() {
    let (model, errors) =
        judge(&prop(quote!(titl = "x", placeholder = "p", help = 5, section = connection, length(min = 1))));
    let model = model.unwrap();
    assert_eq!(errors.len(), 2);
    assert_eq!(model.props[0].placeholder.as_ref().map(shown).unwrap(), "\"p\"");
    assert_eq!(model.props[0].section.as_ref().unwrap().value, "connection");
    assert_eq!(model.props[0].rules.len(), 1);
}

#[test]
fn defaults_of_the_struct() {
    let model = model(&parse_quote! {
        /// Sends events
        /// to Foo Bar.
        ///
        /// Create a webhook first.
        ///
        /// Then paste it.
        pub struct HttpFooBar { state: u8 }
    });
    assert_eq!(model.name.value, "http_foo_bar");
    assert_eq!(shown(&model.title), "\"HTTP Foo Bar\"");
    assert_eq!(shown(model.description.unwrap()), "\"Sends events to Foo Bar.\"");
    assert_eq!(shown(model.help.unwrap()), r#""Create a webhook first.\n\nThen paste it.""#);
    assert_eq!(shown(&model.krate), ":: integrations_runtime");
    assert_eq!(model.category.value, "common");
    assert_eq!(model.levels.iter().map(|level| level.value.as_str()).collect::<Vec<_>>(), LEVELS);
    assert_eq!(model.events.iter().map(|event| event.value.as_str()).collect::<Vec<_>>(), DEFAULT_EVENTS);
    assert_eq!(model.state, ["state"]);
    assert!(model.props.is_empty());
}

#[test]
fn keys_of_the_struct() {
    let model = model(&parse_quote! {
        #[integration(
            name = "foo", title = TITLE, description = "d", help = concat!("a", "b"), category = chat, levels(group),
            section(connection), section(custom = "jira_issues", description = "d"), section(trigger, title = "T"),
            validate = a::check, crate = crate::runtime,
        )]
        #[events(comment, push)]
        struct FooBar {}
    });
    assert_eq!(model.name.value, "foo");
    assert_eq!(shown(&model.title), "TITLE");
    assert_eq!(shown(model.help.unwrap()), "concat ! (\"a\" , \"b\")");
    assert_eq!(model.category.value, "chat");
    assert_eq!(model.levels.len(), 1);
    let kinds: Vec<_> = model.sections.iter().map(|section| section.kind.value.as_str()).collect();
    assert_eq!(kinds, ["connection", "jira_issues", "trigger"]);
    let titles: Vec<_> = model.sections.iter().map(|section| shown(&section.title)).collect();
    assert_eq!(titles, ["\"Connection\"", "\"Jira issues\"", "\"T\""]);
    assert_eq!(shown(model.validate), "a :: check");
    assert_eq!(shown(&model.krate), "crate :: runtime");
    assert_eq!(model.events.iter().map(|event| event.value.as_str()).collect::<Vec<_>>(), ["note", "push"]);
    assert!(
        crate::testing::model(&parse_quote!(
            #[events()]
            struct S {}
        ))
        .events
        .is_empty()
    );
}

#[test]
fn defaults_of_a_prop() {
    let model = model(&parse_quote! {
        struct FooBar {
            /// Base URL
            /// of the server.
            ///
            /// More.
            #[prop]
            #[allow(unused)]
            #[serde(default)]
            server_url: Url,
            #[prop]
            r#type: String,
            #[prop]
            _token: String,
        }
    });
    let [url, kind, token] = model.props.as_slice() else { panic!("{}", model.props.len()) };
    assert_eq!((url.name.value.as_str(), shown(&url.title).as_str()), ("server_url", "\"Server URL\""));
    assert_eq!(shown(url.help.as_ref().unwrap()), r#""Base URL of the server.\n\nMore.""#);
    assert_eq!(url.forwarded.len(), 1);
    assert!(url.accessors && !url.named_like_secret && !url.api_only && !url.required_always);
    assert_eq!((kind.name.value.as_str(), shown(&kind.title).as_str()), ("type", "\"Type\""));
    assert_eq!(token.name.value, "token");
    assert!(token.named_like_secret);
}

#[test]
fn keys_of_a_prop() {
    let mut model = model(&prop(quote!(
        name = "api-url", section = "jira_issues", type = textarea, default = String::from("x"), api_only,
        exposes_secrets = false, not_secret = "why", description = DESCRIPTION,
    )));
    let prop = model.props.remove(0);
    assert_eq!(prop.name.value, "api-url");
    assert_eq!(prop.section.unwrap().value, "jira_issues");
    assert!(prop.textarea.is_some() && prop.api_only);
    assert_eq!(shown(prop.default), "String :: from (\"x\")");
    assert!(!prop.exposes_secrets.unwrap().value);
    assert_eq!(prop.not_secret.unwrap().value, "why");
    assert_eq!(shown(prop.description), "DESCRIPTION");
}

#[test]
fn choices_are_pairs_or_a_path() {
    let choices = |keys| model(&prop(keys)).props.remove(0).choices.unwrap();
    let Choices::Listed(pairs, _) = choices(quote!(choices = ["low", ("High", "high")])) else { panic!() };
    let pairs: Vec<_> = pairs.iter().map(|(label, value)| (shown(label), shown(value))).collect();
    assert_eq!(pairs, [("\"low\"".into(), "\"low\"".into()), ("\"High\"".into(), "\"high\"".into())]);
    let Choices::Open(path) = choices(quote!(choices = a::list)) else { panic!() };
    assert_eq!(shown(path), "a :: list");
}

#[test]
fn rules_keep_their_order_and_options() {
    let rules = |keys| model(&prop(keys)).props.remove(0).rules;
    let all = rules(quote!(
        email(message = "own", when = active),
        validate(check, message = "m"),
        length(max = 1_000),
        url,
        range(min = -1, max = 2.5),
        pattern = "a+",
        message = "prop's",
        when = always
    ));
    let messages: Vec<_> = all.iter().map(|rule| shown(&rule.message)).collect();
    assert_eq!(messages, ["\"own\"", "\"m\"", "\"prop's\"", "\"prop's\"", "\"prop's\"", "\"prop's\""]);
    assert_eq!(all.iter().map(|rule| rule.always).collect::<Vec<_>>(), [false, true, true, true, true, true]);
    assert!(matches!(&all[1].kind, RuleKind::Validate(path) if shown(path) == "check"));
    assert!(matches!(&all[2].kind, RuleKind::Length { min: None, max: Some(max) } if max.value == 1000));
    let RuleKind::Range { min: Some(min), max: Some(max) } = &all[4].kind else { panic!() };
    assert_eq!((min.value, max.value), (Number::Int(-1), Number::Float(2.5)));
    assert!(model(&prop(quote!(when = always))).props[0].required_always);
}

#[test]
fn invisible_groups_are_looked_through() {
    use proc_macro2::{Delimiter, Group, TokenTree};
    let group = |tokens| TokenTree::Group(Group::new(Delimiter::None, tokens));
    let (title, min, section) = (group(quote!("t")), group(quote!(-1)), group(quote!(connection)));
    let item = group(quote!(placeholder = "p"));
    let mut model = model(&prop(quote!(title = #title, range(min = #min), section = #section, #item)));
    let prop = model.props.remove(0);
    assert_eq!(shown(prop.title), "\"t\"");
    assert_eq!(shown(prop.placeholder), "\"p\"");
    assert!(
        matches!(&prop.rules[0].kind, RuleKind::Range { min: Some(min), .. } if min.value == Number::Int(-1))
    );
}

/// The vocabulary's own examples: each key is read where its row says, and none is left without a receiver.
#[test]
fn every_key_is_understood() {
    for key in KEYS {
        assert!(!key.doc.is_empty() && key.example.contains(key.name), "{}", key.name);
        let declaration = match key.level {
            Level::Integration => format!("{} struct FooBar {{}}", key.example),
            Level::Prop => format!(
                "#[integration(section(connection))] struct FooBar {{ {} field: String }}",
                key.example
            ),
            Level::ChoicesEnum => format!("{} enum FooBar {{ All }}", key.example),
            Level::Choice => format!("enum FooBar {{ {} All }}", key.example),
        };
        let input: DeriveInput = syn::parse_str(&declaration).unwrap();
        let errors = match key.level {
            Level::Integration | Level::Prop => errors(&input),
            Level::ChoicesEnum | Level::Choice => crate::choices::errors(&input),
        };
        assert_eq!(errors, Vec::<String>::new(), "{declaration}");
    }
}
