//! Every rule, broken once.

#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

mod conditions;
mod event_arguments;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, parse_quote};

use super::contradictions::CONTRADICTIONS;
use crate::testing::{assert_error, assert_pair, errors, judge, model, prop, prop_errors, struct_errors};

fn events(names: &TokenStream) -> Vec<String> {
    errors(&parse_quote!(
        #[events(#names)]
        struct FooBar {}
    ))
}

fn props(fields: &TokenStream) -> Vec<String> {
    errors(&parse_quote!(#[events(push, merge_request)] struct FooBar { #fields }))
}

#[test]
fn shapes() {
    let named = "an integration is a struct with named fields";
    let help = "write `struct S { .. }`";
    assert_error(
        &errors(&parse_quote!(
            enum S {}
        )),
        &format!("`S` is an enum: {named}"),
        help,
    );
    assert_error(&errors(&parse_quote!(union S { a: u8 })), &format!("`S` is a union: {named}"), help);
    assert_error(
        &errors(&parse_quote!(
            struct S(u8);
        )),
        &format!("`S` is a tuple struct: {named}"),
        help,
    );
    assert_error(
        &errors(&parse_quote!(
            struct S;
        )),
        &format!("`S` is a unit struct: {named}"),
        help,
    );
    let lifetime = "an integration owns its values, so it has no lifetime";
    assert_error(
        &errors(&parse_quote!(
            struct S<'a, T> {
                t: &'a T,
            }
        )),
        lifetime,
        "use `String`",
    );
    let packed = "a field of a packed struct cannot be borrowed, so no field of it can be a prop";
    let repr = errors(&parse_quote!(
        #[repr(C, packed(2))]
        struct S {}
    ));
    assert_error(&repr, packed, "leave `packed` out");
    model(&parse_quote!(
        struct S<T: Clone, const N: usize>
        where
            T: Copy,
        {
            t: [T; N],
        }
    ));
    model(&parse_quote!(
        struct S {}
    ));
}

#[test]
fn words() {
    assert_error(
        &struct_errors(quote!(category = chatt)),
        "unknown category `chatt`",
        "did you mean `chat`?",
    );
    assert_error(
        &struct_errors(quote!(category = zz)),
        "unknown category `zz`",
        "the categories are `chat`, `ci`",
    );
    assert_error(&struct_errors(quote!(levels(projct))), "unknown level `projct`", "did you mean `project`?");
    assert_pair(
        &struct_errors(quote!(levels(group, group))),
        "`group` is given twice",
        "keep",
        "first given here",
    );
    assert_error(
        &events(&quote!(merge_reqest)),
        "unknown event `merge_reqest`",
        "did you mean `merge_request`?",
    );
    assert_error(&events(&quote!(coment)), "unknown event `coment`", "did you mean `comment`?");
    let twice = "the event `push` is declared twice";
    assert_pair(&events(&quote!(push, push)), twice, "keep one", "first given here");
    let twice = "the event `comment` is declared twice";
    assert_pair(&events(&quote!(note, comment)), twice, "another name of `note`", "first given here");
}

/// Which events another vocabulary has is not for tokens to say.
#[test]
fn events_of_a_vocabulary_of_ones_own() {
    for right in [
        quote!(order_paid, in = ShopEvent),
        quote!(in = crate::shop::ShopEvent, order_paid, push, merge_reqest),
        quote!(note, comment, in = ShopEvent),
        quote!(type, r#in, in = ShopEvent),
    ] {
        assert_eq!(events(&right), Vec::<String>::new(), "{right}");
    }
    let found = events(&quote!(order_paid, order_paid, in = ShopEvent));
    assert_pair(&found, "the event `order_paid` is declared twice", "keep one", "first given here");
    let found = events(&quote!(order_1, order1, in = ShopEvent));
    let both = "the events `order_1` and `order1` are both a variant `Order1`";
    assert_pair(&found, both, "give one of them another name", "first given here");
    let found = events(&quote!(OrderPaid, in = ShopEvent));
    assert_error(&found, "`OrderPaid` is no name for an event", "write `order_paid`");
    let found = events(&quote!(self, in = ShopEvent));
    assert_error(&found, "`self` is no name for an event", "joined by `_`");
}

#[test]
fn whose_events_they_are() {
    let found = events(&quote!(in = shop::ShopEvent));
    let help = "`#[events(order_paid, in = shop::ShopEvent)]`";
    assert_error(&found, "no event of `shop::ShopEvent` is named", help);
    for missing in
        [quote!(order_paid, in), quote!(in, order_paid), quote!(order_paid, in(ShopEvent)), quote!(in =)]
    {
        assert_error(&events(&missing), "`in` needs a path", "write `in = path::to::Vocabulary`");
    }
    let found = events(&quote!(order_paid, in = "shop::ShopEvent"));
    assert_error(&found, "expected a path, found text in quotes", "write `shop::ShopEvent`");
    let found = events(&quote!(in = A, order_paid, in = B));
    assert_pair(&found, "`in` is given twice", "keep one", "first given here");
    // What a vocabulary that cannot be read has is not asked.
    let found = events(&quote!(order_paid, push, in = 1));
    assert_error(&found, "expected a path, found a number", "write the path to it");
}

#[test]
fn the_switch_of_an_event_of_ones_own_is_no_prop() {
    let errors = |prop: TokenStream| {
        errors(
            &parse_quote!(#[events(order_paid, push, in = ShopEvent)] struct FooBar { #[prop] #prop: bool }),
        )
    };
    assert_pair(
        &errors(quote!(order_paid_events)),
        "`order_paid_events` is the switch of the event `order_paid`, so no prop is called that",
        "give the prop another name",
        "the event `order_paid` is declared here",
    );
    assert_eq!(errors(quote!(issues_events)), Vec::<String>::new());
}

#[test]
fn sections() {
    let unknown = "unknown section `conection`";
    assert_error(&struct_errors(quote!(section(conection))), unknown, "did you mean `connection`?");
    assert_error(
        &struct_errors(quote!(section(jira))),
        "unknown section `jira`",
        "section(custom = \"jira\")",
    );
    let own = "`trigger` is no section of your own";
    assert_error(&struct_errors(quote!(section(custom = "trigger"))), own, "write `section(trigger)`");
    assert_error(
        &struct_errors(quote!(section(custom = "a b"))),
        "`a b` is no name for a section",
        "use letters",
    );
    let twice = "the section `trigger` is declared twice";
    assert_pair(
        &struct_errors(quote!(section(trigger), section(trigger))),
        twice,
        "keep",
        "first given here",
    );
    let undeclared = |name| format!("the section `{name}` is not declared on the struct");
    let found = prop_errors(quote!(section = trigger));
    assert_error(&found, &undeclared("trigger"), "`#[integration(section(trigger))]`");
    let found = prop_errors(quote!(section = jira_isues));
    assert_error(&found, &undeclared("jira_isues"), "did you mean `jira_issues`?");
    let found = prop_errors(quote!(section = other));
    assert_error(&found, &undeclared("other"), "section(custom = \"other\")");
    let twice = parse_quote! {
        #[integration(section(trigger), section(trigger))]
        struct FooBar { #[prop(section = other)] field: String }
    };
    assert_eq!(errors(&twice).len(), 3);
    let wrong_declaration = parse_quote! {
        #[integration(section(conection))]
        struct FooBar { #[prop(section = connection)] field: String }
    };
    assert_error(&errors(&wrong_declaration), unknown, "did you mean `connection`?");
}

#[test]
fn names() {
    let integration = "`Foo` is no name for an integration";
    assert_error(&struct_errors(quote!(name = "Foo")), integration, "small letters");
    assert_error(&prop_errors(quote!(name = "a b")), "`a b` is no name for a prop", "use letters");
    assert_error(&prop_errors(quote!(name = "")), "`` is no name for a prop", "use letters");
    let active = "every integration has the switch `active`, so no prop is called that";
    assert_error(&prop_errors(quote!(name = "active")), active, "another name");
    assert_pair(
        &props(&quote!(#[prop] merge_requests_events: bool)),
        "`merge_requests_events` is the switch of the event `merge_request`, so no prop is called that",
        "another name",
        "the event `merge_request` is declared here",
    );
    assert_pair(
        &props(&quote!(#[prop] a: u8, #[prop(name = "a")] b: u8)),
        "two props are called `a`",
        "rename one",
        "this prop has the name already",
    );
    model(&prop(quote!(name = "issue_events")));
}

#[test]
fn accessors() {
    assert_error(
        &props(&quote!(#[prop] validate: bool)),
        "the accessor `validate` of `validate` would be hidden by `Record::validate`",
        "`#[prop(name = \"validate\")]`",
    );
    assert_error(
        &props(&quote!(#[prop] event: bool)),
        "the accessor `set_event` of `event` would be hidden by `Record::set_event`",
        "rename the field",
    );
    assert_pair(
        &props(&quote!(#[prop] url: u8, #[prop] url_changed: u8)),
        "the props `url` and `url_changed` both have an accessor `url_changed`",
        "`#[prop(name = \"url_changed\")]`",
        "`url_changed` is an accessor of this prop",
    );
    assert_pair(
        &props(&quote!(#[prop] set_url: u8, #[prop] url: u8)),
        "the props `set_url` and `url` both have an accessor `set_url`",
        "rename the field",
        "`set_url` is an accessor of this prop",
    );
    assert_pair(
        &props(&quote!(#[prop] fooBar: u8, #[prop] foobar: u8)),
        "the key of `foobar` is `FOOBAR`, which is taken",
        "rename the field",
        "`FOOBAR` is the key of this prop",
    );
    let input: DeriveInput = parse_quote!(
        struct S {
            #[prop]
            url: u8,
            #[prop]
            url_was: u8,
        }
    );
    let accessors: Vec<bool> = judge(&input).0.props.iter().map(|prop| prop.accessors).collect();
    assert_eq!(accessors, [true, false]);
}

#[test]
fn contradictions() {
    let value = |key: &str| match key {
        "type" => "type = textarea".to_owned(),
        "choices" => "choices = [\"x\"]".to_owned(),
        "url" | "public_url" | "api_only" | "per_event" => key.to_owned(),
        "required_if" => "required_if(set(neighbour))".to_owned(),
        _ => format!("{key} = \"x\""),
    };
    for pair in CONTRADICTIONS {
        let keys: TokenStream = format!("{}, {}", value(pair.0), value(pair.1)).parse().unwrap();
        let text = format!("`{}` contradicts `{}`: {}", pair.1, pair.0, pair.2);
        let mut input = prop(keys);
        if let (syn::Data::Struct(data), "per_event") = (&mut input.data, pair.0) {
            data.fields.iter_mut().take(1).for_each(|field| field.ty = parse_quote!(PerEvent<String>));
        }
        assert_pair(&errors(&input), &text, "keep one", &format!("`{}` is given here", pair.0));
    }
}

#[test]
fn rules() {
    let no_message = "this prop has no rule that could say its `message`";
    assert_error(&prop_errors(quote!(message = "x")), no_message, "add the rule");
    let no_bound = prop_errors(quote!(length(message = "x")));
    assert_error(&no_bound, "`length` has no bound", "`length(min = .., max = ..)`");
    assert_error(&prop_errors(quote!(range(when = always))), "`range` has no bound", "`range(");
    let order = "no value is at least 2 and at most 1";
    assert_error(&prop_errors(quote!(length(min = 2, max = 1))), order, "`min = 1, max = 2`");
    assert_error(&prop_errors(quote!(range(min = 2, max = 1))), order, "`min = 1, max = 2`");
    let order = "no value is at least 2.5 and at most -1";
    assert_error(&prop_errors(quote!(range(min = 2.5, max = -1))), order, "`min = -1, max = 2.5`");
    model(&prop(quote!(range(min = -0.0, max = 0))));
    let pattern = prop_errors(quote!(pattern = "("));
    assert!(
        matches!(pattern.as_slice(), [one] if one.starts_with("this pattern is no regular expression: "))
    );
}

#[test]
fn defaults() {
    let length = "the default breaks the prop's own `length`: it has 2 characters";
    assert_error(&prop_errors(quote!(length(min = 3), default = "äö")), length, "");
    assert_error(&prop_errors(quote!(length(max = 1), default = "äö")), length, "");
    let pattern = "the default breaks the prop's own `pattern`";
    assert_error(&prop_errors(quote!(pattern = "^a$", default = "b")), pattern, "");
    let url = "the default breaks the prop's own `url`";
    for default in ["example.com", "ftp://example.com", "https://", "é"] {
        assert_error(
            &prop_errors(quote!(url, default = #default)),
            url,
            "write it as `https://example.com/`",
        );
    }
    let public = "the default breaks the prop's own `public_url`";
    assert_error(
        &prop_errors(quote!(public_url, default = "")),
        public,
        "write it as `https://example.com/`",
    );
    let email = "the default breaks the prop's own `email`";
    for default in ["jo", "@b", "a@", "a@b@c", "a b@c"] {
        assert_error(
            &prop_errors(quote!(email, default = #default)),
            email,
            "write it as `someone@example.com`",
        );
    }
    model(&prop(quote!(url, default = "HTTP://example.com")));
    model(&prop(quote!(email, default = "jo@example.com")));
    let choices = prop_errors(quote!(choices = ["a", ("B", "b")], default = "B"));
    assert_error(&choices, "the default `B` is none of the choices", "the choices are `a`, `b`");
    let small = "the default breaks the prop's own `range`: -3 is below -2";
    assert_error(&prop_errors(quote!(range(min = -2), default = -3)), small, "");
    let large = "the default breaks the prop's own `range`: 3 is above 2.5";
    assert_error(&prop_errors(quote!(range(max = 2.5), default = 3u8)), large, "");
    model(&prop(quote!(length(min = 2, max = 2), pattern = "^ä", default = "äö")));
    model(&prop(quote!(range(min = -3, max = 3), default = -3)));
    model(&prop(quote!(choices = [A, "b"], default = "x")));
}

#[test]
fn choices_and_secrets() {
    assert_error(&prop_errors(quote!(choices = [])), "there is nothing to choose from", "write `[");
    let twice = "two choices have the value `a`";
    assert_pair(
        &prop_errors(quote!(choices = ["a", ("A", "a")])),
        twice,
        "another value",
        "first given here",
    );
    assert_error(&prop_errors(quote!(not_secret = " ")), "`not_secret` gives no reason", "say why");
}

#[test]
fn aliases() {
    let with = "remove the alias";
    assert_error(&prop_errors(quote!(alias = "")), "`` is no name for a prop", "use letters");
    assert_error(&prop_errors(quote!(alias = "$version")), "`$version` is no name for a prop", "use letters");
    let active = "every integration has the switch `active`, so no prop has that alias";
    assert_error(&prop_errors(quote!(alias = "active")), active, with);
    let own = "`field` is the prop's own name, so it needs no alias";
    assert_error(&prop_errors(quote!(alias = "field")), own, with);
    let renamed = "`x` is the prop's own name, so it needs no alias";
    assert_error(&prop_errors(quote!(name = "x", alias = "x")), renamed, with);
    model(&prop(quote!(name = "x", alias = "field", alias = "merge_requests_events")));
    let switch = "`push_events` is the switch of the event `push`, so no prop has that alias";
    let note = "the event `push` is declared here";
    assert_pair(&prop_errors(quote!(alias = "push_events")), switch, with, note);
    let twice = "the alias `a` is given twice";
    let first = "first given here";
    assert_pair(&prop_errors(quote!(alias = "a", alias = "b", alias = "a")), twice, "keep one", first);
    let of_two = props(&quote!(#[prop(alias = "c")] a: u8, #[prop(alias = "c")] b: u8));
    assert_pair(&of_two, "the alias `c` is given twice", "keep one", first);
    let taken = "`b` is the name of another prop, so it is no alias of this one";
    let named = "this prop has the name already";
    assert_pair(&props(&quote!(#[prop(alias = "b")] a: u8, #[prop] b: u8)), taken, with, named);
    let wrong = judge(&prop(quote!(alias = "field", alias = "old"))).0;
    let left: Vec<_> = wrong.props.iter().flat_map(|prop| &prop.aliases).map(|alias| &alias.value).collect();
    assert_eq!(left, ["old"]);
}

#[test]
fn versions() {
    let missing = "no step leads from version 2 to 3";
    let help = "`version = 3` needs 2 steps, and 1 is given: write `migrate(.., two_to_three)`";
    assert_error(&struct_errors(quote!(version = 3, migrate(a))), missing, help);
    let help = "`version = 2` needs 1 step, and none is given: write `migrate(one_to_two)`";
    assert_error(&struct_errors(quote!(version = 2)), "no step leads from version 1 to 2", help);
    let help = "needs 8 steps, and 1 is given: write `migrate(.., two_to_three, three_to_four, four_to_five, five_to_six, ..)`";
    let many = "no steps lead from version 2 to 9";
    assert_error(&struct_errors(quote!(version = 9, migrate(a))), many, help);
    let help = "write one function for each in `migrate(..)`";
    let many = "no steps lead from version 7 to 9";
    assert_error(&struct_errors(quote!(version = 9, migrate(a, b, c, d, e, f))), many, help);
    let most = struct_errors(quote!(version = 4294967295));
    assert_error(&most, "no steps lead from version 1 to 4294967295", "needs 4294967294 steps");
    let extra = "this step leads beyond version 2";
    let help = "`version = 2` needs 1 step: remove it, or write `version = 4`";
    assert_error(&struct_errors(quote!(version = 2, migrate(a, b, c))), extra, help);
    let help = "`version = 1` needs no step: remove it, or write `version = 2`";
    assert_error(&struct_errors(quote!(version = 1, migrate(a))), "this step leads beyond version 1", help);
    let without = "`migrate` has steps, but no `version` says where they lead";
    assert_error(&struct_errors(quote!(migrate(a, b))), without, "write `version = 3` beside it");
}

/// What is wrong with one of the two is told, and nothing that follows from it.
#[test]
fn versions_that_cannot_be_counted() {
    for (keys, text, help) in [
        (quote!(version = 0, migrate(a)), "the first version is 1", "leave `version` out"),
        (quote!(version = "2"), "expected the number of a version, found text in quotes", "plain integer"),
        (quote!(version = 1 + 1), "expected the number of a version, found an expression", "plain integer"),
        (quote!(version = -2), "a version is between 1 and 4294967295", ""),
        (
            quote!(version = 2.0),
            "expected the number of a version, found a number that is no plain integer",
            "plain",
        ),
        (
            quote!(version = 2u8),
            "expected the number of a version, found a number that is no plain integer",
            "plain",
        ),
        (quote!(version = 4294967296), "a version is between 1 and 4294967295", ""),
        (quote!(version, migrate(a)), "`version` needs a value", "write `version = 3`"),
        (quote!(version = 2, migrate()), "`migrate()` is empty", "write `migrate(one_to_two)`"),
        (
            quote!(version = 2, migrate = a),
            "`migrate` takes nothing after a `=`",
            "write `migrate(one_to_two)`",
        ),
        (quote!(version = 2, migrate("a")), "expected a path, found text in quotes", "write `a`"),
        (
            quote!(version = 2, migrate(|_| Ok(()))),
            "`migrate` has no place for this",
            "write `migrate(one_to_two)`",
        ),
        (
            quote!(version = 3, migrate(a, b = c)),
            "unknown argument `b` of `migrate`",
            "write `migrate(one_to_two)`",
        ),
    ] {
        assert_error(&struct_errors(keys), text, help);
    }
    let twice = struct_errors(quote!(version = 3, migrate(a), migrate(b)));
    assert_pair(&twice, "`migrate` is given twice", "keep one", "first given here");
    let twice = struct_errors(quote!(version = 2, migrate(a, b), version = 3));
    assert_pair(&twice, "`version` is given twice", "keep one", "first given here");
    let right = model(&parse_quote!(
        #[integration(version = 0x3, migrate(a::b, Self::c))]
        struct S {}
    ));
    assert_eq!((right.version, right.steps.len()), (3, 2));
}

// checklist: 45
#[test]
fn conditions_in_a_circle() {
    let found = props(&quote! {
        #[prop(show_if(set(two)))]
        one: Option<u8>,
        #[prop(show_if(three = 3))]
        two: Option<u8>,
        #[prop(show_if(not(set(one))))]
        three: Option<u8>,
        #[prop(show_if(set(one)))]
        four: Option<u8>,
    });
    assert_eq!(found.len(), 1, "{found:#?}");
    let circle = found.concat();
    assert!(["`one`", "`two`", "`three`"].iter().all(|name| circle.contains(name)), "{circle}");
    assert!(!circle.contains("`four`"), "{circle}");
}
