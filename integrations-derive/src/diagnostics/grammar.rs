//! The grammar of attributes.

use super::{Message, forms, listed, suggestion};
use crate::vocabulary::{self, Key, Level};

pub(crate) fn unknown_key(level: Level, name: &str) -> Message {
    let attribute = level.attribute();
    let (text, all) = match level {
        Level::NamedEvent => (format!("unknown argument `{name}` of an event"), "the arguments"),
        _ => (format!("unknown key `{name}` in `#[{attribute}(..)]`"), "the keys"),
    };
    let text = Message::new(text);
    if let Some(instead) = vocabulary::instead(level, name) {
        return text.help(instead);
    }
    if let Some(other) = vocabulary::elsewhere(level, name) {
        return text.help(format!("`{name}` belongs on {}, in `#[{}(..)]`", other.home(), other.attribute()));
    }
    text.help(suggestion(name, &vocabulary::names(level), all))
}

pub(crate) fn duplicate(name: &str) -> Message {
    Message::new(format!("`{name}` is given twice")).help("keep one of them")
}

pub(crate) fn first_given() -> Message {
    Message::new("first given here")
}

pub(crate) fn needs_value(key: &Key) -> Message {
    Message::new(format!("`{}` needs a value", key.name)).help(format!("write {}", forms(key)))
}

pub(crate) fn takes_no_value(key: &Key) -> Message {
    Message::new(format!("`{}` takes nothing after a `=`", key.name)).help(format!("write {}", forms(key)))
}

pub(crate) fn takes_no_list(key: &Key) -> Message {
    Message::new(format!("`{}` takes no list", key.name)).help(format!("write {}", forms(key)))
}

pub(crate) fn empty_list(key: &Key) -> Message {
    Message::new(format!("`{}()` is empty", key.name)).help(format!("write {}", forms(key)))
}

pub(crate) fn parentheses(key: &Key) -> Message {
    Message::new(format!("`{}` takes its list in parentheses", key.name))
        .help(format!("write {}", forms(key)))
}

pub(crate) fn no_expression(name: &str) -> Message {
    Message::new(format!("the value of `{name}` is not an expression"))
}

pub(crate) fn expected_comma() -> Message {
    Message::new("expected `,` before this")
}

pub(crate) fn expected_value_or_comma(name: &str) -> Message {
    Message::new(format!("expected `=`, `(..)` or `,` after `{name}`"))
}

pub(crate) fn stray_comma() -> Message {
    Message::new("nothing stands before this `,`").help("remove it")
}

pub(crate) fn unreadable() -> Message {
    Message::new("this is neither a key nor a value").help("write `key = value`, with a `,` between two keys")
}

pub(crate) fn value_without_key(level: Level) -> Message {
    let (one, all) =
        if level == Level::NamedEvent { ("an argument", "the arguments") } else { ("a key", "the keys") };
    Message::new(format!("this value stands without {one}"))
        .help(format!("{all} are {}", listed(&vocabulary::names(level))))
}

pub(crate) fn unknown_argument(key: &Key, name: &str, arguments: &[&str]) -> Message {
    Message::new(format!("unknown argument `{name}` of `{}`", key.name)).help(if arguments.is_empty() {
        format!("write {}", forms(key))
    } else {
        suggestion(name, arguments, "the arguments")
    })
}

pub(crate) fn argument_needs_value(name: &str, value: &str) -> Message {
    Message::new(format!("`{name}` needs a value")).help(format!("write `{name} = {value}`"))
}

pub(crate) fn stray_argument(key: &Key) -> Message {
    Message::new(format!("`{}` has no place for this", key.name)).help(format!("write {}", forms(key)))
}

pub(crate) fn bare_attribute(attribute: &str, example: &str) -> Message {
    Message::new(format!("`#[{attribute}]` says nothing"))
        .help(format!("write `#[{attribute}({example})]`, or leave the attribute out"))
}

pub(crate) fn empty_attribute(level: Level) -> Message {
    let attribute = level.attribute();
    Message::new(format!("`#[{attribute}()]` is empty")).help(if level == Level::Prop {
        "write `#[prop]`".to_owned()
    } else {
        "leave the attribute out".to_owned()
    })
}

pub(crate) fn attribute_needs_parentheses(attribute: &str, example: &str) -> Message {
    Message::new(format!("`#[{attribute}]` takes what it holds in parentheses"))
        .help(format!("write `#[{attribute}({example})]`"))
}

pub(crate) fn misplaced_attribute(attribute: &str, home: &str) -> Message {
    Message::new(format!("`#[{attribute}]` belongs on {home}"))
}

/// `props` on an integration, `integration` on a group, and either on a field of the other.
pub(crate) fn attribute_of_other(other: &str, own: &str) -> Message {
    let home = |attribute: &str| match attribute {
        "props" => "a group",
        "prop" => "a field",
        "choice" => "a variant",
        _ => "an integration",
    };
    Message::new(format!("`#[{other}]` is for {}, and this is {}", home(other), home(own)))
        .help(format!("write `#[{own}(..)]`"))
}

pub(crate) fn failed() -> Message {
    Message::new("the derive failed on this declaration, which is its own mistake")
        .help("report it with the declaration, and leave out what was written last")
}

pub(crate) fn foreign(text: &str) -> Message {
    let mut letters = text.trim_end_matches('.').chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string()).unwrap_or_default();
    Message::new(first + letters.as_str())
}
