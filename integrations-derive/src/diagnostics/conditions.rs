//! Conditions: how they are written, and what they may ask for.

use proc_macro2::Ident;

use super::{Message, listed, nearest};

const GRAMMAR: &str = "write `field = value`, `field != value`, `field in [a, b]`, `set(field)`, `not(..)`, `all(..)` or `any(..)`";

pub(crate) fn condition_without_field() -> Message {
    Message::new("a condition begins with the field that it asks for").help(GRAMMAR)
}

pub(crate) fn condition_without_comparison(field: &Ident) -> Message {
    Message::new(format!("this condition does not say what `{field}` must be"))
        .help(format!("write `{field} = value`, or `set({field})`"))
}

pub(crate) fn unknown_comparison(field: &Ident) -> Message {
    Message::new("a condition compares with `=`, `!=` or `in`")
        .help(format!("write `{field} = value`, `{field} != value` or `{field} in [a, b]`"))
}

pub(crate) fn unknown_condition(name: &str) -> Message {
    let message = Message::new(format!("unknown condition `{name}(..)`"));
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

pub(crate) fn expected_operands() -> Message {
    Message::new("`in` takes the values in brackets").help("write `field in [a, b]`")
}

pub(crate) fn expected_operand(found: &str) -> Message {
    Message::new(format!("expected a value to compare with, found {found}"))
        .help("write a literal, or a path such as `Mode::Tls`")
}

pub(crate) fn condition_on_unknown(field: &Ident, names: &[String]) -> Message {
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let message = Message::new(format!("this condition asks for `{field}`, which is no prop of the struct"));
    match nearest(&field.to_string(), &names) {
        Some(near) => message.help(format!("did you mean `{near}`?")),
        None if names.is_empty() => message,
        None => message.help(format!("the props are {}", listed(&names))),
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

pub(crate) fn condition_in_circle(circle: &[String]) -> Message {
    Message::new(format!("these conditions go in a circle: {}", listed_chain(circle)))
        .help("let one of them be shown always")
}

fn listed_chain(circle: &[String]) -> String {
    let names: Vec<_> = circle.iter().map(|name| format!("`{name}`")).collect();
    names.join(" is shown by ")
}
