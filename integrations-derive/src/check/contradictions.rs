//! Keys that exclude each other.

use crate::attributes::Draft;
use crate::diagnostics as say;
use crate::errors::Errors;

/// Two keys, and why only one of them is said.
pub(crate) struct Contradiction(pub &'static str, pub &'static str, pub &'static str);

const NEVER_MISSING: &str = "a prop with a default always has a value";
const NO_FORM: &str = "a prop that is only in the API has no input";
const SELECT: &str = "a prop with choices is a select";
const NO_DEFAULT: &str = "a secret has no default";
const NO_SECRET: &str = "only a secret has a text for when it is stored";

/// Of the keys of a prop.
pub(crate) const CONTRADICTIONS: &[Contradiction] = &[
    Contradiction("url", "public_url", "`public_url` checks all that `url` checks"),
    Contradiction("choices", "type", SELECT),
    Contradiction("choices", "checkbox_label", SELECT),
    Contradiction("choices", "pattern", "the choices are the values that match"),
    Contradiction("checkbox_label", "type", "a checkbox is no text"),
    Contradiction("default", "non_empty_password_title", NO_DEFAULT),
    Contradiction("default", "non_empty_password_help", NO_DEFAULT),
    Contradiction("default", "required_if", NEVER_MISSING),
    Contradiction("not_secret", "non_empty_password_title", NO_SECRET),
    Contradiction("not_secret", "non_empty_password_help", NO_SECRET),
    Contradiction("per_event", "default", "a value for an event may be unset"),
    Contradiction("api_only", "placeholder", NO_FORM),
    Contradiction("api_only", "checkbox_label", NO_FORM),
    Contradiction("api_only", "non_empty_password_title", NO_FORM),
    Contradiction("api_only", "non_empty_password_help", NO_FORM),
];

/// Of the arguments of an event.
pub(crate) const OF_AN_EVENT: Contradiction =
    Contradiction("follows", "default", "the switch is that of the event that it follows");

pub(super) fn keys(draft: &mut Draft, errors: &mut Errors) {
    for written in &draft.props {
        for Contradiction(one, other, reason) in CONTRADICTIONS {
            if let (Some(first), Some(second)) = (written.place(one), written.place(other)) {
                let message = say::contradiction(one, other, reason);
                errors.pair(second, &message, first, &say::other_key(one));
            }
        }
    }
}
