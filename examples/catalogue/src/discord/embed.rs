//! A message as Discord shows it: <https://discord.com/developers/docs/resources/message#embed-object>.

use integrations_runtime::bases::chat::{Author, Markdown, Markup as _, Message, Part};
use jiff::Timestamp;
use serde_json::{Value as Json, json};

use crate::text::shorten;

/// How long the text of an embed may be:
/// <https://discord.com/developers/docs/resources/message#embed-object-embed-limits>.
const DESCRIPTION: usize = 4096;
/// Half of what a title and the name of an author may have, by the same page: an escaped character is two.
const NAME: usize = 256 / 2;

/// What the webhook takes. Nobody is mentioned, whatever the texts say:
/// <https://discord.com/developers/docs/resources/message#allowed-mentions-object>.
pub(super) fn body(message: &Message, at: Timestamp) -> Json {
    let mut embed = json!({
        "description": message.render_within(&Markdown, DESCRIPTION),
        "color": message.tone.rgb(),
        "timestamp": at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
    });
    let title = Markdown.text(&shorten(&message.title.to_string(), NAME));
    let more = [
        ("title", (!title.is_empty()).then(|| title.into())),
        ("url", page(message).map(Json::from)),
        ("author", message.author.as_ref().map(author)),
    ];
    if let Json::Object(embed) = &mut embed {
        embed.extend(more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    }
    json!({ "embeds": [embed], "allowed_mentions": { "parse": [] } })
}

fn page(message: &Message) -> Option<&str> {
    message.title.parts().iter().find_map(|part| match part {
        Part::Link { url, .. } => Some(url.as_str()),
        _ => None,
    })
}

/// The name is no Markdown. A picture is there where Discord can fetch it.
fn author(author: &Author) -> Json {
    let name = shorten(&author.name, NAME);
    match author.avatar.as_ref().filter(|url| matches!(url.scheme(), "http" | "https")) {
        Some(avatar) => json!({ "name": name, "icon_url": avatar.as_str() }),
        None => json!({ "name": name }),
    }
}
