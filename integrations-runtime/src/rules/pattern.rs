//! `pattern = "..."`

use std::fmt;
use std::sync::OnceLock;

use regex_lite::Regex;

use crate::errors::Violation;

/// A regular expression, compiled when it is first used. The derive has checked it with the same engine.
pub struct Pattern {
    source: &'static str,
    regex: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// A pattern that is not compiled yet.
    pub const fn new(source: &'static str) -> Self {
        Self { source, regex: OnceLock::new() }
    }

    /// As it was written.
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// Whether it matches somewhere in the text. One that cannot be compiled matches nothing.
    pub fn is_match(&self, text: &str) -> bool {
        self.regex().is_some_and(|regex| regex.is_match(text))
    }

    pub(crate) fn regex(&self) -> Option<&Regex> {
        self.regex.get_or_init(|| Regex::new(self.source).ok()).as_ref()
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pattern({:?})", self.source)
    }
}

pub(super) fn judge(text: &str, pattern: &'static Pattern) -> Option<Violation> {
    if pattern.is_match(text) {
        return None;
    }
    let source = pattern.source();
    Some(Violation::new("pattern", format!("does not match the pattern `{source}`")).param("pattern", source))
}
