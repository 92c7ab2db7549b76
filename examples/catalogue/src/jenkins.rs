//! Starts builds of a Jenkins server.

use integrations_runtime::bases::ci::Ci;
use integrations_runtime::http::Delivery;
use integrations_runtime::webhook::SslVerification;
use integrations_runtime::{
    Context, Execute, ExecuteError, Hook, HookError, Integration, Outcome, Record, Secret, Url, Violation,
    Violations, Webhook,
};

/// Runs CI/CD pipelines with Jenkins.
///
/// Install the GitLab plugin on the Jenkins server first, and create the job that is to be built.
#[derive(Debug, Integration)]
#[integration(category = ci, levels(project), webhook, validate = both_or_neither)]
#[events(push, merge_request(default = false), tag_push(default = false))]
#[allow(clippy::struct_field_names, reason = "the props have GitLab's names")]
pub struct Jenkins {
    /// Base URL of the server, where people open it too.
    #[prop(title = "Jenkins server URL", placeholder = "https://jenkins.example.com/", url, exposes_secrets)]
    jenkins_url: Url,

    #[prop(flatten)]
    ssl: SslVerification,

    /// The job's name; within folders, with theirs: `folder/job`.
    #[prop(placeholder = "my_project_name")]
    project_name: String,

    /// Who starts the builds, if the server asks for it.
    #[prop]
    username: Option<String>,

    /// The password of that user, or an API token.
    #[prop(
        non_empty_password_title = "Enter new password",
        non_empty_password_help = "Leave blank to keep it."
    )]
    password: Option<Secret>,
}

fn both_or_neither(record: &Record<Jenkins>) -> Result<(), Violations> {
    match (record.username(), record.password()) {
        (Some(_), None) => Err(missing("is required with a username").on(Jenkins::PASSWORD).into()),
        (None, Some(_)) => Err(missing("is required with a password").on(Jenkins::USERNAME).into()),
        (Some(_), Some(_)) | (None, None) => Ok(()),
    }
}

fn missing(message: &'static str) -> Violation {
    Violation::new("required", message)
}

impl Ci for Jenkins {}

impl Execute for Jenkins {
    async fn execute(&self, event: JenkinsEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
        let nothing = match &event {
            JenkinsEvent::Push(push) | JenkinsEvent::TagPush(push) => self.nothing_in_push(push, cx),
            JenkinsEvent::MergeRequest(request) => self.nothing_in_merge_request(request),
        };
        if let Some(why) = nothing {
            return Ok(why.into());
        }
        cx.deliver(&self.hook()?, &Delivery::of(self, &event)?).await?.accepted()?;
        Ok(Outcome::done(format!("told Jenkins to build {}", self.project_name)))
    }
}

impl Webhook for Jenkins {
    fn hook(&self) -> Result<Hook, HookError> {
        let hook = Hook::at(&self.job()?).verify_tls(self.ssl.enable_ssl_verification);
        let hook = match &self.username {
            Some(user) => hook.basic_auth(user, self.password.as_ref()),
            None => hook,
        };
        hook.build()
    }
}

impl Jenkins {
    /// Where the GitLab plugin listens for this job.
    fn job(&self) -> Result<Url, HookError> {
        let mut url = self.jenkins_url.clone();
        let path = url.path_segments_mut();
        let mut path = path.map_err(|()| HookError::failed("the URL of the server is no base for others"))?;
        path.pop_if_empty().push("project").extend(self.project_name.split('/'));
        drop(path);
        Ok(url)
    }
}

#[cfg(test)]
mod tests {
    use integrations_runtime::http::HttpClient;
    use integrations_runtime::testing::{Answer, Receiver};
    use serde_json::json;

    use super::*;
    use crate::testing::{self, Test, event, with};

    fn jenkins(url: Url) -> Jenkins {
        Jenkins {
            jenkins_url: url,
            ssl: SslVerification { enable_ssl_verification: true },
            project_name: "team a/build".to_owned(),
            username: Some("jo".to_owned()),
            password: Some("c4n4ry-password".into()),
        }
    }

    #[tokio::test]
    async fn posts_each_event_as_it_came() -> Test {
        for (name, payload, hook) in [
            ("push", testing::push(), "Push Hook"),
            ("tag_push", testing::tag_push(), "Tag Push Hook"),
            ("merge_request", testing::merge_request(), "Merge Request Hook"),
        ] {
            let receiver = Receiver::start(Answer::new(200)).await?;
            let jenkins = jenkins(receiver.url("/ci/"));
            let payload = with(payload, "/sent_by_a_later_gitlab", json!([1, null]));
            let outcome = jenkins.execute(event::<Jenkins>(name, &payload)?, &receiver.context()?).await?;
            assert_eq!(outcome, Outcome::done("told Jenkins to build team a/build"));
            let request = receiver.only()?;
            assert_eq!(
                (request.method.as_str(), request.path.as_str()),
                ("POST", "/ci/project/team%20a/build")
            );
            assert_eq!(request.header("x-gitlab-event"), Some(hook));
            assert_eq!(request.header("authorization"), Some("Basic am86YzRuNHJ5LXBhc3N3b3Jk"));
            assert_eq!(request.header("content-type"), Some("application/json"));
            assert_eq!(request.json()?, payload);
        }
        Ok(())
    }

    #[tokio::test]
    async fn builds_the_sample_of_each_event() -> Test {
        let receiver = Receiver::start(Answer::new(200)).await?;
        let outcomes = testing::outcomes(&jenkins(receiver.url("/")), &receiver.context()?).await?;
        let built = Outcome::done("told Jenkins to build team a/build");
        assert_eq!(outcomes, ["push", "merge_request", "tag_push"].map(|event| (event, built.clone())));
        assert_eq!(receiver.received().len(), 3);
        Ok(())
    }

    #[tokio::test]
    async fn a_record_of_it_is_tried_with_a_push() -> Test {
        let receiver = Receiver::start(Answer::new(200)).await?;
        let url = receiver.url("/").to_string();
        let record = Record::<Jenkins>::load(&json!({ "jenkins_url": url, "project_name": "orchard" }))?;
        let outcome = record.test(None, &receiver.context()?).await?;
        assert_eq!(outcome, Outcome::done("told Jenkins to build orchard"));
        assert_eq!(receiver.only()?.header("x-gitlab-event"), Some("Push Hook"));
        Ok(())
    }

    #[tokio::test]
    async fn needs_no_user() -> Test {
        let receiver = Receiver::start(Answer::new(200)).await?;
        let jenkins = Jenkins { username: None, password: None, ..jenkins(receiver.url("")) };
        jenkins.execute(event::<Jenkins>("push", &testing::push())?, &receiver.context()?).await?;
        let request = receiver.only()?;
        assert_eq!(
            (request.path.as_str(), request.header("authorization")),
            ("/project/team%20a/build", None)
        );
        Ok(())
    }

    #[tokio::test]
    async fn judges_certificates_unless_told_not_to() -> Test {
        let receiver = Receiver::start(Answer::new(200)).await?;
        // It does not know who vouches for the receiver.
        let client = HttpClient::builder().proxy(&receiver.url("/")).build()?;
        let cx = Context::new().with_http(client);
        let jenkins = jenkins(Url::parse("https://jenkins.example.com/")?);
        let refused = jenkins.execute(event::<Jenkins>("push", &testing::push())?, &cx).await;
        let error = refused.err().ok_or("the certificate was taken")?;
        assert!(error.to_string().starts_with("the TLS handshake"), "{error}");
        let trusting = Jenkins { ssl: SslVerification { enable_ssl_verification: false }, ..jenkins };
        trusting.execute(event::<Jenkins>("push", &testing::push())?, &cx).await?;
        Ok(())
    }

    #[tokio::test]
    async fn passes_over_what_has_nothing_to_build() -> Test {
        let zeros = json!("0".repeat(40));
        let rows = [
            ("push", with(testing::push(), "/after", zeros.clone()), "the branch was removed"),
            ("push", with(testing::push(), "/total_commits_count", json!(0)), "the push brought no commit"),
            (
                "push",
                with(testing::push(), "/push_options", json!({ "ci": { "skip": true } })),
                "the push skips CI",
            ),
            (
                "push",
                with(testing::push(), "/commits/0/message", json!("Mend it [skip ci]")),
                "the push skips CI",
            ),
            ("tag_push", with(testing::tag_push(), "/after", zeros), "the tag was removed"),
            (
                "merge_request",
                with(testing::merge_request(), "/object_attributes/action", json!("update")),
                "the update brought no commit",
            ),
        ];
        let receiver = Receiver::start(Answer::new(200)).await?;
        for (name, payload, reason) in rows {
            let outcome = jenkins(receiver.url("/"))
                .execute(event::<Jenkins>(name, &payload)?, &receiver.context()?)
                .await?;
            assert_eq!(outcome, Outcome::skipped(reason));
        }
        let cx_of_a_product =
            receiver.context()?.with_open_merge_requests(|push| push.branch() == Some("main"));
        let push = event::<Jenkins>("push", &testing::push())?;
        let outcome = jenkins(receiver.url("/")).execute(push, &cx_of_a_product).await?;
        assert_eq!(outcome, Outcome::skipped("the branch has an open merge request"));
        assert!(receiver.received().is_empty());

        let update = with(testing::merge_request(), "/object_attributes/action", json!("update"));
        let update = with(update, "/object_attributes/oldrev", json!("a".repeat(40)));
        jenkins(receiver.url("/"))
            .execute(event::<Jenkins>("merge_request", &update)?, &receiver.context()?)
            .await?;
        receiver.only()?;
        Ok(())
    }

    #[tokio::test]
    async fn a_refusal_shows_no_password() -> Test {
        let receiver =
            Receiver::start(Answer::new(403).body("jo has the wrong password c4n4ry-password")).await?;
        let refused = jenkins(receiver.url("/"))
            .execute(event::<Jenkins>("push", &testing::push())?, &receiver.context()?)
            .await;
        let error = refused.err().ok_or("403 was taken")?;
        assert_eq!(error.to_string(), "refused with status 403: jo has the wrong password [redacted]");
        Ok(())
    }

    #[test]
    fn username_and_password_go_together() -> Test {
        let base = json!({ "jenkins_url": "http://localhost:8080", "project_name": "build" });
        let mut record = Record::<Jenkins>::load(&base)?;
        record.activate();
        record.validate()?;
        record.set_username("jo".to_owned());
        let violations = record.validate().err().ok_or("a username alone was taken")?;
        assert_eq!(violations.to_string(), "`password` is required with a username");
        record.set_password(Secret::from("secret"));
        record.validate()?;
        record.clear(Jenkins::USERNAME);
        let violations = record.validate().err().ok_or("a password alone was taken")?;
        assert_eq!(violations.to_string(), "`username` is required with a password");
        record.deactivate();
        record.validate()?;
        Ok(())
    }
}
