//! Text of every kind that a rule or a format asks for.

use proptest::prelude::*;
use proptest::string::string_regex;
use serde_json::Value as Json;

use super::one_of;

/// Strategies of one kind: plain values, which tests can look for and people can read, and values of any sort.
#[derive(Clone)]
pub(super) struct Values {
    pub(super) plain: BoxedStrategy<Json>,
    pub(super) any: BoxedStrategy<Json>,
}

impl Values {
    pub(super) fn new(
        plain: BoxedStrategy<Json>,
        odd: impl IntoIterator<Item = BoxedStrategy<Json>>,
    ) -> Self {
        let any = one_of(std::iter::once(plain.clone()).chain(odd));
        Self { plain, any }
    }
}

/// How long text may be, in characters.
#[derive(Clone, Copy)]
pub(super) struct Length {
    pub(super) least: usize,
    pub(super) most: usize,
}

/// As long as plain text is where nothing else is said: so long that it stands in no other text by chance.
const PLAIN: usize = 16;

/// How much the lengths of generated text differ.
const SPREAD: usize = 16;

impl Length {
    /// The lengths that are generated: as long as plain text, where that is allowed.
    fn plain(self) -> (usize, usize) {
        let least = self.least.max(PLAIN).min(self.most);
        (least, least.saturating_add(SPREAD / 2).min(self.most))
    }

    fn any(self) -> (usize, usize) {
        let least = self.least.max(1);
        (least, least.saturating_add(SPREAD).min(self.most).max(least))
    }
}

/// Text that matches a regular expression which proptest can read; `None` where it cannot.
pub(super) fn matching(pattern: &str) -> Option<BoxedStrategy<Json>> {
    Some(string_regex(pattern).ok()?.prop_map(Json::from).boxed())
}

/// The same of an expression written here.
fn written(pattern: &str) -> BoxedStrategy<Json> {
    matching(pattern).unwrap_or_else(|| Just(Json::Null).boxed())
}

/// Letters and digits; and whatever can be printed.
pub(super) fn words(length: Length) -> Values {
    let ((least, most), (short, long)) = (length.plain(), length.any());
    let plain = written(&format!("[a-zA-Z0-9]{{{least},{most}}}"));
    Values::new(plain, [written(&format!("\\PC{{{short},{long}}}"))])
}

/// URLs of hosts that nobody has (RFC 2606), with a path as long as the URL has to be.
pub(super) fn urls(length: Length) -> Values {
    let fitted = move |start: &'static str, rest: &str| {
        string_regex(rest).ok().map(|rest| {
            rest.prop_map(move |rest: String| {
                let url: String =
                    format!("{start}{rest}").chars().take(length.most.max(start.len())).collect();
                let missing = length.least.saturating_sub(url.chars().count());
                Json::from(url + &"x".repeat(missing))
            })
            .boxed()
        })
    };
    let short = Just(Json::from("https://a.io/")).boxed();
    let long = fitted("https://kit.example.com/", "[a-zA-Z0-9]{16,20}").unwrap_or_else(|| short.clone());
    if length.most < 40 {
        return Values::new(short, []);
    }
    let odd = [
        fitted("http://sub.example.org:8080/", "[a-z]{1,8}/[a-z0-9]{1,8}"),
        fitted("https://example.net/", "[a-z]{2,6}\\?[a-z]{1,3}=[a-z0-9%]{0,6}"),
    ];
    Values::new(long, odd.into_iter().flatten())
}

/// E-mail addresses.
pub(super) fn emails(length: Length) -> Values {
    const HOST: usize = "@example.com".len();
    let (least, most) = (length.least.saturating_sub(HOST).max(1), length.most.saturating_sub(HOST).max(1));
    let usual = least.max(12).min(most);
    let plain = written(&format!("[a-z]{{{usual},{}}}@example\\.com", usual.saturating_add(4).min(most)));
    Values::new(plain, [written("[a-z][a-z0-9.+_-]{0,12}[a-z0-9]@[a-z]{1,8}\\.example")])
}

/// Text of a format, as JSON Schema names it.
pub(super) fn of_format(format: &str, length: Length) -> Option<Values> {
    let date = "20[0-9]{2}-(0[1-9]|1[0-2])-[12][0-9]";
    let time = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]";
    Some(match format {
        "uri" => urls(length),
        "email" => emails(length),
        "date" => Values::new(written(date), []),
        "time" => Values::new(written(time), []),
        "date-time" => {
            Values::new(written(&format!("{date}T{time}Z")), [written(&format!("{date}T{time}\\+02:00"))])
        }
        "duration" => {
            Values::new(written("PT[1-9][0-9]{0,2}M"), [written("PT[1-9]H"), written("[1-9]h [1-5]0m")])
        }
        _ => return None,
    })
}

/// Text that matches a rule's pattern: as far as proptest can read it. It cannot promise to: the rule is asked too.
pub(super) fn of_pattern(pattern: &str) -> Vec<Values> {
    let core = format!("(?:{})", readable(pattern));
    // What is not anchored at its end may go on: so that secrets of a fixed beginning differ.
    let ends: &[&str] = if pattern.ends_with('$') { &[""] } else { &["[a-zA-Z0-9]{16}", ""] };
    // What is not anchored at its start may be the end of a URL.
    let starts: &[&str] =
        if pattern.starts_with('^') { &[""] } else { &["", "https://kit\\.example\\.com/[a-z]{4,8}"] };
    let parts = starts.iter().flat_map(|start| ends.iter().map(move |end| (start, end)));
    let strategies = parts.filter_map(|(start, end)| matching(&format!("{start}{core}{end}")));
    strategies.map(|strategy| Values::new(strategy, [])).collect()
}

/// A pattern of `regex-lite` as one that proptest reads: without what matches between characters, which it does not
/// generate, and with the classes `\d`, `\w`, `\s` and `.` as ASCII has them.
fn readable(pattern: &str) -> String {
    let mut read = String::new();
    let mut in_class = false;
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some('d') => read.push_str(if in_class { "0-9" } else { "[0-9]" }),
                Some('w') => read.push_str(if in_class { "0-9A-Za-z_" } else { "[0-9A-Za-z_]" }),
                Some('s') => read.push_str(if in_class { " " } else { "[ ]" }),
                Some('b' | 'B' | 'A' | 'z') if !in_class => {}
                Some(escaped) => read.extend(['\\', escaped]),
                None => read.push('\\'),
            },
            '[' => {
                in_class = true;
                read.push('[');
                // The first of a class, which may be `^` or `]`.
                if characters.as_str().starts_with('^') {
                    read.extend(characters.next());
                }
                if characters.as_str().starts_with(']') {
                    read.push('\\');
                    read.extend(characters.next());
                }
            }
            ']' => {
                in_class = false;
                read.push(']');
            }
            '^' | '$' if !in_class => {}
            '.' if !in_class => read.push_str("[ -~]"),
            other => read.push(other),
        }
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_read_as_regex_lite_reads_it() {
        for (pattern, read) in [
            (r"^\d{3}$", "[0-9]{3}"),
            (r"^[\w.-]+@\w+\.com$", r"[0-9A-Za-z_.-]+@[0-9A-Za-z_]+\.com"),
            (r"^[^\s]+$", "[^ ]+"),
            (r"\A[$^]\.\z", r"[$^]\."),
            (r"^a$|^b.$", "a|b[ -~]"),
            (r"[]a]\$", r"[\]a]\$"),
        ] {
            assert_eq!(readable(pattern), read, "{pattern}");
        }
    }
}
