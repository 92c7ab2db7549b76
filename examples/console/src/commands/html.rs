use integrations_runtime::html::{Options, page};

use crate::Failure;
use crate::output::Target;

/// The forms of new records, each a whole document.
pub(crate) fn html(target: &Target) -> Result<String, Failure> {
    target.pages("html", |entry| {
        let action = format!("/integrations/{}", entry.spec().name);
        page(&entry.record().form(), &Options::new(&action))
    })
}
