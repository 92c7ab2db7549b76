//! The JSON of a form, with what is the same in each form of an integration written once.

use serde::Serialize;

use super::field::Drawn;
use super::{Form, FormDeprecation, FormField, FormSection, Text};
use crate::spec::Level;

impl Form {
    /// The form as JSON, to be served: to the byte what `serde_json::to_string` writes of it, in about half the instructions.
    ///
    /// What is drawn of a field whatever its value is written once for all forms of an integration. A field that is
    /// translated, has a default or has open choices is written each time.
    ///
    /// ```
    /// use integrations_runtime::{Integration, Record};
    ///
    /// #[derive(Integration)]
    /// #[events(push)]
    /// struct Bell {
    ///     #[prop(length(max = 40))]
    ///     room: String,
    /// }
    ///
    /// let mut record = Record::<Bell>::new();
    /// record.set_room("kitchen");
    /// let form = record.form();
    /// assert_eq!(form.to_json()?, serde_json::to_string(&form)?);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As of `serde_json::to_string`: a form of this crate's making has nothing that JSON cannot say.
    pub fn to_json(&self) -> serde_json::Result<String> {
        let mut json = String::with_capacity(4096);
        let head = serde_json::to_string(&Head::of(self))?;
        json.push_str(head.strip_suffix('}').unwrap_or_default());
        json.push_str(r#","fields":["#);
        for (place, field) in self.fields.iter().enumerate() {
            if place > 0 {
                json.push(',');
            }
            write_field(&mut json, field)?;
        }
        json.push_str(r#"],"events":"#);
        json.push_str(&serde_json::to_string(&self.events)?);
        json.push('}');
        Ok(json)
    }
}

/// The members before the fields.
#[derive(Serialize)]
struct Head<'a> {
    name: &'static str,
    title: &'a Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deprecated: Option<&'a FormDeprecation>,
    level: Level,
    active: bool,
    #[serde(skip_serializing_if = "crate::spec::is_true")]
    manual_activation: bool,
    sections: &'a [FormSection],
}

impl<'a> Head<'a> {
    fn of(form: &'a Form) -> Self {
        Self {
            name: form.name,
            title: &form.title,
            description: form.description.as_ref(),
            help: form.help.as_ref(),
            deprecated: form.deprecated.as_ref(),
            level: form.level,
            active: form.active,
            manual_activation: form.manual_activation,
            sections: &form.sections,
        }
    }
}

fn write_field(json: &mut String, field: &FormField) -> serde_json::Result<()> {
    let kept = match &field.drawn {
        Drawn::Declared(declared) if field.default.is_none() => declared.json.as_deref(),
        _ => None,
    };
    let Some(kept) = kept else {
        json.push_str(&serde_json::to_string(field)?);
        return Ok(());
    };
    json.push_str(kept);
    json.push_str(&serde_json::to_string(&field.value)?);
    json.push_str(if field.hidden { r#","hidden":true}"# } else { "}" });
    Ok(())
}
