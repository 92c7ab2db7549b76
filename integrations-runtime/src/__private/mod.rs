//! What generated code calls. Nothing here is for a person to use, and any of it may change with any release.

mod assertions;
mod docs;

pub use crate::event::{gitlab, payload};
pub use crate::integration::{SlotOf, Table};
pub use crate::record::{Parts, PartsMut};
pub use assertions::{
    Defaultable, assert_bounds, assert_exposure_said, assert_is_bool, assert_is_secret, assert_is_text,
    assert_no_secret, assert_secret, assert_takes_choices, assert_unique_names,
};
pub use docs::{first_paragraph, later_paragraphs, unless_empty};

use crate::errors::Violation;
use crate::integration::{Borrowed, Integration};

/// What the table says of a prop declared as `P`: each names the type once, so that the compiler's error stands on it.
pub mod plain {
    use crate::tracking::{Slot, Tracked};
    use crate::value::Prop;

    /// Unset.
    pub fn unset<P: Prop>() -> Tracked<P> {
        Tracked::new()
    }

    /// As a slot.
    pub fn slot<P: Prop>(prop: &Tracked<P>) -> &dyn Slot {
        prop
    }

    /// As a slot, to write.
    pub fn slot_mut<P: Prop>(prop: &mut Tracked<P>) -> &mut dyn Slot {
        prop
    }

    /// The field of a complete configuration.
    pub fn build<P: Prop>(prop: &Tracked<P>) -> Option<P> {
        prop.build()
    }
}

/// The same for a prop with a default.
pub mod defaulted {
    use super::Defaultable;
    use crate::tracking::{Defaulted, Settled, Slot, Tracked};

    /// Unset.
    pub fn unset<P: Defaultable>(default: fn() -> Settled<P>) -> Defaulted<P> {
        Tracked::with(default)
    }

    /// As a slot.
    pub fn slot<P: Defaultable>(prop: &Defaulted<P>) -> &dyn Slot {
        prop
    }

    /// As a slot, to write.
    pub fn slot_mut<P: Defaultable>(prop: &mut Defaulted<P>) -> &mut dyn Slot {
        prop
    }

    /// The field of a complete configuration.
    pub fn build<P: Defaultable>(prop: &Defaulted<P>) -> Option<P> {
        prop.build()
    }
}

/// Called when a field that exposes secrets was written: see `record::settle`.
pub fn settle<T: Integration>(props: &mut T::Props) {
    crate::record::settle(&mut Borrowed::<T>(props), T::SPEC.fields);
}

/// What a rule of one's own says, as a violation.
pub fn judged<E: Into<Violation>>(result: Result<(), E>) -> Result<(), Violation> {
    result.map_err(Into::into)
}
