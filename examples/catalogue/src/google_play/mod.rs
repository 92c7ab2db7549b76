//! Credentials of Google Play, for the CI jobs that publish an app.

mod service_account;
#[cfg(test)]
mod tests;

use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Secret, Url, Violation};
use serde::Deserialize;

use crate::ci_variable::{CiValue, CiVariable};
use crate::jwt::Claims;
use service_account::ServiceAccount;

/// Gives CI jobs the credentials to publish an app in Google Play.
///
/// Create a service account in Google Cloud first, invite it to the Play Console, and let it make a key in JSON.
#[derive(Debug, Integration)]
#[integration(
    category = common,
    levels(project),
    section(connection, title = "Integration details"),
    section(configuration)
)]
#[events()]
#[allow(clippy::struct_field_names, reason = "the props have GitLab's names")]
pub struct GooglePlay {
    /// The app's name in the store.
    #[prop(
        section = connection,
        placeholder = "com.example.myapp",
        pattern(
            r"^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*){1,20}$",
            message = "must be words with dots in between, such as `com.example.myapp`"
        )
    )]
    package_name: String,

    /// The file that the key came in, to know it by.
    #[prop(section = connection, not_secret = "names a file", placeholder = "myapp-1234567890ab.json")]
    service_account_key_file_name: String,

    /// What is in that file.
    #[prop(api_only, validate = is_key)]
    service_account_key: Secret,

    #[prop(
        title = "Protected branches and tags only",
        section = configuration,
        checkbox_label = "Set variables on protected branches and tags only",
        default = true
    )]
    google_play_protected_refs: bool,
}

fn is_key(key: &Secret) -> Result<(), Violation> {
    ServiceAccount::read(key.expose_secret()).map(|_| ())
}

/// Gives out access tokens: <https://developers.google.com/identity/protocols/oauth2/service-account#httprest>.
const TOKENS: &str = "https://oauth2.googleapis.com/token";

/// <https://www.rfc-editor.org/rfc/rfc7523#section-2.1>
const GRANT: &str = "urn:ietf:params:oauth:grant-type:jwt-bearer";

/// What the access is for: <https://developers.google.com/identity/protocols/oauth2/scopes#androidpublisher>.
const SCOPE: &str = "https://www.googleapis.com/auth/androidpublisher";

/// The apps: <https://developers.google.com/android-publisher/api-ref/rest>.
const APPLICATIONS: &str = "https://androidpublisher.googleapis.com/androidpublisher/v3/applications";

/// The answer of [`TOKENS`].
#[derive(Deserialize)]
struct Granted {
    access_token: String,
}

impl Execute for GooglePlay {
    async fn execute(&self, event: GooglePlayEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }

    /// Asks for one review of the app, which changes nothing there.
    async fn test(&self, _sample: Option<GooglePlayEvent>, cx: &Context) -> Result<Outcome, ExecuteError> {
        let access = self.access(cx).await?;
        cx.http()?.get(&self.reviews()?).bearer(&access).send().await?.accepted()?;
        Ok(Outcome::done("Google Play takes the key, and shows it the app"))
    }
}

impl GooglePlay {
    /// What the jobs of the project get, as fastlane reads it: <https://docs.fastlane.tools/actions/supply/>.
    pub fn ci_variables(&self) -> Vec<CiVariable> {
        let variables: [(_, CiValue); 2] = [
            ("SUPPLY_JSON_KEY_DATA", self.service_account_key.clone().into()),
            ("SUPPLY_PACKAGE_NAME", self.package_name.as_str().into()),
        ];
        let protected = self.google_play_protected_refs;
        variables.into_iter().map(|(name, value)| CiVariable { name, value, protected }).collect()
    }

    /// An access token in exchange for one that the key signs.
    async fn access(&self, cx: &Context) -> Result<Secret, ExecuteError> {
        let account = ServiceAccount::read(self.service_account_key.expose_secret())
            .map_err(|violation| ExecuteError::failed(format!("the key {}", violation.message())))?;
        let claims = Claims::new(&account.email, TOKENS).scope(SCOPE);
        let assertion = account.key.token(&account.key_id, &claims)?;
        let form = [("grant_type", GRANT), ("assertion", assertion.expose_secret())];
        let request = cx.http()?.post(&parse(TOKENS)?).redact(&assertion).form(&form);
        let granted: Granted = request.send().await?.accepted()?.json()?;
        Ok(granted.access_token.into())
    }

    /// <https://developers.google.com/android-publisher/api-ref/rest/v3/reviews/list>
    fn reviews(&self) -> Result<Url, ExecuteError> {
        let mut url = parse(APPLICATIONS)?;
        url.path_segments_mut().map_err(|()| invalid())?.extend([&self.package_name, "reviews"]);
        url.query_pairs_mut().append_pair("maxResults", "1");
        Ok(url)
    }
}

fn parse(url: &str) -> Result<Url, ExecuteError> {
    Url::parse(url).map_err(|_| invalid())
}

fn invalid() -> ExecuteError {
    ExecuteError::failed("Google's URL is not valid")
}
