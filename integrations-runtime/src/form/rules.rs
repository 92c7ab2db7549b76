//! The rules of a field, with their messages in the form's language.

use std::fmt;

use serde::{Serialize, Serializer};

use super::Text;
#[cfg(feature = "html")]
use crate::i18n::Translator;
use crate::rules::{Rule, RuleSpec};

/// The rules of a field, in order: those of the declaration, with the messages that are translated.
///
/// ```
/// use integrations_runtime::{Integration, Record};
///
/// #[derive(Integration)]
/// #[events()]
/// struct Bell {
///     #[prop(length(max = 40), pattern = "^#")]
///     room: String,
/// }
///
/// let form = Record::<Bell>::new().form();
/// let names: Vec<_> = form.fields[0].rules.iter().map(|rule| rule.rule().name()).collect();
/// assert_eq!(names, ["length", "pattern"]);
/// ```
#[derive(Clone)]
pub struct FormRules {
    specs: &'static [RuleSpec],
    /// By the places of the rules. There is none where nothing is translated.
    translated: Vec<Option<Text>>,
}

/// A rule of a field, with its message in the form's language.
#[derive(Debug, Clone, Copy)]
pub struct FormRule<'a> {
    spec: &'static RuleSpec,
    message: Option<&'a str>,
}

impl FormRules {
    pub(super) fn new(specs: &'static [RuleSpec]) -> Self {
        Self { specs, translated: Vec::new() }
    }

    /// Asks for the message of each rule that says its own, by the rule's name.
    pub(super) fn translate(&mut self, words: impl Fn(&str) -> Option<Text>) {
        let translated = |spec: &RuleSpec| spec.message.and_then(|_| words(spec.rule.name()));
        self.translated = self.specs.iter().map(translated).collect();
    }

    /// Each of them.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = FormRule<'_>> {
        self.specs.iter().enumerate().map(|(place, spec)| self.at(place, spec))
    }

    /// The one at a place.
    pub fn get(&self, place: usize) -> Option<FormRule<'_>> {
        self.specs.get(place).map(|spec| self.at(place, spec))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.specs.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.specs.is_empty()
    }

    fn at(&self, place: usize, spec: &'static RuleSpec) -> FormRule<'_> {
        let translated = self.translated.get(place).and_then(Option::as_deref);
        FormRule { spec, message: translated.or(spec.message) }
    }
}

impl fmt::Debug for FormRules {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl Serialize for FormRules {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.translated.is_empty() {
            return self.specs.serialize(serializer);
        }
        serializer.collect_seq(self.iter())
    }
}

impl<'a> FormRule<'a> {
    /// The rule, with its parameters.
    pub fn rule(&self) -> &'static Rule {
        &self.spec.rule
    }

    /// What is said instead of the rule's own words.
    pub fn message(&self) -> Option<&'a str> {
        self.message
    }

    /// Whether it applies while the record is inactive too.
    pub fn is_always(&self) -> bool {
        self.spec.always
    }

    /// What is said of a text that breaks it and that a browser finds wrong by itself.
    #[cfg(feature = "html")]
    pub(crate) fn said_of_text(&self, translator: Option<&dyn Translator>) -> Option<String> {
        let own = self.message().map(str::to_owned);
        own.or_else(|| {
            let said = self.spec.said_of_text()?;
            let said = translator.map_or_else(|| said.clone(), |translator| said.translated(translator));
            Some(said.message().to_owned())
        })
    }
}

impl Serialize for FormRule<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.spec.serialize_saying(self.message, serializer)
    }
}
