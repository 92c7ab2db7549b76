//! Messages to IRC channels, through a server of irker's.

mod channel;
#[cfg(test)]
mod tests;

use std::time::Duration;

use integrations_runtime::bases::chat::{Line, Message, Part};
use integrations_runtime::{
    Context, Execute, ExecuteError, Integration, Outcome, Record, Url, Violation, Violations,
};
use serde_json::json;
use tokio::io::AsyncWriteExt;
use tokio::time::timeout;

use crate::text::{counted, shorten};

/// Tells IRC channels of pushes, through an irker server.
///
/// The server keeps the connections to IRC. The product has to be allowed to reach it: one on this machine, or in the
/// local network, is refused unless the product's HTTP client allows it.
#[derive(Debug, Integration)]
#[integration(category = common, title = "irker (IRC gateway)", validate = somewhere_to_go)]
#[events(push)]
pub struct Irker {
    /// Where the irker server is; `localhost` where it is blank.
    #[prop(title = "Server host (optional)", placeholder = "localhost")]
    server_host: Option<String>,

    /// Where it listens; 6659 where it is blank.
    #[prop(title = "Server port (optional)", placeholder = "6659", range(min = 1))]
    server_port: Option<u16>,

    /// The IRC server of channels that are written without one.
    #[prop(title = "Default IRC URI (optional)", placeholder = "irc://irc.network.net:6697/")]
    default_irc_uri: Option<String>,

    /// The channels, with spaces or line breaks in between: `ircs://irc.network.net/#channel`, and with a default IRC URI
    /// `channel`. A person is `nick,isnick`, a channel with a key `channel?key=secret`; whoever sees these settings reads it.
    #[prop(type = textarea, placeholder = "irc[s]://irc.network.net[:port]/#channel")]
    recipients: String,

    /// Branches, commits and projects are blue.
    #[prop]
    colorize_messages: bool,
}

/// Where irker listens by default, and what it takes: <https://man.archlinux.org/man/irkerd.8.en>.
const PORT: u16 = 6659;

/// How long it may take until irker has it all.
const WRITE_TIMEOUT: Duration = Duration::from_secs(10);

/// How many commits of a push are told, the newest ones: IRC servers throw out who says more.
const MOST_COMMITS: usize = 3;

/// How long a text of somebody's is at most. A line of IRC has 512 bytes with all that stands around the message
/// (<https://www.rfc-editor.org/rfc/rfc2812#section-2.3>).
const MOST_CHARACTERS: usize = 150;

/// A color of mIRC's, and the end of it (<https://modern.ircdocs.horse/formatting>). Two digits, so that none of the text
/// is taken for the second.
const BLUE: &str = "\u{3}02";
const RESET: &str = "\u{f}";

fn somewhere_to_go(record: &Record<Irker>) -> Result<(), Violations> {
    let recipients = record.recipients().unwrap_or_default();
    if recipients.is_empty() || !channel::listed(recipients, record.default_irc_uri()).is_empty() {
        return Ok(());
    }
    let violation = Violation::new("irc_uri", "must name a channel on an IRC server: `irc://` or `ircs://`");
    Err(violation.on(Irker::RECIPIENTS).into())
}

impl Execute for Irker {
    async fn execute(&self, event: IrkerEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
        let channels = channel::listed(&self.recipients, self.default_irc_uri.as_deref());
        let to: Vec<&str> = channels.iter().map(Url::as_str).collect();
        // A request is a line of JSON, which has no line break inside.
        let requests = self
            .lines(&event)
            .into_iter()
            .map(|line| json!({ "to": to, "privmsg": line }).to_string() + "\n");
        let requests: String = requests.collect();
        let host = self.server_host.as_deref().unwrap_or("localhost");
        let mut stream = cx.http()?.connect(host, self.server_port.unwrap_or(PORT)).await?;
        let writing = async {
            stream.write_all(requests.as_bytes()).await?;
            stream.shutdown().await
        };
        match timeout(WRITE_TIMEOUT, writing).await {
            // irker says nothing to it.
            Ok(Ok(())) => Ok(Outcome::done(format!("handed to irker for {}", counted(to.len(), "channel")))),
            Ok(Err(_)) => Err(ExecuteError::failed("the connection to irker broke")),
            Err(_) => Err(ExecuteError::failed("irker did not take the messages in time")),
        }
    }
}

impl Irker {
    /// What is said, each in a message of its own.
    fn lines(&self, event: &IrkerEvent) -> Vec<String> {
        let IrkerEvent::Push(push) = event;
        let Some(message) = Message::of(event) else { return Vec::new() };
        // Of a new branch, its page comes first; of others, the comparison comes last.
        let mut pages = message.summary.parts().iter().filter_map(page);
        let page = if push.is_creation() { pages.next() } else { pages.next_back() };
        let first = self.said(&message.summary, page);
        let told = message.details.len().min(MOST_COMMITS);
        let newest = message.details.iter().skip(message.details.len() - told);
        let newest = newest.map(|commit| self.said(commit, commit.parts().iter().find_map(self::page)));
        let all = push.total_commits_count.into_option().and_then(|count| usize::try_from(count).ok());
        let more = all.unwrap_or(message.details.len()).saturating_sub(told);
        let more = (told > 0 && more > 0).then(|| format!("and {}", counted(more, "older commit")));
        [first].into_iter().chain(newest).chain(more).collect()
    }

    /// A line with one page at its end: with all of them it would be longer than IRC takes.
    fn said(&self, line: &Line, page: Option<&Url>) -> String {
        let parts = line.parts().iter().map(|part| match part {
            Part::Link { text, .. } if self.colorize_messages => format!("{BLUE}{}{RESET}", one_line(text)),
            Part::Link { text, .. } | Part::Text(text) => one_line(text),
            _ => String::new(),
        });
        let page = page.map(|page| format!(" {page}")).unwrap_or_default();
        parts.collect::<String>() + &page
    }
}

fn page(part: &Part) -> Option<&Url> {
    match part {
        Part::Link { url, .. } => Some(url),
        _ => None,
    }
}

/// What somebody wrote, without what IRC obeys: line breaks, colors and other control characters.
fn one_line(text: &str) -> String {
    let text = text.replace(char::is_control, " ");
    shorten(&text, MOST_CHARACTERS)
}
