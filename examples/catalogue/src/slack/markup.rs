//! Slack's markup: <https://docs.slack.dev/messaging/formatting-message-text>.

use integrations_runtime::Url;

/// A text as it is: the three characters that Slack reads as markup of links and mentions are escaped.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A link with a label; the label alone where the URL is none that a person could open.
pub(super) fn link(url: Option<&str>, label: &str) -> String {
    let label = escape(label).replace(['\n', '\r'], " ");
    let url = url.and_then(|url| Url::parse(url).ok()).filter(|url| matches!(url.scheme(), "http" | "https"));
    match url {
        // What would end the URL is written in its other form.
        Some(url) => format!("<{}|{label}>", escape(&url.as_str().replace('|', "%7C").replace('>', "%3E"))),
        None => label,
    }
}

/// The page at a path under another page.
pub(super) fn page(base: &str, path: &[&str]) -> Option<String> {
    let mut url = Url::parse(base).ok()?;
    url.path_segments_mut().ok()?.pop_if_empty().extend(path.iter().flat_map(|part| part.split('/')));
    Some(url.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_no_markup() {
        assert_eq!(escape("<!channel> a & b"), "&lt;!channel&gt; a &amp; b");
        assert_eq!(
            link(Some("https://h.example/?a=1&b=|>"), "<b>\nc|d"),
            "<https://h.example/?a=1&amp;b=%7C%3E|&lt;b&gt; c|d>"
        );
        assert_eq!(link(Some("javascript:alert(1)"), "x"), "x");
        assert_eq!(link(None, "x"), "x");
        assert_eq!(
            page("https://h.example/a/", &["-", "tree", "b#c/d"]).as_deref(),
            Some("https://h.example/a/-/tree/b%23c/d")
        );
        assert_eq!(page("mailto:x", &["a"]), None);
    }
}
