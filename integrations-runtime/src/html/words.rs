//! The form's own words.

use std::borrow::Cow;

use serde_json::{Map, Value as Json};

use crate::i18n::{Text, Translator};

/// Each word with its text in English; `{field}` and its kin are parameters.
const WORDS: &[(&str, &str)] = &[
    ("active", "Active"),
    ("submit", "Save changes"),
    ("events", "Events"),
    ("problem", "There is a problem"),
    ("required", "(required)"),
    ("required_where", "Required where {condition}."),
    ("only_where", "Only where {condition}."),
    ("is", "“{field}” is “{value}”"),
    ("is_not", "“{field}” is not “{value}”"),
    ("is_one_of", "“{field}” is one of {values}"),
    ("is_none_of", "“{field}” is none of {values}"),
    ("is_ticked", "“{field}” is ticked"),
    ("is_not_ticked", "“{field}” is not ticked"),
    ("is_filled_in", "“{field}” is filled in"),
    ("is_empty", "“{field}” is empty"),
    ("not", "not ({condition})"),
    ("and", "{first} and {second}"),
    ("or", "{first} or {second}"),
    ("choose", "Choose one"),
    ("not_set", "Not set"),
    ("yes", "Yes"),
    ("no", "No"),
    ("stored", "One is stored, and stays where this is left empty."),
    ("clear", "Remove the stored one"),
    ("exposes", "Changing this removes the stored secrets: enter them again."),
    ("lines", "One on each line."),
    ("pairs", "On each line, name=value."),
    ("json", "A JSON document."),
    ("locked", "It holds what cannot be edited here."),
];

/// The form's own words, with the keys that [`Options::language`](super::Options::language) asks a translator for: `html.submit`
/// and so on. A text may name its parameters in braces, as the English one does.
///
/// ```
/// let texts: Vec<_> = integrations_runtime::html::texts().collect();
/// assert!(texts.iter().any(|text| text.key == "html.submit" && text.text == "Save changes"));
/// ```
pub fn texts() -> impl Iterator<Item = Text> {
    WORDS.iter().map(|(word, text)| Text { key: key(word), text: Cow::Borrowed(*text) })
}

fn key(word: &str) -> String {
    format!("html.{word}")
}

/// The words in the form's language.
#[derive(Clone, Copy)]
pub(super) struct Words<'a>(pub(super) Option<&'a dyn Translator>);

impl Words<'_> {
    pub(super) fn say(self, word: &str) -> String {
        self.say_with(word, &[])
    }

    pub(super) fn say_with(self, word: &str, params: &[(&str, &str)]) -> String {
        let params: Map<String, Json> =
            params.iter().map(|(name, value)| ((*name).to_owned(), Json::from(*value))).collect();
        let translated = self.0.and_then(|own| own.translate_with(&key(word), &params));
        translated.or_else(|| english.translate_with(&key(word), &params)).unwrap_or_default()
    }
}

fn english(asked: &str) -> Option<String> {
    WORDS.iter().find(|(word, _)| key(word) == asked).map(|(_, text)| (*text).to_owned())
}
