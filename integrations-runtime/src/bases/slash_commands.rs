//! Slash commands: what someone types in a chat, `/deploy production`, and the chat posts to the product.
//!
//! Slack and Mattermost send the same form, with a token that only the chat and the integration know.
//!
//! ```
//! use integrations_runtime::bases::slash_commands::{CommandToken, Request, SlashCommands};
//! use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};
//!
//! /// Runs what people type in Slack.
//! #[derive(Debug, Integration)]
//! #[integration(category = chat, levels(project, group, instance))]
//! #[events()]
//! struct SlackSlashCommands {
//!     #[prop(flatten)]
//!     token: CommandToken,
//! }
//!
//! impl SlashCommands for SlackSlashCommands {}
//!
//! impl Execute for SlackSlashCommands {
//!     /// A command comes from the chat: there is nothing to try.
//!     const TESTABLE: bool = false;
//!
//!     async fn execute(&self, event: SlackSlashCommandsEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
//!         match event {} // a command is no event
//!     }
//! }
//!
//! let slack = SlackSlashCommands { token: CommandToken { token: "t0k3n".into() } };
//! let body = "token=t0k3n&team_id=T1&channel_id=C2&user_id=U3&user_name=mira&command=%2Fdeploy&text=production";
//! let command = slack.trigger(Request::from_form(body))?;
//! assert_eq!((command.command.as_str(), command.text.as_str()), ("/deploy", "production"));
//! # Ok::<(), integrations_runtime::bases::slash_commands::TriggerError>(())
//! ```
//!
//! `const TESTABLE` is written out: a trait cannot set it for another.
//!
//! # In a product
//!
//! A chat posts to one address for each integration, `/integrations/slack-slash-commands/trigger`. [`find`] takes the
//! records of the project (or whatever the address is of) and gives the active one that has the token:
//!
//! ```
//! # use integrations_runtime::bases::slash_commands::{CommandToken, Request, SlashCommands};
//! # use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome};
//! # #[derive(Integration)]
//! # #[events()]
//! # struct SlackSlashCommands { #[prop(flatten)] token: CommandToken }
//! # impl Execute for SlackSlashCommands {
//! #     async fn execute(&self, event: SlackSlashCommandsEvent, _cx: &Context) -> Result<Outcome, ExecuteError> { match event {} }
//! # }
//! use integrations_runtime::bases::slash_commands::{self, TriggerError};
//! use integrations_runtime::{AnyRecord, Record};
//!
//! let mut slack = Record::<SlackSlashCommands>::load(&serde_json::json!({ "token": "t0k3n" }))?;
//! let body = "token=t0k3n&team_id=T1&channel_id=C2&user_id=U3&command=%2Fdeploy";
//!
//! let records: [&dyn AnyRecord; 1] = [&slack];
//! let refused = slash_commands::find(records, "slack-slash-commands", Request::from_form(body));
//! assert!(matches!(refused, Err(TriggerError::Token))); // it is not active
//!
//! slack.activate();
//! let records: [&dyn AnyRecord; 1] = [&slack];
//! let (record, command) = slash_commands::find(records, "slack-slash-commands", Request::from_form(body))?;
//! assert_eq!((record.spec().name, command.command.as_str()), ("slack_slash_commands", "/deploy"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::collections::BTreeMap;
use std::fmt;

use url::{Url, form_urlencoded};
use zeroize::Zeroize as _;

use crate::integration::Integration;
use crate::record::AnyRecord;
use crate::value::{Secret, Subject, same_secret};
use crate::{HasGroup, Props};

/// The token of a slash command.
#[derive(Debug, Clone, Props)]
pub struct CommandToken {
    /// The token that the chat made for the command.
    #[prop]
    pub token: Secret,
}

/// An integration that a chat's slash commands trigger. See the [module](self) for a whole one.
pub trait SlashCommands: Integration + HasGroup<CommandToken> {
    /// The command in a request that holds the token.
    ///
    /// # Errors
    ///
    /// [`TriggerError::Token`] before anything else of the request is looked at.
    fn trigger(&self, request: Request) -> Result<SlashCommand, TriggerError> {
        let expected = self.group().token.expose_secret();
        if request.holds(expected) { request.command() } else { Err(TriggerError::Token) }
    }
}

/// Among the records, the active one of that name that has the token of the request, and the command in it.
///
/// The name may be written as a slug: `slack-slash-commands`. Every token is compared in constant time; of several records
/// with the same token, it is the first.
///
/// # Errors
///
/// [`TriggerError::Token`] for every reason not to find one: no such name, none that is active, no token, another token. So
/// an answer tells a stranger nothing. Then as [`SlashCommands::trigger`].
pub fn find<'a>(
    records: impl IntoIterator<Item = &'a dyn AnyRecord>,
    name: &str,
    request: Request,
) -> Result<(&'a dyn AnyRecord, SlashCommand), TriggerError> {
    let name = name.replace('-', "_");
    let mut records = records.into_iter().filter(|record| record.spec().name == name && record.is_active());
    let record = records.find(|record| has_token(*record, &request)).ok_or(TriggerError::Token)?;
    Ok((record, request.command()?))
}

fn has_token(record: &dyn AnyRecord, request: &Request) -> bool {
    let mut fields = record.parts().shown_fields();
    let token = fields.find(|(field, _)| field.secret && field.name == CommandToken::TOKEN.name());
    token
        .is_some_and(|(_, slot)| matches!(slot.subject(), Some(Subject::Text(token)) if request.holds(token)))
}

/// What a chat sent, with a token that nobody has looked at yet: only the right one opens it.
///
/// Its `Debug` shows the names of the fields, and no value.
#[derive(Clone)]
pub struct Request {
    token: Option<Secret>,
    fields: BTreeMap<String, String>,
}

impl Request {
    /// Reads the body of a request: `application/x-www-form-urlencoded`, as Slack and Mattermost send it. Of a field that
    /// comes twice, the last counts.
    pub fn from_form(body: &str) -> Self {
        form_urlencoded::parse(body.as_bytes())
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect()
    }

    /// Whether it has this token.
    fn holds(&self, expected: &str) -> bool {
        self.token.as_ref().is_some_and(|given| same_secret(expected, given.expose_secret()))
    }

    fn command(mut self) -> Result<SlashCommand, TriggerError> {
        let fields = &mut self.fields;
        let mut optional = |name: &str| fields.remove(name).filter(|value| !value.is_empty());
        let mut required = |name| optional(name).ok_or(TriggerError::Missing(name));
        let (command, user_id) = (required("command")?, required("user_id")?);
        let (team_id, channel_id) = (required("team_id")?, required("channel_id")?);
        let response_url = match optional("response_url").map(Secret::from) {
            Some(text) => {
                Some(web_address(text.expose_secret()).ok_or(TriggerError::Invalid("response_url"))?)
            }
            None => None,
        };
        Ok(SlashCommand {
            command,
            text: optional("text").unwrap_or_default(),
            team_id,
            team_domain: optional("team_domain"),
            channel_id,
            channel_name: optional("channel_name"),
            user_id,
            user_name: optional("user_name"),
            response_url,
            trigger_id: optional("trigger_id").map(Secret::from),
            extra: self.fields,
        })
    }
}

fn web_address(text: &str) -> Option<Secret<Url>> {
    Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https")).map(Secret::from)
}

/// A form that was parsed by something else, a web framework, say.
impl FromIterator<(String, String)> for Request {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        let mut fields = BTreeMap::new();
        for (name, value) in pairs {
            // Each copy of a token is wiped, also of one that another follows.
            if let Some(mut old) = fields.insert(name, value) {
                old.zeroize();
            }
        }
        let token = fields.remove("token").map(Secret::from);
        Self { token, fields }
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&String> = self.fields.keys().collect();
        f.debug_struct("Request").field("token", &self.token).field("fields", &names).finish()
    }
}

/// What someone typed in a chat.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SlashCommand {
    /// The command, with its slash: `/deploy`.
    pub command: String,
    /// What was typed after it; may be empty.
    pub text: String,
    /// The id of the team, or workspace.
    pub team_id: String,
    /// The team's name in addresses.
    pub team_domain: Option<String>,
    /// The id of the channel.
    pub channel_id: String,
    /// The channel's name.
    pub channel_name: Option<String>,
    /// The id of who typed it.
    pub user_id: String,
    /// The name of who typed it. It may change, and belong to another one day: know people by team and `user_id`.
    pub user_name: Option<String>,
    /// Where an answer can be posted for a while, by whoever knows the address. Post through a client that refuses local
    /// networks: the address is the sender's.
    pub response_url: Option<Secret<Url>>,
    /// What opens a dialogue in the chat, for whoever knows it.
    pub trigger_id: Option<Secret>,
    /// The other fields.
    pub extra: BTreeMap<String, String>,
}

impl SlashCommand {
    /// The words of the text: `deploy staging to production` has four.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.text.split_whitespace()
    }
}

/// Why a request is no command. It holds no value of the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TriggerError {
    /// There is no token, or not the right one. Answer 401, and no more.
    Token,
    /// A field that every command has is not there, or is empty.
    Missing(&'static str),
    /// A field cannot be what it should be.
    Invalid(&'static str),
}

impl fmt::Display for TriggerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TriggerError::Token => f.write_str("the token is not that of an active integration"),
            TriggerError::Missing(field) => write!(f, "the request has no `{field}`"),
            TriggerError::Invalid(field) => write!(f, "the `{field}` of the request is not valid"),
        }
    }
}

impl std::error::Error for TriggerError {}
