//! Chat notifications: an integration that tells a chat what happens.
//!
//! Flatten [`ChatNotification`] and write [`Notify::notify`], which posts one message. What is passed over, what is said
//! and which channels it goes to is done.
//!
//! ```
//! use integrations_runtime::bases::chat::{ChatNotification, Markdown, Message, Notify};
//! use integrations_runtime::{Context, ExecuteError, Integration, Outcome, RawEvent, Record};
//!
//! /// Tells Rocket what happens.
//! #[derive(Debug, Integration)]
//! #[integration(category = chat)]
//! #[events(push, issue, confidential_issue, merge_request, note, tag_push, pipeline, wiki_page)]
//! pub struct Rocket {
//!     #[prop(flatten)]
//!     chat: ChatNotification,
//! }
//!
//! impl Notify for Rocket {
//!     async fn notify(&self, message: Message, _cx: &Context) -> Result<Outcome, ExecuteError> {
//!         let body = serde_json::json!({ "channels": message.channels, "text": message.render(&Markdown) });
//!         // With the feature `http`: `cx.http()?.post_secret(&self.chat.webhook).json(&body).send().await?.accepted()?;`
//!         Ok(Outcome::done(body.to_string()))
//!     }
//! }
//!
//! let mut record = Record::<Rocket>::new();
//! record.assign(&serde_json::json!({
//!     "active": true,
//!     "webhook": "https://rocket.example/hooks/s3cr3t",
//!     "channel": "#general",
//!     "issue_channel": "#issues, #triage",
//!     "labels_to_be_notified": "~bug",
//! }))?;
//! # let cx = Context::new();
//! # let said = |event: &RawEvent| {
//! #     let mut task = std::task::Context::from_waker(std::task::Waker::noop());
//! #     match std::pin::pin!(record.dispatch(event, &cx)).poll(&mut task) {
//! #         std::task::Poll::Ready(outcome) => outcome.map(|outcome| outcome.to_string()),
//! #         std::task::Poll::Pending => Ok("waits".to_owned()),
//! #     }
//! # };
//! let issue = |label| serde_json::json!({
//!     "object_attributes": { "iid": 3, "title": "It burns", "url": "https://gitlab.example/3", "action": "open" },
//!     "user": { "name": "Jo" },
//!     "labels": [{ "title": label }],
//! });
//! // `said` is `record.dispatch(&event, &cx).await`.
//! assert_eq!(
//!     said(&RawEvent::new("issue", issue("bug")))?,
//!     r##"done: {"channels":["#issues","#triage"],"text":"Jo opened issue [\\#3 It burns](https://gitlab.example/3)"}"##,
//! );
//! assert_eq!(said(&RawEvent::new("issue", issue("chore")))?, "skipped: the labels are not those to be notified");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Which props to take
//!
//! | the chat has | take |
//! |---|---|
//! | a webhook, a name to post under, channels (Slack, Mattermost) | [`ChatNotification`] |
//! | a webhook for one room (Google Chat, Webex, Unify Circuit) | [`Filters`], and a prop `webhook` of its own |
//! | a webhook for each event (Discord) | [`Filters`], and `webhook` and a `PerEvent<Secret<Url>>` of its own; see [`of_event`] |
//! | a token (Telegram) | [`Filters`], and its own props |
//! | an installation, and channels (Slack's app) | [`Channels`], [`Filters`] and [`Labels`], and its own props |
//!
//! Whoever has [`ChatNotification`] is a [`Chat`] by that. With parts of it, say where they are: the filters, and where
//! there are any, the [labels](Chat::labels) and the [channels](Chat::channels).
//!
//! ```
//! use integrations_runtime::bases::chat::{Chat, Filters, Message, Notify, Plain};
//! use integrations_runtime::{Context, ExecuteError, Integration, Outcome, Secret};
//!
//! #[derive(Debug, Integration)]
//! #[integration(category = chat)]
//! #[events(push, pipeline)]
//! pub struct Telegraph {
//!     #[prop]
//!     token: Secret,
//!     #[prop]
//!     room: String,
//!     #[prop(flatten)]
//!     filters: Filters,
//! }
//!
//! impl Chat for Telegraph {
//!     fn filters(&self) -> &Filters {
//!         &self.filters
//!     }
//! }
//!
//! impl Notify for Telegraph {
//!     async fn notify(&self, message: Message, _cx: &Context) -> Result<Outcome, ExecuteError> {
//!         Ok(Outcome::done(format!("told {}: {}", self.room, message.render(&Plain))))
//!     }
//! }
//! ```
//!
//! Each prop stays as it is declared here. To word one otherwise, take the parts around it, and declare it.
//!
//! # In which markup
//!
//! A message is rendered in [`Markdown`], in [`Html`], or in a [`Markup`] of the chat's own; [`WithoutMentions`] keeps what
//! people write from calling everyone. For a chat that refuses long messages, take [`Message::render_within`].

mod channels;
mod compose;
mod filters;
mod fit;
mod groups;
mod line;
mod markup;
mod message;

pub use channels::of_event;
pub use groups::{
    Branches, Channels, ChannelsProps, ChatNotification, ChatNotificationProps, Filters, FiltersProps,
    Labels, LabelsBehavior, LabelsProps,
};
pub use line::{Line, Markup, Part};
pub use markup::{Html, Markdown, Plain, WithoutMentions};
pub use message::{Author, Field, Message, Tone};

use std::future::Future;

use crate::context::Context;
use crate::execute::{Execute, ExecuteError, Outcome, execute_sample};
use crate::groups::HasGroup;
use crate::integration::{Event, Integration};

/// An integration with the settings of a chat: whoever has the group [`ChatNotification`]. With other groups, say where
/// the settings are.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not have the settings of a chat",
    label = "has no settings of a chat",
    note = "give it the field `#[prop(flatten)] chat: ChatNotification`",
    note = "or, for a chat with other props, give it a field of the group `Filters` and write `impl Chat for {Self} {{ fn filters(&self) -> &Filters {{ .. }} }}`"
)]
pub trait Chat: Integration {
    /// Which pipelines and branches are told.
    fn filters(&self) -> &Filters;

    /// Which labels are told; by default all.
    fn labels(&self) -> Option<&Labels> {
        None
    }

    /// The channels for an event, by its name; by default none, for there is nothing to choose.
    fn channels(&self, event: &str) -> Vec<String> {
        let _ = event;
        Vec::new()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Integration + HasGroup<ChatNotification>> Chat for T {
    fn filters(&self) -> &Filters {
        &self.group().filters
    }

    fn labels(&self) -> Option<&Labels> {
        Some(&self.group().labels)
    }

    fn channels(&self, event: &str) -> Vec<String> {
        self.group().channels.of(event)
    }
}

/// How a [`Chat`] is told. It implements [`Execute`] by that: see the [module](self).
///
/// An event is skipped, with the reason, where the settings [pass it over](Self::pass_over), and where there is no
/// [message](Self::message) for it.
pub trait Notify: Chat {
    /// Whether a configuration of it can be tried out: as [`Execute::TESTABLE`].
    const TESTABLE: bool = true;

    /// Sends a message to its channels, of which there may be none.
    ///
    /// # Errors
    ///
    /// When it could not be sent: see [`ExecuteError`].
    fn notify(
        &self,
        message: Message,
        cx: &Context,
    ) -> impl Future<Output = Result<Outcome, ExecuteError>> + Send;

    /// What is said of an event; by default [`Message::of`]. `None` where there is nothing to say. Its channels are put
    /// in afterwards, where it has none.
    fn message(&self, event: &Self::Event) -> Option<Message> {
        Message::of(event)
    }

    /// Why an event is passed over; `None` where it is told. By default, an issue or a merge request that was edited is,
    /// and whatever the [filters](Chat::filters) and the [labels](Chat::labels) pass over.
    fn pass_over(&self, event: &Self::Event) -> Option<&'static str> {
        filters::update(event)
            .or_else(|| self.filters().pass_over(event))
            .or_else(|| self.labels()?.pass_over(event))
    }

    /// Tries the configuration out; by default, with the message of a sample. As [`Execute::test`].
    ///
    /// # Errors
    ///
    /// As those of [`Execute::test`].
    fn test(
        &self,
        sample: Option<Self::Event>,
        cx: &Context,
    ) -> impl Future<Output = Result<Outcome, ExecuteError>> + Send {
        execute_sample(self, sample, cx)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Notify> Execute for T {
    const TESTABLE: bool = <T as Notify>::TESTABLE;

    async fn execute(&self, event: T::Event, cx: &Context) -> Result<Outcome, ExecuteError> {
        match told(self, &event) {
            Ok(message) => self.notify(message, cx).await,
            Err(skipped) => Ok(skipped),
        }
    }

    async fn test(&self, sample: Option<T::Event>, cx: &Context) -> Result<Outcome, ExecuteError> {
        Notify::test(self, sample, cx).await
    }
}

/// The message of an event with its channels, or why there is none.
fn told<T: Notify>(chat: &T, event: &T::Event) -> Result<Message, Outcome> {
    if let Some(reason) = chat.pass_over(event) {
        return Err(Outcome::skipped(reason));
    }
    let name = event.name();
    let message = chat.message(event);
    let mut message = message.ok_or_else(|| Outcome::skipped(format!("there is no message of `{name}`")))?;
    if message.channels.is_empty() {
        message.channels = chat.channels(name);
    }
    Ok(message)
}
