//! Declarations for the browser: conditions of every kind, rules, and hostile texts.

use std::collections::BTreeMap;

use integrations_runtime::{
    Choices, Context, Events, Execute, ExecuteError, Integration, Outcome, Secret, Url, Violation,
};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// A field that comes and goes.
#[derive(Integration)]
#[events()]
#[allow(dead_code, reason = "only the form is looked at")]
pub(crate) struct Mail {
    #[prop(default = Mode::Plain)]
    mode: Mode,
    #[prop(show_if(mode != Mode::Plain), required_if(mode = Mode::Tls))]
    certificate: Option<String>,
    #[prop]
    user: Option<String>,
    #[prop(show_if(set(user)), required_if(set(user)))]
    password: Option<Secret>,
}

#[derive(Clone, Copy, Debug, PartialEq, Choices)]
pub(crate) enum Mode {
    Plain,
    #[choice(title = "Start TLS")]
    StartTls,
    Tls,
}

/// Every kind of value that a condition may ask for.
#[derive(Integration)]
#[events()]
#[allow(dead_code, reason = "only the form is looked at")]
pub(crate) struct Truth {
    #[prop(default = Mode::Plain)]
    mode: Mode,
    #[prop]
    text: Option<String>,
    #[prop(default = "main")]
    branch: String,
    #[prop]
    on: bool,
    #[prop]
    answer: Option<bool>,
    #[prop]
    count: Option<i32>,
    #[prop(default = 0.5)]
    ratio: f64,
    #[prop]
    tags: Vec<String>,
    #[prop(default = vec!["bug".to_owned()])]
    labels: Vec<String>,
    #[prop]
    modes: Vec<Mode>,
    #[prop]
    headers: BTreeMap<String, String>,
    #[prop]
    document: Option<Json>,
    #[prop(exposes_secrets)]
    url: Option<Url>,
    #[prop]
    token: Option<Secret>,
    #[prop]
    other_token: Option<Secret>,
    #[prop(api_only)]
    region: Option<String>,
    #[prop(api_only, show_if(on = true))]
    zone: Option<String>,
    #[prop(show_if(on = true), default = "x")]
    inner: String,
    #[prop(show_if(all(set(inner), inner != "y")), exposes_secrets = false)]
    deeper: Option<String>,
    #[prop(show_if(set(token)))]
    guarded: Option<String>,
    #[prop(show_if(region = "here"))]
    local: Option<String>,
    #[prop(show_if(set(zone)))]
    zoned: Option<String>,
    /// Its condition is another in every case.
    #[prop(show_if(on = true))]
    target: Option<String>,
}

/// Rules that a browser checks too.
#[derive(Integration)]
#[events()]
#[allow(dead_code, reason = "only the form is looked at")]
pub(crate) struct Checked {
    #[prop(length(min = 2, max = 5))]
    length: Option<String>,
    #[prop(pattern = "^[A-Z]+-[0-9]+$")]
    anchored: Option<String>,
    #[prop(pattern = "a|b$")]
    somewhere: Option<String>,
    #[prop(pattern = r"^[\w.(){}|/-]+$", length(max = 4))]
    class: Option<String>,
    #[prop(pattern = "[0-9]", url)]
    both: Option<String>,
    #[prop(url)]
    url: Option<String>,
    #[prop]
    any_url: Option<Url>,
    #[prop(email)]
    email: Option<String>,
    #[prop(range(min = -5, max = 5))]
    count: Option<i32>,
    #[prop(range(min = 0.25))]
    ratio: Option<f64>,
    #[prop]
    small: Option<u8>,
}

/// <script>window.hacked = "description"</script>
///
/// </p><img src=x onerror="window.hacked='help'"> **not Markdown**
#[derive(Integration)]
#[integration(
    title = "<script>window.hacked='title'</script>\"'><b>bold</b>",
    deprecated(since = "<i>1</i>", note = "</p><script>window.hacked='deprecated'</script>"),
    section(connection, title = "</h2><script>window.hacked='section'</script>", description = "<img src=x onerror=window.hacked=1>"),
    validate = across
)]
#[events(hit, miss, in = HostileEvents)]
#[allow(dead_code, reason = "only the form is looked at")]
pub(crate) struct Hostile {
    /// </div><script>window.hacked = 'prop'</script>
    #[prop(
        title = "\" onfocus=\"window.hacked='label'\" x=\"",
        placeholder = "\" autofocus onfocus=\"window.hacked='placeholder'",
        pattern("^z$", message = "<img src=x onerror=window.hacked='message'>"),
        section = connection
    )]
    line: Option<String>,
    #[prop(type = textarea, title = "</textarea><script>window.hacked='area'</script>", section = connection)]
    lines: Option<String>,
    #[prop(exposes_secrets, placeholder = "javascript:window.hacked='url'")]
    url: Option<Url>,
    #[prop(checkbox_label = "<a href=javascript:window.hacked=1>tick</a>")]
    ticked: bool,
    #[prop(title = "<option>", show_if(line != "</script><script>window.hacked='condition'</script>\"'"))]
    choice: Option<HostileChoice>,
    #[prop]
    several: Vec<HostileChoice>,
    #[prop(default = "\"><svg onload=window.hacked='default'>")]
    unset: String,
    #[prop(
        non_empty_password_title = "<script>window.hacked='stored'</script>",
        non_empty_password_help = "'\"><script>window.hacked='stored help'</script>"
    )]
    token: Option<Secret>,
    #[prop]
    headers: BTreeMap<String, String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Choices)]
pub(crate) enum HostileChoice {
    #[choice(
        title = "</option></select><script>window.hacked='choice'</script>",
        value = "\"><script>window.hacked='value'</script>"
    )]
    First,
    #[choice(title = "\" onclick=\"window.hacked='second'", value = "' onclick='window.hacked=2'")]
    Second,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Thing {}

#[derive(Debug, Events)]
#[allow(dead_code, reason = "only the form is looked at")]
pub(crate) enum HostileEvents {
    /// </p><script>window.hacked = 'event'</script>
    #[event(title = "<script>window.hacked='event title'</script>")]
    Hit(Thing),
    /// \" onmouseover=\"window.hacked='miss'
    #[event(title = "' onmouseover='window.hacked=1")]
    Miss(Thing),
}

fn across(_record: &integrations_runtime::Record<Hostile>) -> Result<(), Violation> {
    Err(Violation::new("hostile", "</li><script>window.hacked='across'</script> is across"))
}

macro_rules! runs {
    ($($name:ident)*) => {$(
        impl Execute for $name {
            async fn execute(&self, _event: Self::Event, _cx: &Context) -> Result<Outcome, ExecuteError> {
                Ok(Outcome::skipped("only its form is looked at"))
            }
        }
    )*};
}

runs!(Mail Truth Checked Hostile);
