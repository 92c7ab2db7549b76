//! Sending web hooks.

use std::fmt;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use ring::rand::{SecureRandom as _, SystemRandom};
use serde::Serialize;
use url::Url;

use super::log::Label;
use super::response::Response;
use super::{HttpError, Request};
use crate::context::Context;
use crate::event::{EventSpec, gitlab};
use crate::execute::ExecuteError;
use crate::integration::{Event as _, Integration};
use crate::webhook::{Hook, HookValue, sign};

/// The most bytes that a web hook posts: 25 MB, as [GitLab's](https://docs.gitlab.com/administration/instance_limits/)
/// do.
pub const DELIVERY_LIMIT: usize = 25 * 1024 * 1024;

/// What a web hook says of one event. Sent again, it keeps its id: the receiver knows it for the same.
///
/// ```
/// use integrations_runtime::http::Delivery;
///
/// let delivery = Delivery::new("order_paid", &serde_json::json!({ "number": 7 }))?;
/// assert_eq!((delivery.event(), delivery.title()), ("order_paid", "Order paid"));
/// assert_eq!(delivery.body(), br#"{"number":7}"#);
/// assert_eq!(delivery.id().len(), 36);
/// # Ok::<(), integrations_runtime::ExecuteError>(())
/// ```
#[derive(Clone)]
pub struct Delivery {
    id: String,
    /// Whether the id was given, and is not one made here.
    has_given_id: bool,
    event: String,
    title: String,
    event_uuid: Option<String>,
    body: Vec<u8>,
}

impl Delivery {
    /// An event that an integration handles, as it came: the payload types keep what they do not know. The title of an event
    /// of one's own is that of its declaration, where it can stand in a header.
    ///
    /// # Errors
    ///
    /// When the payload cannot be written as JSON, or is longer than [`DELIVERY_LIMIT`].
    pub fn of<T: Integration>(_integration: &T, event: &T::Event) -> Result<Self, ExecuteError> {
        let delivery = Self::new(event.name(), event.to_raw()?.json())?;
        let is_own =
            |spec: &&EventSpec| gitlab::find(spec.name).is_none_or(|known| known.title != spec.title);
        let own = T::SPEC.event(event.name()).filter(is_own);
        Ok(match own.map(|spec| spec.title).filter(|title| fits_header(title)) {
            Some(title) => delivery.with_title(title),
            None => delivery,
        })
    }

    /// Any payload. Its title is what GitLab calls the event, as in `Push Hook`, or the words of the name.
    ///
    /// # Errors
    ///
    /// When the payload cannot be written as JSON, or is longer than [`DELIVERY_LIMIT`].
    pub fn new(event: &str, payload: &(impl Serialize + ?Sized)) -> Result<Self, ExecuteError> {
        // The reason may quote what was serialised.
        let refused = |_| ExecuteError::failed("the payload cannot be written as JSON");
        let body = serde_json::to_vec(payload).map_err(refused)?;
        if body.len() > DELIVERY_LIMIT {
            let (length, most) = (body.len(), DELIVERY_LIMIT);
            let message = format!("the web hook was not sent: its {length} bytes are more than {most}");
            return Err(HttpError::request(message).into());
        }
        let title = gitlab::hook_name(event).unwrap_or_else(|| words(event));
        let (id, event) = (fresh_id()?, event.to_owned());
        Ok(Self { id, has_given_id: false, event, title, event_uuid: None, body })
    }

    /// Another id than a new one: the one that it had when it was sent before. It holds no `.`, by Standard Webhooks.
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self.has_given_id = true;
        self
    }

    /// What `X-Gitlab-Event` says: printable ASCII, or it cannot be sent.
    #[must_use]
    pub fn with_title(mut self, title: &str) -> Self {
        title.clone_into(&mut self.title);
        self
    }

    /// What `X-Gitlab-Event-UUID` says, where it is not the id: the same for every hook that one event starts, and for
    /// those that these hooks start.
    #[must_use]
    pub fn with_event_uuid(mut self, uuid: &str) -> Self {
        self.event_uuid = Some(uuid.to_owned());
        self
    }

    /// The id: `webhook-id` and `Idempotency-Key`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name of the event: `push`.
    pub fn event(&self) -> &str {
        &self.event
    }

    /// What `X-Gitlab-Event` says: `Push Hook`.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The JSON that is posted.
    pub fn body(&self) -> &[u8] {
        &self.body
    }
}

/// Shows the id and the event, and not the payload.
impl fmt::Debug for Delivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Delivery");
        shown.field("id", &self.id).field("event", &self.event).finish_non_exhaustive()
    }
}

/// Where the product is.
struct Instance(Url);

/// The id of what is being delivered.
struct DeliveryId(String);

impl Context {
    /// The same context with the product's own URL, for the receivers of web hooks: `X-Gitlab-Instance`.
    #[must_use]
    pub fn with_instance(self, url: &Url) -> Self {
        self.with(Instance(url.clone()))
    }

    /// The same context with the id of what is being delivered: for a queue, which runs an event again after it failed.
    /// Each [delivery](Self::deliver) has it that was given none of its own, so that the receiver knows the retry. An
    /// integration that delivers several for one event gives each its own.
    #[must_use]
    pub fn with_delivery_id(self, id: impl Into<String>) -> Self {
        self.with(DeliveryId(id.into()))
    }

    /// Sends a web hook: see [`webhook`](crate::webhook) for what is sent. Any status is an answer: see
    /// [`Response::accepted`].
    ///
    /// # Errors
    ///
    /// When the context carries no HTTP client, the delivery cannot be sent, or no whole answer came in time.
    ///
    /// # Panics
    ///
    /// Outside of a Tokio runtime.
    pub async fn deliver(&self, hook: &Hook, delivery: &Delivery) -> Result<Response, ExecuteError> {
        let given = self.get::<DeliveryId>().filter(|_| !delivery.has_given_id);
        let id = given.map_or(delivery.id.as_str(), |given| given.0.as_str());
        if id.is_empty() || id.contains('.') {
            return Err(HttpError::request("the id of a delivery is not empty and holds no `.`").into());
        }
        let (client, url) = (self.http()?, hook.url());
        let request =
            if hook.is_host_open() { client.post(url.expose_secret()) } else { client.post_secret(url) };
        let request = request.labelled(Label {
            url: Some(hook.template().to_owned()),
            event: Some(delivery.event.clone()),
            delivery: Some(id.to_owned()),
        });
        let request = addressed(request, hook);
        let instance = self.get::<Instance>().map(|instance| instance.0.as_str().trim_end_matches('/'));
        let uuid = delivery.event_uuid.as_deref().unwrap_or(id);
        let mut request = request
            .header("content-type", "application/json")
            .header("idempotency-key", id)
            .header("x-gitlab-event", &delivery.title)
            .header("x-gitlab-event-uuid", uuid);
        for (name, value) in [("x-gitlab-webhook-uuid", hook.webhook_uuid()), ("x-gitlab-instance", instance)]
        {
            if let Some(value) = value {
                request = request.header(name, value);
            }
        }
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let mut request = request.header("webhook-id", id).header("webhook-timestamp", &now.to_string());
        let keys = hook.signing_keys().iter();
        let signatures: Vec<String> = keys.map(|key| sign(key, id, now, &delivery.body)).collect();
        if !signatures.is_empty() {
            request = request.header("webhook-signature", &signatures.join(" "));
        }
        Ok(request.body(delivery.body.as_slice()).send().await?)
    }

    /// The same context, whose requests a log finds by the product's id of a record.
    #[must_use]
    pub fn with_record_id(self, id: &str) -> Self {
        let id: Arc<str> = Arc::from(id);
        self.with(RecordId(Arc::clone(&id))).logged(|origin| origin.record = Some(id))
    }
}

/// The product's id of a record.
pub(crate) struct RecordId(pub(crate) Arc<str>);

/// What the hook itself adds to each request.
fn addressed(mut request: Request, hook: &Hook) -> Request {
    for variable in hook.secret_variables() {
        request = request.redact(variable);
    }
    for (name, value) in hook.headers() {
        request = match value {
            HookValue::Open(value) => request.header(name, value),
            HookValue::Hidden(value) => request.secret_header(name, value),
        };
    }
    if let Some(token) = hook.token() {
        request = request.secret_header("x-gitlab-token", token);
    }
    if let Some((user, password)) = hook.basic_auth() {
        request = request.basic_auth(user, password);
    }
    if hook.verifies_tls() { request } else { request.without_tls_verification() }
}

/// Whether every receiver reads a text of a header as it is written.
fn fits_header(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic())
}

/// `Order paid`, of `order_paid`.
fn words(name: &str) -> String {
    let words = name.replace('_', " ");
    match words.split_at_checked(1) {
        Some((first, rest)) => format!("{}{rest}", first.to_ascii_uppercase()),
        None => words,
    }
}

/// A new UUID, of random bytes of ring's: TLS uses them too.
fn fresh_id() -> Result<String, ExecuteError> {
    let mut bytes = [0; 16];
    let drawn = SystemRandom::new().fill(&mut bytes);
    drawn.map_err(|_| ExecuteError::failed("the system gives no random bytes for an id"))?;
    Ok(uuid::Builder::from_random_bytes(bytes).into_uuid().to_string())
}
