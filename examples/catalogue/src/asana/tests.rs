use integrations_runtime::testing::{Answer, Received, Receiver};
use integrations_runtime::{Execute, Outcome, Record};
use serde_json::{Value as Json, json};

use super::{Asana, tasks};
use crate::testing::{self, Test, event, with};

fn asana() -> Asana {
    Asana { api_key: "c4n4ry-key".into(), restrict_to_branch: None }
}

fn push(message: &str) -> Json {
    with(testing::push(), "/commits/0/message", json!(message))
}

fn asked(request: &Received) -> (&str, &str) {
    (&request.method, &request.url)
}

#[test]
fn finds_the_tasks_of_a_message() {
    let url = "https://app.asana.com/0/123456/987654";
    let newer = "https://app.asana.com/1/12345/project/67890/task/987654";
    let rows: &[(&str, &[(&str, bool)])] = &[
        ("Mend it", &[]),
        ("Mend it, see #12 and #7.", &[("12", false), ("7", false)]),
        ("fix #12", &[("12", true)]),
        ("Fixed #1, fixes #2, fixing #3", &[("1", true), ("2", true), ("3", true)]),
        (
            "Close #1, closes #2, CLOSED #3, closing\n#4",
            &[("1", true), ("2", true), ("3", true), ("4", true)],
        ),
        ("Closes: #12", &[("12", true)]),
        ("Fixed and worked on #12", &[("12", false)]),
        ("prefix #12, unclosed #13", &[("12", false), ("13", false)]),
        ("fix #12, then #12 and #13", &[("12", true), ("13", false)]),
        ("&#39; #12a #-1 ＃9 #", &[]),
        (url, &[("987654", false)]),
        (&format!("closes {url}/f"), &[("987654", true)]),
        (&format!("(see {newer}?focus=true)"), &[("987654", false)]),
        (&format!("fix {newer}"), &[("987654", true)]),
        ("fix https://app.asana.com/1/12345/task/5", &[("5", true)]),
        ("https://app.asana.com/0/123456/list https://app.asana.com.evil.example/0/1/2", &[]),
        ("http://app.asana.com/0/1/2 https://app.asana.com/0/../../users/3", &[]),
    ];
    for (message, expected) in rows {
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        assert_eq!(tasks(message).into_iter().collect::<Vec<_>>(), expected, "{message}");
    }
}

#[tokio::test]
async fn comments_on_a_task_and_completes_it() -> Test {
    let receiver = Receiver::start(Answer::new(201)).await?;
    let message = "Mend <b>it</b> \"now\"\n\nSee #7, fixes #12";
    let outcome = asana().execute(event::<Asana>("push", &push(message))?, &receiver.context()?).await?;
    assert_eq!(outcome, Outcome::done("comments: 2, tasks closed: 1, not found: 0"));

    let requests = receiver.received();
    let [first, completed, second] = requests.as_slice() else { return Err("not three requests".into()) };
    assert_eq!(asked(first), ("POST", "https://app.asana.com/api/1.0/tasks/12/stories"));
    let text = format!(
        "Jo <Smith> pushed to branch main of mike/dia&spora (https://gitlab.example/mike/diaspora/-/commit/d?a=b&c):\n\n{message}"
    );
    assert_eq!(first.json()?, json!({ "data": { "text": text } }));
    assert_eq!(asked(completed), ("PUT", "https://app.asana.com/api/1.0/tasks/12"));
    assert_eq!(completed.json()?, json!({ "data": { "completed": true } }));
    assert_eq!(asked(second), ("POST", "https://app.asana.com/api/1.0/tasks/7/stories"));
    for request in &requests {
        assert_eq!(request.header("authorization"), Some("Bearer c4n4ry-key"));
        assert_eq!(request.header("content-type"), Some("application/json"));
    }
    Ok(())
}

#[tokio::test]
async fn passes_over_what_is_no_task() -> Test {
    for status in [403, 404] {
        let receiver = Receiver::answering(move |request| {
            Answer::new(if request.path.contains("/12") { status } else { 200 })
        })
        .await?;
        let cx = receiver.context()?;
        let outcome = asana().execute(event::<Asana>("push", &push("fix #12, see #7"))?, &cx).await?;
        assert_eq!(outcome, Outcome::done("comments: 1, tasks closed: 0, not found: 1"));
        assert_eq!(receiver.received().len(), 2, "what has no comment is not completed");

        let outcome = asana().execute(event::<Asana>("push", &push("fix #12"))?, &cx).await?;
        let reason = "no commit names a task that the API key has access to";
        assert_eq!(outcome, Outcome::skipped(reason));
    }
    let receiver = Receiver::start(Answer::new(200)).await?;
    let outcome = asana().execute(event::<Asana>("push", &push("Mend it"))?, &receiver.context()?).await?;
    assert_eq!(outcome, Outcome::skipped("no commit names a task"));
    assert!(receiver.received().is_empty());
    Ok(())
}

#[tokio::test]
async fn tells_the_branches_it_is_restricted_to() -> Test {
    let reason = "the branch is not one of those whose commits are told";
    let commented = Outcome::done("comments: 1, tasks closed: 0, not found: 0");
    for (branches, outcome) in [
        (None, commented.clone()),
        (Some(" , "), commented.clone()),
        (Some("stable, main"), commented),
        (Some("mai"), Outcome::skipped(reason)),
        (Some("main-2,stable"), Outcome::skipped(reason)),
    ] {
        let receiver = Receiver::start(Answer::new(200)).await?;
        let asana = Asana { restrict_to_branch: branches.map(str::to_owned), ..asana() };
        let told = asana.execute(event::<Asana>("push", &push("#7"))?, &receiver.context()?).await?;
        assert_eq!(told, outcome, "{branches:?}");
        assert_eq!(receiver.received().len(), usize::from(outcome.is_done()));
    }
    Ok(())
}

#[tokio::test]
async fn handles_the_sample() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let outcomes = testing::outcomes(&asana(), &receiver.context()?).await?;
    assert_eq!(outcomes, [("push", Outcome::skipped("no commit names a task"))]);
    Ok(())
}

#[tokio::test]
async fn a_refusal_shows_no_key() -> Test {
    let receiver = Receiver::start(Answer::new(401).body("Not Authorized: c4n4ry-key")).await?;
    let refused = asana().execute(event::<Asana>("push", &push("#7"))?, &receiver.context()?).await;
    let error = refused.err().ok_or("401 was taken")?;
    assert_eq!(error.to_string(), "refused with status 401: Not Authorized: [redacted]");
    assert!(!format!("{error:?} {:?}", asana()).contains("c4n4ry"));
    Ok(())
}

#[tokio::test]
async fn is_tried_by_asking_whose_key_it_is() -> Test {
    let receiver = Receiver::start(Answer::new(200)).await?;
    let record = Record::<Asana>::load(&json!({ "api_key": "c4n4ry-key" }))?;
    let outcome = record.test(None, &receiver.context()?).await?;
    assert_eq!(outcome, Outcome::done("Asana knows the API key"));
    let request = receiver.only()?;
    assert_eq!(asked(&request), ("GET", "https://app.asana.com/api/1.0/users/me"));
    assert_eq!(request.header("authorization"), Some("Bearer c4n4ry-key"));

    let receiver = Receiver::start(Answer::new(401)).await?;
    let error = record.test(None, &receiver.context()?).await.err().ok_or("401 was taken")?;
    assert_eq!(error.to_string(), "refused with status 401");
    Ok(())
}

#[test]
fn a_record_needs_the_key_alone() -> Test {
    let mut record = Record::<Asana>::new();
    record.activate();
    let violations = record.validate().err().ok_or("no key was taken")?;
    assert_eq!(violations.to_string(), "`api_key` is required");
    record.assign_form([("api_key", "k"), ("restrict_to_branch", "")])?;
    record.validate()?;
    assert_eq!(record.config()?.restrict_to_branch, None);
    Ok(())
}
