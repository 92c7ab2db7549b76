//! The keys of issues in a text: which are named, and which are closed.

use integrations_runtime::Violation;
use integrations_runtime::bases::issue_tracker::{Reference, ReferencePattern};
use regex_lite::{Error, Regex, RegexBuilder};

/// A project's key (a capital letter, then capital letters, digits and `_`), a dash and a number: what Jira makes of itself,
/// <https://confluence.atlassian.com/adminjiraserver/changing-the-project-key-format-938847081.html>.
const KEY: &str = r"[A-Z][A-Z_0-9]+-\d+";

// A pattern is a person's own. The engine never tries back, so a search takes at most the pattern's size times the text's;
// these bound both, and how often it searches.

/// How large a pattern may get, in bytes: `[A-Z]{1,255}-\d{1,9}` takes some 20,000.
const PATTERN_LIMIT: usize = 64 * 1024;
/// How much of a text is looked through, in bytes.
const TEXT_LIMIT: usize = 16 * 1024;
/// How many times a text may name an issue.
const REFERENCE_LIMIT: usize = 50;

/// How a text names an issue: a prefix that may be blank, and a key.
#[derive(Debug)]
pub(super) struct KeyPattern(Regex);

impl KeyPattern {
    /// `None` where the two are no pattern.
    pub(super) fn new(prefix: Option<&str>, regex: Option<&str>) -> Option<Self> {
        compile(prefix.unwrap_or_default(), regex.unwrap_or(KEY)).ok().map(Self)
    }

    /// Every reference in a text, in its order, each where a word begins.
    pub(super) fn find<'t>(&self, text: &'t str) -> Vec<Reference<'t>> {
        let text = beginning(text, TEXT_LIMIT);
        let found = self.0.captures_iter(text).take(REFERENCE_LIMIT).filter_map(|captures| {
            let (whole, key) = (captures.get(0)?, captures.name("issue")?);
            is_key(key.as_str()).then(|| Reference::at(text, whole.range(), key.range())).flatten()
        });
        found.filter(|found| begins_a_word(text, found)).collect()
    }

    /// The keys that a text says it closes, as in `Closes BELL-12, BELL-7 and BELL-1`.
    pub(super) fn closed<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let text = beginning(text, TEXT_LIMIT);
        let named = self.find(text);
        let mut closed = Vec::new();
        for word in CLOSING.find(text) {
            let mut end = word.range().end;
            for reference in named.iter().filter(|reference| reference.range().start >= word.range().end) {
                let between = text.get(end..reference.range().start);
                if !between.is_some_and(only_joins) {
                    break;
                }
                closed.push(reference.id);
                end = reference.range().end;
            }
        }
        closed
    }
}

/// Whether a pattern is one: by itself, and in the group that it is to stand in. `a)(b` is one in a group only, and a
/// comment of `(?x)` one without it.
pub(super) fn is_pattern(pattern: &str) -> Result<(), Violation> {
    match build(pattern).and_then(|_| compile("", pattern)) {
        Ok(_) => Ok(()),
        Err(_) => Err(Violation::new("regex", "is not a regular expression, or too large a one")),
    }
}

fn compile(prefix: &str, regex: &str) -> Result<Regex, Error> {
    build(&format!("(?:{prefix})(?P<issue>{regex})"))
}

fn build(regex: &str) -> Result<Regex, Error> {
    RegexBuilder::new(regex).size_limit(PATTERN_LIMIT).build()
}

/// The words that close issues in GitLab, in small letters and capitals:
/// <https://docs.gitlab.com/user/project/issues/managing_issues/#default-closing-pattern>.
static CLOSING: ReferencePattern = ReferencePattern::new(
    r"(?i)\b(?:clos(?:e[sd]?|ing)|fix(?:e[sd]|ing)?|resolv(?:e[sd]?|ing)|implement(?:s|ed|ing)?):? +(?:issues? +)?",
);

/// Whether what stands between two references, on one line, makes them a list.
fn only_joins(between: &str) -> bool {
    matches!(between.trim_matches(' ').trim_start_matches(',').trim_start_matches(' '), "" | "and")
}

/// Letters and digits of ASCII, `_` and `-`: nothing else can be a key, whatever a pattern finds.
fn is_key(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    !text.is_empty() && text.bytes().all(fits)
}

/// Not `BELL-12` in `xBELL-12`. A prefix such as `#` begins a word of its own.
fn begins_a_word(text: &str, reference: &Reference<'_>) -> bool {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    let before = text.get(..reference.range().start).and_then(|before| before.chars().next_back());
    !(before.is_some_and(is_word) && reference.text.starts_with(is_word))
}

/// At most so many bytes of a text, up to the end of a character.
fn beginning(text: &str, limit: usize) -> &str {
    let mut end = limit.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(prefix: Option<&str>, regex: Option<&str>, text: &str) -> Vec<String> {
        let keys = KeyPattern::new(prefix, regex);
        keys.map(|keys| keys.find(text).iter().map(|it| it.id.to_owned()).collect()).unwrap_or_default()
    }

    #[test]
    fn finds_keys_where_words_begin() {
        for (text, keys) in [
            ("BELL-12", &["BELL-12"][..]),
            ("(A1_B-3), see https://jira.example.com/browse/BELL-7?x", &["A1_B-3", "BELL-7"]),
            ("bell-12 xBELL-12 B-12 BELL12 BELL- öBELL-1 _BELL-1", &[]),
            ("BELL-1 BELL-1", &["BELL-1", "BELL-1"]),
            ("BELL-12x", &["BELL-12"]),
            ("", &[]),
        ] {
            assert_eq!(found(None, None, text), keys, "{text}");
        }
    }

    #[test]
    fn a_pattern_of_ones_own_takes_the_place() {
        for (prefix, regex, text, keys) in [
            (Some("JIRA#"), None, "JIRA#BELL-1 BELL-2", &["BELL-1"][..]),
            (Some("#"), None, "x#BELL-1 BELL-2", &["BELL-1"]),
            (Some("a|b"), None, "aBELL-1 bBELL-2 cBELL-3", &["BELL-1", "BELL-2"]),
            (None, Some(r"bell-\d+"), "bell-1 BELL-2", &["bell-1"]),
            (Some("no "), Some("(BELL|ROPE)-[0-9]+"), "no ROPE-3, BELL-1", &["ROPE-3"]),
            // What is no key never becomes a part of a path.
            (None, Some(".*"), "../../secret?x=1", &[]),
            (None, Some(r"\.+"), ".. ...", &[]),
            (None, Some("x*"), "aaa", &[]),
        ] {
            assert_eq!(found(prefix, regex, text), keys, "{text}");
        }
    }

    #[test]
    fn a_pattern_must_be_one() {
        for pattern in ["[A-Z]+", "(?i)bell-[0-9]+", ""] {
            assert_eq!(is_pattern(pattern), Ok(()), "{pattern}");
        }
        for pattern in ["(", "a)(b", "(?P<issue>x)", "(?x)a # b", "((a{99}){99}){99}", "(?<!a)b", r"(a)\1"] {
            let refused = is_pattern(pattern).err().map(|refused| refused.to_string());
            assert_eq!(
                refused.as_deref(),
                Some("is not a regular expression, or too large a one"),
                "{pattern}"
            );
        }
        assert!(KeyPattern::new(Some("(?P<a>x)"), Some("(?P<a>y)")).is_none());
    }

    #[test]
    fn closes_what_follows_the_word() {
        let keys = KeyPattern::new(None, None);
        let closed = |text| keys.as_ref().map(|keys| keys.closed(text)).unwrap_or_default();
        for (text, expected) in [
            ("Closes BELL-1", &["BELL-1"][..]),
            ("Mend it\n\nfixes: BELL-1, BELL-2 and BELL-3", &["BELL-1", "BELL-2", "BELL-3"]),
            ("RESOLVED issues BELL-1,BELL-2, and BELL-3", &["BELL-1", "BELL-2", "BELL-3"]),
            ("implement issue BELL-1; BELL-2", &["BELL-1"]),
            ("Closes BELL-1 BELL-2", &["BELL-1", "BELL-2"]),
            ("Closes BELL-1 or BELL-2", &["BELL-1"]),
            ("Closes BELL-1, fixes BELL-2", &["BELL-1", "BELL-2"]),
            ("Closes BELL-1\nBELL-2", &["BELL-1"]),
            ("See BELL-1", &[]),
            ("encloses BELL-1", &[]),
            ("closesBELL-1", &[]),
            ("Closes\nBELL-1", &[]),
            ("closes the door of BELL-1", &[]),
        ] {
            assert_eq!(closed(text), expected, "{text}");
        }
    }

    #[test]
    fn neither_a_long_text_nor_an_odd_pattern_takes_long() {
        let long = "ö".repeat(1_000_000);
        assert_eq!(beginning(&long, 3), "ö");
        assert!(found(None, None, &format!("{long}BELL-1")).is_empty());
        assert_eq!(found(None, None, &"BELL-1 ".repeat(1000)).len(), REFERENCE_LIMIT);
        let started = std::time::Instant::now();
        for regex in ["(a*)*b", "(a|a)*b", "(.*)(.*)(.*)(.*)=", ".*[^a]|a", "(a{1,30}){1,30}b"] {
            found(None, Some(regex), &"a".repeat(1_000_000));
        }
        assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
    }
}
