//! Starts builds of a pipeline in Buildkite.

#[cfg(test)]
mod tests;

use integrations_runtime::bases::ci::Ci;
use integrations_runtime::http::{Delivery, Method};
use integrations_runtime::{
    Context, Execute, ExecuteError, Hook, HookError, Integration, Outcome, Secret, Url, Webhook,
};
use serde::Deserialize;

/// Runs CI/CD pipelines with Buildkite.
///
/// Create a pipeline with the repository of this project in Buildkite first: it shows the token.
#[derive(Debug, Integration)]
#[integration(category = ci, webhook)]
#[events(push, merge_request, tag_push)]
pub struct Buildkite {
    /// Where people open the pipeline.
    #[prop(
        title = "Pipeline URL",
        placeholder = "https://buildkite.com/example-org/test-pipeline",
        public_url,
        exposes_secrets
    )]
    project_url: Url,

    /// The token that Buildkite shows for GitLab: two in one, with a colon in between.
    #[prop(
        non_empty_password_title = "Enter new token",
        non_empty_password_help = "Leave blank to keep it."
    )]
    token: Secret,

    /// Changes nothing: the certificates of Buildkite are always judged.
    #[prop(api_only, default = true, deprecated(note = "certificates are always judged"))]
    enable_ssl_verification: bool,
}

/// Where Buildkite listens: <https://buildkite.com/docs/pipelines/source-control/gitlab>.
const DELIVER: &str = "https://webhook.buildkite.com/deliver/{webhook_token}";

/// What knows the status of commits; below it, a file for each token.
const STATUS: &str = "https://gitlab.buildkite.com/status";

#[derive(Deserialize)]
struct CommitStatus {
    status: String,
}

impl Ci for Buildkite {}

impl Webhook for Buildkite {
    fn hook(&self) -> Result<Hook, HookError> {
        Hook::to(DELIVER).variable("webhook_token", self.tokens().0).build()
    }
}

impl Execute for Buildkite {
    async fn execute(&self, event: BuildkiteEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
        let nothing = match &event {
            BuildkiteEvent::Push(push) | BuildkiteEvent::TagPush(push) => self.nothing_in_push(push, cx),
            BuildkiteEvent::MergeRequest(request) => self.nothing_in_merge_request(request),
        };
        if let Some(why) = nothing {
            return Ok(why.into());
        }
        cx.deliver(&self.hook()?, &Delivery::of(self, &event)?).await?.accepted()?;
        Ok(Outcome::done("told Buildkite to build"))
    }
}

impl Buildkite {
    /// How the newest build of a commit went, in Buildkite's word for it: `success`, say.
    ///
    /// # Errors
    ///
    /// When the token has no part for this, no answer came, or one without a status: of a commit that was not built, say.
    pub async fn commit_status(&self, sha: &str, cx: &Context) -> Result<String, ExecuteError> {
        let answer = cx.http()?.request_secret(Method::Get, &self.status_url(sha)?).send().await?;
        let CommitStatus { status } = answer.accepted()?.json()?;
        // It is shown to people, and comes from elsewhere.
        let is_word = |word: &str| word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        if status.is_empty() || !is_word(&status) {
            return Err(ExecuteError::failed("the answer of Buildkite has no status"));
        }
        Ok(status)
    }

    /// Where people look at the builds of a commit.
    pub fn build_page(&self, sha: &str) -> Url {
        let mut url = self.project_url.clone();
        url.set_fragment(None);
        url.query_pairs_mut().clear().append_pair("commit", sha);
        // A URL of a website is a base, as the rule of the prop asks for one.
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().push("builds");
        }
        url
    }

    fn status_url(&self, sha: &str) -> Result<Secret<Url>, ExecuteError> {
        let invalid = || ExecuteError::failed("the URL of Buildkite is not valid");
        let token = self.tokens().1.ok_or_else(|| {
            ExecuteError::failed("the token has no part for the status, which stands behind a colon")
        })?;
        let mut url = Url::parse(STATUS).map_err(|_| invalid())?;
        url.path_segments_mut().map_err(|()| invalid())?.push(&format!("{token}.json"));
        url.query_pairs_mut().append_pair("commit", sha);
        Ok(url.into())
    }

    /// The token that takes events, and the one that tells the status.
    fn tokens(&self) -> (&str, Option<&str>) {
        let token = self.token.expose_secret();
        match token.split_once(':') {
            Some((webhook, status)) => (webhook, Some(status).filter(|status| !status.is_empty())),
            None => (token, None),
        }
    }
}
