//! Declarations that have everything a schema can say.

use std::collections::BTreeMap;

use integrations_runtime::{
    Choices, Context, Execute, ExecuteError, Integration, Outcome, PerEvent, Props, Registry, Secret, Url,
    registry,
};
use serde_json::Value as Json;

/// Every kind of value, with every rule.
#[derive(Debug, Integration)]
#[events(push, merge_request)]
#[allow(dead_code, reason = "only the metadata are used")]
struct Everything {
    #[prop(length(min = 2, max = 5))]
    text: String,
    #[prop(pattern = "^[A-Z]+-[0-9]+$", length(max = 6))]
    pattern: Option<String>,
    #[prop(pattern = "a", url, exposes_secrets = false)]
    patterns: Option<String>,
    #[prop(email)]
    email: Option<String>,
    #[prop(url, exposes_secrets)]
    url: Url,
    #[prop(public_url, exposes_secrets = false)]
    public: Option<Url>,
    #[prop(length(min = 8))]
    password: Secret,
    #[prop]
    small: Option<u8>,
    #[prop(range(min = -5, max = 5))]
    ranged: Option<i32>,
    #[prop(range(min = 0.5))]
    float: Option<f64>,
    #[prop]
    single: f32,
    #[prop]
    on: bool,
    #[prop]
    branches: Branches,
    #[prop]
    several: Vec<Branches>,
    #[prop(length(min = 1, max = 2))]
    list: Vec<String>,
    #[prop]
    numbers: Vec<u16>,
    #[prop(length(max = 1))]
    map: BTreeMap<String, String>,
    #[prop]
    json: Option<Json>,
    #[prop(default = "main")]
    branch: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Choices)]
enum Branches {
    All,
    #[choice(title = "Default branch")]
    Default,
}

/// Conditions of every kind, some of which ask for what is hidden itself.
#[derive(Debug, Integration)]
#[events()]
#[allow(dead_code, reason = "only the metadata are used")]
struct Conditions {
    #[prop(default = Mode::Plain)]
    mode: Mode,
    #[prop(show_if(mode != Mode::Plain), required_if(mode = Mode::Tls), length(min = 3))]
    certificate: Option<String>,
    #[prop]
    user: Option<String>,
    #[prop(show_if(set(user)), required_if(set(user)))]
    password: Option<Secret>,
    #[prop]
    on: bool,
    #[prop(show_if(any(on = true, all(mode in [Mode::Tls, Mode::StartTls], not(set(user))))), range(max = 9))]
    strength: Option<u8>,
    #[prop(show_if(set(strength)))]
    note: Option<String>,
    #[prop(required_if(not(set(note))))]
    other: Option<String>,
    #[prop(show_if(on = false), default = 4)]
    port: u16,
    #[prop(show_if(port = 4), required_if(port = 4))]
    host: Option<String>,
    #[prop]
    labels: Vec<String>,
    #[prop(required_if(set(labels)))]
    label_colour: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Choices)]
enum Mode {
    Plain,
    StartTls,
    Tls,
}

/// An enum group: its variants are branches.
#[derive(Debug, Integration)]
#[events(push)]
#[allow(dead_code, reason = "only the metadata are used")]
struct Grouped {
    #[prop(flatten)]
    login: Login,
    #[prop(flatten)]
    proxy: Proxy,
}

#[derive(Debug, Props)]
#[allow(dead_code, reason = "only the metadata are used")]
enum Login {
    Token {
        #[prop(length(min = 4))]
        token: Secret,
    },
    Basic {
        #[prop]
        user: String,
        #[prop]
        password: Option<Secret>,
    },
}

#[derive(Debug, Props)]
#[props(default = None)]
#[allow(dead_code, reason = "only the metadata are used")]
enum Proxy {
    None,
    Http {
        #[prop]
        proxy_host: String,
        #[prop(range(min = 1))]
        proxy_port: Option<u16>,
    },
}

/// Is activated by its product, and has events with switches, without, and of groups.
#[derive(Debug, Integration)]
#[integration(manual_activation = false, levels(project, group))]
#[events(push(default = false), issue, work_item(follows = issue), group_mention(levels(group)))]
#[allow(dead_code, reason = "only the metadata are used")]
struct Switched {
    #[prop(per_event, length(max = 3))]
    room: PerEvent<String>,
}

macro_rules! runs {
    ($($name:ident)*) => {$(
        impl Execute for $name {
            async fn execute(&self, _event: Self::Event, _cx: &Context) -> Result<Outcome, ExecuteError> {
                Ok(Outcome::skipped("only its schema is looked at"))
            }
        }
    )*};
}

runs!(Everything Conditions Grouped Switched);

pub(crate) static DECLARED: Registry = registry![Everything, Conditions, Grouped, Switched];
