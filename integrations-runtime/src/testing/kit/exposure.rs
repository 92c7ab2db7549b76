//! A changed URL clears the secrets.

use serde_json::{Value as Json, json};

use super::Failure;
use crate::record::AnyRecord;
use crate::spec::FieldSpec;
use crate::testing::generate::{Generator, record};

pub(super) fn check(generator: &Generator) -> Result<(), Failure> {
    for properties in generator.covering(|field| field.secret || field.exposes_secrets)? {
        let has = |field: &&FieldSpec| properties.get(field.name).is_some();
        for field in generator.fields().filter(|field| field.exposes_secrets).filter(has) {
            for secret in secrets(generator, &properties).filter(|secret| secret.name != field.name) {
                changed(generator, &properties, field, secret)?;
            }
        }
    }
    Ok(())
}

/// The secrets that the configuration has.
fn secrets(generator: &Generator, properties: &Json) -> impl Iterator<Item = &'static FieldSpec> {
    generator.fields().filter(|field| field.secret && properties.get(field.name).is_some())
}

fn changed(
    generator: &Generator,
    properties: &Json,
    field: &FieldSpec,
    secret: &FieldSpec,
) -> Result<(), Failure> {
    let now = properties.get(field.name);
    let other = generator.another(field.name, now).filter(|other| Some(other) != now).unwrap_or_default();
    let wrong = |what: &str| {
        Err(Failure::new(format!("a change of `{}` {what} the secret `{}`", field.name, secret.name)))
    };
    let mut record = saved(generator, properties)?;
    let assigned = record.assign(&json!({ field.name: other }));
    assigned.map_err(|violations| format!("a change of `{}` is refused: {violations}", field.name))?;
    if record.value(secret.name).is_some() {
        return wrong("keeps");
    }
    let restored = record.restore(field.name);
    restored
        .map_err(|violation| format!("a change of `{}` cannot be taken back: {violation}", field.name))?;
    if record.value(secret.name).is_none() {
        return wrong("is taken back, and does not bring back");
    }
    let mut record = saved(generator, properties)?;
    let again = json!({ field.name: other, secret.name: properties.get(secret.name) });
    let assigned = record.assign(&again);
    assigned.map_err(|violations| format!("a change of `{}` is refused: {violations}", field.name))?;
    // The change may hide the secret: then there is none.
    if record.is_shown(secret.name) && record.value(secret.name).is_none() {
        return wrong("clears, though it is given anew,");
    }
    Ok(())
}

/// The record as it is after it was stored.
fn saved(generator: &Generator, properties: &Json) -> Result<Box<dyn AnyRecord>, Failure> {
    let record = record(generator.setup(), properties);
    let mut record = record.map_err(|violations| Failure::new(format!("the example: {violations}")))?;
    record.saved();
    Ok(record)
}
