//! What the derive implements.

use serde_json::Value as Json;

use crate::errors::Violations;
use crate::event::{PayloadError, RawEvent};
use crate::props::Props;
use crate::record::Record;
use crate::spec::IntegrationSpec;

/// An integration: a struct that is a complete, valid configuration. Derive it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an integration",
    label = "not an integration",
    note = "declare it with `#[derive(Integration)]`"
)]
pub trait Integration: Props {
    /// The declared events, each with its payload.
    type Event: Event;
    /// The metadata.
    const SPEC: &'static IntegrationSpec;

    /// The rule across fields (`validate = path` on the struct).
    #[doc(hidden)]
    const CHECK_ACROSS: fn(&Record<Self>) -> Result<(), Violations> = |_| Ok(());
}

/// The events of one integration: the enum that the derive writes.
pub trait Event: Sized + Send + 'static {
    /// The event that `raw` is; `None` where it is not one of these.
    fn from_raw(raw: &RawEvent) -> Option<Result<Self, PayloadError>>;
    /// Its name in the vocabulary.
    fn name(&self) -> &'static str;

    /// A sample of the payload of an event of the vocabulary, to try a configuration out with; by default there is none.
    fn sample(name: &str) -> Option<Json> {
        let _ = name;
        None
    }
}
