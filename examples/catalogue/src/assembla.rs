//! Pushes, told to a space of Assembla.

use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Secret, Url};
use serde_json::json;

/// Tells a space of Assembla what is pushed.
///
/// The space shows the commits, and links them to the tickets that they name.
#[derive(Debug, Integration)]
#[integration(category = common)]
#[events(push)]
pub struct Assembla {
    /// The secret key that Assembla shows where the space's repository tool is set up.
    #[prop(
        non_empty_password_title = "Enter new token",
        non_empty_password_help = "Leave blank to keep it."
    )]
    token: Secret,

    /// The name of the space, as it stands in its URL.
    #[prop(exposes_secrets, pattern("[^.]", message = "must be the name of a space, as its URL has it"))]
    subdomain: String,
}

/// What takes the pushes, by what GitLab documents of its integration:
/// <https://docs.gitlab.com/api/project_integrations/#assembla>.
const ATLAS: &str = "https://atlas.assembla.com/spaces";

impl Execute for Assembla {
    async fn execute(&self, event: AssemblaEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
        let AssemblaEvent::Push(push) = event;
        // A payload type keeps what it does not know, so Assembla gets all that GitLab sent.
        let body = json!({ "payload": *push });
        cx.http()?.post_secret(&self.tool()?).json(&body).send().await?.accepted()?;
        Ok(Outcome::done("told Assembla"))
    }
}

impl Assembla {
    /// Where the space listens, for whoever has the token.
    fn tool(&self) -> Result<Secret<Url>, ExecuteError> {
        let invalid = || ExecuteError::failed("Assembla's URL is not valid");
        let mut url = Url::parse(ATLAS).map_err(|_| invalid())?;
        url.path_segments_mut().map_err(|()| invalid())?.extend([self.subdomain.trim(), "github_tool"]);
        url.query_pairs_mut().append_pair("secret_key", self.token.expose_secret());
        Ok(url.into())
    }
}

#[cfg(test)]
mod tests {
    use integrations_runtime::Record;
    use integrations_runtime::testing::{Answer, Receiver};

    use super::*;
    use crate::testing::{self, Test, event, with};

    fn assembla() -> Assembla {
        Assembla { token: "c4n4ry to&ken".into(), subdomain: "orchard".to_owned() }
    }

    #[tokio::test]
    async fn posts_the_push_as_it_came() -> Test {
        let receiver = Receiver::start(Answer::new(200)).await?;
        let push = with(testing::push(), "/sent_by_a_later_gitlab", json!(["<b>\"\n", null]));
        let outcome = assembla().execute(event::<Assembla>("push", &push)?, &receiver.context()?).await?;
        assert_eq!(outcome, Outcome::done("told Assembla"));
        let request = receiver.only()?;
        assert_eq!(
            (request.method.as_str(), request.url.as_str()),
            ("POST", "https://atlas.assembla.com/spaces/orchard/github_tool?secret_key=c4n4ry+to%26ken")
        );
        assert_eq!(request.header("content-type"), Some("application/json"));
        assert_eq!(request.header("authorization"), None);
        assert_eq!(request.json()?, json!({ "payload": push }));
        Ok(())
    }

    #[tokio::test]
    async fn a_space_changes_neither_host_nor_tool() -> Test {
        for (space, path) in [
            ("../../x?y#z", "/spaces/..%2F..%2Fx%3Fy%23z/github_tool?secret_key=k"),
            ("@evil.example/", "/spaces/@evil.example%2F/github_tool?secret_key=k"),
            (" orchard ", "/spaces/orchard/github_tool?secret_key=k"),
        ] {
            let receiver = Receiver::start(Answer::new(200)).await?;
            let assembla = Assembla { token: "k".into(), subdomain: space.to_owned() };
            assembla.execute(event::<Assembla>("push", &testing::push())?, &receiver.context()?).await?;
            assert_eq!(receiver.only()?.url, format!("https://atlas.assembla.com{path}"));
        }
        Ok(())
    }

    #[tokio::test]
    async fn is_tried_with_the_sample() -> Test {
        let receiver = Receiver::start(Answer::new(200)).await?;
        let outcomes = testing::outcomes(&assembla(), &receiver.context()?).await?;
        assert_eq!(outcomes, [("push", Outcome::done("told Assembla"))]);
        let record = Record::<Assembla>::load(&json!({ "token": "k", "subdomain": "orchard" }))?;
        record.test(None, &receiver.context()?).await?;
        assert_eq!(receiver.received().len(), 2);
        Ok(())
    }

    #[tokio::test]
    async fn a_refusal_shows_no_token() -> Test {
        let receiver = Receiver::start(Answer::new(403).body("c4n4ry to&ken is not the key")).await?;
        let refused =
            assembla().execute(event::<Assembla>("push", &testing::push())?, &receiver.context()?).await;
        let error = refused.err().ok_or("403 was taken")?;
        assert_eq!(error.to_string(), "refused with status 403: [redacted] is not the key");
        assert!(!format!("{error:?} {:?}", assembla()).contains("c4n4ry"));
        Ok(())
    }

    #[test]
    fn a_record_needs_a_token_and_a_space() -> Test {
        let mut record = Record::<Assembla>::new();
        record.activate();
        let violations = record.validate().err().ok_or("nothing was taken")?;
        assert_eq!(violations.to_string(), "`token` is required; `subdomain` is required");
        for path in [".", ".."] {
            record.assign(&json!({ "token": "k", "subdomain": path }))?;
            let violations = record.validate().err().ok_or("a way up was taken")?;
            let message = "`subdomain` must be the name of a space, as its URL has it";
            assert_eq!(violations.to_string(), message);
        }
        record.assign(&json!({ "subdomain": "orchard", "token": "k" }))?;
        record.validate()?;
        record.saved();
        record.set_subdomain("elsewhere".to_owned());
        assert!(record.token().is_none(), "another space must not get the token");
        Ok(())
    }
}
