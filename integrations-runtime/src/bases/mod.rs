//! What integrations of a kind have in common: for each kind a group of props to flatten, and a trait with the behaviour.
//!
//! A group is taken with `#[prop(flatten)]`, which is one field of the declaration. The trait works for whoever has the
//! group, and leaves to write what only the integration knows.
//!
//! | base | group | trait |
//! |---|---|---|
//! | [`chat`] | [`ChatNotification`](chat::ChatNotification), or parts of it | [`Notify`](chat::Notify): send a message |

#[cfg(feature = "derive")]
pub mod chat;
