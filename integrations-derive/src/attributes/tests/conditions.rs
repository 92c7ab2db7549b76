//! The grammar of conditions.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;

use crate::model::Condition;
use crate::testing::{assert_error, model, prop, prop_errors, shown};

/// A condition as its words in order, so that two can be compared.
fn words(condition: &Condition) -> String {
    let list = |conditions: &[Condition]| conditions.iter().map(words).collect::<Vec<_>>().join(" ");
    match condition {
        Condition::Equals(field, value) => format!("({field} = {})", shown(value)),
        Condition::In(field, values) => {
            format!("({field} in {})", values.iter().map(shown).collect::<Vec<_>>().join(" "))
        }
        Condition::Set(field) => format!("(set {field})"),
        Condition::Not(condition) => format!("(not {})", words(condition)),
        Condition::All(conditions) => format!("(all {})", list(conditions)),
        Condition::Any(conditions) => format!("(any {})", list(conditions)),
    }
}

#[track_caller]
fn read(conditions: &TokenStream) -> String {
    let mut model = model(&prop(quote!(show_if(#conditions))));
    words(&model.props.remove(0).show_if.unwrap())
}

#[test]
fn conditions() {
    for (written, meant) in [
        (quote!(neighbour = "a"), r#"(neighbour = "a")"#),
        (quote!(neighbour = a::B,), "(neighbour = a :: B)"),
        (quote!(neighbour = -1), "(neighbour = - 1)"),
        (quote!(neighbour != -0.5), "(not (neighbour = - 0.5))"),
        (quote!(neighbour in [1, -2, C,]), "(neighbour in 1 - 2 C)"),
        (quote!(set(neighbour)), "(set neighbour)"),
        (quote!(set(r#neighbour,)), "(set r#neighbour)"),
        (quote!(not(set(neighbour),)), "(not (set neighbour))"),
        (quote!(neighbour = true, neighbour = 'c'), "(all (neighbour = true) (neighbour = 'c'))"),
        (quote!(all(set(neighbour))), "(all (set neighbour))"),
        (
            quote!(any(neighbour = 1, not(all(set(neighbour), neighbour = 2,)),), neighbour != 3),
            "(all (any (neighbour = 1) (not (all (set neighbour) (neighbour = 2)))) (not (neighbour = 3)))",
        ),
    ] {
        assert_eq!(read(&written), meant);
    }
}

#[test]
fn what_a_macro_puts_in() {
    let group = |tokens| TokenTree::Group(Group::new(Delimiter::None, tokens));
    let (one, path) = (group(quote!(-1)), group(quote!(a::B)));
    assert_eq!(read(&quote!(neighbour in [#one, #path])), "(neighbour in - 1 a :: B)");
}

/// Each mistake once, alone and within another condition.
#[test]
fn mistakes() {
    const GRAMMAR: &str =
        "write `field = value`, `field != value`, `field in [a, b]`, `set(field)`, `not(..)`";
    let compares = "a condition compares with `=`, `!=` or `in`";
    let value = "expected a value to compare with, found";
    let begins = "a condition begins with the field that it asks for";
    for (written, text, help) in [
        (quote!(neighbour), "this condition does not say what `neighbour` must be", "or `set(neighbour)`"),
        (quote!(neighbour == 1), compares, "`neighbour in [a, b]`"),
        (quote!(neighbour > 1), compares, "write `neighbour = value`"),
        (quote!(neighbour <= 1), compares, "write `neighbour = value`"),
        (quote!(neighbour: 1), compares, "write `neighbour = value`"),
        (quote!(neighbour["a"]), compares, "write `neighbour = value`"),
        (quote!(neighbour =), &format!("{value} nothing"), "`Mode::Tls`"),
        (quote!(neighbour !=), &format!("{value} nothing"), "`Mode::Tls`"),
        (quote!(neighbour = 1 + 1), &format!("{value} an expression"), "write a literal"),
        (quote!(neighbour = f()), &format!("{value} a call"), "write a literal"),
        (quote!(neighbour = struct), &format!("{value} no value"), "write a literal"),
        (quote!(neighbour = [1, 2]), &format!("{value} a list"), "write `neighbour in [a, b]`"),
        (quote!(neighbour in [1, f()]), &format!("{value} a call"), "write a literal"),
        (quote!(neighbour in [1 2]), "expected `,` before this", ""),
        (quote!(neighbour in), "`in` takes the values in brackets", "write `neighbour in [a, b]`"),
        (quote!(neighbour in (1, 2)), "`in` takes the values in brackets", "write `neighbour in [a, b]`"),
        (quote!(neighbour in []), "`in []` holds for no value", "write `neighbour in [a, b]`"),
        (quote!(neighbour = 1 || neighbour = 2), "conditions are not joined with `||`", "`any(one, other)`"),
        (quote!(neighbour in [1] || set(neighbour)), "conditions are not joined with `||`", "`any(one"),
        (quote!(set(neighbour) && neighbour = 2), "conditions are not joined with `&&`", "commas"),
        (
            quote!(neighbour = A && neighbour = B || neighbour = C),
            "conditions are not joined with `&&`",
            "commas",
        ),
        (quote!(set(neighbour) set(neighbour)), "expected `,` before this", ""),
        (
            quote!("neighbour" = 1),
            "the field that a condition asks for stands without quotes",
            "write `neighbour = value`",
        ),
        (quote!("a b" = 1), begins, GRAMMAR),
        (quote!(true), begins, GRAMMAR),
        (quote!(A::B = neighbour), begins, GRAMMAR),
        (quote!(!set(neighbour)), "a condition is not negated with `!`", "write `not(..)`"),
        (
            quote!(self.neighbour = 1),
            "a condition names a field of its own struct, and nothing in it",
            "in the group",
        ),
        (quote!(not), "`not` takes what it is about in parentheses", "write `not(set(field))`"),
        (quote!(set neighbour), "`set` takes what it is about in parentheses", "write `set(field)`"),
        (quote!(set()), "`set` asks for one field", "write `set(field)`"),
        (quote!(set("neighbour")), "`set` asks for one field", "write `set(field)`"),
        (quote!(set(neighbour, neighbour)), "`set` asks for one field", "write `set(field)`"),
        (quote!(not()), "`not` takes one condition", "`not(all(..))`"),
        (quote!(not(set(neighbour), set(neighbour))), "`not` takes one condition", "`not(any(..))`"),
        (quote!(all()), "`all()` holds no condition", "or leave it out"),
        (quote!(any()), "`any()` holds no condition", "write `any("),
        (quote!(an(neighbour = 1)), "unknown condition `an(..)`", "did you mean `any`?"),
        (quote!(or(neighbour = 1)), "unknown condition `or(..)`", "write `any(one, other)`"),
        (quote!(is_set(neighbour)), "unknown condition `is_set(..)`", "write `set(field)`"),
        (quote!(zzz(neighbour)), "unknown condition `zzz(..)`", GRAMMAR),
    ] {
        assert_error(&prop_errors(quote!(show_if(#written))), text, help);
        assert_error(
            &prop_errors(quote!(required_if(set(neighbour), any(#written), set(neighbour)))),
            text,
            help,
        );
    }
    assert_error(&prop_errors(quote!(show_if(, neighbour = 1))), begins, GRAMMAR);
}

#[test]
fn every_mistake_is_told() {
    let several = prop_errors(
        quote!(show_if(neighbour > 1, any(all(), not(), neighbour in [f(), g(), 1]), neighbour), help = 5),
    );
    assert_eq!(several.len(), 7, "{several:#?}");
}

#[test]
fn forms() {
    let write = "write `show_if(field = value)`";
    assert_error(&prop_errors(quote!(show_if)), "`show_if` needs a value", write);
    assert_error(&prop_errors(quote!(show_if())), "`show_if()` is empty", write);
    assert_error(&prop_errors(quote!(show_if = neighbour)), "`show_if` takes nothing after a `=`", write);
    assert_error(&prop_errors(quote!(show_if =)), "`show_if` takes nothing after a `=`", write);
    assert_error(
        &prop_errors(quote!(show_if[set(neighbour)])),
        "`show_if` takes its list in parentheses",
        write,
    );
    let function = "write `if = path::to::function`";
    assert_error(&prop_errors(quote!(if)), "`if` needs a value", function);
    assert_error(&prop_errors(quote!(if(neighbour = 1))), "`if` takes no list", function);
    assert_error(
        &prop_errors(quote!(if = "there")),
        "expected a path, found text in quotes",
        "write `there`",
    );
    let synonym = |keys, help| {
        let errors = prop_errors(keys);
        assert!(matches!(errors.as_slice(), [error] if error.contains(help)), "{errors:#?}");
    };
    synonym(quote!(visible_if(neighbour = 1)), "write `show_if(field = value)`");
    synonym(quote!(depends_on = "neighbour"), "write `show_if(field = value)`");
    synonym(quote!(required_unless(neighbour = 1)), "write `required_if(not(..))`");
}
