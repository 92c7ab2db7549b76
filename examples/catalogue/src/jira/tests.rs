use integrations_runtime::testing::{Answer, Received, Receiver};
use integrations_runtime::{Level, Url};
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

/// A Jira that knows the issues `BELL-..` alone, of which `BELL-9` is done and `BELL-8` has its link.
async fn server() -> std::io::Result<Receiver> {
    Receiver::answering(answer).await
}

fn answer(request: &Received) -> Answer {
    let path = request.path.split('?').next().unwrap_or_default();
    let Some((_, path)) = path.split_once("/issue/BELL-") else { return Answer::new(404) };
    let (number, what) = path.split_once('/').unwrap_or((path, ""));
    let category = if number == "9" { "done" } else { "new" };
    match (request.method.as_str(), what) {
        ("GET", "") => Answer::new(200).json(&json!({
            "fields": { "resolution": null, "status": { "statusCategory": { "key": category } } },
        })),
        ("GET", "remotelink") => Answer::new(if number == "8" { 200 } else { 404 }).json(&json!({ "id": 1 })),
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
    assert_eq!(link.get("relationship"), Some(&json!("closed in")));
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
    let receiver = server().await?;
    run(&jira(&json!({}))?, "commit", &commit("Closes BELL-9, see BELL-8", ""), &receiver).await?;
    let expected = [
        "GET issue/BELL-9?",
        "GET issue/BELL-9/remotelink?",
        "POST issue/BELL-9/comment",
        "POST issue/BELL-9/remotelink",
        "GET issue/BELL-8?",
        "GET issue/BELL-8/remotelink?",
        "POST issue/BELL-8/remotelink",
    ];
    assert_eq!(asked(&receiver), expected);
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

#[tokio::test]
async fn logs_in_as_it_is_told_to_and_where() -> Test {
    for (site, base) in [
        (json!({ "url": "https://jira.example.com" }), "https://jira.example.com/"),
        (json!({ "url": "https://jira.example.com/a?b=c#d" }), "https://jira.example.com/a/"),
        (json!({ "api_url": "https://api.example.com:8443/jira/" }), "https://api.example.com:8443/jira/"),
    ] {
        let receiver = Receiver::start(Answer::new(200).json(&json!({ "accountId": "5b1" }))).await?;
        let outcome = jira(&site)?.test(None, &receiver.context()?).await?;
        assert_eq!(outcome, Outcome::done("Jira knows the credentials"));
        let request = receiver.only()?;
        assert_eq!((request.method, request.url), ("GET".to_owned(), format!("{base}rest/api/2/myself")));
    }
    let receiver = Receiver::start(Answer::new(200).json(&json!({ "name": "jo" }))).await?;
    jira(&json!({ "jira_auth_type": 1, "username": null }))?.test(None, &receiver.context()?).await?;
    assert_eq!(receiver.only()?.header("authorization"), Some("Bearer c4n4ry-token"));
    Ok(())
}

#[tokio::test]
async fn an_answer_of_another_service_is_none_of_jiras() -> Test {
    for (answer, said) in [
        (Answer::new(200).json(&json!({ "id": 1 })), "the answer is not one of Jira's"),
        (Answer::new(200).body("<html>"), "the answer is not valid JSON (line 1 column 1)"),
        (Answer::new(302).header("location", "https://sso.example/"), "refused with status 302"),
    ] {
        let receiver = Receiver::start(answer).await?;
        let refused = jira(&json!({}))?.test(None, &receiver.context()?).await;
        assert_eq!(refused.err().map(|error| error.to_string()).as_deref(), Some(said));
    }
    Ok(())
}

#[tokio::test]
async fn a_refusal_shows_no_secret_and_keeps_nothing_from_the_others() -> Test {
    let refusing = |request: &Received| {
        let echo = "c4n4ry-token of am9AZXhhbXBsZS5jb206YzRuNHJ5LXRva2Vu may not";
        if request.path.contains("BELL-1") { Answer::new(403).body(echo) } else { answer(request) }
    };
    let receiver = Receiver::answering(refusing).await?;
    let refused = run(&jira(&json!({}))?, "commit", &commit("BELL-1 and BELL-2", ""), &receiver).await;
    let error = refused.err().ok_or("403 was taken")?;
    assert_eq!(error.to_string(), "refused with status 403: [redacted] of [redacted] may not");
    assert!(asked(&receiver).contains(&"POST issue/BELL-2/remotelink".to_owned()));

    let token = jira(&json!({ "jira_auth_type": "1" }))?;
    let error =
        run(&token, "commit", &commit("BELL-1", ""), &Receiver::answering(refusing).await?).await.err();
    assert!(!error.ok_or("403 was taken")?.to_string().contains("c4n4ry"));
    Ok(())
}

#[tokio::test]
async fn a_transition_that_is_refused_is_told_after_the_link() -> Test {
    let receiver = Receiver::answering(|request| {
        let refused = request.path.ends_with("/transitions");
        if refused { Answer::new(400).body("no such transition") } else { answer(request) }
    })
    .await?;
    let refused = run(&jira(&json!({}))?, "commit", &commit("Closes BELL-1", ""), &receiver).await;
    let error = refused.err().ok_or("400 was taken")?;
    assert_eq!(error.to_string(), "refused with status 400: no such transition");
    let expected = [
        "GET issue/BELL-1?",
        // The second is not taken once the first is refused.
        "POST issue/BELL-1/transitions",
        "GET issue/BELL-1/remotelink?",
        "POST issue/BELL-1/comment",
        "POST issue/BELL-1/remotelink",
    ];
    assert_eq!(asked(&receiver), expected);
    Ok(())
}

#[tokio::test]
async fn passes_over_what_is_about_no_issue() -> Test {
    let page = |url: &str| with(commit("BELL-1", ""), "/commit/url", json!(url));
    let relabelled = with(merge_request("update", "BELL-1", ""), "/changes", json!({ "labels": {} }));
    let rows = [
        ("commit", commit("Mend it", "Looks good"), "no issue is named"),
        ("commit", commit("As UTF-8", ""), "Jira has no issue of those named"),
        ("commit", with(commit("BELL-1", ""), "/commit", json!(null)), "the comment is on no commit"),
        ("commit", page("javascript:alert(1)"), "there is no page to link to"),
        (
            "commit",
            with(commit("BELL-1", ""), "/object_attributes/internal", json!(true)),
            "the comment is for members only",
        ),
        (
            "merge_request",
            merge_request("approved", "BELL-1", ""),
            "the merge request says what it said before",
        ),
        ("merge_request", relabelled, "the merge request says what it said before"),
        ("merge_request", testing::merge_request(), "no issue is named"),
    ];
    let receiver = server().await?;
    for (name, payload, why) in rows {
        let outcome = run(&jira(&json!({}))?, name, &payload, &receiver).await?;
        assert_eq!(outcome, Outcome::skipped(why));
    }
    assert_eq!(asked(&receiver), ["GET issue/UTF-8?"]);
    let retitled = with(merge_request("update", "BELL-1", ""), "/changes", json!({ "title": {} }));
    let outcome = run(&jira(&json!({}))?, "merge_request", &retitled, &receiver).await?;
    assert_eq!(outcome, Outcome::done("told Jira of BELL-1"));
    Ok(())
}

#[tokio::test]
async fn takes_the_sample_of_each_event() -> Test {
    let receiver = server().await?;
    let outcomes = testing::outcomes(&jira(&json!({}))?, &receiver.context()?).await?;
    let skipped = Outcome::skipped("no issue is named");
    assert_eq!(outcomes, ["commit", "merge_request"].map(|event| (event, skipped.clone())));
    // Every word is a key there.
    let any = jira(&json!({ "jira_issue_regex": "[A-Za-z]+" }))?;
    let outcomes = testing::outcomes(&any, &receiver.context()?).await?;
    let none = Outcome::skipped("Jira has no issue of those named");
    assert_eq!(outcomes, ["commit", "merge_request"].map(|event| (event, none.clone())));
    Ok(())
}

#[tokio::test]
async fn a_pattern_of_ones_own_says_what_an_issue_is() -> Test {
    let receiver = server().await?;
    let own = jira(&json!({ "jira_issue_prefix": "JIRA#", "jira_issue_regex": r"BELL-\d" }))?;
    let payload = commit("Closes JIRA#BELL-1; BELL-2", "");
    let outcome = run(&own, "commit", &payload, &receiver).await?;
    assert_eq!(outcome, Outcome::done("told Jira of BELL-1"));
    assert!(asked(&receiver).contains(&"POST issue/BELL-1/transitions".to_owned()));
    let named = own.references("see JIRA#BELL-1");
    assert_eq!(named.iter().map(|it| (it.text, it.id)).collect::<Vec<_>>(), [("JIRA#BELL-1", "BELL-1")]);
    // A path of the API is not left, whatever is found.
    let any = jira(&json!({ "jira_issue_regex": r"\S+" }))?;
    let outcome = run(&any, "commit", &commit("../../x ?a=b ..", ".."), &receiver).await?;
    assert_eq!(outcome, Outcome::skipped("no issue is named"));
    Ok(())
}

#[test]
fn knows_the_pages_of_jira() -> Test {
    let jira = jira(&json!({ "api_url": "https://api.example.com/" }))?;
    let page = |url: Option<Url>| url.map(String::from).unwrap_or_default();
    assert_eq!(jira.project_url().as_str(), "https://jira.example.com/jira/");
    assert_eq!(page(jira.issue_url("BELL-1")), "https://jira.example.com/jira/browse/BELL-1");
    assert_eq!(page(jira.issue_url("a/b?c")), "https://jira.example.com/jira/browse/a%2Fb%3Fc");
    assert_eq!([jira.issue_url(".."), jira.issue_url("."), jira.issue_url("")], [const { None }; 3]);
    let new = jira.new_issue_url().map(Url::as_str);
    assert_eq!(new, Some("https://jira.example.com/jira/secure/CreateIssue!default.jspa"));
    Ok(())
}

/// What is said of a record with these values, which are otherwise right.
fn said(given: &Json) -> Result<String, Violations> {
    let mut record = Record::<Jira>::new();
    record.assign(&json!({ "url": "https://jira.example.com/", "username": "jo", "password": "p" }))?;
    record.assign(given)?;
    record.activate();
    Ok(record.validate().map_or_else(|violations| violations.to_string(), |()| String::new()))
}

#[test]
fn rules_its_fields_while_active() -> Test {
    let (full, over) = ("a".repeat(255), "a".repeat(256));
    let local = "must be a public address, not one of this machine or a local network";
    let regex = "is not a regular expression, or too large a one";
    let numbers = "must be numbers with `,` or `;` in between";
    for (field, value, expected) in [
        ("url", json!("http://localhost/"), local),
        ("url", json!(""), "is required"),
        ("api_url", json!("http://10.0.0.1/"), local),
        ("api_url", json!(""), ""),
        ("username", json!(""), "is required"),
        ("password", json!(null), "is required"),
        ("jira_issue_regex", json!("("), regex),
        ("jira_issue_regex", json!("a)(b"), regex),
        ("jira_issue_regex", json!(full), ""),
        ("jira_issue_regex", json!(over), "is too long (maximum is 255 characters)"),
        ("jira_issue_prefix", json!("["), regex),
        ("jira_issue_prefix", json!("JIRA#"), ""),
        ("jira_issue_prefix", json!(over), "is too long (maximum is 255 characters)"),
        ("jira_issue_transition_id", json!("31"), ""),
        ("jira_issue_transition_id", json!(" 11, 21;31 "), ""),
        ("jira_issue_transition_id", json!(""), ""),
        ("jira_issue_transition_id", json!("11 21"), numbers),
        ("jira_issue_transition_id", json!("done"), numbers),
    ] {
        let expected = if expected.is_empty() { String::new() } else { format!("`{field}` {expected}") };
        assert_eq!(said(&json!({ field: value.clone() }))?, expected, "{field}: {value}");
    }
    let both = json!({ "jira_issue_prefix": "(?P<a>x)", "jira_issue_regex": "(?P<a>y)" });
    assert_eq!(said(&both)?, "`jira_issue_regex` does not go together with the prefix");
    let refused = said(&json!({ "jira_auth_type": 2 })).err().map(|refused| refused.to_string());
    assert_eq!(refused.as_deref(), Some("`jira_auth_type` must be one of: 0, 1"));
    Ok(())
}

#[test]
fn a_personal_access_token_needs_no_user_but_a_server() -> Test {
    let cloud = "`jira_auth_type` must be the one with an e-mail address and an API token for Jira Cloud";
    for (url, api, expected) in [
        ("https://jira.example.com/", "", ""),
        ("https://orchard.atlassian.net/", "", cloud),
        ("https://ORCHARD.atlassian.net.:8443/", "", cloud),
        ("https://jira.example.com/", "https://orchard.atlassian.net/", cloud),
        // What is asked counts.
        ("https://orchard.atlassian.net/", "https://api.example.com/", ""),
        ("http://orchard.atlassian.net/", "", ""),
        ("https://atlassian.net.example.com/", "", ""),
        ("https://orchardatlassian.net/", "", ""),
    ] {
        let given =
            json!({ "url": url, "api_url": api, "jira_auth_type": 1, "username": "", "password": "p" });
        assert_eq!(said(&given)?, expected, "{url} {api}");
    }
    assert_eq!(said(&json!({ "url": "https://orchard.atlassian.net/", "password": "p" }))?, "");
    Ok(())
}

#[test]
fn some_rules_hold_while_inactive() -> Test {
    let mut record = Record::<Jira>::new();
    record.validate()?;
    record.assign(&json!({ "url": "http://localhost/", "jira_issue_regex": "(" }))?;
    record.validate()?;
    record.assign(&json!({ "api_url": "http://localhost/", "jira_issue_transition_id": "x" }))?;
    let violations = record.validate().err().ok_or("an API in the local network was taken")?;
    let fields: Vec<_> = violations.iter().filter_map(|violation| violation.field()).collect();
    assert_eq!(fields, ["api_url", "jira_issue_transition_id"]);
    Ok(())
}

#[test]
fn another_site_does_not_get_the_password() -> Test {
    for (field, url) in [("url", "https://elsewhere.example/"), ("api_url", "https://elsewhere.example/")] {
        let stored = json!({ "url": "https://jira.example.com/", "username": "jo", "password": "c4n4ry" });
        let mut record = Record::<Jira>::load_with(&json!({}), &stored)?;
        assert!(record.password().is_some());
        record.assign(&json!({ field: url }))?;
        assert!(record.password().is_none(), "{field}");
        assert!(!format!("{record:?}").contains("c4n4ry"));
    }
    Ok(())
}

#[test]
fn is_stored_beside_the_properties() -> Test {
    let mut record = Record::<Jira>::new();
    record.set_level(Level::Project)?;
    record.assign(&json!({
        "url": "https://jira.example.com/", "username": "jo", "password": "p",
        "project_keys": [" BELL", "", "ROPE", "BELL "], "issues_enabled": "true",
    }))?;
    let properties = json!({ "comment_on_event_enabled": true, "comment_detail": "standard" });
    assert_eq!(record.properties(), properties);
    let stored = record.data_fields();
    assert_eq!(stored.get("project_keys"), Some(&json!(["BELL", "ROPE"])));
    let loaded = Record::<Jira>::load_with(&properties, &stored)?;
    assert!(!loaded.has_changes());
    let config = loaded.config()?;
    assert!(config.shows_issues());
    assert_eq!(config.project_keys(), ["BELL", "ROPE"]);
    Ok(())
}
