//! Keeps secrets out of what is quoted: those of a request out of its answer, those of a record out of what it sends.

use reqwest::header::{AUTHORIZATION, HeaderMap};
use serde_json::Value as Json;
use url::{Url, form_urlencoded};

use crate::record::AnyRecord;
use crate::value::Secret;
use crate::webhook::percent_decoded;

/// What stands where a secret stood.
pub(super) const REDACTED: &str = "[redacted]";

/// The shortest part of a secret URL that is a secret by itself: shorter ones are words like `api` and `v1`.
const SHORTEST_PART: usize = 6;

/// A text with the secrets of a record masked, as they are and as JSON, HTML or a URL would write them; of a URL, also its
/// parts of six characters and more. For what a program shows of what a record sends: what the [log](super::RequestLog) does not
/// have, as another protocol's. What is made of a secret, as a signature, is not found.
///
/// ```
/// use integrations_runtime::http::redacted;
/// use integrations_runtime::{AnyRecord, Context, Execute, ExecuteError, Integration, Outcome, Secret, registry};
///
/// #[derive(Integration)]
/// #[events()]
/// struct Bell {
///     #[prop]
///     token: Secret,
/// }
/// # impl Execute for Bell {
/// #     async fn execute(&self, event: BellEvent, _cx: &Context) -> Result<Outcome, ExecuteError> { match event {} }
/// # }
///
/// let bell = registry![Bell].get("bell").ok_or("no bell")?.load(&serde_json::json!({ "token": "a \"b\" c" }))?;
/// assert_eq!(redacted(r#"{"key":"a \"b\" c"} or a%20%22b%22%20c"#, &*bell), r#"{"key":"[redacted]"} or [redacted]"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn redacted(text: &str, record: &dyn AnyRecord) -> String {
    let mut redactor = Redactor::default();
    let secret = record.parts().every_field().filter(|(field, ..)| field.secret);
    for value in secret.filter_map(|(_, _, slot)| slot.stored()) {
        redactor.hide_value(&value);
    }
    redactor.masked(&tidy(text), false, usize::MAX)
}

/// The secrets of a request, in the ways that an answer may write them.
#[derive(Default)]
pub(super) struct Redactor {
    needles: Vec<Secret>,
}

impl Redactor {
    /// Hides a secret as it is, and as JSON, HTML and a URL write it.
    pub(super) fn hide(&mut self, secret: &str) {
        let json = serde_json::to_string(secret).unwrap_or_default();
        let json = json.trim_matches('"');
        let html = secret.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let percent: String = form_urlencoded::byte_serialize(secret.as_bytes()).collect();
        let spaced = percent.replace('+', "%20");
        let html_quoted = html.replace('"', "&quot;").replace('\'', "&#39;");
        for form in [secret, json, &json.replace('/', "\\/"), &html, &html_quoted, &percent, &spaced] {
            for form in [clean(form), tidy(form)] {
                if !form.is_empty() && !self.needles.iter().any(|known| *known.expose_secret() == form) {
                    self.needles.push(form.into());
                }
            }
        }
    }

    /// Hides a URL, and what it would be known by.
    pub(super) fn hide_url(&mut self, url: &Url) {
        self.hide(url.as_str());
        let path = url.path();
        for whole in
            [Some(path), url.query(), url.fragment()].into_iter().flatten().filter(|whole| *whole != "/")
        {
            self.hide(whole);
        }
        let segments = path.split('/').filter(|part| !part.is_empty());
        let mut parts: Vec<String> = segments.map(str::to_owned).collect();
        for (name, value) in url.query_pairs() {
            parts.extend([name.into_owned(), value.into_owned()]);
        }
        for part in parts.iter().filter(|part| part.chars().count() >= SHORTEST_PART) {
            self.hide(part);
            self.hide(&percent_decoded(part));
        }
    }

    /// Hides each text and number of a secret as it is stored.
    fn hide_value(&mut self, value: &Json) {
        match value {
            Json::String(text) => match Url::parse(text).ok().filter(Url::has_host) {
                Some(url) => self.hide_url(&url),
                None => self.hide(text),
            },
            Json::Number(number) => self.hide(&number.to_string()),
            Json::Array(values) => values.iter().for_each(|value| self.hide_value(value)),
            Json::Object(members) => members.values().for_each(|value| self.hide_value(value)),
            Json::Null | Json::Bool(_) => {}
        }
    }

    /// Hides the credentials of `Authorization`, as they stand behind `Basic` or `Bearer`.
    pub(super) fn hide_authorization(&mut self, headers: &HeaderMap) {
        let value = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        if let Some((_, credentials)) = value.and_then(|value| value.split_once(' ')) {
            self.hide(credentials);
        }
    }

    /// The first `limit` characters of a text, cleaned, with the secrets masked. `truncated`: the text is cut off, so it
    /// may end in the beginning of a secret.
    pub(super) fn excerpt(&self, text: &str, truncated: bool, limit: usize) -> String {
        // Cleaned before it is masked: what is taken out of a secret's middle would hide the secret from the mask.
        let mut shown = self.masked(&clean(text), truncated, limit.saturating_mul(4));
        if let Some((end, _)) = shown.char_indices().nth(limit) {
            shown.truncate(end);
            shown.push('…');
        }
        shown
    }

    /// A text that was cleaned or tidied, with the secrets masked: all of it, or somewhat more than `enough` bytes.
    /// `truncated`: as of [`excerpt`](Self::excerpt).
    pub(super) fn masked(&self, text: &str, truncated: bool, enough: usize) -> String {
        let mut rest = text;
        let mut shown = String::new();
        // Each turn adds more than a character, so a long answer does not cost more than its beginning.
        while shown.len() <= enough {
            let Some((before, after)) = self.next_in(rest) else {
                let (whole, cut) = if truncated { self.without_cut_secret(rest) } else { (rest, false) };
                shown.push_str(whole);
                shown.push_str(if cut { REDACTED } else { "" });
                break;
            };
            shown.push_str(before);
            shown.push_str(REDACTED);
            rest = after;
        }
        shown
    }

    /// The length of the longest secret, in bytes.
    pub(super) fn longest(&self) -> usize {
        self.needles.iter().map(|needle| needle.expose_secret().len()).max().unwrap_or_default()
    }

    /// What stands before and after the first secret; of several that begin there, the longest.
    fn next_in<'a>(&self, text: &'a str) -> Option<(&'a str, &'a str)> {
        let found = self.needles.iter().filter_map(|needle| text.split_once(needle.expose_secret().as_str()));
        found.min_by_key(|(before, after)| (before.len(), after.len()))
    }

    /// The text without the beginning of a secret that it ends in, and whether there was one.
    fn without_cut_secret<'a>(&self, text: &'a str) -> (&'a str, bool) {
        let text = text.trim_end_matches('\u{FFFD}');
        let cut = self.needles.iter().filter_map(|needle| {
            let mut starts =
                needle.expose_secret().char_indices().rev().map(|(end, _)| end).filter(|end| *end > 0);
            starts.find_map(|end| text.strip_suffix(needle.expose_secret().get(..end)?))
        });
        cut.min_by_key(|whole| whole.len()).map_or((text, false), |whole| (whole, true))
    }
}

/// One line, without characters that a terminal obeys or an eye does not see; runs of white space become a space.
pub(super) fn clean(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for character in text.trim().chars() {
        if character.is_whitespace() {
            if !line.ends_with(' ') {
                line.push(' ');
            }
        } else if !character.is_control() && !is_invisible(character) {
            line.push(character);
        }
    }
    line
}

/// The text with its lines and its white space, without characters that a terminal obeys or an eye does not see.
pub(super) fn tidy(text: &str) -> String {
    let seen = |it: &char| matches!(it, '\n' | '\t') || !(it.is_control() || is_invisible(*it));
    text.chars().filter(seen).collect()
}

/// Marks of direction, joiners and the like: they can make a text read as another.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hiding(secrets: &[&str]) -> Redactor {
        let mut redactor = Redactor::default();
        for secret in secrets {
            redactor.hide(secret);
        }
        redactor
    }

    #[test]
    fn masks_each_way_to_write_a_secret() {
        let redactor = hiding(&["a/\"b <c>&d'"]);
        for echo in [
            "a/\"b <c>&d'",
            r#"a/\"b <c>&d'"#,
            r#"a\/\"b <c>&d'"#,
            "a/&quot;b &lt;c&gt;&amp;d&#39;",
            "a%2F%22b+%3Cc%3E%26d%27",
            "a%2F%22b%20%3Cc%3E%26d%27",
            "a/\"b\u{0} <c>\u{200B}&d'",
        ] {
            assert_eq!(redactor.excerpt(&format!("no {echo}!"), false, 200), "no [redacted]!", "{echo}");
        }
    }

    #[test]
    fn masks_the_parts_of_a_url() -> Result<(), url::ParseError> {
        let mut redactor = Redactor::default();
        redactor.hide_url(&Url::parse("https://h.example/api/T0000000/B%20000000?key=c4n4ry+1&v=2")?);
        for (said, shown) in [
            ("no https://h.example/api/T0000000/B%20000000?key=c4n4ry+1&v=2", "no [redacted]"),
            ("no /api/T0000000/B%20000000", "no [redacted]"),
            ("no /api/T0000000/B%20000000?key=c4n4ry+1&v=2", "no [redacted]?[redacted]"),
            ("no T0000000", "no [redacted]"),
            ("no B 000000 of the api v2", "no [redacted] of the api v2"),
            ("no c4n4ry 1", "no [redacted]"),
        ] {
            assert_eq!(redactor.excerpt(said, false, 200), shown);
        }
        let mut root = Redactor::default();
        root.hide_url(&Url::parse("https://h.example/")?);
        assert_eq!(root.excerpt("and/or", false, 200), "and/or");
        Ok(())
    }

    #[test]
    fn takes_the_longest_of_several_and_does_not_mask_the_mask() {
        let redactor = hiding(&["red", "redder", ""]);
        assert_eq!(redactor.excerpt("redder than red", false, 200), "[redacted] than [redacted]");
    }

    #[test]
    fn a_cut_secret_is_masked_too() {
        let redactor = hiding(&["correct horse"]);
        assert_eq!(redactor.excerpt("no correct ho", true, 200), "no [redacted]");
        assert_eq!(redactor.excerpt("no correct ho\u{FFFD}", true, 200), "no [redacted]");
        assert_eq!(redactor.excerpt("no correct ho", false, 200), "no correct ho");
        assert_eq!(redactor.excerpt("no horse", true, 200), "no horse");
    }

    #[test]
    fn shortens_to_one_line() {
        let redactor = hiding(&["secret"]);
        assert_eq!(redactor.excerpt(" a\r\n\tb\u{1b}[31m\u{202e}c ", false, 200), "a b[31mc");
        assert_eq!(redactor.excerpt(&"ä".repeat(300), false, 200), format!("{}…", "ä".repeat(200)));
        let many = redactor.excerpt(&"secret".repeat(10_000), false, 200);
        assert_eq!(many.chars().count(), 201);
        assert!(!many.contains("secret"));
    }
}
