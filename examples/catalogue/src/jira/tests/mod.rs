//! What issues are told, and what is done with them.

mod answers;
mod rules;

use integrations_runtime::testing::{Answer, Received, Receiver};
use serde_json::{Value as Json, json};

use super::*;
use crate::testing::{self, Test, event, with};

const API: &str = "https://jira.example.com/jira/rest/api/2/";

/// A complete configuration, with other values of some props.
fn jira(other: &Json) -> Result<Jira, Violations> {
    let mut record = Record::<Jira>::new();
    record.assign(&json!({
        "url": "https://jira.example.com/jira/", "username": " jo@example.com ", "password": "c4n4ry-token",
        "jira_issue_transition_id": "11; 31",
    }))?;
    record.assign(other)?;
    record.config()
}

/// A Jira that knows the issues `BELL-..` alone: `BELL-9` is done, `BELL-7` is resolved, `BELL-8` has its link.
async fn server() -> std::io::Result<Receiver> {
    Receiver::answering(answer).await
}

fn answer(request: &Received) -> Answer {
    let path = request.path.split('?').next().unwrap_or_default();
    let Some((_, path)) = path.split_once("/issue/BELL-") else { return Answer::new(404) };
    let (number, what) = path.split_once('/').unwrap_or((path, ""));
    let category = if number == "9" { "done" } else { "new" };
    let resolution = if number == "7" { json!({ "name": "Fixed" }) } else { Json::Null };
    match (request.method.as_str(), what) {
        ("GET", "") => Answer::new(200).json(&json!({
            "fields": { "resolution": resolution, "status": { "statusCategory": { "key": category } } },
        })),
        ("GET", "remotelink") if number == "8" => Answer::new(200).json(&json!({ "id": 1 })),
        ("GET", "remotelink") if number == "6" => Answer::new(200).json(&json!([])),
        ("GET", "remotelink") => Answer::new(404),
        ("GET", "transitions") => Answer::new(200).json(&json!({
            "transitions": [
                { "id": "21", "to": { "statusCategory": { "key": "indeterminate" } } },
                { "id": "51", "to": { "statusCategory": { "key": "done" } } },
                { "id": "61", "to": { "statusCategory": { "key": "done" } } },
            ],
        })),
        ("POST", "transitions") => Answer::new(204),
        ("POST", _) => Answer::new(201).json(&json!({ "id": "1" })),
        _ => Answer::new(405),
    }
}

/// What was asked, without the base of the API; of a query, only that there is one.
fn asked(receiver: &Receiver) -> Vec<String> {
    let requests = receiver.received();
    let asked = requests.iter().map(|request| {
        let path = request.url.strip_prefix(API).unwrap_or(&request.url);
        let path = path.split_once('?').map_or(path.to_owned(), |(path, _)| format!("{path}?"));
        format!("{} {path}", request.method)
    });
    asked.collect()
}

/// The body that was posted to a path of the API.
fn posted(receiver: &Receiver, path: &str) -> Result<Json, Box<dyn std::error::Error>> {
    let url = format!("{API}{path}");
    let mut found = receiver.received().into_iter().filter(|it| it.method == "POST" && it.url == url);
    Ok(found.next().ok_or_else(|| format!("nothing was posted to `{path}`"))?.json()?)
}

fn commit(message: &str, comment: &str) -> Json {
    json!({
        "object_kind": "note", "event_type": "note", "user": { "name": "Jo *Smith*", "username": "jo" },
        "project": { "path_with_namespace": "mike/dia", "web_url": "https://gitlab.example/mike/dia" },
        "object_attributes": { "note": comment, "noteable_type": "Commit" },
        "commit": {
            "id": "d".repeat(40), "message": message, "author": { "name": "Ann" },
            "url": "https://gitlab.example/mike/dia/-/commit/dddd",
        },
    })
}

fn merge_request(action: &str, title: &str, description: &str) -> Json {
    let payload = with(testing::merge_request(), "/object_attributes/action", json!(action));
    let payload = with(payload, "/object_attributes/title", json!(title));
    with(payload, "/object_attributes/description", json!(description))
}

async fn run(
    jira: &Jira,
    name: &str,
    payload: &Json,
    receiver: &Receiver,
) -> Result<Outcome, Box<dyn std::error::Error>> {
    Ok(jira.execute(event::<Jira>(name, payload)?, &receiver.context()?).await?)
}

#[tokio::test]
async fn a_commit_links_itself_to_the_issues_it_names() -> Test {
    let receiver = server().await?;
    let payload = commit("Ring twice for BELL-1\n\nAs UTF-8 and BELL-1 say.", "See BELL-2, too.");
    let outcome = run(&jira(&json!({}))?, "commit", &payload, &receiver).await?;
    assert_eq!(outcome, Outcome::done("told Jira of BELL-1, BELL-2"));
    let expected = [
        "GET issue/BELL-1?",
        "GET issue/BELL-1/remotelink?",
        "POST issue/BELL-1/comment",
        "POST issue/BELL-1/remotelink",
        "GET issue/UTF-8?",
        "GET issue/BELL-2?",
        "GET issue/BELL-2/remotelink?",
        "POST issue/BELL-2/comment",
        "POST issue/BELL-2/remotelink",
    ];
    assert_eq!(asked(&receiver), expected);

    let requests = receiver.received();
    let [first, second, ..] = requests.as_slice() else { return Err("two requests".into()) };
    assert_eq!(first.query(), [("fields".to_owned(), "resolution,status".to_owned())]);
    assert_eq!(first.header("accept"), Some("application/json"));
    // `jo@example.com:c4n4ry-token`.
    assert_eq!(first.header("authorization"), Some("Basic am9AZXhhbXBsZS5jb206YzRuNHJ5LXRva2Vu"));
    let id = "https://gitlab.example/mike/dia/-/commit/dddd";
    assert_eq!(second.query(), [("globalId".to_owned(), id.to_owned())]);
    let comment = "This issue is named in [commit dddddddd|https://gitlab.example/mike/dia/-/commit/dddd] of \
                   [mike/dia|https://gitlab.example/mike/dia], by Jo \\*Smith\\*: Ring twice for BELL-1";
    assert_eq!(posted(&receiver, "issue/BELL-1/comment")?, json!({ "body": comment }));
    let link = json!({
        "globalId": id, "application": { "type": "com.gitlab", "name": "GitLab" }, "relationship": "named in",
        "object": {
            "url": id, "title": "commit dddddddd: Ring twice for BELL-1", "status": { "resolved": false },
        },
    });
    assert_eq!(posted(&receiver, "issue/BELL-1/remotelink")?, link);
    Ok(())
}

#[tokio::test]
async fn a_commit_closes_issues_through_each_transition() -> Test {
    let receiver = server().await?;
    let payload = commit("Closes BELL-1, see BELL-2", "closes BELL-2");
    run(&jira(&json!({}))?, "commit", &payload, &receiver).await?;
    let expected = [
        "GET issue/BELL-1?",
        "POST issue/BELL-1/transitions",
        "POST issue/BELL-1/transitions",
        "GET issue/BELL-1/remotelink?",
        "POST issue/BELL-1/comment",
        "POST issue/BELL-1/remotelink",
        // A comment's words close nothing.
        "GET issue/BELL-2?",
        "GET issue/BELL-2/remotelink?",
        "POST issue/BELL-2/comment",
        "POST issue/BELL-2/remotelink",
    ];
    assert_eq!(asked(&receiver), expected);
    let taken: Vec<Json> = receiver
        .received()
        .iter()
        .filter(|it| it.method == "POST" && it.url.ends_with("/transitions"))
        .map(Received::json)
        .collect::<Result<_, _>>()?;
    assert_eq!(taken, [json!({ "transition": { "id": "11" } }), json!({ "transition": { "id": "31" } })]);
    let comment = posted(&receiver, "issue/BELL-1/comment")?;
    let said = comment.get("body").and_then(Json::as_str).unwrap_or_default();
    assert!(said.starts_with("This issue is closed in [commit dddddddd|"), "{said}");
    let link = posted(&receiver, "issue/BELL-1/remotelink")?;
    assert_eq!(link.pointer("/object/status/resolved"), Some(&json!(true)));
    Ok(())
}

#[tokio::test]
async fn finds_the_transition_to_done_by_itself() -> Test {
    let receiver = server().await?;
    let automatic = jira(&json!({ "jira_issue_transition_automatic": true }))?;
    run(&automatic, "commit", &commit("Closes BELL-1", ""), &receiver).await?;
    let taken = posted(&receiver, "issue/BELL-1/transitions")?;
    assert_eq!(taken, json!({ "transition": { "id": "51" } }));

    let receiver = Receiver::answering(|request| {
        let is_asked = request.path.ends_with("/transitions");
        let others = Answer::new(200).json(&json!({ "transitions": [{ "id": "1", "to": {} }, {}] }));
        if is_asked { others } else { answer(request) }
    })
    .await?;
    run(&automatic, "commit", &commit("Closes BELL-1", ""), &receiver).await?;
    assert!(!asked(&receiver).contains(&"POST issue/BELL-1/transitions".to_owned()));
    let comment = posted(&receiver, "issue/BELL-1/comment")?.to_string();
    assert!(comment.contains("This issue is named in"), "{comment}");
    Ok(())
}

#[tokio::test]
async fn does_not_do_again_what_was_done() -> Test {
    let link = ["GET issue/#?", "GET issue/#/remotelink?", "POST issue/#/remotelink"];
    let told = ["GET issue/#?", "GET issue/#/remotelink?", "POST issue/#/comment", "POST issue/#/remotelink"];
    let moved = [
        "GET issue/#?",
        "POST issue/#/transitions",
        "POST issue/#/transitions",
        "GET issue/#/remotelink?",
        "POST issue/#/comment",
        "POST issue/#/remotelink",
    ];
    for (key, message, expected) in [
        ("BELL-9", "Closes BELL-9", &told[..]),
        ("BELL-7", "Closes BELL-7", &told),
        ("BELL-8", "See BELL-8", &link),
        // That it is closed now was not said before.
        ("BELL-8", "Closes BELL-8", &moved),
        ("BELL-6", "See BELL-6", &told),
    ] {
        let receiver = server().await?;
        run(&jira(&json!({}))?, "commit", &commit(message, ""), &receiver).await?;
        let expected: Vec<String> = expected.iter().map(|request| request.replace('#', key)).collect();
        assert_eq!(asked(&receiver), expected, "{message}");
    }
    Ok(())
}

#[tokio::test]
async fn moves_and_says_no_more_than_it_is_told_to() -> Test {
    let receiver = server().await?;
    let quiet = jira(&json!({ "comment_on_event_enabled": false, "jira_issue_transition_id": "" }))?;
    run(&quiet, "commit", &commit("Closes BELL-1", ""), &receiver).await?;
    let expected = ["GET issue/BELL-1?", "GET issue/BELL-1/remotelink?", "POST issue/BELL-1/remotelink"];
    assert_eq!(asked(&receiver), expected);
    Ok(())
}

#[tokio::test]
async fn a_merge_request_closes_issues_once_it_is_merged_for_good() -> Test {
    let rows = [
        ("open", "main", false),
        ("update", "main", false),
        ("merge", "main", true),
        ("merge", "release", false),
    ];
    for (action, target, closes) in rows {
        let receiver = server().await?;
        let payload = merge_request(action, "Mend it", "Fixes BELL-1.");
        let payload = with(payload, "/object_attributes/target_branch", json!(target));
        let outcome = run(&jira(&json!({}))?, "merge_request", &payload, &receiver).await?;
        assert_eq!(outcome, Outcome::done("told Jira of BELL-1"));
        let moved = asked(&receiver).contains(&"POST issue/BELL-1/transitions".to_owned());
        assert_eq!(moved, closes, "{action} into {target}");
        let comment = posted(&receiver, "issue/BELL-1/comment")?;
        let verb = if closes { "closed" } else { "named" };
        let page = "https://gitlab.example/mike/diaspora/-/merge_requests/7";
        let said = format!(
            "This issue is {verb} in [merge request \\!7|{page}] of \
             [mike/dia&spora|https://gitlab.example/mike/diaspora], by Jo <Smith>: Mend it"
        );
        assert_eq!(comment, json!({ "body": said }));
        let link = posted(&receiver, "issue/BELL-1/remotelink")?;
        assert_eq!(link.get("globalId"), Some(&json!(page)));
        assert_eq!(link.pointer("/object/title"), Some(&json!("merge request !7: Mend it")));
    }
    Ok(())
}

#[tokio::test]
async fn all_details_quote_the_whole_text_as_text() -> Test {
    let receiver = server().await?;
    let hostile =
        "BELL-1: {quote}\r\n[click|https://evil.example] !https://evil.example/a.png! [~admin] \\\\";
    let payload = merge_request("open", "Mend \"it\" {color:red}", hostile);
    let details = jira(&json!({ "comment_detail": "all_details" }))?;
    run(&details, "merge_request", &payload, &receiver).await?;
    let said = "This issue is named in [merge request \
                \\!7|https://gitlab.example/mike/diaspora/-/merge_requests/7] of \
                [mike/dia&spora|https://gitlab.example/mike/diaspora] on branch mend, by Jo <Smith>:\n{quote}\n\
                Mend \"it\" \\{color:red\\}\n\n\
                BELL-1: \\{quote\\}\r\n\\[click\\|https://evil.example\\] \\!https://evil.example/a.png\\! \
                \\[\\~admin\\] &#92;&#92;\n{quote}";
    assert_eq!(posted(&receiver, "issue/BELL-1/comment")?, json!({ "body": said }));
    Ok(())
}

#[tokio::test]
async fn a_text_of_any_length_fits() -> Test {
    let receiver = server().await?;
    let long = format!("BELL-1 {}", "\\".repeat(100_000));
    let payload = merge_request("open", &long, &long);
    let payload = with(payload, "/object_attributes/url", json!(format!("https://gitlab.example/{long}/7")));
    run(&jira(&json!({ "comment_detail": "all_details" }))?, "merge_request", &payload, &receiver).await?;
    let link = posted(&receiver, "issue/BELL-1/remotelink")?;
    let length =
        |pointer: &str| link.pointer(pointer).and_then(Json::as_str).map(|text| text.chars().count());
    assert_eq!((length("/globalId"), length("/object/title")), (Some(255), Some(255)));
    let page = link.pointer("/object/url").and_then(Json::as_str).unwrap_or_default();
    assert!(
        page.ends_with(link.get("globalId").and_then(Json::as_str).unwrap_or("none")),
        "the end of the page"
    );
    let comment = posted(&receiver, "issue/BELL-1/comment")?;
    let said = comment.get("body").and_then(Json::as_str).unwrap_or_default();
    assert!(said.chars().count() - page.len() < 32_767, "{}", said.chars().count());

    let many = (1..100).map(|number| format!("BELL-{number}")).collect::<Vec<_>>().join(" ");
    let receiver = server().await?;
    run(&jira(&json!({}))?, "commit", &commit(&many, ""), &receiver).await?;
    let links =
        asked(&receiver).iter().filter(|it| it.starts_with("POST") && it.ends_with("/remotelink")).count();
    assert_eq!(links, 25);
    Ok(())
}
