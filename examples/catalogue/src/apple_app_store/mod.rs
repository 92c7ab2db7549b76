//! Credentials of App Store Connect, for the CI jobs that publish an app.

#[cfg(test)]
mod tests;

use base64::prelude::{BASE64_STANDARD, Engine};
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Secret, Url, Violation};

use crate::ci_variable::{CiValue, CiVariable};
use crate::jwt::{Claims, Key};

/// Gives CI jobs the credentials to publish an app in the Apple App Store.
///
/// Create a key in App Store Connect first, under Users and Access: it shows the two IDs, and gives the file with the private
/// key once.
#[derive(Debug, Integration)]
#[integration(
    category = common,
    title = "Apple App Store Connect",
    levels(project),
    section(connection, title = "Integration details"),
    section(configuration)
)]
#[events()]
#[allow(clippy::struct_field_names, reason = "the props have GitLab's names")]
pub struct AppleAppStore {
    /// The issuer of the team's keys.
    #[prop(
        title = "Apple App Store Connect issuer ID",
        section = connection,
        placeholder = "57246542-96fe-1a63-e053-0824d011072a",
        pattern(
            "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            message = "must be a UUID in small letters"
        )
    )]
    app_store_issuer_id: String,

    /// Which of the team's keys it is.
    #[prop(
        title = "Apple App Store Connect key ID",
        section = connection,
        not_secret = "names a key",
        placeholder = "2X9R4HXF34",
        pattern(
            "^[A-Z0-9]*([A-Z][0-9]|[0-9][A-Z])[A-Z0-9]*$",
            message = "must be of capital letters and digits, with some of each"
        )
    )]
    app_store_key_id: String,

    /// The file that the private key came in, to know it by.
    #[prop(section = connection, not_secret = "names a file", placeholder = "AuthKey_2X9R4HXF34.p8")]
    app_store_private_key_file_name: String,

    /// What is in that file.
    #[prop(api_only, validate = is_signing_key)]
    app_store_private_key: Secret,

    #[prop(
        title = "Protected branches and tags only",
        section = configuration,
        checkbox_label = "Set variables on protected branches and tags only",
        default = true
    )]
    app_store_protected_refs: bool,
}

fn is_signing_key(key: &Secret) -> Result<(), Violation> {
    let message = "must be a private key of App Store Connect: PKCS#8 in PEM, of the curve P-256";
    Key::p256(key.expose_secret()).map(|_| ()).ok_or_else(|| Violation::new("private_key", message))
}

/// How requests are signed: <https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests>.
const AUDIENCE: &str = "appstoreconnect-v1";

/// Lists the team's apps: <https://developer.apple.com/documentation/appstoreconnectapi/get-v1-apps>.
const APPS: &str = "https://api.appstoreconnect.apple.com/v1/apps?limit=1";

impl Execute for AppleAppStore {
    async fn execute(&self, event: AppleAppStoreEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }

    /// Asks for one of the team's apps.
    async fn test(&self, _sample: Option<AppleAppStoreEvent>, cx: &Context) -> Result<Outcome, ExecuteError> {
        let apps = Url::parse(APPS);
        let apps = apps.map_err(|_| ExecuteError::failed("the URL of App Store Connect is not valid"))?;
        cx.http()?.get(&apps).bearer(&self.token()?).send().await?.accepted()?;
        Ok(Outcome::done("App Store Connect takes the key"))
    }
}

impl AppleAppStore {
    /// What the jobs of the project get, as fastlane reads it:
    /// <https://docs.fastlane.tools/actions/app_store_connect_api_key/>.
    pub fn ci_variables(&self) -> Vec<CiVariable> {
        let key = Secret::from(BASE64_STANDARD.encode(self.app_store_private_key.expose_secret()));
        let variables: [(_, CiValue); 4] = [
            ("APP_STORE_CONNECT_API_KEY_ISSUER_ID", self.app_store_issuer_id.as_str().into()),
            ("APP_STORE_CONNECT_API_KEY_KEY", key.into()),
            ("APP_STORE_CONNECT_API_KEY_KEY_ID", self.app_store_key_id.as_str().into()),
            ("APP_STORE_CONNECT_API_KEY_IS_KEY_CONTENT_BASE64", "true".into()),
        ];
        let protected = self.app_store_protected_refs;
        variables.into_iter().map(|(name, value)| CiVariable { name, value, protected }).collect()
    }

    fn token(&self) -> Result<Secret, ExecuteError> {
        let key = Key::p256(self.app_store_private_key.expose_secret());
        let key = key.ok_or_else(|| ExecuteError::failed("the private key cannot sign"))?;
        key.token(&self.app_store_key_id, &Claims::new(&self.app_store_issuer_id, AUDIENCE))
    }
}
