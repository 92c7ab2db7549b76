//! Messages to Google Chat, by an incoming webhook:
//! <https://developers.google.com/workspace/chat/quickstart/webhooks>.

use integrations_runtime::bases::chat::{Chat, Filters, Html, Message, Notify, Part};
use integrations_runtime::{Context, ExecuteError, Integration, Outcome, Secret, Url};
use serde_json::{Value as Json, json};

use crate::text::shorten;

/// Tells a space of Google Chat what happens in the project.
///
/// Add a webhook to the space first, and paste its URL here. What happens to one thing, an issue or a branch, stands in
/// one thread.
#[derive(Debug, Integration)]
#[integration(
    category = chat,
    title = "Google Chat",
    section(connection, title = "Connection details"),
    section(trigger, title = "Trigger"),
    section(configuration, title = "Notification settings"),
)]
#[events(
    push,
    issue,
    confidential_issue,
    work_item(follows = issue),
    confidential_work_item(follows = confidential_issue),
    merge_request,
    note,
    confidential_note,
    tag_push,
    pipeline,
    wiki_page
)]
pub struct HangoutsChat {
    /// Whoever knows this URL, with its key and its token, can post to the space.
    #[prop(
        section = connection,
        public_url,
        non_empty_password_title = "Enter new webhook",
        non_empty_password_help = "Leave blank to keep it."
    )]
    webhook: Secret<Url>,

    #[prop(flatten)]
    filters: Filters,
}

/// How many characters of the text are sent, each of up to three bytes. A message may have 32,000 bytes, the text of its
/// fallback included: <https://developers.google.com/workspace/chat/create-messages>.
const TEXT: usize = 8000;
/// How many characters are sent of what a notification shows, or a device that shows no cards.
const FALLBACK: usize = 500;
/// How long the key of a thread may be:
/// <https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces.messages#thread>.
const THREAD_KEY: usize = 4000;

/// Where the thread is answered in, and begun where there is none yet:
/// <https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces.messages/create#messagereplyoption>.
const REPLY: (&str, &str) = ("messageReplyOption", "REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD");

impl Chat for HangoutsChat {
    fn filters(&self) -> &Filters {
        &self.filters
    }
}

impl Notify for HangoutsChat {
    async fn notify(&self, message: Message, cx: &Context) -> Result<Outcome, ExecuteError> {
        let url = in_threads(self.webhook.expose_secret());
        cx.http()?.post_secret(&url).json(&body(&message)).send().await?.accepted()?;
        Ok(Outcome::done("posted to Google Chat"))
    }
}

/// The webhook with the wish for threads, unless it has one of its own.
fn in_threads(webhook: &Url) -> Secret<Url> {
    let mut url = webhook.clone();
    if !webhook.query_pairs().any(|(name, _)| name == REPLY.0) {
        url.query_pairs_mut().append_pair(REPLY.0, REPLY.1);
    }
    Secret::new(url)
}

/// A card, for texts are HTML there: <https://developers.google.com/workspace/chat/format-messages#card-formatting>. In
/// a message without a card, nothing keeps `<users/all>` from being a mention.
fn body(message: &Message) -> Json {
    let text = json!({ "textParagraph": { "text": message.render_within(&Html, TEXT) } });
    json!({
        "fallbackText": shorten(&message.summary.to_string(), FALLBACK),
        "cardsV2": [{ "cardId": message.event, "card": { "sections": [{ "widgets": [text] }] } }],
        "thread": { "threadKey": thread_key(message) },
    })
}

/// What happens to one thing has one key: the page of it, where comments are parts of the page that they are on.
fn thread_key(message: &Message) -> String {
    let page = message.title.parts().iter().find_map(|part| match part {
        Part::Link { url, .. } => Some(url.clone()),
        _ => None,
    });
    let key = match page {
        Some(mut page) => {
            page.set_fragment(None);
            page.into()
        }
        None => format!("{} {}", message.event, message.project),
    };
    shorten(&key, THREAD_KEY)
}

#[cfg(test)]
mod tests {
    use integrations_runtime::testing::{Answer, Receiver};
    use integrations_runtime::{Execute, Record};

    use super::*;
    use crate::testing::chat::filters;
    use crate::testing::{self, Test, event, with};

    const WEBHOOK: &str =
        "https://chat.googleapis.com/v1/spaces/SPACE/messages?key=c4n4ry-key&token=c4n4ry-token";

    fn chat(webhook: &str) -> Result<HangoutsChat, Box<dyn std::error::Error>> {
        Ok(HangoutsChat { webhook: Secret::new(Url::parse(webhook)?), filters: filters() })
    }

    async fn posted(name: &str, payload: &Json) -> Result<Json, Box<dyn std::error::Error>> {
        let receiver = Receiver::start(Answer::new(200).body("{}")).await?;
        let event = event::<HangoutsChat>(name, payload)?;
        let outcome = chat(WEBHOOK)?.execute(event, &receiver.context()?).await?;
        assert_eq!(outcome, Outcome::done("posted to Google Chat"));
        let request = receiver.only()?;
        let url = format!("{WEBHOOK}&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD");
        assert_eq!((request.method, request.url), ("POST".to_owned(), url));
        Ok(serde_json::from_slice(&request.body)?)
    }

    #[tokio::test]
    async fn posts_a_card_into_the_thread_of_the_issue() -> Test {
        let hostile = "<users/all> <b>\"now\"</b>\n*x* & y";
        let issue = with(testing::issue(), "/object_attributes/description", json!(hostile));
        let page = "https://gitlab.example/mike/diaspora/-/issues/23";
        let title = format!("<a href=\"{page}\">#23 It &lt;burns&gt;</a>");
        let project = "<a href=\"https://gitlab.example/mike/diaspora\">mike/dia&amp;spora</a>";
        let text = format!(
            "Jo &lt;Smith&gt; opened issue {title} in {project}\n\
             &lt;users/all&gt; &lt;b&gt;&quot;now&quot;&lt;/b&gt;\n*x* &amp; y"
        );
        let expected = json!({
            "fallbackText": "Jo <Smith> opened issue #23 It <burns> in mike/dia&spora",
            "cardsV2": [{
                "cardId": "issue",
                "card": { "sections": [{ "widgets": [{ "textParagraph": { "text": text } }] }] },
            }],
            "thread": { "threadKey": page },
        });
        assert_eq!(posted("issue", &issue).await?, expected);
        Ok(())
    }

    #[tokio::test]
    async fn a_thread_is_of_one_thing() -> Test {
        let removed = with(testing::push(), "/after", json!("0".repeat(40)));
        let rows = [
            (
                "merge_request",
                testing::merge_request(),
                "https://gitlab.example/mike/diaspora/-/merge_requests/7",
            ),
            ("note", testing::note(), "https://gitlab.example/mike/diaspora/-/merge_requests/7"),
            ("push", testing::push(), "https://gitlab.example/mike/diaspora/-/tree/main"),
            ("push", removed, "push mike/dia&spora"),
        ];
        for (name, payload, key) in rows {
            let body = posted(name, &payload).await?;
            assert_eq!(body.pointer("/thread/threadKey"), Some(&json!(key)), "{name}");
        }
        let url = format!("{WEBHOOK}&messageReplyOption=REPLY_MESSAGE_OR_FAIL");
        assert_eq!(in_threads(&Url::parse(&url)?).expose_secret().as_str(), url);
        Ok(())
    }

    #[tokio::test]
    async fn keeps_to_the_limit_in_bytes() -> Test {
        let commit = json!([{ "id": "d".repeat(40), "message": "€".repeat(20_000) }]);
        let push = with(testing::push(), "/commits", commit);
        let push = with(push, "/user_name", json!("€".repeat(600)));
        let push =
            with(push, "/project/web_url", json!(format!("https://gitlab.example/{}", "x".repeat(4000))));
        let body = posted("push", &push).await?;
        assert!(serde_json::to_vec(&body)?.len() < 32_000);
        let said = |pointer| body.pointer(pointer).and_then(Json::as_str).unwrap_or_default();
        assert!(said("/cardsV2/0/card/sections/0/widgets/0/textParagraph/text").ends_with('…'));
        assert!(said("/fallbackText").ends_with('…'));
        assert_eq!(said("/thread/threadKey").chars().count(), 4000);
        Ok(())
    }

    #[tokio::test]
    async fn tells_the_sample_of_each_event() -> Test {
        let receiver = Receiver::start(Answer::new(200)).await?;
        let told =
            HangoutsChat::SPEC.events.iter().map(|it| (it.name, Outcome::done("posted to Google Chat")));
        assert_eq!(testing::outcomes(&chat(WEBHOOK)?, &receiver.context()?).await?, told.collect::<Vec<_>>());
        Ok(())
    }

    #[tokio::test]
    async fn a_refusal_shows_neither_key_nor_token() -> Test {
        let receiver =
            Receiver::start(Answer::new(401).body("c4n4ry-token of c4n4ry-key is not valid")).await?;
        let push = event::<HangoutsChat>("push", &testing::push())?;
        let error = chat(WEBHOOK)?.execute(push, &receiver.context()?).await.err().ok_or("401 was taken")?;
        assert_eq!(error.to_string(), "refused with status 401: [redacted] of [redacted] is not valid");
        assert!(!format!("{error:?} {:?}", chat(WEBHOOK)?).contains("c4n4ry"));
        Ok(())
    }

    #[test]
    fn a_record_asks_for_a_public_webhook() -> Test {
        let mut record = Record::<HangoutsChat>::new();
        record.assign(&json!({ "active": true, "webhook": "https://[::1]/hook" }))?;
        let violations = record.validate().err().ok_or("a local webhook was taken")?;
        let local = "`webhook` must be a public address, not one of this machine or a local network";
        assert_eq!(violations.to_string(), local);
        record.assign(&json!({ "webhook": WEBHOOK }))?;
        record.validate()?;
        assert!(!format!("{record:?} {:?}", record.form()).contains("c4n4ry"));
        Ok(())
    }
}
