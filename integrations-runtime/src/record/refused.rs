//! A record that makes no configuration.

use std::fmt;

use super::Record;
use crate::errors::Violations;
use crate::execute::ExecuteError;
use crate::integration::Integration;

/// A record that breaks rules, with what is wrong with it: what [`Record::into_config`] gives back, so that the record can be
/// mended. It says the violations, and shows no value.
pub struct Refused<T: Integration> {
    /// In a box, so that a `Result` with it is no larger than a configuration.
    record: Box<Record<T>>,
    violations: Violations,
}

impl<T: Integration> Refused<T> {
    pub(super) fn new(record: Record<T>, violations: Violations) -> Self {
        Self { record: Box::new(record), violations }
    }

    /// The record as it was.
    pub fn record(&self) -> &Record<T> {
        &self.record
    }

    /// The record as it was, to be mended.
    pub fn into_record(self) -> Record<T> {
        *self.record
    }

    /// What is wrong with it.
    pub fn violations(&self) -> &Violations {
        &self.violations
    }

    /// What is wrong, without the record.
    pub fn into_violations(self) -> Violations {
        self.violations
    }

    /// The record, and what is wrong with it.
    pub fn into_parts(self) -> (Record<T>, Violations) {
        (*self.record, self.violations)
    }
}

impl<T: Integration> fmt::Debug for Refused<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refused").field("record", &self.record).field("violations", &self.violations).finish()
    }
}

impl<T: Integration> fmt::Display for Refused<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.violations.fmt(f)
    }
}

impl<T: Integration> std::error::Error for Refused<T> {}

impl<T: Integration> From<Refused<T>> for Violations {
    fn from(refused: Refused<T>) -> Self {
        refused.violations
    }
}

impl<T: Integration> From<Refused<T>> for ExecuteError {
    fn from(refused: Refused<T>) -> Self {
        refused.violations.into()
    }
}
