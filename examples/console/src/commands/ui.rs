use clap::ValueEnum;
use integrations_runtime::schema::{json_forms, rjsf};

use crate::Failure;
use crate::output::Target;

/// The libraries that draw a form of JSON Schema.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Library {
    /// react-jsonschema-form
    Rjsf,
    /// JSON Forms
    JsonForms,
}

/// The forms of new records, as a library for front ends takes them.
pub(crate) fn ui(target: &Target, library: Library) -> Result<String, Failure> {
    let (ending, draw): (_, fn(&_) -> _) = match library {
        Library::Rjsf => ("rjsf.json", rjsf),
        Library::JsonForms => ("json-forms.json", json_forms),
    };
    target.json(ending, |entry| draw(&entry.record().form()))
}
