//! Every tracker that is a link, in turn.

use integrations_runtime::bases::issue_tracker::IssueTracker;
use integrations_runtime::testing::{Answer, Receiver};
use integrations_runtime::{Execute, Outcome, Record, Url};
use serde_json::{Value as Json, json};

use crate::testing::{self, Test};
use crate::{Bugzilla, ClickUp, CustomIssueTracker, Ewm, Phorge, Redmine, YouTrack};

const PROJECT: &str = "https://issues.example.com/orchard";

fn urls() -> Json {
    json!({
        "project_url": PROJECT, "issues_url": "https://issues.example.com/show?id=:id",
        "new_issue_url": "https://issues.example.com/new",
    })
}

/// A record with every URL that the tracker has.
fn record<T: Execute>() -> Result<Record<T>, Box<dyn std::error::Error>> {
    let mut urls = urls();
    if let (Some(urls), None) = (urls.as_object_mut(), T::SPEC.field("new_issue_url")) {
        urls.remove("new_issue_url");
    }
    let mut record = Record::<T>::load_with(&json!({}), &urls)?;
    record.activate();
    Ok(record)
}

/// One line a tracker: its type, whether new issues have a page, a text, and the ids and addresses in it.
macro_rules! each {
    ($walk:ident) => {
        $walk::<Bugzilla>(true, "Mends #12, BELL-7.", &["12", "7"]).await?;
        $walk::<ClickUp>(false, "Mends #8xd, CU-9ab and DEV-12; no dev-1.", &["8xd", "9ab", "DEV-12"])
            .await?;
        $walk::<CustomIssueTracker>(true, "Mends #12, BELL-7.", &["12", "7"]).await?;
        $walk::<Ewm>(true, "Mends Work Item  12, after task 7; no #1.", &["12", "7"]).await?;
        $walk::<Phorge>(false, "Mends T12; thanks, @T7; x-T1.", &["T12"]).await?;
        $walk::<Redmine>(true, "Mends #12, BELL-7.", &["12", "7"]).await?;
        $walk::<YouTrack>(false, "Mends BELL-12, bell-7; no #1.", &["BELL-12", "bell-7"]).await?;
    };
}

#[tokio::test]
async fn a_push_is_told_to_nobody() -> Test {
    async fn walk<T: Execute + IssueTracker>(_: bool, _: &str, _: &[&str]) -> Test {
        let receiver = Receiver::start(Answer::new(200)).await?;
        let outcomes = testing::outcomes(&record::<T>()?.config()?, &receiver.context()?).await?;
        assert_eq!(outcomes, [("push", Outcome::skipped("the tracker is linked to, and told nothing"))]);
        assert!(receiver.received().is_empty(), "{}", T::SPEC.name);
        Ok(())
    }
    each!(walk);
    Ok(())
}

#[tokio::test]
async fn is_tried_by_asking_for_the_projects_page() -> Test {
    async fn walk<T: Execute + IssueTracker>(_: bool, _: &str, _: &[&str]) -> Test {
        // A body after a `HEAD` would be taken for the next answer.
        let receiver = Receiver::start(Answer::new(200).body("a page")).await?;
        let outcome = record::<T>()?.test(None, &receiver.context()?).await?;
        assert_eq!(outcome, Outcome::done("the project's page is there"));
        let request = receiver.only()?;
        assert_eq!((request.method.as_str(), request.url.as_str()), ("HEAD", PROJECT), "{}", T::SPEC.name);
        Ok(())
    }
    each!(walk);
    Ok(())
}

#[tokio::test]
async fn asks_again_where_the_server_knows_no_head() -> Test {
    for (head, get, tried, methods) in [
        (302, 500, "done: the project's page is there", &["HEAD"][..]),
        (405, 200, "done: the project's page is there", &["HEAD", "GET"]),
        (501, 301, "done: the project's page is there", &["HEAD", "GET"]),
        (405, 404, "refused with status 404: no such page", &["HEAD", "GET"]),
        (404, 200, "refused with status 404", &["HEAD"]),
    ] {
        let receiver = Receiver::answering(move |request| {
            Answer::new(if request.method == "HEAD" { head } else { get }).body("no such page")
        })
        .await?;
        let outcome = record::<Redmine>()?.test(None, &receiver.context()?).await;
        assert_eq!(outcome.map_or_else(|error| error.to_string(), |outcome| outcome.to_string()), tried);
        let asked: Vec<String> = receiver.received().into_iter().map(|request| request.method).collect();
        assert_eq!(asked, methods);
    }
    Ok(())
}

#[tokio::test]
async fn links_to_the_issues_that_a_text_names() -> Test {
    async fn walk<T: Execute + IssueTracker>(new: bool, text: &str, ids: &[&str]) -> Test {
        let tracker = record::<T>()?.config()?;
        let named = tracker.references(text);
        assert_eq!(named.iter().map(|it| it.id).collect::<Vec<_>>(), ids, "{}", T::SPEC.name);
        for id in ids {
            let url = tracker.issue_url(id).map(String::from);
            assert_eq!(url, Some(format!("https://issues.example.com/show?id={id}")));
        }
        let page = tracker.new_issue_url().map(Url::as_str);
        assert_eq!(page, new.then_some("https://issues.example.com/new"), "{}", T::SPEC.name);
        Ok(())
    }
    each!(walk);
    Ok(())
}

#[tokio::test]
async fn keeps_its_urls_apart_and_to_its_rules() -> Test {
    async fn walk<T: Execute + IssueTracker>(new: bool, _: &str, _: &[&str]) -> Test {
        let whole = record::<T>()?;
        whole.validate()?;
        assert_eq!(whole.properties(), json!({}));
        assert_eq!(whole.data_fields().as_object().map(serde_json::Map::len), Some(if new { 3 } else { 2 }));

        let mut empty = Record::<T>::new();
        empty.validate()?;
        empty.activate();
        let violations = empty.validate().err().ok_or("no URL at all was taken")?;
        let more = if new { "; `new_issue_url` is required" } else { "" };
        assert_eq!(
            violations.to_string(),
            format!("`project_url` is required; `issues_url` is required{more}")
        );

        let local = json!({ "project_url": "http://10.0.0.1/", "issues_url": "https://issues.example.com/" });
        let mut wrong = record::<T>()?;
        wrong.assign(&local)?;
        let violations = wrong.validate().err().ok_or("a local page was taken")?;
        assert_eq!(
            violations.to_string(),
            "`project_url` must be a public address, not one of this machine or a local network; \
             `issues_url` must hold `:id`, in the place of the issue's number"
        );
        Ok(())
    }
    each!(walk);
    Ok(())
}
