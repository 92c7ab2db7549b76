//! Names that are words of the vocabulary: the category, the levels, the events.

use crate::attributes::Draft;
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::vocabulary::{CATEGORIES, DEFAULT_CATEGORY, LEVELS, canonical_event};

pub(super) fn category(draft: &mut Draft, errors: &mut Errors) {
    let category = &mut draft.model.category;
    if !CATEGORIES.contains(&category.value.as_str()) {
        errors.at(category.span, &say::unknown_category(&category.value));
        DEFAULT_CATEGORY.clone_into(&mut category.value);
    }
}

/// Every level is known, and named once.
pub(super) fn levels(draft: &mut Draft, errors: &mut Errors) {
    let mut earlier = Vec::new();
    draft.model.levels.retain(|level| {
        if !LEVELS.contains(&level.value.as_str()) {
            errors.at(level.span, &say::unknown_level(&level.value));
            return false;
        }
        let key = (level.value.clone(), level.span);
        super::distinct(&mut earlier, key, || (say::duplicate(&level.value), say::first_given()), errors)
    });
}

/// Every event is known, and declared once, however it is spelled.
pub(super) fn events(draft: &mut Draft, errors: &mut Errors) {
    let mut earlier = Vec::new();
    draft.model.events.retain_mut(|event| {
        let Some(canonical) = canonical_event(&event.value) else {
            errors.at(event.span, &say::unknown_event(&event.value));
            return false;
        };
        let messages = || {
            let same = (event.value != canonical).then_some(canonical);
            (say::duplicate_event(&event.value, same), say::first_given())
        };
        let first = super::distinct(&mut earlier, (canonical, event.span), messages, errors);
        canonical.clone_into(&mut event.value);
        first
    });
}
