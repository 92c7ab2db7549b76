//! What is timed and counted: each does one thing a number of times.

pub mod bell;
pub mod dispatching;
pub mod forms;
pub mod held;

use crate::Fallible;

/// One thing that is done a number of times.
#[derive(Clone, Copy)]
pub struct Subject {
    /// What it is, as `assign/ours`.
    pub name: &'static str,
    /// Does it so many times, after what it needs is made.
    pub run: fn(u64) -> Fallible<()>,
}

/// The subject of a name.
pub fn find(name: &str) -> Fallible<Subject> {
    let mut all = [bell::SUBJECTS, dispatching::SUBJECTS, forms::SUBJECTS].concat().into_iter();
    all.find(|subject| subject.name == name).ok_or_else(|| format!("no subject `{name}`").into())
}
