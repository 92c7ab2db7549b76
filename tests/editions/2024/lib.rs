//! What every edition compiles, in the edition of 2024.
// checklist: 62

#![deny(warnings, rustdoc::broken_intra_doc_links)]
#![allow(clippy::expect_used, reason = "a test panics when it fails")]

#[path = "../fixture.rs"]
pub mod fixture;
