//! What tokens show of secrets. Whether a prop is one, only its type knows.

use crate::attributes::Draft;
use crate::diagnostics as say;
use crate::errors::Errors;

/// `not_secret` gives a reason.
pub(super) fn reason(draft: &mut Draft, errors: &mut Errors) {
    for prop in &draft.model.props {
        if let Some(reason) = prop.not_secret.as_ref().filter(|reason| reason.value.trim().is_empty()) {
            errors.at(reason.span, &say::no_reason());
        }
    }
}
