//! An event without the type that an integration has for it.

use std::any::Any;

use super::vocabulary::{EventPayload, raw_from, unwritable};
use super::{PayloadError, RawEvent};

/// An event of whatever integration: what the methods of [`Event`](crate::Event) are made of.
pub struct AnyEvent<'a> {
    pub(crate) name: &'static str,
    pub(crate) payload: &'a (dyn Any + Send + Sync),
    write: fn(&'static str, &(dyn Any + Send + Sync)) -> Result<RawEvent, PayloadError>,
}

impl<'a> AnyEvent<'a> {
    pub(crate) fn new<P: EventPayload>(name: &'static str, payload: &'a P) -> Self {
        Self { name, payload, write: write::<P> }
    }

    /// The event as it would arrive.
    pub(crate) fn to_raw(&self) -> Result<RawEvent, PayloadError> {
        (self.write)(self.name, self.payload)
    }
}

fn write<P: EventPayload>(
    name: &'static str,
    payload: &(dyn Any + Send + Sync),
) -> Result<RawEvent, PayloadError> {
    match payload.downcast_ref::<P>() {
        Some(payload) => raw_from(name, payload),
        // It is what the event was made with, so this is not reached; a host shall not end by it if it is.
        None => Err(unwritable(name, String::new())),
    }
}
