//! What integrations of a kind have in common: for each kind a group of props to flatten, and a trait with the behaviour.
//!
//! | base | group | trait | what it does | left to write |
//! |---|---|---|---|---|
//! | [`chat`] | [`ChatNotification`](chat::ChatNotification), or parts of it | [`Notify`](chat::Notify) | filters events, and makes a message of each | how a message is sent |
//! | [`ci`] | none | [`Ci`](ci::Ci) | says which pushes and merge requests have nothing to build | the server's props, and telling it to build |
//! | [`issue_tracker`] | [`TrackerUrls`](issue_tracker::TrackerUrls) or [`TrackerPages`](issue_tracker::TrackerPages) | [`IssueTracker`](issue_tracker::IssueTracker) | an issue's URL; the issues that a text names | what a push means to it; another pattern of references |
//! | [`monitoring`] | [`MonitoringServer`](monitoring::MonitoringServer) | [`Monitoring`](monitoring::Monitoring) | whether it can be queried; its alerts, by token | the queries, and the address that takes the alerts |
//! | [`slash_commands`] | [`CommandToken`](slash_commands::CommandToken) | [`SlashCommands`](slash_commands::SlashCommands) | the command in a chat's request, by token | what a command does, and the address that takes it |
//! | [`wiki`] | [`WikiLink`](wiki::WikiLink) | [`ThirdPartyWiki`](wiki::ThirdPartyWiki) | where the wiki is | nothing |
//!
//! An integration takes a base in two lines, `#[prop(flatten)] urls: TrackerUrls` and
//! `impl IssueTracker for Bugzilla { type Urls = TrackerUrls; }`; what it does with events is its
//! [`Execute`](crate::Execute) as ever. Of a chat, [`Notify`](chat::Notify) is the `Execute`. The category is said beside, `#[integration(category = issue_tracker)]`.
//!
//! A group's fields join the form, the rules and the storage of the integration, each under its own name. An integration
//! may have several groups, and props of its own. No base does I/O: what reaches the network is the integration's to write.
//!
//! The groups are declared with the derive: without the feature `derive`, there are [`ci`] and [`only_one_active`] alone.
//!
//! A project has one active issue tracker, and one active third-party wiki: [`only_one_active`] is for the product to ask.

#[cfg(feature = "derive")]
pub mod chat;
pub mod ci;
mod exclusive;
#[cfg(feature = "derive")]
pub mod issue_tracker;
#[cfg(feature = "derive")]
pub mod monitoring;
#[cfg(feature = "derive")]
pub mod slash_commands;
#[cfg(feature = "derive")]
pub mod wiki;

pub use exclusive::{active_of, only_one_active};
