//! A link to a wiki elsewhere.

use integrations_runtime::bases::wiki::{ThirdPartyWiki, WikiLink};
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};

/// Links to a wiki that is kept elsewhere.
///
/// The link takes the place of the project's own wiki in its navigation.
#[derive(Debug, Integration)]
#[integration(category = common, title = "External wiki", section(connection, title = "Connection details"))]
#[events()]
pub struct ExternalWiki {
    #[prop(flatten, section = connection)]
    wiki: WikiLink,
}

impl ThirdPartyWiki for ExternalWiki {}

impl Execute for ExternalWiki {
    async fn execute(&self, event: ExternalWikiEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }

    /// Asks for the wiki's first page: there is no event to send.
    async fn test(&self, _sample: Option<ExternalWikiEvent>, cx: &Context) -> Result<Outcome, ExecuteError> {
        cx.http()?.get(self.wiki_url()).send().await?.accepted()?;
        Ok(Outcome::done("the wiki is there"))
    }
}

#[cfg(test)]
mod tests {
    use integrations_runtime::testing::{Answer, Receiver};
    use integrations_runtime::{RawEvent, Record, Url};
    use serde_json::json;

    use super::*;
    use crate::testing::Test;

    #[tokio::test]
    async fn is_tried_by_asking_for_the_page() -> Test {
        for (status, tried) in
            [(200, "done: the wiki is there"), (404, "refused with status 404: no such page")]
        {
            let receiver = Receiver::start(Answer::new(status).body("no such page")).await?;
            let record = Record::<ExternalWiki>::load(
                &json!({ "external_wiki_url": "https://wiki.example.com/home" }),
            )?;
            let outcome = record.test(None, &receiver.context()?).await;
            assert_eq!(outcome.map_or_else(|error| error.to_string(), |outcome| outcome.to_string()), tried);
            let request = receiver.only()?;
            assert_eq!(
                (request.method.as_str(), request.url.as_str()),
                ("GET", "https://wiki.example.com/home")
            );
        }
        Ok(())
    }

    #[tokio::test]
    async fn is_a_link_and_no_more() -> Test {
        let mut record = Record::<ExternalWiki>::new();
        record.assign(&json!({ "external_wiki_url": "http://127.0.0.1/wiki", "active": true }))?;
        let violations = record.validate().err().ok_or("a local wiki was taken")?;
        assert_eq!(violations.of("external_wiki_url").count(), 1, "{violations}");

        record.wiki_mut().set_external_wiki_url(Url::parse("https://wiki.example.com/home")?);
        record.validate()?;
        assert_eq!(record.config()?.wiki_url().as_str(), "https://wiki.example.com/home");
        let outcome = record.dispatch(&RawEvent::new("push", json!({})), &Context::new()).await?;
        assert_eq!(outcome.to_string(), "skipped: the integration does not handle this event");
        Ok(())
    }
}
