//! What a key's value is.

use super::{Message, nearest, suggestion, unknown};
use crate::vocabulary;

pub(crate) fn unsupported_form() -> Message {
    Message::new("this form is not known here")
}

pub(crate) fn expected_text(found: &str) -> Message {
    Message::new(format!("expected text, found {found}"))
        .help("write it in quotes, or as an expression like `concat!(..)`")
}

pub(crate) fn expected_quoted(found: &str) -> Message {
    Message::new(format!("expected text in quotes, found {found}"))
        .help("the derive itself reads this text, so it stands here: `\"..\"`")
}

/// `last`: that of a path.
pub(crate) fn expected_word(found: &str, last: Option<&str>) -> Message {
    let message = Message::new(format!("expected a name, found {found}"));
    match last {
        Some(last) => message.help(format!("write `{last}`")),
        None => message,
    }
}

pub(crate) fn word_in_quotes(word: &str) -> Message {
    Message::new("expected a name, found text in quotes").help(format!("write `{word}`"))
}

pub(crate) fn expected_function(found: &str) -> Message {
    Message::new(format!("expected a path, found {found}"))
        .help("give it a name, and write the path to it: `path::to::it`")
}

pub(crate) fn expected_value() -> Message {
    Message::new("expected a value, found the beginning of a path").help("write all of it: `crate::DEFAULT`")
}

pub(crate) fn expected_crate() -> Message {
    Message::new("expected the path of a crate or module, found one of a type")
        .help("write where the runtime is: `::facade::integrations_runtime`")
}

pub(crate) fn path_in_quotes(path: &str) -> Message {
    Message::new("expected a path, found text in quotes").help(format!("write `{path}`"))
}

pub(crate) fn expected_switch(found: &str) -> Message {
    Message::new(format!("expected `true` or `false`, found {found}"))
}

pub(crate) fn expected_number(found: &str) -> Message {
    Message::new(format!("expected a number, found {found}"))
        .help("write the number itself: the derive compares it")
}

pub(crate) fn number_suffix(digits: &str, suffix: &str) -> Message {
    Message::new(format!("a bound has no type of its own, so no `{suffix}`"))
        .help(format!("write `{digits}`"))
}

pub(crate) fn number_too_large() -> Message {
    Message::new("this number is too large to compare").help("leave the bound out")
}

pub(crate) fn negative_length() -> Message {
    Message::new("a length is never negative").help("write `0` or more, or leave the bound out")
}

pub(crate) fn length_with_fraction() -> Message {
    Message::new("a length is a whole number")
}

pub(crate) fn expected_version(found: &str) -> Message {
    Message::new(format!("expected the number of a version, found {found}"))
        .help("write a plain integer, as in `version = 2`: the derive counts the steps to it")
}

pub(crate) fn version_zero() -> Message {
    Message::new("the first version is 1").help("leave `version` out until the stored form changes")
}

pub(crate) fn version_out_of_bounds() -> Message {
    Message::new(format!("a version is between 1 and {}", u32::MAX))
}

pub(crate) fn unknown_storage(name: &str) -> Message {
    unknown("storage", name, vocabulary::STORAGES, "the places to store it in")
}

pub(crate) fn expected_choices(found: &str) -> Message {
    Message::new(format!("expected a list of choices, found {found}"))
        .help("write `[\"low\", (\"High\", \"high\")]`, or the path to a function that makes the list")
}

pub(crate) fn expected_choice(found: &str) -> Message {
    Message::new(format!("expected a choice, found {found}"))
        .help("write its value, `\"high\"`, or its label and its value, `(\"High\", \"high\")`")
}

pub(crate) fn derived_form_type(name: &str, rust: &str) -> Message {
    Message::new(format!("`type = {name}` follows from the field's Rust type"))
        .help(format!("make it {rust}"))
}

pub(crate) fn unknown_form_type(name: &str) -> Message {
    let derived = vocabulary::DERIVED_FORM_TYPES.iter().map(|(derived, _)| *derived);
    let all: Vec<_> = vocabulary::FORM_TYPES.iter().copied().chain(derived).collect();
    match nearest(name, &all) {
        Some(near) => Message::new(format!("unknown type `{name}`")).help(format!("did you mean `{near}`?")),
        None => unknown("type", name, vocabulary::FORM_TYPES, "the types to choose from"),
    }
}

pub(crate) fn unknown_when(name: &str) -> Message {
    Message::new(format!("unknown value `{name}` for `when`")).help(suggestion(
        name,
        vocabulary::WHEN,
        "the values",
    ))
}

pub(crate) fn rule_without_subject() -> Message {
    Message::new("this rule does not say what it checks")
        .help("write it first: `pattern(\"^[a-z]+$\", ..)`, `validate(path::to::function, ..)`")
}

pub(crate) fn section_without_kind() -> Message {
    Message::new("this section does not say which one it is")
        .help("write `section(connection)`, or `section(custom = \"..\")` for one of your own")
}

pub(crate) fn section_with_two_kinds() -> Message {
    Message::new("this section has two names")
        .help("write `section(connection)` or `section(custom = \"..\")`")
}
