//! Whether a key may sign commits, by Beyond Identity.

use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Secret, Url};
use serde::Deserialize;

/// Checks that the GPG keys which sign commits are those that Beyond Identity gave out.
///
/// Create an API token in the admin console of Beyond Identity first.
#[derive(Debug, Integration)]
#[integration(category = common, levels(instance))]
#[events()]
pub struct BeyondIdentity {
    /// A token that may ask for the status of keys.
    #[prop(
        title = "API token",
        non_empty_password_title = "Enter new API token",
        non_empty_password_help = "Leave blank to keep it."
    )]
    token: Secret,

    /// The keys of service accounts are not checked: Beyond Identity gives keys to people alone.
    #[prop]
    exclude_service_accounts: bool,
}

/// Who a key belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Signer {
    /// A person.
    Person,
    /// An account that a program uses.
    ServiceAccount,
}

/// What Beyond Identity says of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyStatus {
    /// It may sign commits.
    Authorized,
    /// It was given out, and may not sign commits now: its owner left, say.
    Denied {
        /// The beginning of the answer, fit for a log.
        answer: String,
    },
    /// It was given out by someone else.
    Unknown,
    /// Beyond Identity was not asked, for keys of this signer are not checked.
    NotChecked,
}

/// The status of a key. What it answers is known by the check that Beyond Identity gives out for GitHub
/// (<https://github.com/gobeyondidentity/auth-commit-sig>) and by GitLab's.
const AUTHORIZATION: &str = "https://api.byndid.com/key-mgmt/v0/gpg/key/authorization/git-commit-signing";

#[derive(Deserialize)]
struct Authorization {
    authorized: bool,
}

impl Execute for BeyondIdentity {
    const TESTABLE: bool = false;

    async fn execute(&self, event: BeyondIdentityEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

impl BeyondIdentity {
    /// Whether a key may sign commits. `key_id` is that of the primary key: `B1A2C3D4E5F60718`.
    ///
    /// A product asks when someone adds a key, and when commits arrive. A key that is [`Unknown`](KeyStatus::Unknown) may be
    /// kept; a commit that it signed is not signed with Beyond Identity.
    ///
    /// # Errors
    ///
    /// When no answer came, or one that says nothing of the key: the token is not valid, say.
    pub async fn check(&self, key_id: &str, signer: Signer, cx: &Context) -> Result<KeyStatus, ExecuteError> {
        if self.exclude_service_accounts && signer == Signer::ServiceAccount {
            return Ok(KeyStatus::NotChecked);
        }
        let url = Url::parse_with_params(AUTHORIZATION, [("key_id", key_id)]);
        let url = url.map_err(|_| ExecuteError::failed("the URL of Beyond Identity is not valid"))?;
        let answer = cx.http()?.get(&url).bearer(&self.token).send().await?;
        if answer.status() == 404 {
            return Ok(KeyStatus::Unknown);
        }
        let answer = answer.accepted()?;
        let Authorization { authorized } = answer.json()?;
        Ok(if authorized { KeyStatus::Authorized } else { KeyStatus::Denied { answer: answer.excerpt() } })
    }
}

#[cfg(test)]
mod tests {
    use integrations_runtime::testing::{Answer, Receiver};
    use integrations_runtime::{RawEvent, Record};
    use serde_json::json;

    use super::*;
    use crate::testing::Test;

    const KEY: &str = "B1A2C3D4E5F60718";

    fn beyond_identity() -> BeyondIdentity {
        BeyondIdentity { token: "c4n4ry-token".into(), exclude_service_accounts: false }
    }

    #[tokio::test]
    async fn asks_for_the_status_of_a_key() -> Test {
        let denied = json!({ "authorized": false, "message": "left <b>\nc4n4ry-token" });
        let shown = r#"{"authorized":false,"message":"left <b>\n[redacted]"}"#;
        for (answer, status) in [
            (Answer::new(200).json(&json!({ "authorized": true })), KeyStatus::Authorized),
            (Answer::new(200).json(&denied), KeyStatus::Denied { answer: shown.to_owned() }),
            (Answer::new(404).json(&json!({ "error": { "message": "not found" } })), KeyStatus::Unknown),
        ] {
            let receiver = Receiver::start(answer).await?;
            let said = beyond_identity().check(KEY, Signer::Person, &receiver.context()?).await?;
            assert_eq!(said, status);
            let request = receiver.only()?;
            let url = "https://api.byndid.com/key-mgmt/v0/gpg/key/authorization/git-commit-signing?key_id=B1A2C3D4E5F60718";
            assert_eq!((request.method.as_str(), request.url.as_str()), ("GET", url));
            assert_eq!(request.header("authorization"), Some("Bearer c4n4ry-token"));
        }
        Ok(())
    }

    #[tokio::test]
    async fn a_key_id_stays_in_its_place() -> Test {
        let receiver = Receiver::start(Answer::new(404)).await?;
        beyond_identity().check("1&key_id=2#/..", Signer::Person, &receiver.context()?).await?;
        let expected = [("key_id".to_owned(), "1&key_id=2#/..".to_owned())];
        assert_eq!(receiver.only()?.query(), expected);
        Ok(())
    }

    #[tokio::test]
    async fn leaves_service_accounts_out_where_it_is_told_to() -> Test {
        let excluding = BeyondIdentity { exclude_service_accounts: true, ..beyond_identity() };
        for (config, signer, status, asked) in [
            (&excluding, Signer::ServiceAccount, KeyStatus::NotChecked, 0),
            (&excluding, Signer::Person, KeyStatus::Authorized, 1),
            (&beyond_identity(), Signer::ServiceAccount, KeyStatus::Authorized, 1),
        ] {
            let receiver = Receiver::start(Answer::new(200).json(&json!({ "authorized": true }))).await?;
            assert_eq!(config.check(KEY, signer, &receiver.context()?).await?, status);
            assert_eq!(receiver.received().len(), asked);
        }
        Ok(())
    }

    #[tokio::test]
    async fn what_is_no_answer_authorizes_nobody() -> Test {
        for (answer, said) in [
            (Answer::new(401).body("no c4n4ry-token"), "refused with status 401: no [redacted]"),
            (Answer::new(200).body("authorized"), "the answer is not valid JSON (line 1 column 1)"),
            (
                Answer::new(200).json(&json!({ "authorized": "true" })),
                "the answer is not of the form expected (line 1 column 20)",
            ),
            (Answer::new(302), "refused with status 302"),
        ] {
            let receiver = Receiver::start(answer).await?;
            let failed = beyond_identity().check(KEY, Signer::Person, &receiver.context()?).await;
            assert_eq!(failed.err().ok_or("it was taken")?.to_string(), said);
        }
        assert!(!format!("{:?}", beyond_identity()).contains("c4n4ry"));
        Ok(())
    }

    #[tokio::test]
    async fn responds_to_no_event_and_is_not_tried() -> Test {
        let mut record = Record::<BeyondIdentity>::new();
        record.activate();
        let violations = record.validate().err().ok_or("no token was taken")?;
        assert_eq!(violations.to_string(), "`token` is required");
        record.assign(&json!({ "token": "t", "exclude_service_accounts": "1" }))?;
        assert!(record.config()?.exclude_service_accounts);
        let cx = Context::new();
        let outcome = record.dispatch(&RawEvent::new("push", json!({})), &cx).await?;
        assert_eq!(outcome.to_string(), "skipped: the integration does not handle this event");
        let error = record.test(None, &cx).await.err().ok_or("it was tried")?;
        assert_eq!(error.to_string(), "this integration cannot be tried out");
        Ok(())
    }
}
