//! Forms can be drawn.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::Failure;
use crate::form::{Form, FormField};
use crate::record::AnyRecord;
use crate::spec::FieldSpec;
use crate::testing::generate::{Generator, deterministic, sampled};

pub(super) fn check(generator: &Generator) -> Result<(), Failure> {
    let mut shown = BTreeSet::new();
    let mut hidden = BTreeSet::new();
    let mut look = |record: &dyn AnyRecord, which: &str| {
        for field in drawn(record).map_err(|wrong| Failure::new(format!("the form of {which}: {wrong}")))? {
            if field.hidden {
                hidden.insert(field.name)
            } else {
                shown.insert(field.name)
            };
        }
        Ok::<_, Failure>(())
    };
    look(&*generator.setup().record(), "a new record")?;
    for (which, configurations) in [("a valid record", generator.valid()), ("a record", generator.drawn())] {
        for properties in sampled(&configurations) {
            let mut record = generator.setup().record();
            // What is given for a field that is hidden is dropped.
            if record.assign(&properties).is_ok() {
                look(&*record, which)?;
            }
        }
    }
    for invalid in generator.broken(&mut deterministic()).unwrap_or_default() {
        let mut record = generator.setup().record();
        if record.assign(&invalid.properties).is_ok() {
            look(&*record, "an invalid record")?;
        }
    }
    for field in generator.fields().filter(|field| field.show_if.is_some() && !field.api_only) {
        for (seen, never) in [(&shown, "shows"), (&hidden, "hides")] {
            if !seen.contains(field.name) {
                return Err(Failure::new(format!(
                    "the `show_if` of `{}` {never} it in no generated configuration",
                    field.name
                )));
            }
        }
    }
    Ok(())
}

/// The fields of a record's form, where it is right.
fn drawn(record: &dyn AnyRecord) -> Result<Vec<FormField>, String> {
    let form = record.form();
    serde_json::to_value(&form).map_err(|error| format!("it cannot be written as JSON: {error}"))?;
    let fields: Vec<_> = fields(&form).cloned().collect();
    let parts = record.parts();
    let expected = record.spec().fields.iter().filter(|field| parts.has(field) && !field.api_only);
    let expected: Vec<&FieldSpec> = expected.collect();
    for field in &expected {
        let times = fields.iter().filter(|drawn| drawn.name == field.name).count();
        if times != 1 {
            return Err(format!("`{}` is drawn {times} times", field.name));
        }
    }
    for field in &fields {
        if !expected.iter().any(|known| known.name == field.name) {
            return Err(format!("`{}` is drawn, and should not be", field.name));
        }
        if let Some(section) = field.section
            && !form.sections.iter().any(|known| known.kind == section)
        {
            return Err(format!(
                "`{}` is in the section `{section}`, which the form does not have",
                field.name
            ));
        }
        if field.hidden == record.is_shown(field.name) {
            let is = if field.hidden { "hidden" } else { "shown" };
            return Err(format!("`{}` is {is}, against its condition", field.name));
        }
        if field.secret && !matches!(field.value, Json::Null | Json::Bool(true)) {
            return Err(format!("the value of the secret `{}` is in it", field.name));
        }
    }
    Ok(fields)
}

fn fields(form: &Form) -> impl Iterator<Item = &FormField> {
    form.fields.iter().chain(form.events.iter().flat_map(|event| &event.fields))
}
