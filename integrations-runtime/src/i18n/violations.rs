//! What is said of a broken rule, in another language.

use super::{Translator, keys};
use crate::errors::{UNCODED, Violation, Violations};

/// The codes of the runtime's own violations: a catalogue says each as `violations.<code>`. The parameters are `min` of
/// `too_short` and `too_small`, `max` of `too_long` and `too_large`, both of `out_of_bounds`, `pattern` of `pattern`, and `other` of `only_one_active`.
///
/// `invalid` is not one of them. It is the code of a message that a declaration's own function words: give such
/// a violation a code of its own, and it is translated by that.
pub const VIOLATIONS: &[&str] = &[
    "required",
    "too_short",
    "too_long",
    "too_small",
    "too_large",
    "pattern",
    "url",
    "public_url",
    "email",
    "choice",
    "boolean",
    "integer",
    "number",
    "out_of_bounds",
    "map",
    "json",
    "date",
    "time",
    "date_time",
    "duration",
    "wrong_type",
    "unknown_field",
    "unknown_event",
    "level",
    "manual_activation",
    "incomplete",
    "given_twice",
    "version",
    "migration",
    "issue_placeholder",
    "only_one_active",
];

impl Violation {
    /// The same violation with its message in the translator's language: the words that follow the field's name.
    ///
    /// A rule's own `message` has the key of the rule (`foo_bar.props.url.rules.pattern`), every other the key of its
    /// code (`violations.too_short`), with the violation's [`params`](Self::params). Without a translation the message
    /// stands as it is, and so does one of the code `invalid`, which says anything.
    #[must_use]
    pub fn translated(&self, translator: &dyn Translator) -> Self {
        let message = match self.rule_key() {
            Some(key) => translator.translate_with(key, self.params()),
            None if self.code() == UNCODED => None,
            None => translator.translate_with(&keys::violation(self.code()), self.params()),
        };
        match message {
            Some(message) => self.clone().saying(message),
            None => self.clone(),
        }
    }
}

impl Violations {
    /// The same violations in the translator's language: see [`Violation::translated`].
    ///
    /// ```
    /// use integrations_runtime::{Integration, Record};
    ///
    /// #[derive(Integration)]
    /// #[events(push)]
    /// struct Pager {
    ///     #[prop(pattern("^[a-z]+$", message = "must be letters"))]
    ///     callsign: String,
    ///     #[prop]
    ///     channel: String,
    /// }
    ///
    /// let german = |key: &str| match key {
    ///     "pager.props.callsign.rules.pattern" => Some("darf nur aus Buchstaben bestehen".to_owned()),
    ///     "violations.required" => Some("muss angegeben werden".to_owned()),
    ///     _ => None,
    /// };
    /// let mut record = Record::<Pager>::new();
    /// record.set_callsign("A1");
    /// let violations = record.validate_complete().unwrap_err().translated(&german);
    /// assert_eq!(
    ///     violations.to_string(),
    ///     "`callsign` darf nur aus Buchstaben bestehen; `channel` muss angegeben werden",
    /// );
    /// ```
    #[must_use]
    pub fn translated(&self, translator: &dyn Translator) -> Self {
        let mut translated = Self::new();
        for violation in self {
            translated.push(violation.translated(translator));
        }
        translated
    }
}
