//! The versions of the stored form, and the steps from each to the next.

use crate::attributes::Draft;
use crate::diagnostics as say;
use crate::errors::Errors;

/// There is a step from each version to the next, and no other.
pub(super) fn steps(draft: &mut Draft, errors: &mut Errors) {
    let written = &draft.versions;
    if !written.clear {
        return;
    }
    match (&written.version, &written.migrate) {
        (None, Some(steps)) => errors.at(steps.span, &say::migrate_without_version(steps.value.len())),
        (Some(version), steps) => {
            let places = steps.as_ref().map_or(&[][..], |steps| &steps.value);
            let needed = usize::try_from(version.value.saturating_sub(1)).unwrap_or(usize::MAX);
            if let Some(extra) = places.get(needed) {
                errors.at(*extra, &say::extra_step(version.value, places.len()));
            } else if places.len() < needed {
                let at = steps.as_ref().map_or(version.span, |steps| steps.span);
                errors.at(at, &say::missing_step(version.value, places.len()));
            }
        }
        (None, None) => {}
    }
}
