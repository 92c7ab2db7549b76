//! Sections: those declared on the struct, and those that props name.

use crate::attributes::Draft;
use crate::diagnostics as say;
use crate::errors::Errors;
use crate::model::{Kind, Section};
use crate::vocabulary::SECTIONS;

/// Every section is one of the vocabulary or says `custom`, and is declared once.
pub(super) fn declared(draft: &mut Draft, errors: &mut Errors) {
    let mut earlier = Vec::new();
    let (mut custom, all) = (draft.custom.iter(), &mut draft.all_sections);
    draft.model.sections.retain(|section| {
        let custom = custom.next().is_some_and(|custom| *custom);
        let key = (section.kind.value.clone(), section.kind.span);
        let messages = || (say::duplicate_section(&section.kind.value), say::first_given());
        let known = kind(section, custom, errors);
        *all &= known;
        known && super::distinct(&mut earlier, key, messages, errors)
    });
}

fn kind(section: &Section, custom: bool, errors: &mut Errors) -> bool {
    let name = section.kind.value.as_str();
    let wrong = match (custom, SECTIONS.contains(&name)) {
        (false, false) => Some(say::unknown_section(name)),
        (true, true) => Some(say::custom_section_of_the_vocabulary(name)),
        (true, false) if !super::names::is_wire_name(name) => Some(say::section_name(name)),
        _ => None,
    };
    if let Some(wrong) = &wrong {
        errors.at(section.kind.span, wrong);
    }
    wrong.is_none()
}

/// A prop's section is declared. Nobody can tell while a declaration of one is wrong.
pub(super) fn used(draft: &mut Draft, errors: &mut Errors) {
    let declared: Vec<_> = draft.model.sections.iter().map(|section| section.kind.value.as_str()).collect();
    // A group's fields may stand in sections of the integration that uses it: that is asked there.
    if !matches!(draft.model.kind, Kind::Integration) {
        return;
    }
    let props = draft.model.props.iter_mut().map(|prop| &mut prop.section);
    for section in props.chain(draft.model.groups.iter_mut().map(|group| &mut group.section)) {
        let undeclared = section.take_if(|section| !declared.contains(&section.value.as_str()));
        if let Some(section) = undeclared
            && draft.all_sections
        {
            errors.at(section.span, &say::undeclared_section(&section.value, &declared));
        }
    }
}
