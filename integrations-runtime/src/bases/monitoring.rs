//! Monitoring systems: a server to be queried, and the alerts that it sends.
//!
//! ```
//! use integrations_runtime::bases::monitoring::{Monitoring, MonitoringServer};
//! use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Url};
//! use serde_json::json;
//!
//! /// Metrics and alerts of Watchtower.
//! #[derive(Debug, Integration)]
//! #[integration(category = monitoring)]
//! #[events()]
//! struct Watchtower {
//!     #[prop(flatten)]
//!     server: MonitoringServer,
//! }
//!
//! impl Monitoring for Watchtower {}
//!
//! impl Execute for Watchtower {
//!     async fn execute(&self, event: WatchtowerEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
//!         match event {} // alerts come from it, and no event goes to it
//!     }
//! }
//!
//! let api_url = Url::parse("https://metrics.example/watch")?;
//! let tower = Watchtower { server: MonitoringServer { api_url, alert_token: "t0k3n".into() } };
//! let query = tower.endpoint(["api", "v1", "query"]).map(String::from);
//! assert_eq!(query.as_deref(), Some("https://metrics.example/watch/api/v1/query"));
//!
//! // The token of the request's `Authorization: Bearer ..`, and its body:
//! let alert = tower.alert("t0k3n", &json!({ "title": "The lamp is dark", "severity": "high" }))?;
//! assert_eq!(alert.object_attributes.title, "The lamp is dark");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What GitLab has, and what this is
//!
//! GitLab's base is thin: the category, no events, and that an integration says whether it can be queried. Alerts come to
//! GitLab at an address of their own, apart from its integrations. This base joins the two: the server's URL with a token
//! for its alerts; [`is_available`](Monitoring::is_available) is the question whether it can be queried, and
//! [`alert`](Monitoring::alert) takes the members that GitLab's address takes.
//!
//! An alert that came in is the payload of the event `alert`, so it can be handed on to the integrations that tell people:
//!
//! ```
//! use integrations_runtime::RawEvent;
//! use integrations_runtime::bases::monitoring;
//!
//! let alert = monitoring::alert_of(&serde_json::json!({ "title": "The lamp is dark" }))?;
//! let event = RawEvent::new("alert", serde_json::to_value(&alert)?);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::fmt;

use serde_json::{Map, Value as Json};
use url::Url;

use crate::event::payload::{Alert, AlertAttributes, Maybe};
use crate::integration::Integration;
use crate::record::Record;
use crate::value::Secret;
use crate::{HasGroup, Props};

/// A monitoring server.
///
/// Its URL is a public one. A product whose users may name servers of its own network declares a group of its own, with the
/// rule `url`, and calls [`alert_of`] and [`Secret::matches`].
#[derive(Debug, Clone, Props)]
pub struct MonitoringServer {
    /// Where the server's API is.
    #[prop(title = "API URL", placeholder = "https://metrics.example.com/", public_url, exposes_secrets)]
    pub api_url: Url,

    /// The token that the server sends with each alert.
    #[prop(
        non_empty_password_title = "Enter new alert token",
        non_empty_password_help = "Leave blank to keep it."
    )]
    pub alert_token: Secret,
}

/// An integration that is a monitoring system. See the [module](self) for a whole one.
pub trait Monitoring: Integration + HasGroup<MonitoringServer> {
    /// Whether the server may be queried: the record is active, and everything in it is there and valid.
    ///
    /// Nothing is asked of the server. Whether it answers, [`Execute::test`](crate::Execute::test) can find out.
    fn is_available(record: &Record<Self>) -> bool {
        record.is_active() && record.validate_complete().is_ok()
    }

    /// An address below the API's, of these parts, which are percent-encoded; `None` where the URL has no path, as in
    /// `mailto:`, or a part would lead elsewhere: an empty one, `.` and `..`.
    fn endpoint<'p>(&self, parts: impl IntoIterator<Item = &'p str>) -> Option<Url> {
        let mut url = self.group().api_url.clone();
        let mut path = url.path_segments_mut().ok()?;
        path.pop_if_empty();
        for part in parts {
            if matches!(part, "" | "." | "..") {
                return None;
            }
            path.push(part);
        }
        drop(path);
        Some(url)
    }

    /// The alert in a request of the server, which holds this token.
    ///
    /// # Errors
    ///
    /// [`AlertError::Token`] before the payload is looked at; then as [`alert_of`].
    fn alert(&self, token: &str, payload: &Json) -> Result<Alert, AlertError> {
        if self.group().alert_token.matches(token) { alert_of(payload) } else { Err(AlertError::Token) }
    }
}

/// How bad an alert can be, the worst first.
const SEVERITIES: [&str; 6] = ["critical", "high", "medium", "low", "info", "unknown"];

/// Of members that stand for others here; every other member goes to the alert's `extra`.
const TAKEN: [&str; 4] = ["title", "severity", "start_time", "end_time"];

/// An alert as an event's payload, made of what a monitoring system sends: a JSON object of GitLab's members.
///
/// | member | becomes | without it |
/// |---|---|---|
/// | `title` | `title` | an error |
/// | `severity` | `severity`: `critical`, `high`, `medium`, `low`, `info` or `unknown` in any capitals | `critical`, as another word does: an alert is not lost for its wording |
/// | `start_time` | `started_at` | absent |
/// | `end_time` | `status`: `resolved` | `triggered` |
/// | any other (`description`, `service`, `hosts`, `fingerprint` ..) | a member of `extra` | |
///
/// # Errors
///
/// When the payload is no object, or has no title.
pub fn alert_of(payload: &Json) -> Result<Alert, AlertError> {
    let sent = payload.as_object().ok_or(AlertError::Payload)?;
    let title = text(sent, "title").ok_or(AlertError::Title)?;
    let ended = text(sent, "end_time").is_some();
    let object_attributes = AlertAttributes {
        title: title.to_owned(),
        url: Maybe::Absent,
        severity: severity(sent).to_owned().into(),
        events: Maybe::Absent,
        status: if ended { "resolved" } else { "triggered" }.to_owned().into(),
        started_at: text(sent, "start_time").map_or(Maybe::Absent, |time| time.to_owned().into()),
        extra: others(sent),
    };
    let object_kind = "alert".to_owned().into();
    Ok(Alert { object_attributes, object_kind, project: Maybe::Absent, extra: Map::new() })
}

fn text<'a>(sent: &'a Map<String, Json>, member: &str) -> Option<&'a str> {
    sent.get(member).and_then(Json::as_str).map(str::trim).filter(|text| !text.is_empty())
}

fn severity(sent: &Map<String, Json>) -> &'static str {
    let given = text(sent, "severity").unwrap_or_default();
    SEVERITIES.into_iter().find(|known| known.eq_ignore_ascii_case(given)).unwrap_or("critical")
}

/// A member that has the name of an alert's own (`status`, say) cannot stand beside it, and is left out.
fn others(sent: &Map<String, Json>) -> Map<String, Json> {
    const OWN: [&str; 4] = ["url", "events", "status", "started_at"];
    let is_other = |name: &str| !TAKEN.contains(&name) && !OWN.contains(&name);
    let mut others: Map<String, Json> = sent
        .iter()
        .filter(|(name, _)| is_other(name))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    if let Some(end) = sent.get("end_time") {
        others.insert("end_time".to_owned(), end.clone());
    }
    others
}

/// Why a request is no alert. It holds no value of the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum AlertError {
    /// The token is not the server's. Answer 401, and no more.
    Token,
    /// The payload is no JSON object.
    Payload,
    /// The payload has no title.
    Title,
}

impl fmt::Display for AlertError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            AlertError::Token => "the token is not that of the monitoring server",
            AlertError::Payload => "the alert must be a JSON object",
            AlertError::Title => "the alert has no `title`",
        })
    }
}

impl std::error::Error for AlertError {}
