//! A text of which some parts are links, before it is in any chat's markup.

use std::fmt;

use url::Url;

/// A text of which some parts are links. It is in no markup yet: [`render`](Self::render) puts it into a chat's.
///
/// ```
/// use integrations_runtime::bases::chat::{Line, Markdown, Plain};
///
/// let line = Line::from("Jo <jo> closed ").then(Line::link("#3 [x]", Some("https://gitlab.example/3")));
/// assert_eq!(line.render(&Plain), "Jo <jo> closed #3 [x] (https://gitlab.example/3)");
/// assert_eq!(line.render(&Markdown), r"Jo \<jo\> closed [\#3 \[x\]](https://gitlab.example/3)");
/// assert_eq!(line.to_string(), "Jo <jo> closed #3 [x]");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    parts: Vec<Part>,
}

/// A part of a [`Line`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Part {
    /// A text.
    Text(String),
    /// A link. A URL here is always of `http` or `https`.
    Link {
        /// What is read; it has no line break.
        text: String,
        /// Where it leads.
        url: Url,
    },
}

impl Part {
    /// The part in a markup.
    pub(super) fn render(&self, markup: &impl Markup) -> String {
        match self {
            Self::Text(text) => markup.text(text),
            Self::Link { text, url } => markup.link(text, url),
        }
    }
}

impl Line {
    /// A link; its text alone where the URL is none that a person could open.
    pub fn link(text: impl AsRef<str>, url: Option<&str>) -> Self {
        let text = text.as_ref().replace(['\n', '\r'], " ");
        let url =
            url.and_then(|url| Url::parse(url).ok()).filter(|url| matches!(url.scheme(), "http" | "https"));
        let part = match url {
            Some(url) => Part::Link { text, url },
            None => Part::Text(text),
        };
        Self { parts: vec![part] }
    }

    /// This and then more.
    #[must_use]
    pub fn then(mut self, more: impl Into<Self>) -> Self {
        self.parts.extend(more.into().parts);
        self
    }

    /// The parts, in order.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.parts.iter().all(|part| matches!(part, Part::Text(text) if text.is_empty()))
    }

    /// The text in a markup.
    pub fn render(&self, markup: &impl Markup) -> String {
        self.parts.iter().map(|part| part.render(markup)).collect()
    }
}

/// What is read, without where the links lead.
impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts.iter().try_for_each(|part| match part {
            Part::Text(text) | Part::Link { text, .. } => f.write_str(text),
        })
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self { parts: vec![Part::Text(text)] }
    }
}

/// A chat's markup: what a [`Line`] becomes there. Texts are what people wrote: nothing in them may be markup.
///
/// ```
/// use integrations_runtime::{Url, bases::chat::{Line, Markup}};
///
/// struct Wiki;
///
/// impl Markup for Wiki {
///     fn text(&self, text: &str) -> String {
///         text.replace('[', "&#91;").replace(']', "&#93;")
///     }
///     fn link(&self, text: &str, url: &Url) -> String {
///         format!("[{url} {}]", self.text(text))
///     }
/// }
///
/// let line = Line::from("See ").then(Line::link("a [b]", Some("https://chat.example")));
/// assert_eq!(line.render(&Wiki), "See [https://chat.example/ a &#91;b&#93;]");
/// ```
pub trait Markup {
    /// A text, with what would be markup escaped.
    fn text(&self, text: &str) -> String;
    /// A link.
    fn link(&self, text: &str, url: &Url) -> String;
}
