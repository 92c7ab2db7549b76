//! A form in another language: what the translator has takes the place of what is declared.

use std::borrow::Cow;

use super::field::{Drawn, DrawnField};
use super::{Form, FormDeprecation, FormEvent, FormField, FormSection, Text};
use crate::i18n::{Translator, keys};
use crate::spec::IntegrationSpec;
use crate::value::Choice;

impl Form {
    /// In the translator's language.
    pub(crate) fn translated(mut self, translator: &dyn Translator) -> Self {
        let spec = self.spec;
        let words = Words { translator, part: keys::integration(spec) };
        words.put("title", &mut self.title);
        words.put_any("description", &mut self.description);
        words.put_any("help", &mut self.help);
        words.put_deprecation(&mut self.deprecated);
        for FormSection { kind, title, description } in &mut self.sections {
            let words = Words { translator, part: keys::section(spec, kind) };
            words.put("title", title);
            words.put_any("description", description);
        }
        for event in &mut self.events {
            let FormEvent { name, title, description, fields, field: _, default: _, value: _ } = event;
            let words = Words { translator, part: keys::event(spec, name) };
            words.put("title", title);
            if !description.is_empty() {
                words.put("description", description);
            }
            translate_each(fields, spec, translator);
        }
        translate_each(&mut self.fields, spec, translator);
        self
    }
}

fn translate_each(fields: &mut [FormField], spec: &IntegrationSpec, translator: &dyn Translator) {
    for field in fields {
        translate(field, spec, translator);
    }
}

fn translate(form: &mut FormField, spec: &IntegrationSpec, translator: &dyn Translator) {
    let words = Words { translator, part: keys::prop(spec, form.name) };
    let is_stored = form.secret && form.value == true;
    let mut field = DrawnField::clone(form);
    let of_stored = |text: &Option<Text>| is_stored && text.is_some();
    let (title, help) =
        (of_stored(&field.non_empty_password_title), of_stored(&field.non_empty_password_help));
    words.put(if title { "non_empty_password_title" } else { "title" }, &mut field.title);
    words.put_any(if help { "non_empty_password_help" } else { "help" }, &mut field.help);
    words.put_any("description", &mut field.description);
    words.put_any("placeholder", &mut field.placeholder);
    words.put_any("checkbox_label", &mut field.checkbox_label);
    words.put_any("non_empty_password_title", &mut field.non_empty_password_title);
    words.put_any("non_empty_password_help", &mut field.non_empty_password_help);
    words.put_deprecation(&mut field.deprecated);
    field.rules.translate(|rule| words.translated(&keys::rule(&words.part, rule)));
    // Open choices are data: they have no key.
    if let Some(Cow::Borrowed(listed)) = field.choices {
        let titled = |choice: &Choice| {
            let title = words.translated(&keys::choice(&words.part, &choice.value));
            Choice { title: title.unwrap_or_else(|| choice.title.clone()), value: choice.value.clone() }
        };
        field.choices = Some(listed.iter().map(titled).collect());
    }
    form.drawn = Drawn::Own(Box::new(field));
}

/// The translations of one part of the declaration, by its key.
struct Words<'a> {
    translator: &'a dyn Translator,
    part: String,
}

impl Words<'_> {
    fn translated(&self, key: &str) -> Option<Text> {
        self.translator.translate(key).map(Cow::Owned)
    }

    fn put(&self, member: &str, text: &mut Text) {
        if let Some(translated) = self.translated(&format!("{}.{member}", self.part)) {
            *text = translated;
        }
    }

    /// What the declaration does not say is said in no language.
    fn put_any(&self, member: &str, text: &mut Option<Text>) {
        if let Some(text) = text {
            self.put(member, text);
        }
    }

    fn put_deprecation(&self, deprecated: &mut Option<FormDeprecation>) {
        if let Some(deprecated) = deprecated {
            self.put_any("deprecated", &mut deprecated.note);
        }
    }
}
