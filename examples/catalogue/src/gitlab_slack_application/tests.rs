use integrations_runtime::testing::{Answer, Received, Receiver};
use integrations_runtime::{Execute, Record};

use super::*;
use crate::testing::chat::{channels, filters, labels};
use crate::testing::{self, Test, event};

const TOKEN: &str = "xoxb-c4n4ry-token";

fn app(channels_of_all: Option<&str>) -> GitlabSlackApplication {
    let channels = Channels { channel: channels_of_all.map(str::to_owned), ..channels() };
    GitlabSlackApplication { channels, filters: filters(), labels: labels() }
}

fn installed(receiver: &Receiver) -> Result<Context, ExecuteError> {
    Ok(receiver.context()?.with(SlackInstallation::new(TOKEN, "U0BOT")))
}

fn taken() -> Answer {
    Answer::new(200).json(&json!({ "ok": true }))
}

/// Refuses these channels, each with an error of its own.
async fn refusing(channels: &'static [(&'static str, &'static str)]) -> std::io::Result<Receiver> {
    Receiver::answering(move |request: &Received| {
        let body = request.json().unwrap_or_default();
        let channel = body.get("channel").and_then(Json::as_str);
        match channels.iter().find(|(name, _)| Some(*name) == channel) {
            Some((_, error)) => Answer::new(200).json(&json!({ "ok": false, "error": error })),
            None => taken(),
        }
    })
    .await
}

#[tokio::test]
async fn posts_to_each_channel_with_the_bots_token() -> Test {
    let receiver = Receiver::start(taken()).await?;
    let outcome = app(Some("#general, C024BE91L"))
        .execute(
            event::<GitlabSlackApplication>("pipeline", &testing::pipeline("success"))?,
            &installed(&receiver)?,
        )
        .await?;
    assert_eq!(outcome, Outcome::done("posted to 2 of 2 channels of Slack"));
    let requests = receiver.received();
    for (request, channel) in requests.iter().zip(["#general", "C024BE91L"]) {
        let url = "https://slack.com/api/chat.postMessage";
        assert_eq!((request.method.as_str(), request.url.as_str()), ("POST", url));
        assert_eq!(request.header("authorization"), Some("Bearer xoxb-c4n4ry-token"));
        assert_eq!(request.header("content-type"), Some("application/json; charset=utf-8"));
        let pipeline = "Pipeline <https://gitlab.example/mike/diaspora/-/pipelines/31|#31>";
        let project = "<https://gitlab.example/mike/diaspora|mike/dia&amp;spora>";
        let expected = json!({
            "channel": channel, "unfurl_links": false, "unfurl_media": false,
            "text": format!("{pipeline} of branch main by Jo &lt;Smith&gt; passed after 63 s in {project}"),
            "attachments": [{
                "color": "#2eb886", "text": "Failed jobs: unit &amp; more", "fallback": "Failed jobs: unit & more",
                "mrkdwn_in": ["text"],
            }],
        });
        assert_eq!(request.json()?, expected);
    }
    assert_eq!(requests.len(), 2);
    Ok(())
}

#[tokio::test]
async fn tells_the_sample_of_each_event_where_there_is_a_channel() -> Test {
    let receiver = Receiver::start(taken()).await?;
    let events = GitlabSlackApplication::SPEC.events.iter();
    let told: Vec<_> = events.map(|event| (event.name, Outcome::done("posted to Slack"))).collect();
    assert_eq!(testing::outcomes(&app(Some("#general")), &installed(&receiver)?).await?, told);
    let requests = receiver.received().len();
    let skipped = Outcome::skipped("no channel is configured for this event");
    let outcomes = testing::outcomes(&app(None), &installed(&receiver)?).await?;
    assert!(outcomes.iter().all(|(_, outcome)| *outcome == skipped), "{outcomes:?}");
    let mut choosy = app(Some("#general"));
    choosy.labels.labels_to_be_notified = Some("~kitchen".to_owned());
    let issue = event::<GitlabSlackApplication>("issue", &testing::issue())?;
    let outcome = choosy.execute(issue, &installed(&receiver)?).await?;
    assert_eq!(outcome, Outcome::skipped("the labels are not those to be notified"));
    assert_eq!(receiver.received().len(), requests);
    Ok(())
}

#[tokio::test]
async fn a_channel_that_is_refused_does_not_keep_the_others_from_it() -> Test {
    let receiver = refusing(&[("#gone", "is_archived")]).await?;
    let cx = installed(&receiver)?;
    let push = || event::<GitlabSlackApplication>("push", &testing::push());
    let outcome = app(Some("#gone,#general")).execute(push()?, &cx).await?;
    assert_eq!(outcome, Outcome::done("posted to 1 of 2 channels of Slack"));
    let error = app(Some("#gone")).execute(push()?, &cx).await.err().ok_or("it was taken")?;
    assert_eq!(error.to_string(), r#"refused with status 200: {"error":"is_archived","ok":false}"#);
    Ok(())
}

#[tokio::test]
async fn a_refusal_shows_no_token() -> Test {
    let body = json!({ "ok": false, "error": "invalid_auth", "given": TOKEN });
    let receiver = Receiver::start(Answer::new(200).json(&body)).await?;
    let cx = installed(&receiver)?;
    let push = event::<GitlabSlackApplication>("push", &testing::push())?;
    let executed = app(Some("#a")).execute(push, &cx).await.err();
    let tried = [
        Execute::test(&app(Some("#a")), None, &cx).await.err(),
        Execute::test(&app(None), None, &cx).await.err(),
    ];
    for error in tried.into_iter().chain([executed]) {
        let error = error.ok_or("it was taken")?;
        let said = r#"refused with status 200: {"error":"invalid_auth","given":"[redacted]","ok":false}"#;
        assert_eq!(error.to_string(), said);
        assert!(!format!("{error:?}").contains("c4n4ry"));
    }
    let installation = SlackInstallation::new(TOKEN, "U0BOT");
    assert!(!format!("{installation:?} {cx:?}").contains("c4n4ry"));
    Ok(())
}

#[tokio::test]
async fn without_an_installation_nothing_is_sent() -> Test {
    let receiver = Receiver::start(taken()).await?;
    let cx = receiver.context()?;
    let push = event::<GitlabSlackApplication>("push", &testing::push())?;
    let executed = app(Some("#a")).execute(push, &cx).await.err();
    for error in [
        executed,
        Execute::test(&app(Some("#a")), None, &cx).await.err(),
        Execute::test(&app(None), None, &cx).await.err(),
    ] {
        let said = error.ok_or("it was sent")?.to_string();
        assert_eq!(said, "the Slack app is not installed: the context carries no `SlackInstallation`");
    }
    assert!(receiver.received().is_empty());
    Ok(())
}

#[tokio::test]
async fn is_tried_with_what_only_the_bot_could_read() -> Test {
    let receiver = refusing(&[("#public", "user_not_in_channel")]).await?;
    let mut some = app(Some("#public,#b"));
    some.channels.channels = [("issue", "#c, #b".to_owned())].into_iter().collect();
    let outcome = Execute::test(&some, None, &installed(&receiver)?).await?;
    assert_eq!(outcome, Outcome::done("Slack knows every channel"));
    let requests = receiver.received();
    for (request, channel) in requests.iter().zip(["#public", "#b", "#c"]) {
        assert_eq!(request.url, "https://slack.com/api/chat.postEphemeral");
        assert_eq!(request.header("authorization"), Some("Bearer xoxb-c4n4ry-token"));
        assert_eq!(request.json()?, json!({ "channel": channel, "user": "U0BOT", "text": "Test" }));
    }
    assert_eq!(requests.len(), 3);

    let receiver = refusing(&[("#a", "channel_not_found"), ("#c", "channel_not_found")]).await?;
    let error = Execute::test(&app(Some("#a,#b,#c")), None, &installed(&receiver)?)
        .await
        .err()
        .ok_or("it was taken")?;
    let said = "Slack does not find #a, #c: a private channel needs the app as a member";
    assert_eq!(error.to_string(), said);
    Ok(())
}

#[tokio::test]
async fn a_try_is_of_ten_channels_at_most_and_of_the_token_alone_without_one() -> Test {
    let receiver = Receiver::start(taken()).await?;
    let list = |from: u8| (from..from + 7).map(|number| format!("#{number}")).collect::<Vec<_>>().join(",");
    let mut many = app(Some(&list(0)));
    many.channels.channels = [("issue", list(7))].into_iter().collect();
    Execute::test(&many, None, &installed(&receiver)?).await?;
    assert_eq!(receiver.received().len(), 10);

    let receiver = Receiver::start(taken()).await?;
    let outcome = Execute::test(&app(None), None, &installed(&receiver)?).await?;
    assert_eq!(outcome, Outcome::done("Slack knows the token"));
    assert_eq!(receiver.only()?.url, "https://slack.com/api/auth.test");
    Ok(())
}

#[test]
fn a_record_needs_nothing_but_takes_ten_channels_at_most() -> Test {
    let mut record = Record::<GitlabSlackApplication>::new();
    record.activate();
    record.validate()?;
    let many = (0..11).map(|number| format!("#{number}")).collect::<Vec<_>>().join(",");
    record.assign(&json!({ "channel": many, "alert_channel": many }))?;
    let violations = record.validate().err().ok_or("eleven channels were taken")?;
    let said = "`channel` is too long (maximum is 10 channels); `alert_channel` is too long (maximum is 10 channels)";
    assert_eq!(violations.to_string(), said);
    Ok(())
}
