//! What a log does not show, told by its name.

use url::Url;

use super::BODY_LIMIT;
use super::attempt::LoggedBody;
use crate::http::redact::{REDACTED, Redactor, tidy};

/// What the name of a secret has in it, in a header, in JSON, in a form and in a query.
const SECRET_WORDS: [&str; 11] = [
    "token",
    "secret",
    "password",
    "passphrase",
    "credential",
    "authorization",
    "cookie",
    "api_key",
    "apikey",
    "private_key",
    "access_key",
];

/// Short names of secrets in a query.
const SECRET_PARAMETERS: [&str; 5] = ["key", "sig", "signature", "auth", "code"];

/// Whether a name is that of a secret, or of an e-mail address: those of a payload are people's.
pub(super) fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase().replace('-', "_");
    SECRET_WORDS.iter().any(|word| name.contains(word)) || name == "email" || name.ends_with("_email")
}

/// A URL without user name, password, fragment, the secrets of the request, and what the names of its query say is one.
pub(super) fn url(url: &Url, redactor: &Redactor) -> String {
    let mut shown = url.clone();
    // A URL that can hold none of them has none.
    let _ = shown.set_username("");
    let _ = shown.set_password(None);
    shown.set_fragment(None);
    let query =
        shown.query().map(|query| pairs(query, |name| is_secret(name) || SECRET_PARAMETERS.contains(&name)));
    shown.set_query(query.as_deref());
    redactor.masked(shown.as_str(), false, usize::MAX)
}

/// A body, cut and masked. `truncated`: there was more of it than `bytes`.
pub(super) fn body(bytes: &[u8], truncated: bool, is_form: bool, redactor: &Redactor) -> LoggedBody {
    // A secret that begins before the cut is found whole.
    let window = bytes.len().min(BODY_LIMIT + redactor.longest());
    let beginning = bytes.get(..window).unwrap_or(bytes);
    let text = tidy(&String::from_utf8_lossy(beginning));
    let text = redactor.masked(&text, truncated || window < bytes.len(), usize::MAX);
    let text = if is_form { pairs(&text, is_secret) } else { members(&text) };
    let shown = cut(&text, BODY_LIMIT);
    let is_cut = truncated || window < bytes.len() || shown.len() < text.len();
    LoggedBody { text: shown.to_owned(), bytes: bytes.len(), cut: is_cut }
}

/// The beginning of a text, of `limit` bytes at most, with whole characters.
pub(super) fn cut(text: &str, limit: usize) -> &str {
    // `str::floor_char_boundary` is newer than the oldest Rust that is supported.
    let mut end = limit.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// `a=b&c=d` without the values of secrets.
fn pairs(text: &str, secret: impl Fn(&str) -> bool) -> String {
    let pairs = text.split('&').map(|pair| match pair.split_once('=') {
        Some((name, _)) if secret(name) => format!("{name}={REDACTED}"),
        _ => pair.to_owned(),
    });
    pairs.collect::<Vec<_>>().join("&")
}

/// JSON, or its beginning, without the values of members that are secrets. Another text comes back as it is.
fn members(mut text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    while let Some(start) = text.find('"') {
        let (before, literal) = text.split_at(start);
        let (name, after) = literal.split_at(end_of_string(literal));
        shown.extend([before, name]);
        text = after;
        let Some(value) = after.trim_start().strip_prefix(':').map(str::trim_start) else { continue };
        let end = end_of_scalar(value);
        if end > 0 && is_secret(name.trim_matches('"')) {
            shown.extend([": \"", REDACTED, "\""]);
            text = value.get(end..).unwrap_or_default();
        }
    }
    shown.push_str(text);
    shown
}

/// Where a string that begins here ends, behind its second quotation mark or with the text.
fn end_of_string(literal: &str) -> usize {
    let mut escaped = false;
    for (at, character) in literal.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    literal.len()
}

/// Where a string or a number that begins here ends; 0 where none does.
fn end_of_scalar(value: &str) -> usize {
    if value.starts_with('"') {
        return end_of_string(value);
    }
    let number = |it: char| it.is_ascii_digit() || matches!(it, '-' | '+' | '.' | 'e' | 'E');
    value.find(|it| !number(it)).unwrap_or(value.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_that_are_secrets_are_masked() {
        for (text, shown) in [
            (r#"{"access_token":"c4n4ry","a":1}"#, r#"{"access_token": "[redacted]","a":1}"#),
            (r#"{"Client-Secret" : "c4n\"4ry"}"#, r#"{"Client-Secret": "[redacted]"}"#),
            (r#"{"pin_token":-12.5e3}"#, r#"{"pin_token": "[redacted]"}"#),
            (r#"{"user_email":"a@example.com"}"#, r#"{"user_email": "[redacted]"}"#),
            (r#"{"token":"c4n4ry cut of"#, r#"{"token": "[redacted]""#),
            (r#"{"text":"the token: \"x\""}"#, r#"{"text":"the token: \"x\""}"#),
            (r#"{"token":{"a":["b"]},"tokens":[]}"#, r#"{"token":{"a":["b"]},"tokens":[]}"#),
            ("no JSON, \"token\" or what", "no JSON, \"token\" or what"),
            ("\"", "\""),
            ("", ""),
        ] {
            assert_eq!(members(text), shown);
        }
    }

    #[test]
    fn a_url_shows_neither_its_user_nor_secrets() -> Result<(), url::ParseError> {
        let mut redactor = Redactor::default();
        redactor.hide("c4n4ry/1");
        for (given, shown) in [
            ("https://jo:pw@h.example/a?b=c#d", "https://h.example/a?b=c"),
            (
                "https://h.example/c4n4ry%2F1/x?a=1&api_key=k&key=k&v=2",
                "https://h.example/[redacted]/x?a=1&api_key=[redacted]&key=[redacted]&v=2",
            ),
            ("https://h.example/", "https://h.example/"),
        ] {
            assert_eq!(url(&Url::parse(given)?, &redactor), shown);
        }
        Ok(())
    }

    #[test]
    fn a_body_is_cut_and_a_secret_at_the_cut_is_masked() {
        let mut redactor = Redactor::default();
        redactor.hide("c4n4ry");
        let exact = "ä".repeat(BODY_LIMIT / 2);
        let whole = body(exact.as_bytes(), false, false, &redactor);
        assert_eq!((whole.text.len(), whole.bytes, whole.cut), (BODY_LIMIT, BODY_LIMIT, false));
        let more = body(format!("x{exact}").as_bytes(), false, false, &redactor);
        assert_eq!((more.text.len(), more.bytes, more.cut), (BODY_LIMIT - 1, BODY_LIMIT + 1, true));
        for before in (BODY_LIMIT - 8)..=BODY_LIMIT {
            let text = format!("{}c4n4ry{}", "x".repeat(before), "c4n4ry".repeat(3));
            let shown = body(text.as_bytes(), false, false, &redactor).text;
            assert!(!shown.contains("c4") && shown.len() <= BODY_LIMIT, "{before}");
        }
        let truncated = body(b"and c4n4", true, false, &redactor);
        assert_eq!((truncated.text.as_str(), truncated.cut), ("and [redacted]", true));
    }

    #[test]
    fn a_form_is_masked_by_its_names() {
        let form = body(b"user=jo&password=c4n4ry&code=7", false, true, &Redactor::default());
        assert_eq!(form.text, "user=jo&password=[redacted]&code=7");
    }
}
