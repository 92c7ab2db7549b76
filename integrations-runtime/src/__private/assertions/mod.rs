//! What only types show, found when the declaration compiles: traits with words of their own, and `const` assertions.

mod functions;
mod message;
mod metadata;
mod probe;
mod types;

pub use functions::{Checks, ChecksRecord, Migrates, SaysWhether};
pub(super) use message::{Message, same};
pub(super) use metadata::is_url;
pub use metadata::{
    assert_bound, assert_exposure_said, assert_may_be_missing, assert_no_secret, assert_secret,
    assert_unique_names, event_index, event_row,
};
pub use probe::{NoProp, Probe};
pub use types::{
    Defaultable, FromText, SaysWebhook, State, assert_is_bool, assert_is_secret, assert_may_be_required,
    assert_takes_choices, assert_takes_email, assert_takes_pattern, assert_takes_public_url,
    assert_takes_textarea, assert_takes_url,
};
pub(super) use types::{IsBool, IsSecret, TakesChoices};
