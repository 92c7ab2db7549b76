use integrations_runtime::schema::reference;

use crate::Failure;
use crate::output::Target;

/// The references, in Markdown.
pub(crate) fn docs(target: &Target) -> Result<String, Failure> {
    target.pages("md", |entry| reference(entry.spec()))
}
