//! The metadata say all that a person needs.

use std::collections::BTreeSet;

use super::Failure;
use crate::condition::Condition;
use crate::registry::Entry;
use crate::spec::{FieldSpec, FieldType, IntegrationSpec};
use crate::value::ChoiceList;

pub(super) fn check(entry: &Entry) -> Result<(), Failure> {
    let mut missing = lacks(entry.spec());
    missing.extend(refused_defaults(entry));
    if missing.is_empty() { Ok(()) } else { Err(Failure::new(missing.join("\n"))) }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn lacks(spec: &'static IntegrationSpec) -> Vec<String> {
    let mut missing = Vec::new();
    let mut lacks = |wrong: bool, what: String| missing.extend(wrong.then_some(what));
    lacks(is_blank(spec.name), "the integration has no name".to_owned());
    lacks(is_blank(spec.title), format!("`{}` has no title", spec.name));
    lacks(spec.description.is_none_or(is_blank), format!("`{}` has no description", spec.name));
    lacks(spec.levels.is_empty(), format!("`{}` cannot be set up at any level", spec.name));
    for (index, section) in spec.sections.iter().enumerate() {
        lacks(is_blank(section.title), format!("the section `{}` has no title", section.kind));
        let is_again = spec.sections.iter().take(index).any(|other| other.kind == section.kind);
        lacks(is_again, format!("the section `{}` is declared twice", section.kind));
    }
    for (index, event) in spec.events.iter().enumerate() {
        lacks(is_blank(event.title), format!("the event `{}` has no title", event.name));
        let is_again = spec.events.iter().take(index).any(|other| other.name == event.name);
        lacks(is_again, format!("the event `{}` is declared twice", event.name));
    }
    for (index, field) in spec.fields.iter().enumerate() {
        let is_again = spec.fields.iter().take(index).any(|other| other.name == field.name);
        lacks(is_again, format!("the field `{}` is declared twice", field.name));
    }
    missing.extend(spec.fields.iter().flat_map(|field| field_lacks(spec, field)));
    if let Err(error) = serde_json::to_value(spec) {
        missing.push(format!("the metadata cannot be written as JSON: {error}"));
    }
    missing
}

fn field_lacks(spec: &IntegrationSpec, field: &FieldSpec) -> Vec<String> {
    let name = field.name;
    let mut missing = Vec::new();
    let mut lacks =
        |wrong: bool, what: &str| missing.extend(wrong.then(|| format!("the field `{name}` {what}")));
    lacks(is_blank(field.title), "has no title");
    let is_said = [field.help, field.description].into_iter().flatten().any(|text| !is_blank(text));
    let is_labelled = field.checkbox_label.is_some_and(|label| !is_blank(label));
    lacks(!is_said && !is_labelled, "has neither a help nor a description: write a doc comment");
    if let Some(section) = field.section {
        let is_there = spec.sections.iter().any(|known| known.kind == section);
        lacks(!is_there, &format!("is in the section `{section}`, which is not declared"));
    }
    if let ChoiceList::Listed(choices) = field.choices {
        lacks(choices.is_empty() && field.field_type == FieldType::Select, "is a select without choices");
        let values: BTreeSet<_> = choices.iter().map(|choice| &choice.value).collect();
        lacks(values.len() < choices.len(), "has a choice twice");
        lacks(choices.iter().any(|choice| is_blank(&choice.title)), "has a choice without a title");
    }
    let asked = [field.show_if, field.required_if].into_iter().flatten();
    for other in asked.flat_map(|condition: Condition| condition.fields()) {
        lacks(spec.field(other).is_none(), &format!("has a condition on `{other}`, which is not a field"));
    }
    missing
}

/// The derive judges a default that is a literal; what code makes is known when it runs.
fn refused_defaults(entry: &Entry) -> Vec<String> {
    let defaults = entry.spec().fields.iter().filter(|field| field.is_available());
    let refused = defaults.filter_map(|field| {
        let default = (field.default?)();
        let violations = entry.record().parts_mut().try_value(field, &default);
        // Nothing is not written over anything, and it is not refused.
        (!violations.is_empty()).then(|| format!("the default of {violations}"))
    });
    refused.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::EventSpec;
    use crate::spec::{Category, SectionSpec};
    use crate::value::Choice;

    const PUSH: EventSpec = EventSpec { title: " ", ..crate::event::gitlab::PUSH };

    static TWICE: [Choice; 2] = [Choice::new("", "a"), Choice::new("A", "a")];

    /// What the derive does not let through.
    static BARE: IntegrationSpec = IntegrationSpec {
        name: "bare",
        title: "",
        description: None,
        help: None,
        category: Category::Common,
        levels: &[],
        sections: &[
            SectionSpec { kind: "connection", title: "", description: None },
            SectionSpec { kind: "connection", title: "Again", description: None },
        ],
        fields: &[
            FieldSpec::of::<bool>("on", "").checkbox_label("On").section("elsewhere"),
            FieldSpec::of::<String>("kind", "Kind").help("Which.").choices(ChoiceList::Listed(&TWICE)),
            FieldSpec::of::<String>("kind", "Kind")
                .show_if(Condition::Set { field: "of" })
                .choices(ChoiceList::Listed(&[])),
        ],
        events: &[PUSH, PUSH],
        configurable_events: &[],
        many: false,
        webhook: false,
        manual_activation: true,
        deprecated: None,
        version: 1,
    };

    #[test]
    fn all_that_is_missing_is_told() {
        let name = PUSH.name;
        let expected = [
            "`bare` has no title".to_owned(),
            "`bare` has no description".to_owned(),
            "`bare` cannot be set up at any level".to_owned(),
            "the section `connection` has no title".to_owned(),
            "the section `connection` is declared twice".to_owned(),
            format!("the event `{name}` has no title"),
            format!("the event `{name}` has no title"),
            format!("the event `{name}` is declared twice"),
            "the field `kind` is declared twice".to_owned(),
            "the field `on` has no title".to_owned(),
            "the field `on` is in the section `elsewhere`, which is not declared".to_owned(),
            "the field `kind` has a choice twice".to_owned(),
            "the field `kind` has a choice without a title".to_owned(),
            "the field `kind` has neither a help nor a description: write a doc comment".to_owned(),
            "the field `kind` is a select without choices".to_owned(),
            "the field `kind` has a condition on `of`, which is not a field".to_owned(),
        ];
        assert_eq!(lacks(&BARE), expected);
    }
}
