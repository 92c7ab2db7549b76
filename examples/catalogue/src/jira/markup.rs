//! Jira's wiki markup, which comments are written in:
//! <https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all>.

use integrations_runtime::Url;

/// Text that stays text, whatever characters it holds.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            // Two of them would be a line break.
            '\\' => escaped.push_str("&#92;"),
            '{' | '}' | '[' | ']' | '|' | '!' | '*' | '_' | '~' | '^' => escaped.extend(['\\', character]),
            character => escaped.push(character),
        }
    }
    escaped
}

/// A link; only its text where it would lead to no page.
pub(super) fn link(text: &str, url: &str) -> String {
    let text = escape(text);
    match page(url) {
        Some(url) => format!("[{text}|{url}]"),
        None => text,
    }
}

/// An `http` or `https` URL, without a character that would end a link.
pub(super) fn page(url: &str) -> Option<String> {
    let url = Url::parse(url).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let mut page = String::from(url);
    for (character, encoded) in [("|", "%7C"), ("[", "%5B"), ("]", "%5D"), ("{", "%7B"), ("}", "%7D")] {
        page = page.replace(character, encoded);
    }
    Some(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        assert_eq!(escape("Mend it (at-last), #12 & <b>"), "Mend it (at-last), #12 & <b>");
        assert_eq!(escape("{quote}[x|http://a]![~jo]"), r"\{quote\}\[x\|http://a\]\!\[\~jo\]");
        assert_eq!(escape(r"a\\b *c* _d_ ^e^"), r"a&#92;&#92;b \*c\* \_d\_ \^e\^");
    }

    #[test]
    fn a_link_leads_to_a_page_or_nowhere() {
        assert_eq!(link("a]b", "https://gitlab.example/x"), r"[a\]b|https://gitlab.example/x]");
        let odd = link("a", "https://gitlab.example/x?y=]|[{}");
        assert_eq!(odd, "[a|https://gitlab.example/x?y=%5D%7C%5B%7B%7D]");
        for nowhere in ["javascript:alert(1)", "#comment", "", "mailto:jo@example.com"] {
            assert_eq!(link("a", nowhere), "a", "{nowhere}");
        }
    }
}
