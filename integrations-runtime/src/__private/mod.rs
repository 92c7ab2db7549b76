//! What generated code calls. Nothing here is for a person to use, and any of it may change with any release.

mod assertions;
mod docs;
mod fitting;
mod layout;
pub mod newtype;

pub use crate::condition::{Condition, Operand};
pub use crate::event::any::AnyEvent;
pub use crate::event::payload::carried::Payload;
pub use crate::event::vocabulary::{
    Codec, Declares, Own, Unread, any_of, codec, own, payload_of, raw_of, sample_of,
};
pub use crate::event::{PayloadError, RawEvent, Vocabulary};
pub use crate::event::{gitlab, payload};
pub use crate::groups::{AccessGroup, Group, GroupOf, Nested, group_of};
pub use crate::integration::Step;
pub use crate::props::Table;
pub use crate::record::{Parts, PartsMut, Shown, Source};
pub use crate::registry::SpecJson;
pub use crate::rules::{Pattern, Rule, RuleSpec};
pub use crate::tracking::{Defaulted, Settled, Slot, Tracked};
pub use crate::value::{ChoiceList, Get, Number, Ref, Value};
pub use crate::{
    Category, Choice, Deprecation, Event, EventSpec, FieldSpec, GroupMut, HasGroup, Integration,
    IntegrationSpec, Key, Level, PerEvent, Prop, PropValue, Props, Record, SectionSpec, StorageKind,
    Violation, Violations,
};
pub use assertions::{
    Checks, ChecksRecord, Defaultable, FromText, Migrates, NoProp, Probe, SaysWebhook, SaysWhether, State,
    assert_bound, assert_exposure_said, assert_is_bool, assert_is_secret, assert_may_be_missing,
    assert_may_be_required, assert_no_secret, assert_secret, assert_takes_choices, assert_takes_email,
    assert_takes_pattern, assert_takes_public_url, assert_takes_textarea, assert_takes_url,
    assert_unique_names, event_index, event_row,
};
pub use core::convert::Into;
pub use core::marker::PhantomData;
pub use core::option::Option::{self, None, Some};
pub use core::primitive::bool;
pub use core::result::Result::{self, Ok};
pub use docs::{first_paragraph, first_sentence, later_paragraphs, unless_empty};
pub use fitting::assert_group_fits;
pub use layout::{Rows, by_name, configurable, count, count_sections, rows, sections};

use std::fmt;

use crate::condition::Compare;
use crate::props;

/// An alias: the compiler's messages call the type by its own name then.
pub type Json = serde_json::Value;

/// What [`Event::from_raw`] gives.
pub type Parsed<E> = Option<Result<E, PayloadError>>;

/// Shows an event of one's own vocabulary by its name: its payload may not know how to be shown.
///
/// # Errors
///
/// When `f` does not take the text.
pub fn fmt_event(event: &impl Event, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}(..)", event.name())
}

/// What a function that gives a constant is generic in: while it is not known, the constant cannot be computed.
pub trait Used {
    /// Nothing.
    const HERE: () = ();
}

impl Used for () {}

// What is done with a prop declared as `P`. Each names the type once, so that the compiler's error stands on it.

/// The accessor's view.
pub fn get<P: Prop>(prop: &Tracked<P>) -> P::Get<'_> {
    prop.get()
}

/// The accessor's view of the value before the first change.
pub fn was<P: Prop>(prop: &Tracked<P>) -> P::Get<'_> {
    prop.was()
}

/// Writes a value.
pub fn set<P: Prop>(prop: &mut Tracked<P>, value: impl Into<P::Value>) {
    prop.set(value.into());
}

/// Unset.
pub fn unset<P: Prop>() -> Tracked<P> {
    Tracked::new()
}

/// The prop, whatever its type.
pub fn slot<P: Prop>(prop: &Tracked<P>) -> &dyn Slot {
    prop
}

/// The same, to write.
pub fn slot_mut<P: Prop>(prop: &mut Tracked<P>) -> &mut dyn Slot {
    prop
}

/// The values of a prop for each event.
pub fn per_event<T, const N: usize>(values: [(&'static str, Option<T>); N]) -> PerEvent<T> {
    values.into_iter().filter_map(|(event, value)| Some((event, value?))).collect()
}

/// The same for a prop with a default.
pub mod defaulted {
    use serde_json::Value as Json;

    use super::Defaultable;
    use crate::tracking::{Defaulted, Settled, Slot, Tracked};

    /// The accessor's view.
    pub fn get<P: Defaultable>(prop: &Defaulted<P>) -> P::Ref<'_> {
        prop.get()
    }

    /// The accessor's view of the value before the first change.
    pub fn was<P: Defaultable>(prop: &Defaulted<P>) -> P::Ref<'_> {
        prop.was()
    }

    /// Writes a value.
    pub fn set<P: Defaultable>(prop: &mut Defaulted<P>, value: impl Into<P>) {
        prop.set(value.into());
    }

    /// The default in the form for storage.
    pub fn stored<P: Defaultable>(default: &P) -> Json {
        default.to_stored()
    }

    /// Unset.
    pub fn unset<P: Defaultable>(default: fn() -> Settled<P>) -> Defaulted<P> {
        Tracked::with(default)
    }

    /// The prop, whatever its type.
    pub fn slot<P: Defaultable>(prop: &Defaulted<P>) -> &dyn Slot {
        prop
    }

    /// The same, to write.
    pub fn slot_mut<P: Defaultable>(prop: &mut Defaulted<P>) -> &mut dyn Slot {
        prop
    }
}

/// Called when a field that exposes secrets was written: see `record::settle`.
pub fn settle<O: Props>(props: &mut O::Tracked) {
    props::settle_props::<O>(props);
}

/// Whether the prop that is the `index`th of the set's own is shown.
pub fn is_shown<O: Props>(shown: Shown<'_>, index: usize) -> bool {
    shown.is(props::place_of::<O>(index))
}

/// What a condition compares a prop of the value `V` with.
pub fn operand<V: Compare>(literal: V::Literal) -> Operand {
    V::operand(literal)
}

/// Calls the function that `if = path` names.
pub fn is_available<How, F: SaysWhether<How>>(asked: F) -> bool {
    asked.says()
}

/// Calls the rule of one's own that `validate = path` names on a prop.
///
/// # Errors
///
/// What the rule says.
pub fn check<A, How, F: Checks<A, How>>(value: A, rule: F) -> Result<(), Violation> {
    rule.check(value)
}

/// Calls the check across fields that `validate = path` names on the struct.
///
/// # Errors
///
/// What the check says.
pub fn check_record<T: Integration, How, F: ChecksRecord<T, How>>(
    record: &Record<T>,
    rule: F,
) -> Result<(), Violations> {
    rule.check(record)
}

/// Calls a step that `migrate(..)` names.
///
/// # Errors
///
/// What the step says.
pub fn migrate<How, F: Migrates<How>>(stored: &mut crate::Properties, step: F) -> Result<(), Violation> {
    step.migrate(stored)
}

/// A default that is written as text.
pub fn from_text<T: FromText>(text: &'static str) -> T {
    T::from_text(text)
}

/// The value of a field without `#[prop]`.
pub fn state<T: State>() -> T {
    T::initial()
}
