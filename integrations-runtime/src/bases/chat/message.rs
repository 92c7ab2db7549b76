//! A message, before it is in any chat's markup.

use url::Url;

use super::line::{Line, Markup};
use super::{compose, fit};
use crate::integration::Event;

/// What is said of an event, in no markup and for no chat in particular.
///
/// Every text may hold what people wrote. [`render`](Self::render) puts it all into a markup; a chat with a form of its
/// own (Slack's attachments, Discord's embeds) takes the parts.
///
/// ```
/// use integrations_runtime::bases::chat::{Message, Plain, Tone};
/// use integrations_runtime::event::gitlab;
/// # use integrations_runtime::{Event, Integration, RawEvent};
/// # #[derive(Integration)]
/// # #[events(alert)]
/// # struct Rocket {}
///
/// # let event = |name| RocketEvent::from_raw(&RawEvent::sample(name)?)?.ok();
/// let message = event("alert").and_then(|event| Message::of(&event)).ok_or("no message")?;
/// assert_eq!(message.summary.to_string(), "Alert The lamp draws no current in harbour/lighthouse");
/// assert_eq!((message.tone, message.fields[0].name.as_str()), (Tone::Bad, "Severity"));
/// assert!(message.render(&Plain).ends_with("\nSeverity: critical\nStatus: triggered\nStarted: 2026-03-11 03:10:27 UTC"));
/// # Ok::<(), &'static str>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Message {
    /// The event's name.
    pub event: &'static str,
    /// What happened, in a line: who did what to what, where.
    pub summary: Line,
    /// What it happened to: the issue, the branch, the pipeline, with its page.
    pub title: Line,
    /// Where it happened: the project, with its page; empty where there is none.
    pub project: Line,
    /// Who did it.
    pub author: Option<Author>,
    /// What there is to read: the commits, the text of a comment. An item may have several lines.
    pub details: Vec<Line>,
    /// What there is to know in a word: the severity of an alert, the failed jobs of a pipeline.
    pub fields: Vec<Field>,
    /// Whether it is good news.
    pub tone: Tone,
    /// The channels that it goes to, each once; none where the service knows.
    pub channels: Vec<String>,
}

/// Who did what a [`Message`] tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Author {
    /// The full name, else the username.
    pub name: String,
    /// The username, without `@`.
    pub username: Option<String>,
    /// Where the picture is.
    pub avatar: Option<Url>,
}

impl Author {
    /// Someone of whom no more than the name is known.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), username: None, avatar: None }
    }
}

/// A fact of a [`Message`] with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Field {
    /// The name: `Severity`.
    pub name: String,
    /// The fact.
    pub value: Line,
}

/// Whether a [`Message`] is good news.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Tone {
    /// Neither.
    #[default]
    Plain,
    /// Something succeeded.
    Good,
    /// Something failed, or demands attention.
    Bad,
}

impl Tone {
    /// The colour for it, as `0xRRGGBB`: grey-blue, green, red.
    pub const fn rgb(self) -> u32 {
        match self {
            Self::Plain => 0x33_44_55,
            Self::Good => 0x2e_b8_86,
            Self::Bad => 0xd0_21_3c,
        }
    }
}

impl Message {
    /// A message of one's own: the line, and nothing else yet.
    ///
    /// ```
    /// use integrations_runtime::bases::chat::{Line, Message, Tone};
    ///
    /// let order = Line::link("order 7", Some("https://shop.example/7"));
    /// let message = Message::new("order_paid", Line::from("Jo paid ").then(order.clone()))
    ///     .with_title(order)
    ///     .with_tone(Tone::Good)
    ///     .with_field("Total", "12 EUR")
    ///     .with_detail("In a hurry.");
    /// assert_eq!(message.summary.to_string(), "Jo paid order 7");
    /// ```
    pub fn new(event: &'static str, summary: impl Into<Line>) -> Self {
        Self {
            event,
            summary: summary.into(),
            title: Line::default(),
            project: Line::default(),
            author: None,
            details: Vec::new(),
            fields: Vec::new(),
            tone: Tone::Plain,
            channels: Vec::new(),
        }
    }

    /// What is said of an event of GitLab's, in English. None of jobs, releases and vulnerabilities, which chats are
    /// not told of, nor of another vocabulary's events.
    pub fn of(event: &impl Event) -> Option<Self> {
        compose::message(event.name(), event.payload())
    }

    /// Says what it happened to.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<Line>) -> Self {
        self.title = title.into();
        self
    }

    /// Says whether it is good news.
    #[must_use]
    pub fn with_tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// Adds something to read, unless it is empty.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<Line>) -> Self {
        self.details.extend(Some(detail.into()).filter(|detail| !detail.is_empty()));
        self
    }

    /// Adds something to know, unless it is empty.
    #[must_use]
    pub fn with_field(mut self, name: impl Into<String>, value: impl Into<Line>) -> Self {
        let field = Field { name: name.into(), value: value.into() };
        self.fields.extend(Some(field).filter(|field| !field.value.is_empty()));
        self
    }

    /// All of it in a markup: the line, and [`below`](Self::below) what stands below it.
    pub fn render(&self, markup: &impl Markup) -> String {
        self.render_within(markup, usize::MAX)
    }

    /// All of it in a markup, as [`render`](Self::render), for a chat that takes no more than so many characters. What
    /// has no room is cut, never within a link or what is escaped, and an ellipsis stands for it.
    ///
    /// The limit is in UTF-16 code units, which are no fewer than the characters, however a chat counts these. Of bytes
    /// in UTF-8, there are at most three for each.
    ///
    /// ```
    /// use integrations_runtime::bases::chat::{Line, Markdown, Message};
    ///
    /// let issue = Line::link("#3", Some("https://gitlab.example/3"));
    /// let message = Message::new("issue", Line::from("Jo closed ").then(issue)).with_detail("*Done*");
    /// assert_eq!(message.render_within(&Markdown, 50), "Jo closed [\\#3](https://gitlab.example/3)\n\\*Done\\*");
    /// assert_eq!(message.render_within(&Markdown, 49), "Jo closed [\\#3](https://gitlab.example/3)\n\\*Done…");
    /// assert_eq!(message.render_within(&Markdown, 40), "Jo closed …");
    /// ```
    pub fn render_within(&self, markup: &impl Markup, limit: usize) -> String {
        let mut lines = self.lines_below();
        lines.insert(0, self.summary.clone());
        fit::within(&lines, markup, limit)
    }

    /// The details and the fields in a markup, each in a line of its own; empty where there are none.
    pub fn below(&self, markup: &impl Markup) -> String {
        self.below_within(markup, usize::MAX)
    }

    /// As [`below`](Self::below), within a limit as that of [`render_within`](Self::render_within).
    pub fn below_within(&self, markup: &impl Markup, limit: usize) -> String {
        fit::within(&self.lines_below(), markup, limit)
    }

    fn lines_below(&self) -> Vec<Line> {
        let fields = self.fields.iter();
        let fields = fields.map(|field| Line::from(format!("{}: ", field.name)).then(field.value.clone()));
        self.details.iter().cloned().chain(fields).collect()
    }
}
