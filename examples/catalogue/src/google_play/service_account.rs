//! The key of a service account, as Google Cloud gives it out: <https://cloud.google.com/iam/docs/keys-create-delete#creating>.

use integrations_runtime::Violation;
use serde_json::Value as Json;

use crate::jwt::Key;

/// What such a key has, each a text.
const MEMBERS: [&str; 10] = [
    "type",
    "project_id",
    "private_key_id",
    "private_key",
    "client_email",
    "client_id",
    "auth_uri",
    "token_uri",
    "auth_provider_x509_cert_url",
    "client_x509_cert_url",
];

/// What is used of a key. Its `token_uri` is not: whoever made the file could have put another's address there, to get
/// tokens that are meant for Google.
pub(super) struct ServiceAccount {
    pub(super) email: String,
    pub(super) key_id: String,
    pub(super) key: Key,
}

impl ServiceAccount {
    /// Reads the JSON of a key. What is said of one that is none holds no value of it.
    pub(super) fn read(text: &str) -> Result<Self, Violation> {
        let json: Json = serde_json::from_str(text).unwrap_or_default();
        if !json.is_object() {
            return Err(invalid("must be the key of a service account, in JSON"));
        }
        let member = |name: &str| json.get(name).and_then(Json::as_str).filter(|text| !text.is_empty());
        if let Some(missing) = MEMBERS.iter().find(|name| member(name).is_none()) {
            return Err(invalid(format!("must be the key of a service account: it has no `{missing}`")));
        }
        let text = |name: &str| member(name).unwrap_or_default();
        if text("type") != "service_account" {
            return Err(invalid("must be the key of a service account: its `type` is another"));
        }
        let key = Key::rsa(text("private_key")).ok_or_else(|| {
            invalid("must be the key of a service account: its `private_key` is no RSA key")
        })?;
        Ok(Self { email: text("client_email").to_owned(), key_id: text("private_key_id").to_owned(), key })
    }
}

fn invalid(message: impl Into<std::borrow::Cow<'static, str>>) -> Violation {
    Violation::new("service_account_key", message)
}
