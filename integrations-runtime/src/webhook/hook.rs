//! Where a web hook goes, and what is sent along.

use std::fmt;

use url::Url;

use super::template::{self, Filled};
use super::{HookError, SigningKey};
use crate::value::Secret;

/// The headers that a delivery sets by itself.
const OWN_HEADERS: [&str; 14] = [
    "authorization",
    "content-length",
    "content-type",
    "host",
    "idempotency-key",
    "user-agent",
    "webhook-id",
    "webhook-signature",
    "webhook-timestamp",
    "x-gitlab-event",
    "x-gitlab-event-uuid",
    "x-gitlab-instance",
    "x-gitlab-token",
    "x-gitlab-webhook-uuid",
];

/// Where a web hook goes, and what every delivery to it carries: complete and checked.
///
/// ```
/// use integrations_runtime::Hook;
///
/// let hook = Hook::to("https://ci.example/deliver/{office}?key={key}")
///     .open_variable("office", "ground floor")
///     .variable("key", "c4n4ry")
///     .build()?;
/// assert_eq!(hook.template(), "https://ci.example/deliver/ground%20floor?key={key}");
/// assert_eq!(hook.url().expose_secret().as_str(), "https://ci.example/deliver/ground%20floor?key=c4n4ry");
/// assert!(!format!("{hook:?}").contains("c4n4ry"));
/// # Ok::<(), integrations_runtime::webhook::HookError>(())
/// ```
#[derive(Clone)]
pub struct Hook {
    pub(super) filled: Filled,
    settings: Settings,
}

/// What a hook has beside its URL.
#[derive(Clone, Default)]
struct Settings {
    variables: Vec<(String, HookValue)>,
    token: Option<Secret>,
    keys: Vec<SigningKey>,
    basic: Option<(String, Option<Secret>)>,
    headers: Vec<(String, HookValue)>,
    unverified: bool,
    webhook_uuid: Option<String>,
}

/// The value of a variable or of a further header of a [`Hook`].
#[derive(Debug, Clone)]
pub enum HookValue {
    /// A log shows it.
    Open(String),
    /// No log shows it.
    Hidden(Secret),
}

impl HookValue {
    /// The value, in plain.
    pub(super) fn expose(&self) -> &str {
        match self {
            HookValue::Open(value) => value,
            HookValue::Hidden(value) => value.expose_secret(),
        }
    }
}

/// A [`Hook`] that is being put together: [`Hook::to`] and its kin begin one, [`build`](Self::build) checks it.
///
/// The first fault is the one that `build` tells.
#[must_use = "a hook is there when it is built"]
#[derive(Clone)]
pub struct HookBuilder {
    place: Place,
    settings: Settings,
    fault: Option<HookError>,
}

#[derive(Clone)]
enum Place {
    Template(String),
    Secret(Secret<Url>),
}

impl Hook {
    /// To a URL with `{name}` variables: `https://ci.example/deliver/{token}`. What stands in the text itself is shown in
    /// logs; what is secret is a [`variable`](HookBuilder::variable). What comes from a form is one too, secret or
    /// [open](HookBuilder::open_variable): put into the text, a `{` or a `#` of it would mean something.
    ///
    /// A variable may stand in the path, in the query, and in a user name and a password before the host, which are sent
    /// as basic authentication. Its name has letters, then digits, then more of both behind `.`, `_` or `-`, as GitLab's
    /// have.
    pub fn to(template: impl Into<String>) -> HookBuilder {
        HookBuilder::new(Place::Template(template.into()))
    }

    /// To a URL as it is: a brace in it begins no variable. It is shown in logs, but for a user name and a password.
    pub fn at(url: &Url) -> HookBuilder {
        Self::to(template::literal(url))
    }

    /// To a template below a URL: `hook?access_token={token}` below `https://ci.example/drone`. Of the URL, the query and
    /// the fragment are left out.
    ///
    /// ```
    /// use integrations_runtime::{Hook, Url};
    ///
    /// let server = Url::parse("https://ci.example/drone/")?;
    /// let hook = Hook::below(&server, "hook?access_token={token}").variable("token", "c4n4ry").build()?;
    /// assert_eq!(hook.template(), "https://ci.example/drone/hook?access_token={token}");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn below(url: &Url, template: &str) -> HookBuilder {
        let mut base = url.clone();
        base.set_query(None);
        base.set_fragment(None);
        let base = template::literal(&base);
        let (base, template) = (base.trim_end_matches('/'), template.trim_start_matches('/'));
        Self::to(format!("{base}/{template}"))
    }

    /// To a URL that is a secret as a whole. Its template is `{url}`, and no log and no error says even the host.
    pub fn at_secret(url: &Secret<Url>) -> HookBuilder {
        HookBuilder::new(Place::Secret(url.clone()))
    }

    /// The URL with `{name}` where a secret stands: what logs and errors show.
    pub fn template(&self) -> &str {
        &self.filled.shown
    }

    /// The URL that is asked.
    pub fn url(&self) -> &Secret<Url> {
        &self.filled.url
    }

    /// Whether the server's certificate is judged.
    pub fn verifies_tls(&self) -> bool {
        !self.settings.unverified
    }

    /// The keys that deliveries are signed with: none, one, or two while a key is rotated.
    pub fn signing_keys(&self) -> &[SigningKey] {
        &self.settings.keys
    }
}

/// What a delivery is made of: for the runtime's client, and for a product that sends with its own.
impl Hook {
    /// The values of the secret variables: what no log may show, wherever it stands.
    pub fn secret_variables(&self) -> impl Iterator<Item = &Secret> {
        self.settings.variables.iter().filter_map(|(_, value)| match value {
            HookValue::Hidden(value) => Some(value),
            HookValue::Open(_) => None,
        })
    }

    /// The token that the receiver compares.
    pub fn token(&self) -> Option<&Secret> {
        self.settings.token.as_ref()
    }

    /// The user name and the password of basic authentication.
    pub fn basic_auth(&self) -> Option<(&str, Option<&Secret>)> {
        self.settings.basic.as_ref().map(|(user, password)| (user.as_str(), password.as_ref()))
    }

    /// The further headers, by name in lower case.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &HookValue)> {
        self.settings.headers.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// What the product calls this hook.
    pub fn webhook_uuid(&self) -> Option<&str> {
        self.settings.webhook_uuid.as_deref()
    }

    /// Whether the host may be told in a log: not of a URL that is a secret as a whole.
    pub fn is_host_open(&self) -> bool {
        self.filled.shown != template::WHOLE
    }
}

impl HookBuilder {
    fn new(place: Place) -> Self {
        Self { place, settings: Settings::default(), fault: None }
    }

    /// The value of a variable, which is a secret. It is percent-encoded where it stands in the path or the query: a `/`
    /// in it begins no folder, a `&` ends no value.
    pub fn variable(self, name: &str, value: impl Into<Secret>) -> Self {
        self.set(name, HookValue::Hidden(value.into()))
    }

    /// The value of a variable that is no secret: [`template`](Hook::template) has it in place. It is percent-encoded too.
    pub fn open_variable(self, name: &str, value: &str) -> Self {
        self.set(name, HookValue::Open(value.to_owned()))
    }

    fn set(mut self, name: &str, value: HookValue) -> Self {
        self.settings.variables.retain(|(known, _)| known != name);
        self.settings.variables.push((name.to_owned(), value));
        self
    }

    /// A token that the receiver compares: `X-Gitlab-Token`.
    pub fn token(mut self, token: &Secret) -> Self {
        self.settings.token = Some(token.clone());
        self
    }

    /// A key to sign deliveries with, as [`SigningKey::parse`] reads it. A second one is the key that is being rotated
    /// out: for as long as both are given, each delivery has a signature of each, and a receiver takes either.
    pub fn signing_key(mut self, key: &Secret) -> Self {
        match SigningKey::parse(key) {
            Ok(key) => self.key(key),
            Err(fault) => {
                self.fault.get_or_insert(fault);
                self
            }
        }
    }

    /// The same of several: of an `Option<Secret>`, say.
    pub fn signing_keys<'k>(self, keys: impl IntoIterator<Item = &'k Secret>) -> Self {
        keys.into_iter().fold(self, Self::signing_key)
    }

    /// The same, of a key that was read before.
    pub fn key(mut self, key: SigningKey) -> Self {
        self.settings.keys.push(key);
        if self.settings.keys.len() > 2 {
            self.fault.get_or_insert(HookError::TooManyKeys);
        }
        self
    }

    /// A user name and a password: `Authorization: Basic ..`. They count more than those of the URL.
    pub fn basic_auth(mut self, user: &str, password: Option<&Secret>) -> Self {
        self.settings.basic = Some((user.to_owned(), password.cloned()));
        self
    }

    /// A further header; a log shows its value.
    pub fn header(self, name: &str, value: &str) -> Self {
        self.put(name, HookValue::Open(value.to_owned()))
    }

    /// A further header whose value is a secret.
    pub fn secret_header(self, name: &str, value: &Secret) -> Self {
        self.put(name, HookValue::Hidden(value.clone()))
    }

    /// Whether the server's certificate is judged: it is, unless this says `false`. See
    /// [`SslVerification`](super::SslVerification) for the switch of a form.
    pub fn verify_tls(mut self, verify: bool) -> Self {
        self.settings.unverified = !verify;
        self
    }

    /// What the product calls this hook: `X-Gitlab-Webhook-UUID`.
    pub fn webhook_uuid(mut self, uuid: &str) -> Self {
        self.settings.webhook_uuid = Some(uuid.to_owned());
        self
    }

    /// The hook.
    ///
    /// # Errors
    ///
    /// The first fault of the template, of a variable, a signing key or a header. It holds no value.
    pub fn build(self) -> Result<Hook, HookError> {
        let Self { place, mut settings, fault } = self;
        if let Some(fault) = fault {
            return Err(fault);
        }
        let mut filled = match place {
            Place::Template(template) => template::fill(&template, &settings.variables)?,
            Place::Secret(url) => template::whole(url)?,
        };
        settings.basic = settings.basic.take().or(filled.userinfo.take());
        Ok(Hook { filled, settings })
    }

    fn put(mut self, name: &str, value: HookValue) -> Self {
        let name = name.to_ascii_lowercase();
        if OWN_HEADERS.contains(&name.as_str()) {
            self.fault.get_or_insert(HookError::Header { name });
            return self;
        }
        self.settings.headers.retain(|(known, _)| *known != name);
        self.settings.headers.push((name, value));
        self
    }
}

/// Shows the template.
impl fmt::Debug for Hook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hook").field("template", &self.template()).finish_non_exhaustive()
    }
}

/// Shows nothing: a template that was not checked yet may hold a password.
impl fmt::Debug for HookBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HookBuilder").finish_non_exhaustive()
    }
}
