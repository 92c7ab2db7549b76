//! What the server found wrong, in each renderer's shape.

use serde_json::{Map, Value as Json, json};

use crate::errors::Violations;

/// Violations as RJSF's prop `extraErrors`: an object with the messages of each field under `__errors`, and those of the
/// whole at its top.
///
/// ```
/// use integrations_runtime::{Violation, Violations, schema};
///
/// let violations = Violations::from(Violation::new("required", "is required").on("url"));
/// let errors = serde_json::json!({ "url": { "__errors": ["is required"] } });
/// assert_eq!(schema::extra_errors(&violations), errors);
/// ```
pub fn extra_errors(violations: &Violations) -> Json {
    let mut errors: Map<String, Json> = Map::new();
    for violation in violations {
        let place = match violation.field() {
            Some(field) => errors.entry(field).or_insert_with(|| json!({})),
            None => &mut Json::Null,
        };
        let messages = match place {
            Json::Object(field) => field.entry("__errors").or_insert_with(|| json!([])),
            _ => errors.entry("__errors").or_insert_with(|| json!([])),
        };
        if let Json::Array(messages) = messages {
            messages.push(violation.message().into());
        }
    }
    errors.into()
}

/// Violations as JSON Forms' prop `additionalErrors`: a list of what AJV calls `ErrorObject`s, each with the JSON Pointer of
/// its field, and an empty one where it is of the whole.
///
/// Give JSON Forms the data of now together with them: given other errors, it begins again with the `data` that it is given.
///
/// ```
/// use integrations_runtime::{Violation, Violations, schema};
///
/// let violations = Violations::from(Violation::new("required", "is required").on("url"));
/// let errors = schema::additional_errors(&violations);
/// assert_eq!(errors[0]["instancePath"], "/url");
/// assert_eq!(errors[0]["keyword"], "required");
/// ```
pub fn additional_errors(violations: &Violations) -> Json {
    let error = |violation: &crate::Violation| {
        // RFC 6901, section 3.
        let escaped = |field: &str| format!("/{}", field.replace('~', "~0").replace('/', "~1"));
        json!({
            "instancePath": violation.field().map(escaped).unwrap_or_default(),
            "schemaPath": "",
            "keyword": violation.code(),
            "params": violation.params(),
            "message": violation.message(),
        })
    };
    violations.iter().map(error).collect()
}
