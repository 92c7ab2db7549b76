//! Slack's markup: <https://docs.slack.dev/messaging/formatting-message-text>.

use integrations_runtime::Url;
use integrations_runtime::bases::chat::Markup;

pub(crate) struct Mrkdwn;

impl Markup for Mrkdwn {
    /// The three characters that Slack reads as markup of links and mentions are escaped.
    fn text(&self, text: &str) -> String {
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
    }

    fn link(&self, text: &str, url: &Url) -> String {
        // What would end the URL is written in its other form.
        let url = url.as_str().replace('|', "%7C").replace('>', "%3E");
        format!("<{}|{}>", self.text(&url), self.text(text))
    }
}

#[cfg(test)]
mod tests {
    use integrations_runtime::bases::chat::Line;

    use super::*;

    #[test]
    fn what_people_write_is_no_markup() {
        assert_eq!(Mrkdwn.text("<!channel> a & b"), "&lt;!channel&gt; a &amp; b");
        let link = |url, text| Line::link(text, url).render(&Mrkdwn);
        assert_eq!(
            link(Some("https://h.example/?a=1&b=|>"), "<b>\nc|d"),
            "<https://h.example/?a=1&amp;b=%7C%3E|&lt;b&gt; c|d>"
        );
        assert_eq!(link(Some("javascript:alert(1)"), "x"), "x");
        assert_eq!(link(None, "x"), "x");
    }
}
