//! Conditions: how they are written, and what they may ask for.

use proc_macro2::Ident;

use super::{Message, listed, nearest};

const GRAMMAR: &str = "write `field = value`, `field != value`, `field in [a, b]`, `set(field)`, `not(..)`, `all(..)` or `any(..)`";

pub(crate) fn condition_without_field() -> Message {
    Message::new("a condition begins with the field that it asks for").help(GRAMMAR)
}

pub(crate) fn condition_with_quoted_field(field: &str) -> Message {
    Message::new("the field that a condition asks for stands without quotes")
        .help(format!("write `{field} = value`"))
}

pub(crate) fn condition_with_exclamation_mark() -> Message {
    Message::new("a condition is not negated with `!`").help("write `not(..)`, or `field != value`")
}

pub(crate) fn condition_without_comparison(field: &Ident) -> Message {
    Message::new(format!("this condition does not say what `{field}` must be"))
        .help(format!("write `{field} = value`, or `set({field})`"))
}

pub(crate) fn condition_without_parentheses(name: &str) -> Message {
    Message::new(format!("`{name}` takes what it is about in parentheses"))
        .help(format!("write `{}`", function(name)))
}

pub(crate) fn condition_on_member(field: &Ident) -> Message {
    Message::new("a condition names a field of its own struct, and nothing in it")
        .help(format!("write `{field} = value`; a condition on a field of a group is written in the group"))
}

pub(crate) fn unknown_comparison(field: &Ident) -> Message {
    Message::new("a condition compares with `=`, `!=` or `in`")
        .help(format!("write `{field} = value`, `{field} != value` or `{field} in [a, b]`"))
}

pub(crate) fn conditions_joined(operator: &str) -> Message {
    let message = Message::new(format!("conditions are not joined with `{operator}`"));
    match operator {
        "||" => message.help("write `any(one, other)`"),
        _ => message
            .help("separate them with commas: all of them must hold; in `any(..)`, write `all(one, other)`"),
    }
}

/// What others call the functions.
const ALIASES: &[(&str, &str)] = &[
    ("and", "all"),
    ("every", "all"),
    ("or", "any"),
    ("some", "set"),
    ("is_set", "set"),
    ("is_some", "set"),
    ("present", "set"),
    ("is_none", "not"),
    ("unset", "not"),
    ("none", "not"),
];

fn function(name: &str) -> &'static str {
    match name {
        "set" => "set(field)",
        "not" => "not(set(field))",
        "all" => "all(one, other)",
        _ => "any(one, other)",
    }
}

pub(crate) fn unknown_condition(name: &str) -> Message {
    let message = Message::new(format!("unknown condition `{name}(..)`"));
    if let Some((_, meant)) = ALIASES.iter().find(|(alias, _)| *alias == name) {
        return message.help(format!("write `{}`", function(meant)));
    }
    match nearest(name, &["set", "not", "all", "any"]) {
        Some(near) => message.help(format!("did you mean `{near}`?")),
        None => message.help(GRAMMAR),
    }
}

pub(crate) fn set_of_no_field() -> Message {
    Message::new("`set` asks for one field").help("write `set(field)`")
}

pub(crate) fn not_of_several() -> Message {
    Message::new("`not` takes one condition").help("write `not(all(..))` or `not(any(..))`")
}

pub(crate) fn empty_condition(name: &str) -> Message {
    Message::new(format!("`{name}()` holds no condition"))
        .help(format!("write `{name}(field = value, set(other))`, or leave it out"))
}

pub(crate) fn expected_operands(field: &Ident) -> Message {
    Message::new("`in` takes the values in brackets").help(format!("write `{field} in [a, b]`"))
}

pub(crate) fn no_operands(field: &Ident) -> Message {
    Message::new("`in []` holds for no value").help(format!("write `{field} in [a, b]`"))
}

pub(crate) fn expected_operand(field: &Ident, found: &str) -> Message {
    let message = Message::new(format!("expected a value to compare with, found {found}"));
    if found == "a list" {
        return message.help(format!("write `{field} in [a, b]`"));
    }
    message.help("write a literal, or a path such as `Mode::Tls`")
}

pub(crate) fn condition_on_unknown(field: &Ident, names: &[String]) -> Message {
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let message = Message::new(format!("this condition asks for `{field}`, which is no prop of the struct"));
    match nearest(&field.to_string(), &names) {
        Some(near) => message.help(format!("did you mean `{near}`?")),
        None if names.is_empty() => {
            message.help("a condition sees the props beside its own, and there is none")
        }
        None => message.help(format!("the props beside its own are {}", listed(&names))),
    }
}

pub(crate) fn condition_on_state(field: &Ident) -> Message {
    Message::new(format!("this condition asks for `{field}`, which has no `#[prop]`"))
        .help(format!("make `{field}` a prop, or ask for another field"))
}

pub(crate) fn condition_on_group(field: &Ident) -> Message {
    Message::new(format!("this condition asks for `{field}`, which is a group")).help(
        "a condition sees the props beside its own: write it in the group, or move the prop out of the group",
    )
}

pub(crate) fn condition_on_per_event(field: &Ident, one: &str) -> Message {
    Message::new(format!("this condition asks for `{field}`, which is one prop for each event"))
        .help(format!("ask for one of them: `{one}`"))
}

pub(crate) fn condition_on_itself(field: &Ident) -> Message {
    Message::new(format!("`{field}` is asked for by its own condition")).help("ask for another field")
}

pub(crate) fn condition_on_other_variant(field: &Ident, variant: &Ident) -> Message {
    Message::new(format!("`{field}` is a prop of `{variant}`, so it is never shown together with this one"))
        .help("ask for a prop of the same variant")
}

/// `circle`: the fields on the way, each asked for by the one before; the first asks for itself in the end.
pub(crate) fn condition_in_circle(circle: &[String]) -> Message {
    let next = circle.iter().skip(1).chain(circle.first());
    let asks: Vec<_> = circle.iter().zip(next).collect();
    let told = asks.iter().enumerate().map(|(index, (one, next))| match index {
        0 => format!("`{one}` is shown by `{next}`"),
        _ if index + 1 == asks.len() => format!("and `{one}` by `{next}`"),
        _ => format!("`{one}` by `{next}`"),
    });
    Message::new(format!("these conditions go in a circle: {}", told.collect::<Vec<_>>().join(", ")))
        .help("leave one of these `show_if` out, or have it ask for another field")
}
