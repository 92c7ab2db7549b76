//! The grammar, each mistake once; and what a right declaration means.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod conditions;
mod grammar;
mod model;
mod recovery;
