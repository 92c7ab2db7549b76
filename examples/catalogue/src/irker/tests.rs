//! What an irker server gets.

use integrations_runtime::http::HttpClient;
use integrations_runtime::testing::{Answer, Received, Receiver};
use serde_json::Value as Json;

use super::*;
use crate::testing::{self, Test, event, push, with};

type Found<T> = Result<T, Box<dyn std::error::Error>>;

fn irker() -> Irker {
    Irker {
        server_host: None,
        server_port: None,
        default_irc_uri: Some("irc://irc.example:6667/".to_owned()),
        recipients: "ircs://h.example/#chan?key=s3cr3t\ndev".to_owned(),
        colorize_messages: false,
    }
}

/// What came, and what was said by each line of it.
async fn told(irker: &Irker, payload: &Json) -> Found<(Received, Vec<Json>)> {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let outcome = irker.execute(event::<Irker>("push", payload)?, &receiver.context()?).await?;
    assert_eq!(outcome, Outcome::done("handed to irker for 2 channels"));
    let came = receiver.wait_for(1).await?.pop().ok_or("nothing came")?;
    let lines = came.text();
    assert!(lines.ends_with('\n'));
    let lines = lines.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    Ok((came, lines))
}

fn said(lines: &[Json]) -> Vec<&str> {
    lines.iter().filter_map(|line| line.get("privmsg")?.as_str()).collect()
}

fn compare() -> String {
    format!("https://gitlab.example/mike/diaspora/-/compare/{}...{}", "9".repeat(40), "d".repeat(40))
}

#[tokio::test]
async fn hands_over_a_line_of_json_for_each_message() -> Test {
    let (came, lines) = told(&irker(), &push()).await?;
    assert_eq!((came.method.as_str(), came.url.as_str()), ("CONNECT", "tcp://localhost:6659"));
    let to = json!(["ircs://h.example/chan?key=s3cr3t", "irc://irc.example:6667/dev"]);
    let first = format!("Jo <Smith> pushed to branch main of mike/dia&spora (Compare changes) {}", compare());
    let commit = "dddddddd: Mend <it> - Jo & Co https://gitlab.example/mike/diaspora/-/commit/d?a=b&c";
    assert_eq!(lines, [json!({ "to": to, "privmsg": first }), json!({ "to": to, "privmsg": commit })]);

    let elsewhere =
        Irker { server_host: Some("irker.example".to_owned()), server_port: Some(7000), ..irker() };
    let (came, _) = told(&elsewhere, &push()).await?;
    assert_eq!(came.url, "tcp://irker.example:7000");
    Ok(())
}

#[tokio::test]
async fn colors_what_is_a_link() -> Test {
    let colored = Irker { colorize_messages: true, ..irker() };
    let (_, lines) = told(&colored, &push()).await?;
    let first = format!(
        "Jo <Smith> pushed to branch \u{3}02main\u{f} of \u{3}02mike/dia&spora\u{f} (\u{3}02Compare changes\u{f}) {}",
        compare()
    );
    let commit =
        "\u{3}02dddddddd\u{f}: Mend <it> - Jo & Co https://gitlab.example/mike/diaspora/-/commit/d?a=b&c";
    assert_eq!(said(&lines), [first.as_str(), commit]);
    Ok(())
}

#[tokio::test]
async fn tells_what_came_and_went_and_the_newest_commits() -> Test {
    let zeros = json!("0".repeat(40));
    let web = "https://gitlab.example/mike/diaspora";
    let commit =
        |number: usize| json!({ "id": number.to_string().repeat(40), "message": format!("Step {number}") });
    let five: Vec<Json> = (1..=5).map(commit).collect();
    let five = with(with(push(), "/commits", json!(five)), "/total_commits_count", json!(25));
    for (payload, expected) in [
        (
            with(with(push(), "/before", zeros.clone()), "/commits", json!([])),
            vec![format!("Jo <Smith> pushed new branch main to mike/dia&spora {web}/-/tree/main")],
        ),
        (
            with(push(), "/after", zeros),
            vec![format!("Jo <Smith> removed branch main from mike/dia&spora {web}")],
        ),
        (
            five,
            vec![
                format!("Jo <Smith> pushed to branch main of mike/dia&spora (Compare changes) {}", compare()),
                "33333333: Step 3".to_owned(),
                "44444444: Step 4".to_owned(),
                "55555555: Step 5".to_owned(),
                "and 22 older commits".to_owned(),
            ],
        ),
    ] {
        assert_eq!(said(&told(&irker(), &payload).await?.1), expected);
    }
    Ok(())
}

#[tokio::test]
async fn what_people_wrote_starts_no_line_of_irc() -> Test {
    let hostile = "x\r\nQUIT :\u{1}ACTION\u{1}\u{2}\u{3}04 red\u{0}\u{85}";
    let payload = with(push(), "/user_name", json!(hostile));
    let payload = with(payload, "/commits/0/title", json!(hostile.repeat(30)));
    let payload = with(payload, "/project/path_with_namespace", json!(hostile));
    let (_, lines) = told(&irker(), &payload).await?;
    assert_eq!(lines.len(), 2);
    for line in said(&lines) {
        assert!(!line.contains(char::is_control), "{line:?}");
        assert!(line.len() < 450, "{line:?}");
    }
    assert!(said(&lines).first().is_some_and(|line| line.starts_with("x  QUIT : ACTION   04 red ")));
    Ok(())
}

#[tokio::test]
async fn tells_the_sample() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let outcomes = testing::outcomes(&irker(), &receiver.context()?).await?;
    assert_eq!(outcomes, [("push", Outcome::done("handed to irker for 2 channels"))]);
    assert_eq!(receiver.wait_for(1).await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_server_of_this_machine_has_to_be_allowed() -> Test {
    let cx = Context::new().with_http(HttpClient::new()?);
    let refused = irker().execute(event::<Irker>("push", &push())?, &cx).await;
    let error = refused.err().ok_or("it was connected to")?.to_string();
    assert!(
        error.starts_with("refused to connect to localhost:6659: ") && !error.contains("s3cr3t"),
        "{error}"
    );
    Ok(())
}

#[test]
fn there_has_to_be_a_channel() -> Test {
    let taken = |input: Json| -> Found<Option<String>> {
        let mut record = Record::<Irker>::new();
        record.assign(&input)?;
        record.validate()?;
        record.activate();
        Ok(record.validate().err().map(|violations| violations.to_string()))
    };
    let none = "`recipients` must name a channel on an IRC server: `irc://` or `ircs://`";
    for (input, expected) in [
        (json!({ "recipients": "irc://h.example/#chan nonsense" }), None),
        (json!({ "recipients": "chan", "default_irc_uri": "irc://h.example/" }), None),
        (json!({ "recipients": "chan" }), Some(none)),
        (json!({ "recipients": "chan", "default_irc_uri": "https://h.example/" }), Some(none)),
        (json!({ "recipients": "http://h.example/#chan" }), Some(none)),
        (json!({}), Some("`recipients` is required")),
        (
            json!({ "recipients": "irc://h.example/a", "server_port": 0 }),
            Some("`server_port` must be at least 1"),
        ),
    ] {
        assert_eq!(taken(input.clone())?.as_deref(), expected, "{input}");
    }
    Ok(())
}
