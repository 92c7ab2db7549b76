//! What was written: the attributes and doc comments of a declaration, read into a model.
//!
//! The scan lets through what the vocabulary knows; receivers, a file for each family of keys, read it.
//! Nothing here stops at a mistake, and nothing here judges what a readable value means: that is `check`'s.

pub(crate) mod choices;
mod conditions;
mod deprecation;
mod docs;
mod event_arguments;
mod events;
pub(crate) mod events_enum;
mod form;
pub(crate) mod group;
mod integration;
pub(crate) mod numbers;
mod prop;
pub(crate) mod prop_value;
mod rules;
mod scan;
mod secrets;
mod setting;
mod storage;
mod text;
pub(crate) mod tokens;
mod types;
mod values;
mod versions;

#[cfg(test)]
mod tests;

use syn::{DeriveInput, Field, FieldsNamed};

pub(crate) use self::scan::Written;
pub(crate) use self::versions::Versions;
use crate::errors::Errors;
use crate::model::{Integration, Kind, Section};
use crate::span;
use crate::vocabulary::Level;

/// A model that nobody has judged yet, with what only the judging needs.
pub(crate) struct Draft {
    pub model: Integration,
    /// The keys of each prop.
    pub props: Vec<Written>,
    pub versions: Versions,
    /// Of each section, whether it says `custom = ".."`.
    pub custom: Vec<bool>,
    /// Whether the events are all that the struct names, and the levels: none of them is wrong.
    pub all_events: bool,
    pub all_levels: bool,
    /// Whether the sections are all that the struct declares: none of them is wrong.
    pub all_sections: bool,
}

/// Without fields the item is no struct that could be a declaration: what is written on it is read all the same.
pub(crate) fn integration(input: &DeriveInput, fields: Option<&FieldsNamed>, errors: &mut Errors) -> Draft {
    let scanned = scan::scan(&input.attrs, Level::Integration, errors);
    scan::misplaced(&input.attrs, Level::Prop, errors);
    scan::of_other(&input.attrs, Level::Group, Level::Integration, errors);
    let head = integration::read(input, &scanned, errors);
    let before = errors.len();
    let events = events::read(&input.attrs, &input.ident, errors);
    let all_events = errors.len() == before;
    let (sections, custom): (Vec<Section>, Vec<bool>) = head.sections.into_iter().unzip();
    let mut draft = Draft {
        model: Integration {
            kind: Kind::Integration,
            ident: span::generated(&input.ident),
            vis: span::visibility(&input.vis),
            generics: input.generics.clone(),
            krate: head.krate,
            name: head.name,
            title: head.title,
            description: head.description,
            help: head.help,
            category: head.category,
            levels: head.levels,
            sections,
            validate: head.validate,
            many: head.many,
            webhook: head.webhook,
            manual_activation: head.manual_activation,
            deprecated: head.deprecated,
            version: head.versions.version.as_ref().map_or(1, |version| version.value),
            steps: head.steps,
            events: events.named,
            vocabulary: events.vocabulary,
            props: Vec::new(),
            groups: Vec::new(),
            state: Vec::new(),
        },
        all_events,
        all_levels: head.all_levels && !scanned.written.is_spoiled("levels"),
        all_sections: scanned.written.count("section") == custom.len(),
        props: Vec::new(),
        versions: head.versions,
        custom,
    };
    for field in distinct(fields) {
        add_field(&mut draft, field, errors);
    }
    draft
}

/// The fields, without those of a name that is there before: the compiler tells of them.
fn distinct(fields: Option<&FieldsNamed>) -> Vec<&Field> {
    let mut distinct: Vec<&Field> = Vec::new();
    for field in fields.into_iter().flat_map(|fields| &fields.named) {
        if !distinct.iter().any(|earlier| earlier.ident == field.ident) {
            distinct.push(field);
        }
    }
    distinct
}

fn add_field(draft: &mut Draft, field: &Field, errors: &mut Errors) {
    if matches!(draft.model.kind, Kind::Integration) {
        scan::misplaced(&field.attrs, Level::Integration, errors);
        scan::of_other(&field.attrs, Level::Group, Level::Prop, errors);
    } else {
        group::misplaced(&field.attrs, &[Level::Group, Level::Choice], errors);
        scan::of_other(&field.attrs, Level::Integration, Level::Prop, errors);
    }
    let Some(ident) = &field.ident else { return };
    if prop::is_prop(field) {
        let (mut prop, written) = prop::read(field, ident, errors);
        if written.place("flatten").is_some() {
            return group::add_group(draft, ident, (prop, written));
        }
        prop.ty = types::without_self(prop.ty, &draft.model);
        draft.model.props.push(prop);
        draft.props.push(written);
    } else {
        draft.model.state.push(ident.clone());
    }
}
