//! Lists of addresses as people write them.

use std::collections::HashSet;

use integrations_runtime::Violation;
use integrations_runtime::email_address::{EmailAddress, Options};

/// The addresses of a list in its order, each once: of two that differ in their case only, the first.
pub(crate) fn listed(list: &str, separates: impl Fn(char) -> bool) -> Vec<&str> {
    let mut known = HashSet::new();
    let written = list.split(separates).filter(|address| !address.is_empty());
    written.filter(|address| known.insert(address.to_lowercase())).collect()
}

/// Whether a list holds addresses and nothing else, and how many at most. What is wrong is named by its place, for a
/// message does not repeat what was written.
pub(crate) fn check(list: &str, separates: impl Fn(char) -> bool, most: usize) -> Result<(), Violation> {
    let listed = listed(list, separates);
    if let Some(at) = listed.iter().position(|address| !is_address(address)) {
        let message = format!("must be e-mail addresses: number {} is none", at + 1);
        return Err(Violation::new("email", message).param("number", at + 1));
    }
    match listed.len() {
        0 => Err(Violation::new("required", "is required")),
        count if count > most => {
            let message = format!("has too many addresses (maximum is {most})");
            Err(Violation::new("too_long", message).param("max", most))
        }
        _ => Ok(()),
    }
}

/// Whether a text is an address, with no name before it.
pub(crate) fn is_address(text: &str) -> bool {
    let alone = Options::default().without_display_text().without_domain_literal();
    EmailAddress::parse_with_options(text, alone).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_counts_once() {
        let separates = |character: char| character.is_whitespace() || character == ',';
        assert_eq!(
            listed(" a@b.example,\r\nA@B.example\tc@d.example ", separates),
            ["a@b.example", "c@d.example"]
        );
        assert!(listed(" ,\n", separates).is_empty());
    }

    #[test]
    fn only_addresses_are_taken() {
        for (list, said) in [
            ("a@b.example ü@d.example", None),
            (" \n", Some("is required")),
            ("a@b.example jo", Some("must be e-mail addresses: number 2 is none")),
            ("Jo <jo@b.example>", Some("must be e-mail addresses: number 1 is none")),
            ("jo@[127.0.0.1]", Some("must be e-mail addresses: number 1 is none")),
            ("a@b.example,c@d.example", Some("must be e-mail addresses: number 1 is none")),
            ("a@b.example c@d.example e@f.example", Some("has too many addresses (maximum is 2)")),
            ("a@b.example A@b.example c@d.example", None),
        ] {
            let checked = check(list, char::is_whitespace, 2);
            assert_eq!(
                checked.err().map(|violation| violation.message().to_owned()).as_deref(),
                said,
                "{list}"
            );
        }
    }
}
