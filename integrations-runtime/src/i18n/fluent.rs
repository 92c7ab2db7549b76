//! Catalogues in [Fluent](https://projectfluent.org).
//!
//! A bundle of the crate [`fluent_bundle`] is a [`Translator`]. The last part of a key is an attribute, and what stands
//! before it is the message, with `-` for each dot (and `--` for a `-` in a name):
//!
//! | key | in the catalogue |
//! |---|---|
//! | `foo_bar.title` | `.title` of `foo_bar` |
//! | `foo_bar.props.url.title` | `.title` of `foo_bar-props-url` |
//! | `foo_bar.props.branches.choices.all` | `.all` of `foo_bar-props-branches-choices` |
//! | `foo_bar.props.url.rules.pattern` | `.pattern` of `foo_bar-props-url-rules` |
//! | `violations.too_short` | `.too_short` of `violations`, with `{ $min }` |
//! | `foo_bar.props.api-url.title` | `.title` of `foo_bar-props-api--url` |
//!
//! [`keys`] lists the keys of a catalogue for [`Registry::check_catalogue`](crate::Registry::check_catalogue), and
//! [`template`] writes a catalogue to begin with. A text whose placeables cannot be resolved counts as missing: the
//! declaration's own stands.
//!
//! ```
//! use integrations_runtime::{Integration, Record, i18n::fluent};
//! use integrations_runtime::fluent_bundle::{FluentBundle, FluentResource};
//!
//! #[derive(Integration)]
//! #[events(push)]
//! struct Pager {
//!     #[prop]
//!     callsign: String,
//! }
//!
//! let german = "
//! pager-props-callsign =
//!     .title = Rufzeichen
//! ";
//! let resource = FluentResource::try_new(german.to_owned()).map_err(|(_, errors)| format!("{errors:?}"))?;
//! assert_eq!(fluent::keys(&resource), ["pager.props.callsign.title"]);
//!
//! let mut bundle = FluentBundle::new(vec!["de".parse()?]);
//! bundle.add_resource(resource).map_err(|errors| format!("{errors:?}"))?;
//! assert_eq!(Record::<Pager>::new().form_in(&bundle).fields[0].title, "Rufzeichen");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A bundle puts marks of direction around what it fills in, unless `set_use_isolating(false)` says not to.
//! Threads share a bundle that is made with `fluent_bundle::concurrent::FluentBundle::new_concurrent`.

use std::borrow::Borrow;
use std::fmt::Write as _;

use fluent_bundle::bundle::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use serde_json::{Map, Value as Json};

use super::{Text, Translator};

impl<R: Borrow<FluentResource>, M: MemoizerKind> Translator for FluentBundle<R, M> {
    fn translate(&self, key: &str) -> Option<String> {
        self.translate_with(key, &Map::new())
    }

    fn translate_with(&self, key: &str, params: &Map<String, Json>) -> Option<String> {
        let (message, attribute) = place(key)?;
        let pattern = self.get_message(&message)?.get_attribute(attribute)?.value();
        let args: FluentArgs<'_> =
            params.iter().map(|(name, value)| (name.as_str(), argument(value))).collect();
        let mut errors = Vec::new();
        let text = self.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        errors.is_empty().then_some(text)
    }
}

/// Fluent's numbers are floats: up to this, each whole number is one.
const EXACT: f64 = 9_007_199_254_740_992.0;

fn argument(value: &Json) -> FluentValue<'_> {
    match value {
        Json::String(text) => text.as_str().into(),
        Json::Number(number) => match number.as_f64() {
            Some(float) if float.abs() <= EXACT => float.into(),
            _ => number.to_string().into(),
        },
        other => other.to_string().into(),
    }
}

/// The message that a key is in, and the attribute.
fn place(key: &str) -> Option<(String, &str)> {
    let (path, attribute) = key.rsplit_once('.')?;
    Some((path.replace('-', "--").replace('.', "-"), attribute))
}

/// A message as the beginning of a key. No part of a key begins with `-`, so `---` is a name that ends with one.
fn path(message: &str) -> String {
    message.replace("--", "\0").replace('-', ".").replace('\0', "-")
}

/// The keys of a catalogue, in its order: those of the attributes. A message's own value is the key of no text, so it is
/// listed as what it would be, and counts as stale; what several texts share belongs in a term (`-brand = ..`).
pub fn keys(catalogue: &FluentResource) -> Vec<String> {
    let mut keys = Vec::new();
    for entry in catalogue.entries() {
        if let Entry::Message(message) = entry {
            let path = path(message.id.name);
            keys.extend(message.attributes.iter().map(|attribute| format!("{path}.{}", attribute.id.name)));
            if message.value.is_some() {
                keys.push(path);
            }
        }
    }
    keys
}

/// A catalogue of the declarations' own texts: what a translator begins with.
///
/// ```
/// use integrations_runtime::{Integration, i18n::fluent};
///
/// #[derive(Integration)]
/// #[events()]
/// struct Pager {
///     #[prop(title = "Call sign", placeholder = "alpha")]
///     callsign: String,
/// }
///
/// assert_eq!(fluent::template(Pager::SPEC.texts()), "\
/// pager =
///     .title = Pager
///
/// pager-props-callsign =
///     .title = Call sign
///     .placeholder = alpha
/// ");
/// ```
pub fn template(texts: impl IntoIterator<Item = Text>) -> String {
    let mut out = String::new();
    let mut last = None;
    for text in texts {
        let Some((message, attribute)) = place(&text.key) else { continue };
        if last.as_ref() != Some(&message) {
            let gap = if last.is_some() { "\n" } else { "" };
            // Writing to a `String` cannot fail.
            let _ = writeln!(out, "{gap}{message} =");
            last = Some(message);
        }
        let _ = writeln!(out, "    .{attribute} = {}", pattern(&text.text));
    }
    out
}

/// A text in Fluent's syntax. What the syntax reads, or white space that it would drop, stands in a string literal.
fn pattern(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut lines = text.split('\n').peekable();
    let mut first = true;
    while let Some(line) = lines.next() {
        let at_an_end = first || lines.peek().is_none();
        let line = if line.is_empty() && at_an_end { NOTHING.to_owned() } else { escaped(line) };
        if !first {
            out.push_str(if line.is_empty() { "\n" } else { "\n        " });
        }
        out.push_str(&line);
        first = false;
    }
    out
}

/// Keeps an empty line that the syntax would drop.
const NOTHING: &str = r#"{ "" }"#;

fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '{' | '}' | '\r' => literal(&mut out, letter),
            ' ' | '.' | '[' | '*' if out.is_empty() => literal(&mut out, letter),
            ' ' if letters.peek().is_none() => literal(&mut out, letter),
            _ => out.push(letter),
        }
    }
    out
}

fn literal(out: &mut String, letter: char) {
    let _ = if letter.is_control() {
        write!(out, r#"{{ "\u{:04X}" }}"#, u32::from(letter))
    } else {
        write!(out, r#"{{ "{letter}" }}"#)
    };
}
