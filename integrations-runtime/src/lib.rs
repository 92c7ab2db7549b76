//! Declare a third-party integration once: one struct, one derive. Out of it come typed accessors with change
//! tracking, validation, form metadata and typed events.
//!
//! ```
//! use integrations_runtime::{Choices, Context, Execute, ExecuteError, Integration, Outcome, Record, Secret, Url};
//!
//! /// Sends project events to Foo Bar.
//! ///
//! /// Create an incoming webhook in Foo Bar first.
//! #[derive(Debug, Integration)]
//! #[integration(
//!     category = chat,
//!     levels(project, group),
//!     section(connection, title = "Connection details"),
//!     section(trigger),
//!     section(configuration, title = "Notification settings"),
//! )]
//! #[events(push, merge_request)]
//! pub struct FooBar {
//!     /// Base URL of the Foo Bar server.
//!     #[prop(title = "Server URL", section = connection, placeholder = "https://example.com/", public_url, exposes_secrets)]
//!     url: Url,
//!
//!     #[prop(section = connection)]
//!     username: Option<String>,
//!
//!     #[prop(section = connection, length(min = 8), non_empty_password_title = "Enter new password")]
//!     password: Secret,
//!
//!     #[prop(section = configuration, default = Branches::Default)]
//!     branches_to_be_notified: Branches,
//!
//!     #[prop(section = configuration, checkbox_label = "Only broken pipelines")]
//!     notify_only_broken_pipelines: bool,
//! }
//!
//! #[derive(Clone, Copy, Debug, PartialEq, Eq, Choices)]
//! pub enum Branches { All, #[choice(title = "Default branch")] Default, Protected, DefaultAndProtected }
//!
//! impl Execute for FooBar {
//!     async fn execute(&self, event: FooBarEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
//!         match event {
//!             FooBarEvent::Push(push) => Ok(Outcome::done(format!("{} to {}", push.after, self.url))),
//!             FooBarEvent::MergeRequest(_) => Ok(Outcome::skipped("only pushes are told")),
//!         }
//!     }
//! }
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut record = Record::<FooBar>::new();
//! record.set_url(Url::parse("https://foo.example")?);
//! assert!(record.url_changed());
//! assert_eq!(record.branches_to_be_notified(), &Branches::Default);
//! record.assign(&serde_json::json!({ "password": "correct horse" }))?;
//! record.activate();
//! record.validate()?;
//! let foo: FooBar = record.config()?;
//! assert_eq!(foo.url.as_str(), "https://foo.example/");
//! # Ok(())
//! # }
//! ```
//!
//! # The two types
//!
//! The struct that you declare is a **complete, valid** configuration: it is what [`Execute::execute`] runs on.
//! [`Record<T>`] is the **editable** integration: any prop may be unset and every write is tracked.
//!
//! # Features
//!
//! | feature | default | opens |
//! |---|---|---|
//! | `derive` | yes | the derives [`macro@Integration`], [`macro@Props`], [`macro@Choices`], [`macro@PropValue`] and [`macro@Events`]; the bases of [`bases`] |
//! | `email` | no | props that are an e-mail address: `email_address::EmailAddress` |
//! | `fluent` | no | catalogues of Fluent for [`i18n`]: a `fluent_bundle::FluentBundle` is a translator |
//! | `html` | no | the form as accessible HTML, with a style sheet and a script: see `html` |
//! | `http` | no | the guarded HTTP client that a [`Context`] can carry, deliveries of [web hooks](webhook), and the request log; it needs tokio |
//! | `jiff` | no | props that are a date, a time of the day, a time stamp or a duration, of the crate `jiff` |
//! | `mail` | no | the mailer that a [`Context`] can carry, by SMTP; it needs tokio |
//! | `regex` | no | patterns (`pattern = ".."`) matched by a DFA, which takes a fraction of the time; they mean the same |
//! | `schema` | no | schemas of a configuration and its form, for programs of others: see `schema` |
//! | `testing` | no | for the tests of integrations: `integration_tests!`, the tests that each should pass; generators of configurations; `testing::Receiver`, a server on loopback that stands in for every host; with `mail`, `testing::MailReceiver` |

#![forbid(unsafe_code)]
#![deny(missing_docs)]

// The derives write `::integrations_runtime`; inside this crate that must be a path too.
extern crate self as integrations_runtime;

#[doc(hidden)]
pub mod __private;
pub mod bases;
#[cfg(any(feature = "http", feature = "mail"))]
mod cause;
pub mod condition;
mod context;
mod errors;
pub mod event;
mod execute;
mod form;
mod groups;
#[cfg(feature = "html")]
pub mod html;
#[cfg(feature = "http")]
pub mod http;
pub mod i18n;
mod integration;
#[cfg(any(feature = "schema", feature = "html"))]
mod layout;
#[cfg(feature = "mail")]
pub mod mail;
mod networks;
mod props;
mod record;
mod registry;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
pub mod spec;
#[cfg(feature = "testing")]
pub mod testing;
pub mod tracking;
pub mod value;
pub mod webhook;

#[cfg(feature = "derive")]
pub use integrations_derive::{Choices, Events, Integration, PropValue, Props};

#[cfg(feature = "email")]
pub use email_address;
#[cfg(feature = "fluent")]
pub use fluent_bundle;
#[cfg(feature = "jiff")]
pub use jiff;

pub use condition::Condition;
pub use context::Context;
pub use errors::{Violation, Violations};
pub use event::{EventSpec, RawEvent, Vocabulary};
pub use execute::{Execute, ExecuteError, NotTestable, Outcome, Skip};
pub use form::{DrawnField, Form, FormDeprecation, FormEvent, FormField, FormRule, FormRules, FormSection};
pub use groups::{GroupMut, HasGroup};
pub use integration::{Event, Integration, Properties};
pub use props::{Key, Props};
pub use record::{AnyRecord, Change, Dispatch, Record, Refused, Stored};
pub use registry::{Entry, Registry};
pub use spec::{
    Category, Column, ColumnType, Deprecation, FieldSpec, FieldType, IntegrationSpec, Level, SectionSpec,
    StorageKind,
};
pub use url::Url;
pub use value::{CastError, Choice, Choices, PerEvent, Prop, PropValue, Secret};
pub use webhook::{Hook, HookError, Webhook};

/// The README's code, compiled and run as documentation tests: with the feature that it speaks of.
#[cfg(all(doctest, feature = "testing"))]
#[doc = include_str!("../../README.md")]
struct Readme;
