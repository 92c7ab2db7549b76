//! Push notifications to phones and desktops, by Pushover.

mod sound;

use integrations_runtime::event::payload::Push;
use integrations_runtime::{Choices, Context, Execute, ExecuteError, Integration, Outcome, Secret, Url};

pub use sound::Sound;

use crate::text::shorten;

/// Gets real-time notifications on a device.
///
/// Register an application with Pushover first: it gives the API key.
#[derive(Debug, Integration)]
#[integration(category = common)]
#[events(push)]
pub struct Pushover {
    /// The key of the application.
    #[prop(
        title = "API key",
        non_empty_password_title = "Enter new API key",
        non_empty_password_help = "Leave blank to keep it."
    )]
    api_key: Secret,

    /// The key of the user or the group that is told.
    #[prop(
        title = "User key",
        non_empty_password_title = "Enter new user key",
        non_empty_password_help = "Leave blank to keep it."
    )]
    user_key: Secret,

    /// The devices that are told, with commas in between; all of them where it is blank.
    #[prop(title = "Devices (optional)")]
    device: Option<String>,

    /// How much the notification asks for attention.
    #[prop]
    priority: Priority,

    /// What the device plays; its own sound where it is blank.
    #[prop]
    sound: Option<Sound>,
}

/// How much a notification asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choices)]
pub enum Priority {
    /// In the list only.
    #[choice(value = "-2", title = "Lowest priority")]
    Lowest,
    /// Without a sound.
    #[choice(value = "-1", title = "Low priority")]
    Low,
    /// As the device is set up.
    #[choice(value = "0", title = "Normal priority")]
    Normal,
    /// In the quiet hours too.
    #[choice(value = "1", title = "High priority")]
    High,
}

/// Pushover's API: <https://pushover.net/api>.
const API: &str = "https://api.pushover.net/1/";

impl Execute for Pushover {
    async fn execute(&self, event: PushoverEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
        let PushoverEvent::Push(push) = event;
        let project = &push.project;
        // What Pushover takes: 1024 characters of message, 250 of title, 100 of the link's title.
        let message = shorten(&message(&push), 1024);
        let title = shorten(&project.path_with_namespace, 250);
        let link = shorten(&format!("See {}", project.path_with_namespace), 100);
        let mut form = vec![
            ("token", self.api_key.expose_secret().as_str()),
            ("user", self.user_key.expose_secret().as_str()),
            ("priority", self.priority.value()),
            ("title", &title),
            ("message", &message),
            ("url", &project.web_url),
            ("url_title", &link),
        ];
        form.extend(self.device.as_deref().map(|device| ("device", device)));
        form.extend(self.sound.map(|sound| ("sound", sound.value())));
        self.post("messages.json", &form, cx).await?;
        Ok(Outcome::done("sent to Pushover"))
    }

    /// Asks whether Pushover knows both keys: nobody's device makes a sound.
    async fn test(&self, _sample: Option<PushoverEvent>, cx: &Context) -> Result<Outcome, ExecuteError> {
        let form = [
            ("token", self.api_key.expose_secret().as_str()),
            ("user", self.user_key.expose_secret().as_str()),
        ];
        self.post("users/validate.json", &form, cx).await?;
        Ok(Outcome::done("Pushover knows both keys"))
    }
}

impl Pushover {
    async fn post(&self, path: &str, form: &[(&str, &str)], cx: &Context) -> Result<(), ExecuteError> {
        let endpoint = Url::parse(API).and_then(|api| api.join(path));
        let endpoint = endpoint.map_err(|_| ExecuteError::failed("Pushover's URL is not valid"))?;
        let request = cx.http()?.post(&endpoint).redact(&self.api_key).redact(&self.user_key).form(form);
        request.send().await?.accepted()?;
        Ok(())
    }
}

fn message(push: &Push) -> String {
    let who = push.user_name.as_deref().or_else(|| push.user_username.as_deref()).unwrap_or("Someone");
    let branch = push.branch().unwrap_or(&push.r#ref);
    if push.is_removal() {
        return format!("{who} removed branch \"{branch}\".");
    }
    let what = if push.is_creation() { "pushed new branch" } else { "pushed to branch" };
    let commits = push.commits().iter();
    let commits =
        commits.map(|commit| format!("\n{}: {}", commit.short_sha(), commit.subject().unwrap_or_default()));
    format!("{who} {what} \"{branch}\".{}", commits.collect::<String>())
}

#[cfg(test)]
mod tests {
    use integrations_runtime::Record;
    use integrations_runtime::testing::{Answer, Receiver};
    use serde_json::json;

    use super::*;
    use crate::testing::{self, Test, event, push, with};

    fn pushover() -> Pushover {
        Pushover {
            api_key: "c4n4ry-api".into(),
            user_key: "c4n4ry-user".into(),
            device: Some("phone,desk".to_owned()),
            priority: Priority::Low,
            sound: Some(Sound::CashRegister),
        }
    }

    #[tokio::test]
    async fn posts_the_push_as_a_form() -> Test {
        let receiver = Receiver::start(Answer::new(200).body(r#"{"status":1}"#)).await?;
        let outcome = pushover().execute(event::<Pushover>("push", &push())?, &receiver.context()?).await?;
        assert_eq!(outcome, Outcome::done("sent to Pushover"));
        let request = receiver.only()?;
        assert_eq!(
            (request.method.as_str(), request.url.as_str()),
            ("POST", "https://api.pushover.net/1/messages.json")
        );
        let expected = [
            ("token", "c4n4ry-api"),
            ("user", "c4n4ry-user"),
            ("priority", "-1"),
            ("title", "mike/dia&spora"),
            ("message", "Jo <Smith> pushed to branch \"main\".\ndddddddd: Mend <it>"),
            ("url", "https://gitlab.example/mike/diaspora"),
            ("url_title", "See mike/dia&spora"),
            ("device", "phone,desk"),
            ("sound", "cashregister"),
        ];
        assert_eq!(request.form(), expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
        Ok(())
    }

    #[tokio::test]
    async fn tells_what_came_and_went_and_leaves_out_what_is_blank() -> Test {
        for (member, said) in
            [("/before", "pushed new branch \"main\"."), ("/after", "removed branch \"main\".")]
        {
            let receiver = Receiver::start(Answer::new(200)).await?;
            let plain = Pushover { device: None, sound: None, ..pushover() };
            let payload = with(with(push(), member, json!("0".repeat(40))), "/commits", json!([]));
            plain.execute(event::<Pushover>("push", &payload)?, &receiver.context()?).await?;
            let form = receiver.only()?.form();
            assert!(form.contains(&("message".to_owned(), format!("Jo <Smith> {said}"))), "{form:?}");
            assert!(!form.iter().any(|(name, _)| name == "device" || name == "sound"));
        }
        Ok(())
    }

    #[tokio::test]
    async fn a_refusal_shows_no_key() -> Test {
        let body = r#"{"token":"c4n4ry-api","errors":["application token is invalid"],"status":0}"#;
        let receiver = Receiver::start(Answer::new(400).body(body)).await?;
        let refused = pushover().execute(event::<Pushover>("push", &push())?, &receiver.context()?).await;
        let error = refused.err().ok_or("400 was taken")?;
        let said = r#"{"token":"[redacted]","errors":["application token is invalid"],"status":0}"#;
        assert_eq!(error.to_string(), format!("refused with status 400: {said}"));
        Ok(())
    }

    #[tokio::test]
    async fn sends_the_sample() -> Test {
        let receiver = Receiver::start(Answer::new(200)).await?;
        let outcomes = testing::outcomes(&pushover(), &receiver.context()?).await?;
        assert_eq!(outcomes, [("push", Outcome::done("sent to Pushover"))]);
        Ok(())
    }

    #[tokio::test]
    async fn is_tried_by_asking_for_the_keys() -> Test {
        let receiver = Receiver::start(Answer::new(200).body(r#"{"status":1}"#)).await?;
        let outcome = pushover().test(None, &receiver.context()?).await?;
        assert_eq!(outcome, Outcome::done("Pushover knows both keys"));
        let request = receiver.only()?;
        assert_eq!(
            (request.method.as_str(), request.url.as_str()),
            ("POST", "https://api.pushover.net/1/users/validate.json")
        );
        let expected = [("token", "c4n4ry-api"), ("user", "c4n4ry-user")];
        assert_eq!(request.form(), expected.map(|(name, value)| (name.to_owned(), value.to_owned())));

        let body = r#"{"user":"invalid","errors":["c4n4ry-user is not a valid user"],"status":0}"#;
        let receiver = Receiver::start(Answer::new(400).body(body)).await?;
        let error = pushover().test(None, &receiver.context()?).await.err().ok_or("400 was taken")?;
        assert!(!error.to_string().contains("c4n4ry") && error.to_string().contains("400"), "{error}");
        Ok(())
    }

    #[test]
    fn a_record_makes_it() -> Test {
        let mut record = Record::<Pushover>::new();
        record.assign_form([
            ("api_key", "a"),
            ("user_key", "u"),
            ("priority", "-2"),
            ("sound", ""),
            ("active", "1"),
        ])?;
        record.validate()?;
        let config = record.config()?;
        assert_eq!((config.priority, config.sound), (Priority::Lowest, None));
        let shown = format!("{config:?}");
        assert!(shown.contains("api_key: Secret([redacted])"), "{shown}");
        Ok(())
    }
}
