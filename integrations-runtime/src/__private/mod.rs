//! What generated code calls. Nothing here is for a person to use, and any of it may change with any release.

mod assertions;
mod docs;

pub use crate::event::{gitlab, payload};
pub use crate::record::{Parts, PartsMut};
pub use assertions::{
    assert_bound, assert_defaultable, assert_exposure_said, assert_has_length, assert_is_bool, assert_is_number,
    assert_is_secret, assert_is_text, assert_named_secret, assert_no_secret_default, assert_prop, assert_takes_choices,
    assert_unique_names, is_url,
};
pub use docs::{first_paragraph, later_paragraphs, unless_empty};

use crate::errors::Violation;
use crate::integration::Props;
use crate::spec::FieldSpec;

/// Called when a field that exposes secrets was written: see `record::settle`.
pub fn settle(props: &mut dyn Props, fields: &[FieldSpec]) {
    crate::record::settle(props, fields);
}

/// What a rule of one's own says, as a violation.
pub fn judged<E: Into<Violation>>(result: Result<(), E>) -> Result<(), Violation> {
    result.map_err(Into::into)
}
