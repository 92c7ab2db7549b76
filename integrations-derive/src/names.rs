//! What an identifier is called elsewhere: in titles, on the wire, as an accessor.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;

use crate::vocabulary::{INITIALISMS, SECRET_PARTS};

/// What a field is called on the wire and by its accessors: without `r#`, and without the underscore that keeps an unused field silent.
pub(crate) fn wire(ident: &Ident) -> String {
    let name = ident.unraw().to_string();
    match name.strip_prefix('_') {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => name,
    }
}

/// The accessors of a prop: reader, writer, and the two questions about its change.
pub(crate) fn accessors(field: &Ident) -> [String; 4] {
    let name = wire(field);
    [name.clone(), format!("set_{name}"), format!("{name}_changed"), format!("{name}_was")]
}

/// The accessors of a group: to read, and to write.
pub(crate) fn group_accessors(field: &Ident) -> [String; 2] {
    let name = wire(field);
    [name.clone(), format!("{name}_mut")]
}

/// An accessor's name as an identifier, raw where it is a keyword of any edition: `gen`, one since 2024, is none to syn. What
/// cannot even be raw (`self`) stays the field's name.
pub(crate) fn method(name: &str, field: &Ident, at: Span) -> Ident {
    // No keyword has an underscore in it; to ask syn costs more than the rest.
    let is_plain = name.contains('_') && name.starts_with(|first: char| first.is_ascii_alphabetic());
    if is_plain || name != "gen" && syn::parse_str::<Ident>(name).is_ok() {
        return Ident::new(name, at);
    }
    let raw = syn::parse_str::<Ident>(&format!("r#{name}"));
    raw.map_or_else(
        |_| field.clone(),
        |mut raw| {
            raw.set_span(at);
            raw
        },
    )
}

/// The constant that is a prop's typed key.
pub(crate) fn constant(field: &Ident) -> String {
    wire(field).to_uppercase()
}

/// `FooBar` and `foo_bar` → `foo_bar`.
pub(crate) fn snake_case(ident: &Ident) -> String {
    snake_case_of(&ident.unraw().to_string())
}

/// The same of a name.
pub(crate) fn snake_case_of(name: &str) -> String {
    let words: Vec<_> = split(name).iter().map(|word| word.to_lowercase()).collect();
    words.join("_")
}

/// `foo_bar` → `FooBar`.
pub(crate) fn pascal_case(name: &str) -> String {
    split(name).iter().map(|word| capitalised(word)).collect()
}

/// `FooBar` → `Foo Bar`.
pub(crate) fn title_case(ident: &Ident) -> String {
    let words: Vec<_> = words(ident).iter().map(|word| capitalised(&shown(word))).collect();
    words.join(" ")
}

/// `server_url` → `Server URL`.
pub(crate) fn sentence_case(ident: &Ident) -> String {
    sentence(&words(ident))
}

/// `jira_issues` → `Jira issues`.
pub(crate) fn sentence_of(name: &str) -> String {
    sentence(&split(name))
}

/// Whether a name is words of small letters and digits, joined by `_`: so it is an identifier here, and a variant there.
pub(crate) fn is_event_name(name: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|it| matches!(it, 'a'..='z' | '0'..='9'));
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.split('_').all(is_word)
        && name != "self"
}

/// The field that switches an event of one's own.
pub(crate) fn switch(event: &str) -> String {
    format!("{event}_events")
}

/// Whether a name has a part that secrets have.
pub(crate) fn is_like_secret(name: &str) -> bool {
    let name = name.to_lowercase();
    SECRET_PARTS.iter().any(|part| name.contains(part))
}

fn words(ident: &Ident) -> Vec<String> {
    split(&ident.unraw().to_string())
}

/// The words of a name, however it joins them: `foo_bar`, `foo-bar`, `FooBar`, `HTTPHook`.
fn split(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut previous = None;
    let mut letters = name.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        if letter == '_' || letter == '-' || begins_word(previous, letter, next) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut()
            && letter != '_'
            && letter != '-'
        {
            word.push(letter);
        }
        previous = Some(letter);
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A capital begins a word after a small letter, and before one: `fooBar`, `HTTPHook`.
fn begins_word(previous: Option<char>, letter: char, next: Option<char>) -> bool {
    let after_small = previous.is_some_and(|previous| previous.is_lowercase() || previous.is_numeric());
    let last_capital = previous.is_some_and(char::is_uppercase) && next.is_some_and(char::is_lowercase);
    letter.is_uppercase() && (after_small || last_capital)
}

fn sentence(words: &[String]) -> String {
    let words: Vec<_> = words.iter().map(|word| shown(word)).collect();
    capitalised(&words.join(" "))
}

/// A word as a title shows it: small, but for initialisms.
fn shown(word: &str) -> String {
    let small = word.to_lowercase();
    let all_capitals = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    if all_capitals || INITIALISMS.contains(&small.as_str()) { word.to_uppercase() } else { small }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proc_macro2::Span;

    fn ident(name: &str) -> Ident {
        name.strip_prefix("r#").map_or_else(
            || Ident::new(name, Span::call_site()),
            |name| Ident::new_raw(name, Span::call_site()),
        )
    }

    // checklist: 1
    #[test]
    fn an_accessor_is_raw_where_an_edition_needs_it() {
        let named = |name: &str| method(name, &ident("field"), Span::call_site()).to_string();
        assert_eq!(["url", "type", "gen", "try"].map(named), ["url", "r#type", "r#gen", "r#try"]);
        assert_eq!(named("self"), "field");
    }

    #[test]
    fn snake_case_splits_at_capitals() {
        for (written, name) in [
            ("FooBar", "foo_bar"),
            ("HTTPHook", "http_hook"),
            ("S3Bucket", "s3_bucket"),
            ("Slack", "slack"),
            ("DefaultAndProtected", "default_and_protected"),
            ("r#type", "type"),
        ] {
            assert_eq!(snake_case(&ident(written)), name);
        }
    }

    #[test]
    fn titles_keep_initialisms() {
        assert_eq!(title_case(&ident("FooBar")), "Foo Bar");
        assert_eq!(title_case(&ident("HttpHook")), "HTTP Hook");
        assert_eq!(sentence_case(&ident("server_url")), "Server URL");
        assert_eq!(sentence_case(&ident("api_key")), "API key");
        assert_eq!(sentence_case(&ident("_secret")), "Secret");
        assert_eq!(sentence_case(&ident("DefaultAndProtected")), "Default and protected");
        assert_eq!(sentence_of("jira_issues"), "Jira issues");
    }

    #[test]
    fn a_field_is_called_without_its_marks() {
        assert_eq!(wire(&ident("r#type")), "type");
        assert_eq!(wire(&ident("_secret")), "secret");
        assert_eq!(accessors(&ident("x")), ["x", "set_x", "x_changed", "x_was"]);
        assert_eq!(pascal_case("merge_request"), "MergeRequest");
        assert_eq!(constant(&ident("server_url")), "SERVER_URL");
    }

    #[test]
    fn names_of_events() {
        for name in ["push", "order_paid", "s3_object", "a1"] {
            assert!(is_event_name(name), "{name}");
        }
        for name in ["", "_", "_a", "a_", "a__b", "1a", "Paid", "order-paid", "é", "a b", "self"] {
            assert!(!is_event_name(name), "{name}");
        }
    }

    #[test]
    fn a_secret_is_known_by_its_name() {
        assert!(is_like_secret("API_TOKEN"));
        assert!(is_like_secret("webhook_url"));
        assert!(!is_like_secret("url"));
    }
}
