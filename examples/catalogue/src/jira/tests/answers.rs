//! How Jira is asked, what it may answer, and when it is not asked.

use integrations_runtime::testing::{Answer, Received, Receiver};
use serde_json::json;

use super::*;

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
    // Every word is a key, and Jira has an issue of each.
    let receiver = Receiver::start(Answer::new(200).json(&json!({}))).await?;
    let any = jira(&json!({ "jira_issue_regex": "[A-Za-z]+" }))?;
    let outcomes = testing::outcomes(&any, &receiver.context()?).await?;
    assert!(outcomes.iter().all(|(_, outcome)| outcome.is_done()), "{outcomes:?}");
    let links =
        asked(&receiver).iter().filter(|it| it.starts_with("POST") && it.ends_with("/remotelink")).count();
    assert!(links > 1, "{links}");
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
