//! What is asked of a declared type where it may be none that a prop can have: of that the table tells, and nobody else.

use std::marker::PhantomData;

use crate::value::{Prop, PropValue};

/// Asks of the type `P`. Where it is no [`Prop`], the answers are those of [`NoProp`]: an item of the type's own goes before
/// one of a trait, but only where its bounds hold.
///
/// What is asked here costs the compiler little; the metadata, which it would have to make up first, much.
pub struct Probe<P>(PhantomData<P>);

impl<P: Prop> Probe<P> {
    /// Whether its values are hidden.
    pub const SECRET: bool = <P::Value as PropValue>::SECRET;
    /// Whether they are not.
    pub const NO_SECRET: bool = !Self::SECRET;
    /// Whether its values are URLs.
    pub const URL: bool = match <P::Value as PropValue>::FORMAT {
        Some(format) => super::same(format, "uri"),
        None => false,
    };
    /// Whether it needs a value.
    pub const REQUIRED: bool = P::REQUIRED;
}

/// What is answered of a type that is no [`Prop`]: nothing is asserted.
pub trait NoProp {
    /// See [`Probe::SECRET`].
    const SECRET: bool = false;
    /// See [`Probe::NO_SECRET`].
    const NO_SECRET: bool = false;
    /// See [`Probe::URL`].
    const URL: bool = false;
    /// See [`Probe::REQUIRED`].
    const REQUIRED: bool = false;
}

impl<P> NoProp for Probe<P> {}
