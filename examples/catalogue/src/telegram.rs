//! Messages to Telegram, by a bot: <https://core.telegram.org/bots/api>.

use integrations_runtime::bases::chat::{Chat, Filters, Html, Message, Notify};
use integrations_runtime::http::Method;
use integrations_runtime::{Context, ExecuteError, Integration, Outcome, Secret, Url};
use serde_json::{Value as Json, json};

use crate::answer::ok;

/// Has a bot tell a Telegram chat what happens in the project.
///
/// Make a bot in Telegram first, and add it to the group or the channel that is told.
#[derive(Debug, Integration)]
#[integration(
    category = chat,
    section(connection, title = "Connection details"),
    section(trigger, title = "Trigger"),
    section(configuration, title = "Notification settings"),
)]
#[events(
    push,
    issue,
    confidential_issue,
    merge_request,
    note,
    confidential_note,
    tag_push,
    pipeline,
    wiki_page,
    incident,
    work_item(follows = issue),
    confidential_work_item(follows = confidential_issue)
)]
pub struct Telegram {
    /// A Bot API server of your own; that of Telegram where it is blank.
    #[prop(section = connection, placeholder = "https://api.telegram.org", public_url, exposes_secrets)]
    hostname: Option<Url>,

    /// The token that Telegram gave for the bot.
    #[prop(
        section = connection,
        exposes_secrets,
        non_empty_password_title = "Enter new token",
        non_empty_password_help = "Leave blank to keep it."
    )]
    token: Secret,

    /// The id of the chat, or the name of a public channel.
    #[prop(section = configuration, title = "Channel identifier", placeholder = "@channelusername")]
    room: String,

    /// The topic of a group with topics that is told; the general one where it is blank.
    #[prop(section = configuration, title = "Message thread ID")]
    thread: Option<i64>,

    #[prop(flatten)]
    filters: Filters,
}

/// Where Telegram's own server is: <https://core.telegram.org/bots/api#making-requests>.
const API: &str = "https://api.telegram.org";

/// How long a message may be: <https://core.telegram.org/bots/api#sendmessage>. Telegram does not count the markup, which
/// is counted here.
const LIMIT: usize = 4096;

impl Chat for Telegram {
    fn filters(&self) -> &Filters {
        &self.filters
    }
}

impl Notify for Telegram {
    async fn notify(&self, message: Message, cx: &Context) -> Result<Outcome, ExecuteError> {
        let request = cx.http()?.post_secret(&self.method("sendMessage")?).redact(&self.token);
        ok(request.json(&self.body(&message)).send().await?)?;
        Ok(Outcome::done("sent to Telegram"))
    }

    /// Asks who the bot is: nobody is told anything. <https://core.telegram.org/bots/api#getme>
    async fn test(&self, _sample: Option<TelegramEvent>, cx: &Context) -> Result<Outcome, ExecuteError> {
        let request = cx.http()?.request_secret(Method::Get, &self.method("getMe")?).redact(&self.token);
        ok(request.send().await?)?;
        Ok(Outcome::done("Telegram knows the bot"))
    }
}

impl Telegram {
    /// The URL of a method, which holds the token.
    fn method(&self, name: &str) -> Result<Secret<Url>, ExecuteError> {
        let invalid = || ExecuteError::failed("`hostname` is no URL that a method could be added to");
        let mut url = match &self.hostname {
            Some(hostname) => hostname.clone(),
            None => Url::parse(API).map_err(|_| invalid())?,
        };
        url.set_query(None);
        url.set_fragment(None);
        let bot = format!("bot{}", self.token.expose_secret());
        url.path_segments_mut().map_err(|()| invalid())?.pop_if_empty().extend([bot.as_str(), name]);
        Ok(Secret::new(url))
    }

    fn body(&self, message: &Message) -> Json {
        let mut body = json!({
            "chat_id": self.room,
            "text": message.render_within(&Html, LIMIT),
            "parse_mode": "HTML",
            "link_preview_options": { "is_disabled": true },
        });
        if let (Json::Object(body), Some(thread)) = (&mut body, self.thread) {
            body.insert("message_thread_id".to_owned(), thread.into());
        }
        body
    }
}

#[cfg(test)]
mod tests {
    use integrations_runtime::testing::{Answer, Receiver};
    use integrations_runtime::{Execute, Record};

    use super::*;
    use crate::testing::chat::filters;
    use crate::testing::{self, Test, event, with};

    const TOKEN: &str = "7:c4n4ry-token";

    fn telegram() -> Telegram {
        Telegram {
            hostname: None,
            token: TOKEN.into(),
            room: "-1001".to_owned(),
            thread: None,
            filters: filters(),
        }
    }

    fn taken() -> Answer {
        Answer::new(200).json(&json!({ "ok": true, "result": {} }))
    }

    #[tokio::test]
    async fn sends_html_to_the_room() -> Test {
        let receiver = Receiver::start(taken()).await?;
        let hostile =
            with(testing::issue(), "/object_attributes/title", json!("<b>\"x\"</b>\n_y_ & <a href='z'>"));
        let issue = event::<Telegram>("issue", &hostile)?;
        let outcome = telegram().execute(issue, &receiver.context()?).await?;
        assert_eq!(outcome, Outcome::done("sent to Telegram"));
        let request = receiver.only()?;
        let url = "https://api.telegram.org/bot7:c4n4ry-token/sendMessage";
        assert_eq!((request.method.as_str(), request.url.as_str()), ("POST", url));
        let title = "#23 &lt;b&gt;&quot;x&quot;&lt;/b&gt; _y_ &amp; &lt;a href='z'&gt;";
        let issue = format!("<a href=\"https://gitlab.example/mike/diaspora/-/issues/23\">{title}</a>");
        let project = "<a href=\"https://gitlab.example/mike/diaspora\">mike/dia&amp;spora</a>";
        let expected = json!({
            "chat_id": "-1001",
            "text": format!("Jo &lt;Smith&gt; opened issue {issue} in {project}\nHere &amp; there."),
            "parse_mode": "HTML",
            "link_preview_options": { "is_disabled": true },
        });
        assert_eq!(request.json()?, expected);
        Ok(())
    }

    #[tokio::test]
    async fn sends_to_a_topic_by_a_server_of_ones_own() -> Test {
        let receiver = Receiver::start(taken()).await?;
        let hostname = Url::parse("https://bots.example:8443/telegram/?a=b#c")?;
        let own = Telegram { hostname: Some(hostname), thread: Some(42), ..telegram() };
        own.execute(event::<Telegram>("push", &testing::push())?, &receiver.context()?).await?;
        let request = receiver.only()?;
        assert_eq!(request.url, "https://bots.example:8443/telegram/bot7:c4n4ry-token/sendMessage");
        assert_eq!(request.json()?.get("message_thread_id"), Some(&json!(42)));
        Ok(())
    }

    #[test]
    fn a_token_is_no_path() -> Test {
        let odd = Telegram { token: "../../x?y#z".into(), ..telegram() };
        let url = odd.method("getMe")?;
        assert_eq!(url.expose_secret().as_str(), "https://api.telegram.org/bot..%2F..%2Fx%3Fy%23z/getMe");
        Ok(())
    }

    #[tokio::test]
    async fn keeps_to_the_limit() -> Test {
        let receiver = Receiver::start(taken()).await?;
        let push =
            with(testing::push(), "/commits", json!([{ "id": "d".repeat(40), "message": "&".repeat(5000) }]));
        telegram().execute(event::<Telegram>("push", &push)?, &receiver.context()?).await?;
        let body = receiver.only()?.json()?;
        let text = body.get("text").and_then(Json::as_str).ok_or("there is no text")?;
        assert!(text.chars().count() <= 4096 && text.ends_with("&amp;…"), "{text}");
        Ok(())
    }

    #[tokio::test]
    async fn tells_the_sample_of_each_event() -> Test {
        let receiver = Receiver::start(taken()).await?;
        let told = Telegram::SPEC.events.iter().map(|event| (event.name, Outcome::done("sent to Telegram")));
        assert_eq!(testing::outcomes(&telegram(), &receiver.context()?).await?, told.collect::<Vec<_>>());
        Ok(())
    }

    #[tokio::test]
    async fn is_tried_by_asking_for_the_bot() -> Test {
        let receiver = Receiver::start(taken()).await?;
        let outcome = Execute::test(&telegram(), None, &receiver.context()?).await?;
        assert_eq!(outcome, Outcome::done("Telegram knows the bot"));
        let request = receiver.only()?;
        let url = "https://api.telegram.org/bot7:c4n4ry-token/getMe";
        assert_eq!((request.method.as_str(), request.url.as_str()), ("GET", url));
        assert!(request.body.is_empty());
        Ok(())
    }

    #[tokio::test]
    async fn a_refusal_shows_no_token() -> Test {
        for (status, description) in
            [(401, "bot7:c4n4ry-token: Unauthorized"), (200, "7:c4n4ry-token: chat not found")]
        {
            let body = json!({ "ok": false, "error_code": 400, "description": description });
            let receiver = Receiver::start(Answer::new(status).json(&body)).await?;
            let push = event::<Telegram>("push", &testing::push())?;
            let executed = telegram().execute(push, &receiver.context()?).await;
            let tried = Execute::test(&telegram(), None, &receiver.context()?).await;
            for error in [executed.err().ok_or("it was taken")?, tried.err().ok_or("it was taken")?] {
                let said = error.to_string();
                assert!(said.starts_with(&format!("refused with status {status}: ")), "{said}");
                assert!(said.contains("[redacted]: ") && !format!("{error:?}").contains("c4n4ry"), "{said}");
            }
        }
        Ok(())
    }

    #[test]
    fn a_record_needs_a_token_and_a_room() -> Test {
        let mut record = Record::<Telegram>::new();
        record.assign(&json!({ "active": true, "hostname": "http://localhost:8081", "thread": "" }))?;
        let violations = record.validate().err().ok_or("it was taken")?;
        assert_eq!(
            violations.to_string(),
            "`hostname` must be a public address, not one of this machine or a local network; \
             `token` is required; `room` is required"
        );
        let word = record.assign(&json!({ "thread": "general" })).err().ok_or("a word was taken")?;
        assert_eq!(word.of("thread").count(), 1, "{word}");
        record.assign(&json!({ "hostname": "", "token": TOKEN, "room": "@lamp", "thread": "42" }))?;
        record.validate()?;
        assert_eq!(record.config()?.thread, Some(42));
        assert!(!format!("{record:?} {:?}", record.form()).contains("c4n4ry"));

        // Another server must not get the token that is stored; a new token comes with it.
        record.saved();
        record.set_hostname(Url::parse("https://bots.example/")?);
        assert!(record.token().is_none());
        record.set_token("8:another");
        record.validate()?;
        Ok(())
    }
}
