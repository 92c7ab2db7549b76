//! Names that are words of the vocabulary: the category, the levels.

use crate::attributes::Draft;
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::vocabulary::{CATEGORIES, DEFAULT_CATEGORY, LEVELS};

pub(super) fn category(draft: &mut Draft, errors: &mut Errors) {
    let category = &mut draft.model.category;
    if !CATEGORIES.contains(&category.value.as_str()) {
        errors.at(category.span, &say::unknown_category(&category.value));
        DEFAULT_CATEGORY.clone_into(&mut category.value);
    }
}

/// Every level is known, and named once.
pub(super) fn levels(draft: &mut Draft, errors: &mut Errors) {
    let (mut earlier, before) = (Vec::new(), errors.len());
    draft.model.levels.retain(|level| {
        if !LEVELS.contains(&level.value.as_str()) {
            errors.at(level.span, &say::unknown_level(&level.value));
            return false;
        }
        let key = (level.value.clone(), level.span);
        super::distinct(&mut earlier, key, || (say::duplicate(&level.value), say::first_given()), errors)
    });
    draft.all_levels &= errors.len() == before;
}
