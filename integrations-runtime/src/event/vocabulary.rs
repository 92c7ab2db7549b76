//! Vocabularies of one's own: what `#[derive(Events)]` implements, and what its code calls.

use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::any::AnyEvent;
use super::{EventSpec, PayloadError, RawEvent};

/// A vocabulary of events. Derive it, with [`Events`](macro@crate::Events), on an enum whose variants hold the payloads.
///
/// ```
/// use integrations_runtime::{Events, Integration, Vocabulary};
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Debug, Serialize, Deserialize)]
/// pub struct Order {
///     number: u32,
/// }
///
/// #[derive(Debug, Events)]
/// pub enum ShopEvent {
///     /// A customer paid an order.
///     OrderPaid(Order),
///     #[event(default = false)]
///     OrderRefunded(Order),
/// }
///
/// #[derive(Integration)]
/// #[events(order_paid, order_refunded, in = ShopEvent)]
/// pub struct Ledger {}
///
/// let paid = ShopEvent::OrderPaid(Order { number: 7 }).to_raw()?;
/// assert_eq!((paid.name(), &paid.json()["number"]), ("order_paid", &serde_json::json!(7)));
/// assert_eq!(Ledger::SPEC.events[0].description, "A customer paid an order");
/// # Ok::<(), integrations_runtime::event::PayloadError>(())
/// ```
///
/// An event is known by its name: to a record, what is called `push` is its `push`, whichever vocabulary it is from. A
/// product with several vocabularies gives a record the events of its own.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a vocabulary of events",
    label = "not a vocabulary",
    note = "declare it with `#[derive(Events)]`, on an enum whose variants hold the payloads"
)]
pub trait Vocabulary: Sized {
    /// Every event, in the order of declaration.
    const EVENTS: &'static [EventSpec];

    /// The event as a host gives it to records. What they get as its payload is read from its JSON, once for all of them.
    ///
    /// # Errors
    ///
    /// When the payload cannot be written as JSON: a map whose keys are no text, say. The error holds no value.
    fn to_raw(&self) -> Result<RawEvent, PayloadError>;

    /// The payload of the event `name` as an example, where the declaration has one (`sample = path`): to try a
    /// configuration out.
    fn sample(name: &str) -> Option<Json>;
}

/// A vocabulary without its type: that `V` is one is asked here, and nowhere else.
#[derive(Debug, Clone, Copy)]
pub struct Own {
    /// Its events.
    pub events: &'static [EventSpec],
    /// What makes their examples.
    pub sample: fn(&str) -> Option<Json>,
}

/// The vocabulary `V`.
pub const fn own<V: Vocabulary>() -> Own {
    Own { events: V::EVENTS, sample: V::sample }
}

/// The event at a place of a vocabulary: what it carries, which only the vocabulary's own declaration names.
pub trait Declares<const INDEX: usize> {
    /// The type of the payload.
    type Payload;
    /// What is done with it.
    const CODEC: Codec<Self::Payload>;
}

/// What an event of one's own carries.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the payload of an event",
    label = "not a payload",
    note = "a payload is `Serialize`, `DeserializeOwned`, `Send`, `Sync` and `'static`: derive `serde::Serialize` and `serde::Deserialize`"
)]
pub trait EventPayload: Serialize + DeserializeOwned + Send + Sync + 'static {}

#[diagnostic::do_not_recommend]
impl<T: Serialize + DeserializeOwned + Send + Sync + 'static> EventPayload for T {}

/// What is done with a payload. It is made where the payload's type is declared, so one that is none is said once, there.
#[derive(Debug)]
pub struct Codec<P> {
    read: fn(&RawEvent) -> Result<Arc<P>, PayloadError>,
    write: fn(&'static str, &P) -> Result<RawEvent, PayloadError>,
    any: for<'a> fn(&'static str, &'a P) -> AnyEvent<'a>,
    show: fn(&P) -> Option<Json>,
}

/// The codec of a payload.
pub const fn codec<P: EventPayload>() -> Codec<P> {
    Codec {
        read: RawEvent::payload::<P>,
        write: raw_from::<P>,
        any: |name, payload| AnyEvent::new(name, payload),
        show: |payload| serde_json::to_value(payload).ok(),
    }
}

/// An event of a name with its payload as JSON.
///
/// # Errors
///
/// When the payload cannot be written as JSON.
pub(crate) fn raw_from<T: EventPayload>(name: &'static str, payload: &T) -> Result<RawEvent, PayloadError> {
    let json = serde_path_to_error::serialize(payload, serde_json::value::Serializer);
    let json = json.map_err(|error| {
        let within = error.path().iter().next().is_some();
        unwritable(name, if within { error.path().to_string() } else { String::new() })
    })?;
    Ok(RawEvent::new(name, json))
}

/// What serde says may hold a value, so it is not told.
pub(super) fn unwritable(name: &str, path: String) -> PayloadError {
    PayloadError { event: name.to_owned(), path, message: "cannot be written as JSON".to_owned() }
}

/// The payload of an event that arrived.
///
/// # Errors
///
/// When the JSON is no such payload.
pub fn payload_of<V: Declares<INDEX>, const INDEX: usize>(
    raw: &RawEvent,
) -> Result<Arc<V::Payload>, PayloadError> {
    (V::CODEC.read)(raw)
}

/// An event with its payload as JSON.
///
/// # Errors
///
/// When the payload cannot be written as JSON.
pub fn raw_of<V: Declares<INDEX>, const INDEX: usize>(
    name: &'static str,
    payload: &V::Payload,
) -> Result<RawEvent, PayloadError> {
    (V::CODEC.write)(name, payload)
}

/// An event with its payload.
pub fn any_of<'a, V: Declares<INDEX>, const INDEX: usize>(
    name: &'static str,
    payload: &'a V::Payload,
) -> AnyEvent<'a> {
    (V::CODEC.any)(name, payload)
}

/// The payload that a declaration gives as an example.
pub fn sample_of<V: Declares<INDEX>, const INDEX: usize>(make: fn() -> V::Payload) -> Option<Json> {
    (V::CODEC.show)(&make())
}

/// What stands for a vocabulary that could not be read: whatever its events are, that is told already.
pub enum Unread {}

impl Vocabulary for Unread {
    const EVENTS: &'static [EventSpec] = &[];

    fn to_raw(&self) -> Result<RawEvent, PayloadError> {
        match *self {}
    }

    fn sample(_name: &str) -> Option<Json> {
        None
    }
}

impl Declares<0> for Unread {
    type Payload = ();

    const CODEC: Codec<()> = codec();
}
