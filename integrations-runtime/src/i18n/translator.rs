//! What gives a text in another language.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};

use serde_json::{Map, Value as Json};

/// Gives texts in one language, by their keys.
///
/// A closure is one, and so is a map of texts:
///
/// ```
/// use integrations_runtime::{Violation, i18n::Translator};
///
/// let french = |key: &str| match key {
///     "violations.too_short" => Some("est trop court (minimum {min} caractères)".to_owned()),
///     _ => None,
/// };
/// let short = Violation::new("too_short", "is too short (minimum is 8 characters)").on("password").param("min", 8);
/// assert_eq!(short.translated(&french).to_string(), "`password` est trop court (minimum 8 caractères)");
/// ```
pub trait Translator {
    /// The text of a key; `None` where there is none, so that the declaration's own stands.
    fn translate(&self, key: &str) -> Option<String>;

    /// The text of a key that has parameters: those of a broken rule. By default, `{min}` in the text is replaced by
    /// the parameter `min`, and what names no parameter stays as it is.
    fn translate_with(&self, key: &str, params: &Map<String, Json>) -> Option<String> {
        self.translate(key).map(|text| filled(&text, params))
    }
}

impl<F: Fn(&str) -> Option<String>> Translator for F {
    fn translate(&self, key: &str) -> Option<String> {
        self(key)
    }
}

impl<K: std::borrow::Borrow<str> + Ord, T: AsRef<str>> Translator for BTreeMap<K, T> {
    fn translate(&self, key: &str) -> Option<String> {
        self.get(key).map(|text| text.as_ref().to_owned())
    }
}

impl<K: std::borrow::Borrow<str> + Eq + Hash, T: AsRef<str>, S: BuildHasher> Translator for HashMap<K, T, S> {
    fn translate(&self, key: &str) -> Option<String> {
        self.get(key).map(|text| text.as_ref().to_owned())
    }
}

fn filled(text: &str, params: &Map<String, Json>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let known = after.split_once('}').and_then(|(name, tail)| Some((params.get(name)?, tail)));
        rest = if let Some((value, tail)) = known {
            out.push_str(&shown(value));
            tail
        } else {
            out.push('{');
            after
        };
    }
    out + rest
}

fn shown(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
