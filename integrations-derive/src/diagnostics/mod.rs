//! Every message, as a function: what is wrong, and a help line that says what to write instead.
//!
//! Lower case, code in backticks, no full stop, no blame.

mod conditions;
mod declaration;
mod events;
mod grammar;
mod groups;
mod prop_value;
mod values;

use std::fmt::{self, Display};

pub(crate) use self::conditions::*;
pub(crate) use self::declaration::*;
pub(crate) use self::events::*;
pub(crate) use self::grammar::*;
pub(crate) use self::groups::*;
pub(crate) use self::prop_value::*;
pub(crate) use self::values::*;
use crate::vocabulary::{First, Form, Key};

/// What a mistake is told with.
pub(crate) struct Message {
    text: String,
    help: Option<String>,
}

impl Display for Message {
    /// rustc indents the second line to the first, so it reads like a `help:` of its own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)?;
        self.help.as_ref().map_or(Ok(()), |help| write!(f, "\nhelp: {help}"))
    }
}

impl Message {
    fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), help: None }
    }

    fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }
}

// Parts of messages.

/// `` `a`, `b` ``
pub(crate) fn listed(names: &[&str]) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

/// The name that was probably meant.
pub(crate) fn nearest<'a>(written: &str, names: &[&'a str]) -> Option<&'a str> {
    const NEAR: f64 = 0.8;
    let rated = names.iter().map(|name| (strsim::jaro_winkler(written, name), *name));
    rated.filter(|(likeness, _)| *likeness > NEAR).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}

fn suggestion(written: &str, names: &[&str], plural: &str) -> String {
    nearest(written, names)
        .map_or_else(|| format!("{plural} are {}", listed(names)), |name| format!("did you mean `{name}`?"))
}

fn unknown(what: &str, written: &str, names: &[&str], plural: &str) -> Message {
    Message::new(format!("unknown {what} `{written}`")).help(suggestion(written, names, plural))
}

/// `` `url` or `url(message = "..", when = always)` ``
pub(crate) fn forms(key: &Key) -> String {
    let forms: Vec<_> = key.forms.iter().map(|form| format!("`{}`", written(key.name, form))).collect();
    forms.join(" or ")
}

fn written(name: &str, form: &Form) -> String {
    match form {
        Form::Word => name.to_owned(),
        Form::Value(value) => format!("{name} = {value}"),
        Form::Conditions => format!("{name}(field = value)"),
        Form::List(first, arguments) => {
            let first = match first {
                First::Nothing => None,
                First::One(first) | First::Many(first) => Some((*first).to_owned()),
            };
            let arguments = arguments.iter().map(|(name, value)| format!("{name} = {value}"));
            let items: Vec<_> = first.into_iter().chain(arguments).collect();
            format!("{name}({})", items.join(", "))
        }
    }
}
