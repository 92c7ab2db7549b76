//! The list of a declaration's texts.

use std::borrow::Cow;

use super::keys;
use crate::registry::Registry;
use crate::spec::{FieldSpec, IntegrationSpec};
use crate::value::ChoiceList;

/// A text that a person reads, with its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Where it stands: see [`i18n`](crate::i18n).
    pub key: String,
    /// What the declaration says.
    pub text: Cow<'static, str>,
}

impl IntegrationSpec {
    /// Every text that a person reads, with its key, in the order of declaration. See [`i18n`](crate::i18n).
    pub fn texts(&self) -> impl Iterator<Item = Text> + use<> {
        let mut texts = Texts::default();
        let own = keys::integration(self);
        texts.add(&own, "title", self.title);
        texts.add(&own, "description", self.description);
        texts.add(&own, "help", self.help);
        texts.add(&own, "deprecated", self.deprecated.and_then(|deprecation| deprecation.note));
        for section in self.sections {
            let key = keys::section(self, section.kind);
            texts.add(&key, "title", section.title);
            texts.add(&key, "description", section.description);
        }
        for field in self.fields {
            texts.add_field(&keys::prop(self, field.name), field);
        }
        for event in self.events {
            let key = keys::event(self, event.name);
            texts.add(&key, "title", event.title);
            texts.add(&key, "description", Some(event.description).filter(|text| !text.is_empty()));
        }
        texts.0.into_iter()
    }
}

impl Registry {
    /// Every text of every integration: see [`IntegrationSpec::texts`].
    pub fn texts(&self) -> impl Iterator<Item = Text> + use<> {
        self.iter().flat_map(|entry| entry.spec().texts())
    }
}

#[derive(Default)]
struct Texts(Vec<Text>);

impl Texts {
    fn add(&mut self, whole: &str, member: &str, text: impl Into<Option<&'static str>>) {
        if let Some(text) = text.into() {
            self.0.push(Text { key: format!("{whole}.{member}"), text: Cow::Borrowed(text) });
        }
    }

    fn add_field(&mut self, prop: &str, field: &FieldSpec) {
        self.add(prop, "title", field.title);
        self.add(prop, "help", field.help);
        self.add(prop, "description", field.description);
        self.add(prop, "placeholder", field.placeholder);
        self.add(prop, "checkbox_label", field.checkbox_label);
        self.add(prop, "non_empty_password_title", field.non_empty_password_title);
        self.add(prop, "non_empty_password_help", field.non_empty_password_help);
        self.add(prop, "deprecated", field.deprecated.and_then(|deprecation| deprecation.note));
        if let ChoiceList::Listed(choices) = field.choices {
            let titles = choices.iter().map(|choice| Text {
                key: keys::choice(prop, &choice.value),
                text: Cow::Borrowed(choice.title.as_ref()),
            });
            self.0.extend(titles);
        }
        for rule in field.rules {
            if let Some(message) = rule.message {
                self.0.push(Text { key: keys::rule(prop, rule.rule.name()), text: Cow::Borrowed(message) });
            }
        }
    }
}
