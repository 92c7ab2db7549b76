//! The names of accessors, which Rust needs to be distinct.

use proc_macro2::{Ident, Span};

use crate::attributes::Draft;
use crate::diagnostics::{self as say, Message};
use crate::errors::Errors;
use crate::model::Kind;
use crate::names;
use crate::vocabulary::{ACTIVE, RESERVED, RESERVED_IN_GROUPS};

/// No accessor is called like a method of `Record`, or of the guard that writes a group, which would hide it. (Of a prop that is called `active`, the check of
/// names on the wire has told already.)
pub(super) fn reserved(draft: &mut Draft, errors: &mut Errors) {
    let of_record = matches!(draft.model.kind, Kind::Integration);
    let (reserved, message): (_, fn(&Ident, &str) -> Message) = if of_record {
        (RESERVED, say::reserved_accessor)
    } else {
        (RESERVED_IN_GROUPS, say::reserved_in_group)
    };
    for prop in &mut draft.model.props {
        if prop.name.value == ACTIVE {
            prop.accessors = false;
            continue;
        }
        let accessors = names::accessors(&prop.ident);
        if let Some(hidden) = accessors.iter().find(|accessor| reserved.contains(&accessor.as_str())) {
            errors.at(prop.ident.span(), &message(&prop.ident, hidden));
            prop.accessors = false;
        }
    }
    for group in &mut draft.model.groups {
        let accessors = names::group_accessors(&group.ident);
        if let Some(hidden) = accessors.iter().find(|accessor| reserved.contains(&accessor.as_str())) {
            let message = if of_record { say::reserved_group_accessor } else { say::reserved_in_group };
            errors.at(group.ident.span(), &message(&group.ident, hidden));
            group.accessors = false;
        }
    }
}

/// No two accessors have one name.
pub(super) fn distinct(draft: &mut Draft, errors: &mut Errors) {
    let mut earlier: Vec<(String, &Ident)> = Vec::new();
    let model = &mut draft.model;
    for prop in model.props.iter_mut().filter(|prop| prop.accessors) {
        let accessors = names::accessors(&prop.ident);
        prop.accessors = are_free(&mut earlier, &prop.ident, accessors, say::colliding_accessors, errors);
    }
    for group in model.groups.iter_mut().filter(|group| group.accessors) {
        let accessors = names::group_accessors(&group.ident);
        let message = say::colliding_group_accessors;
        group.accessors = are_free(&mut earlier, &group.ident, accessors, message, errors);
    }
}

fn are_free<'a, const N: usize>(
    earlier: &mut Vec<(String, &'a Ident)>,
    ident: &'a Ident,
    accessors: [String; N],
    message: fn(&Ident, &str, &Ident) -> Message,
    errors: &mut Errors,
) -> bool {
    let taken = earlier.iter().find(|(accessor, _)| accessors.contains(accessor));
    if let Some((accessor, owner)) = taken {
        let message = message(ident, accessor, owner);
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
