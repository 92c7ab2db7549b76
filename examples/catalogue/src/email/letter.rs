//! A message before it is plain text and HTML.

use integrations_runtime::bases::chat::{Line, Part, Plain};
use integrations_runtime::mail::Mail;
use maud::{DOCTYPE, Markup, html};

use crate::text::shorten;

/// How long a subject is at most. It is folded in the message; a list of messages shows less.
const SUBJECT: usize = 200;

/// A message before it is plain text and HTML. Every text may hold what people wrote.
pub(crate) struct Letter {
    pub(crate) subject: String,
    pub(crate) blocks: Vec<Block>,
}

pub(crate) enum Block {
    /// A paragraph.
    Line(Line),
    /// What somebody wrote, with its line breaks.
    Quote(String),
    /// Lines that belong together.
    List(Vec<Line>),
}

impl Letter {
    /// The message, to nobody yet.
    pub(crate) fn mail(&self) -> Mail {
        Mail::new(shorten(&self.subject, SUBJECT), self.text()).html(self.html().into_string())
    }

    fn text(&self) -> String {
        let blocks = self.blocks.iter().map(|block| match block {
            Block::Line(line) => line.render(&Plain),
            Block::Quote(text) => {
                joined(text.lines().map(|line| format!("    {line}").trim_end().to_owned()))
            }
            Block::List(lines) => joined(lines.iter().map(|line| format!("- {}", line.render(&Plain)))),
        });
        blocks.collect::<Vec<_>>().join("\n\n") + "\n"
    }

    fn html(&self) -> Markup {
        html! {
            (DOCTYPE)
            html {
                body {
                    @for block in &self.blocks {
                        @match block {
                            Block::Line(line) => p { (inline(line)) },
                            Block::Quote(text) => pre style="white-space: pre-wrap" { (text) },
                            Block::List(lines) => ul { @for line in lines { li { (inline(line)) } } },
                        }
                    }
                }
            }
        }
    }
}

fn joined(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

fn inline(line: &Line) -> Markup {
    html! {
        @for part in line.parts() {
            @match part {
                Part::Text(text) => (text),
                Part::Link { text, url } => a href=(url) { (text) },
                _ => "",
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_is_no_markup() {
        let letter = Letter {
            subject: "s".to_owned(),
            blocks: vec![
                Block::Line(
                    Line::from("Jo <b> saw ")
                        .then(Line::link("\"x\" & y", Some("https://h.example/?a='\"&b"))),
                ),
                Block::Quote("</pre><script>\n\n& more".to_owned()),
                Block::List(vec!["<one>".into(), Line::link("two", Some("javascript:alert(1)"))]),
            ],
        };
        assert_eq!(
            letter.text(),
            "Jo <b> saw \"x\" & y (https://h.example/?a=%27%22&b)\n\n    </pre><script>\n\n    & more\n\n- <one>\n- two\n"
        );
        assert_eq!(
            letter.html().into_string(),
            "<!DOCTYPE html><html><body><p>Jo &lt;b&gt; saw \
             <a href=\"https://h.example/?a=%27%22&amp;b\">&quot;x&quot; &amp; y</a></p>\
             <pre style=\"white-space: pre-wrap\">&lt;/pre&gt;&lt;script&gt;\n\n&amp; more</pre>\
             <ul><li>&lt;one&gt;</li><li>two</li></ul></body></html>"
        );
    }
}
