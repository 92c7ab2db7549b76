//! The names of accessors, which Rust needs to be distinct.

use proc_macro2::{Ident, Span};

use crate::attributes::Draft;
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::names;
use crate::vocabulary::{ACTIVE, RESERVED};

/// No accessor is called like a method of `Record`, which would hide it. (Of a prop that is called `active`, the check of
/// names on the wire has told already.)
pub(super) fn reserved(draft: &mut Draft, errors: &mut Errors) {
    for prop in &mut draft.model.props {
        if prop.name.value == ACTIVE {
            prop.accessors = false;
            continue;
        }
        let accessors = names::accessors(&prop.ident);
        if let Some(hidden) = accessors.iter().find(|accessor| RESERVED.contains(&accessor.as_str())) {
            errors.at(prop.ident.span(), &say::reserved_accessor(&prop.ident, hidden));
            prop.accessors = false;
        }
    }
    for group in &mut draft.model.groups {
        let accessors = names::group_accessors(&group.ident);
        if let Some(hidden) = accessors.iter().find(|accessor| RESERVED.contains(&accessor.as_str())) {
            errors.at(group.ident.span(), &say::reserved_accessor(&group.ident, hidden));
            group.accessors = false;
        }
    }
}

/// No two accessors have one name.
pub(super) fn distinct(draft: &mut Draft, errors: &mut Errors) {
    let mut earlier: Vec<(String, &Ident)> = Vec::new();
    let model = &mut draft.model;
    for prop in model.props.iter_mut().filter(|prop| prop.accessors) {
        prop.accessors = are_free(&mut earlier, &prop.ident, names::accessors(&prop.ident), errors);
    }
    for group in model.groups.iter_mut().filter(|group| group.accessors) {
        group.accessors = are_free(&mut earlier, &group.ident, names::group_accessors(&group.ident), errors);
    }
}

fn are_free<'a, const N: usize>(
    earlier: &mut Vec<(String, &'a Ident)>,
    ident: &'a Ident,
    accessors: [String; N],
    errors: &mut Errors,
) -> bool {
    let taken = earlier.iter().find(|(accessor, _)| accessors.contains(accessor));
    if let Some((accessor, owner)) = taken {
        let message = say::colliding_accessors(ident, accessor, owner);
        errors.pair(ident.span(), &message, owner.span(), &say::accessor_taken(accessor));
        return false;
    }
    earlier.extend(accessors.map(|accessor| (accessor, ident)));
    true
}

/// No two key constants have one name: `fooBar` and `foobar` are both `FOOBAR`.
pub(super) fn distinct_constants(draft: &mut Draft, errors: &mut Errors) {
    let mut earlier: Vec<(String, Span)> = Vec::new();
    for prop in draft.model.props.iter_mut().filter(|prop| prop.accessors) {
        let constant = names::constant(&prop.ident);
        let messages = || (say::colliding_constants(&prop.ident, &constant), say::constant_taken(&constant));
        let key = (constant.clone(), prop.ident.span());
        prop.accessors = super::distinct(&mut earlier, key, messages, errors);
    }
}
