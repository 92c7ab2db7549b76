//! The markups that several chats share.

use url::Url;

use super::line::Markup;

/// No markup: the URL of a link stands behind it.
#[derive(Debug, Clone, Copy)]
pub struct Plain;

impl Markup for Plain {
    fn text(&self, text: &str) -> String {
        text.to_owned()
    }

    fn link(&self, text: &str, url: &Url) -> String {
        format!("{text} ({url})")
    }
}

/// The Markdown of <https://commonmark.org>: every character that can be markup there is escaped with a backslash.
///
/// That escapes no mention (`@all`): switch those off where the chat lets the sender, or see [`WithoutMentions`].
#[derive(Debug, Clone, Copy)]
pub struct Markdown;

/// What can begin or end markup, in Markdown and its usual extensions.
const MARKUP: &str = r"\`*_{}[]()<>#+-=.!|~&";

impl Markup for Markdown {
    fn text(&self, text: &str) -> String {
        let mut escaped = String::with_capacity(text.len());
        for character in text.chars() {
            if MARKUP.contains(character) {
                escaped.push('\\');
            }
            escaped.push(character);
        }
        escaped
    }

    fn link(&self, text: &str, url: &Url) -> String {
        // What would end the URL is written in its other form.
        let url = url.as_str().replace('(', "%28").replace(')', "%29").replace('\\', "%5C");
        format!("[{}]({url})", self.text(text))
    }
}

/// HTML, where the chat knows links and the entities `&amp;`, `&lt;`, `&gt;` and `&quot;`: Telegram, the cards of Google
/// Chat. A line break is no markup: it stays one.
///
/// ```
/// use integrations_runtime::bases::chat::{Html, Line};
///
/// let line = Line::from("1 < 2, ").then(Line::link("\"a\" & b", Some("https://chat.example/?a=1&b=2")));
/// let html = r#"1 &lt; 2, <a href="https://chat.example/?a=1&amp;b=2">&quot;a&quot; &amp; b</a>"#;
/// assert_eq!(line.render(&Html), html);
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Html;

impl Markup for Html {
    fn text(&self, text: &str) -> String {
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
    }

    fn link(&self, text: &str, url: &Url) -> String {
        format!("<a href=\"{}\">{}</a>", self.text(url.as_str()), self.text(text))
    }
}

/// A markup in which nobody is mentioned: behind each `@` of a text stands a space of no width (U+200B), so that no name
/// follows it. For chats that let nobody switch mentions off: what someone writes in an issue must not call everyone.
///
/// ```
/// use integrations_runtime::bases::chat::{Line, Markdown, WithoutMentions};
///
/// let line = Line::from("@all: ").then(Line::link("@jo", Some("https://gitlab.example/@jo")));
/// assert_eq!(line.render(&WithoutMentions(Markdown)), "@\u{200B}all: [@\u{200B}jo](https://gitlab.example/@jo)");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct WithoutMentions<M>(
    /// The markup of the chat.
    pub M,
);

impl<M: Markup> Markup for WithoutMentions<M> {
    fn text(&self, text: &str) -> String {
        self.0.text(&parted(text))
    }

    fn link(&self, text: &str, url: &Url) -> String {
        self.0.link(&parted(text), url)
    }
}

fn parted(text: &str) -> String {
    text.replace('@', "@\u{200B}")
}
