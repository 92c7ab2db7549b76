//! What a renderer sends.

use serde_json::Value as Json;

use crate::form::Form;

/// The data of RJSF or JSON Forms as [`Record::assign`](crate::Record::assign) takes them. Both leave out what a person
/// emptied, and to `assign` what is left out stays: here it is `null`, which unsets. A secret that is left out stays.
///
/// Give it the form of the record that is written to.
///
/// ```
/// use integrations_runtime::{Integration, Record, Secret, schema};
///
/// #[derive(Integration)]
/// #[events(push, tag_push)]
/// struct Bell {
///     #[prop]
///     room: Option<String>,
///     #[prop]
///     token: Secret,
/// }
///
/// let mut record = Record::<Bell>::new();
/// record.set_room("kitchen");
/// record.set_token(Secret::from("t0k3n"));
/// let emptied = serde_json::json!({ "push_events": true });
/// record.assign(&schema::submitted(&record.form(), emptied))?;
/// assert_eq!(record.room(), None);
/// assert!(record.token().is_some());
/// # Ok::<(), integrations_runtime::Violations>(())
/// ```
pub fn submitted(form: &Form, mut data: Json) -> Json {
    if let Json::Object(data) = &mut data {
        let of_events = form.events.iter().flat_map(|event| &event.fields);
        for field in form.fields.iter().chain(of_events).filter(|field| !field.secret) {
            data.entry(field.name).or_insert(Json::Null);
        }
    }
    data
}
