//! `pattern = "..."`

use std::fmt;
use std::sync::OnceLock;

use regex_lite::Regex;

#[cfg(feature = "regex")]
use super::automaton::Automaton;
use super::wording::Wording;

/// A regular expression, compiled when it is first used. The derive has checked it with the same engine. With the feature
/// `regex` it is matched by a faster one, and means the same.
pub struct Pattern {
    source: &'static str,
    regex: OnceLock<Option<Regex>>,
    #[cfg(feature = "regex")]
    automaton: OnceLock<Option<Automaton>>,
}

impl Pattern {
    /// A pattern that is not compiled yet.
    pub const fn new(source: &'static str) -> Self {
        Self {
            source,
            regex: OnceLock::new(),
            #[cfg(feature = "regex")]
            automaton: OnceLock::new(),
        }
    }

    /// As it was written.
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// Whether it matches somewhere in the text. One that cannot be compiled matches nothing.
    pub fn is_match(&self, text: &str) -> bool {
        #[cfg(feature = "regex")]
        if let Some(is_match) = self.automaton().and_then(|automaton| automaton.is_match(text)) {
            return is_match;
        }
        self.regex().is_some_and(|regex| regex.is_match(text))
    }

    /// Of what `regex-lite` takes alone, so that a pattern is right or wrong with the feature as without it.
    #[cfg(feature = "regex")]
    fn automaton(&self) -> Option<&Automaton> {
        self.automaton.get_or_init(|| self.regex().and_then(|_| Automaton::new(self.source))).as_ref()
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

pub(super) fn judge(text: &str, pattern: &'static Pattern) -> Option<Wording> {
    (!pattern.is_match(text)).then_some(Wording::Mismatch(pattern))
}
