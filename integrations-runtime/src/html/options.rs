//! What a product says of a form.

use std::fmt;

use crate::errors::Violations;
use crate::i18n::Translator;

/// What a product says of a form: where it goes, what stands on its button, what was submitted and is wrong.
#[derive(Clone)]
pub struct Options<'a> {
    pub(super) action: &'a str,
    pub(super) submit: Option<&'a str>,
    pub(super) hidden: Vec<(&'a str, &'a str)>,
    pub(super) id_prefix: Option<&'a str>,
    pub(super) language: &'a str,
    pub(super) translator: Option<&'a dyn Translator>,
    pub(super) assets: Option<(&'a str, &'a str)>,
    pub(super) submitted: Vec<(&'a str, &'a str)>,
    pub(super) violations: Option<&'a Violations>,
}

impl<'a> Options<'a> {
    /// A form that is posted to a URL. In English, with nothing wrong.
    pub fn new(action: &'a str) -> Self {
        Self {
            action,
            submit: None,
            hidden: Vec::new(),
            id_prefix: None,
            language: "en",
            translator: None,
            assets: None,
            submitted: Vec::new(),
            violations: None,
        }
    }

    /// What stands on the button, instead of `Save changes`.
    #[must_use]
    pub fn submit(self, label: &'a str) -> Self {
        Self { submit: Some(label), ..self }
    }

    /// A hidden input of the product's own, such as a token against forged requests. It is posted with the rest, and
    /// `assign_form` would refuse it as an unknown field: the product takes it out first.
    #[must_use]
    pub fn hidden(mut self, name: &'a str, value: &'a str) -> Self {
        self.hidden.push((name, value));
        self
    }

    /// What every `id` begins with, instead of the integration's name and `-`: for two forms in one page.
    #[must_use]
    pub fn id_prefix(self, prefix: &'a str) -> Self {
        Self { id_prefix: Some(prefix), ..self }
    }

    /// The language of the texts, as HTML names it (`de`, `pt-BR`), and what translates the form's own words
    /// ([`texts`](super::texts)). The declaration's texts are in the language of the [`Form`](crate::Form)
    /// ([`form_in`](crate::Record::form_in)), and the violations in their own
    /// ([`translated`](crate::Violations::translated)).
    #[must_use]
    pub fn language(self, language: &'a str, translator: &'a dyn Translator) -> Self {
        Self { language, translator: Some(translator), ..self }
    }

    /// Where [`page`](super::page) finds the style sheet and the script, as URLs of files that the product serves. Without this,
    /// both stand in the page; a content security policy that refuses that needs the files.
    #[must_use]
    pub fn assets(self, stylesheet: &'a str, script: &'a str) -> Self {
        Self { assets: Some((stylesheet, script)), ..self }
    }

    /// What was posted and refused: it stands in the form, but for secrets.
    #[must_use]
    pub fn submitted(self, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self { submitted: pairs.into_iter().collect(), ..self }
    }

    /// What is wrong: it is listed at the top of the form, and said beside the fields.
    #[must_use]
    pub fn violations(self, violations: &'a Violations) -> Self {
        Self { violations: Some(violations), ..self }
    }
}

/// Shows nothing that was submitted, and no hidden input.
impl fmt::Debug for Options<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Options");
        shown.field("action", &self.action).field("language", &self.language);
        shown.field("violations", &self.violations).finish_non_exhaustive()
    }
}
