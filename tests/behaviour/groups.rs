//! Groups: structs and enums whose fields join those of an integration.

use integrations_runtime::{Integration, Level, Props, Record, Secret, Url};
use serde_json::{Value, json};

/// How to reach a chat.
#[derive(Debug, Props)]
#[props(section(connection, title = "Where"))]
pub(crate) struct Room {
    #[prop(section = connection, public_url, exposes_secrets)]
    server: Url,
    #[prop]
    nickname: Option<String>,
}

/// How to log in.
#[derive(Debug, Props)]
#[props(default = Anonymous)]
pub(crate) enum Login {
    /// Without a name.
    Anonymous,
    #[choice(title = "With a token")]
    Token {
        #[prop(length(min = 4))]
        token: Secret,
    },
    Basic {
        #[prop]
        username: String,
        #[prop]
        password: Secret,
        #[prop(show_if(username != "guest"))]
        realm: Option<String>,
        attempts: u32,
    },
}

#[derive(Debug, Integration)]
#[integration(levels(project), section(trigger))]
#[events(push, note)]
pub(crate) struct Crier {
    #[prop]
    loudly: bool,
    #[prop(flatten)]
    room: Room,
    #[prop(flatten, section = trigger)]
    login: Login,
    #[prop]
    remark: Option<String>,
}

fn names() -> Vec<&'static str> {
    Crier::SPEC.fields.iter().map(|field| field.name).collect()
}

#[test]
fn works_prop_flatten() {
    let order = ["loudly", "server", "nickname", "login", "token", "username", "password", "realm", "remark"];
    assert_eq!(names(), order);
    let sections: Vec<_> = Crier::SPEC.sections.iter().map(|section| (section.kind, section.title)).collect();
    assert_eq!(sections, [("trigger", "Trigger"), ("connection", "Where")]);
    let section = |name: &str| Crier::SPEC.field(name).and_then(|field| field.section);
    assert_eq!(section("server"), Some("connection"));
    assert_eq!(section("nickname"), None);
    assert_eq!(section("token"), Some("trigger"));
}

fn complete() -> Value {
    json!({ "server": "https://chat.example", "login": "basic", "username": "crow", "password": "caw caw" })
}

#[test]
fn the_configuration_holds_the_group_itself() {
    let mut record = Record::<Crier>::new();
    record.assign(&complete()).unwrap();
    assert_eq!(record.room().server().map(Url::as_str), Some("https://chat.example/"));
    assert!(record.room().server_changed());
    assert_eq!(record.changed(), ["server", "login", "username", "password"]);
    let config = record.config().unwrap();
    assert_eq!(config.room.server.as_str(), "https://chat.example/");
    let Login::Basic { username, attempts, .. } = config.login else { panic!("another variant") };
    assert_eq!((username.as_str(), attempts), ("crow", 0));
}

#[test]
fn a_variant_is_asked_for_its_own_fields_only() {
    let mut record = Record::<Crier>::new();
    record.assign(&json!({ "server": "https://chat.example" })).unwrap();
    record.config().unwrap();
    record.login_mut().set_kind(LoginKind::Token);
    assert_eq!(record.config().unwrap_err().to_string(), "`token` is required");
    record.login_mut().set_token("t0k");
    let error = record.config().unwrap_err().to_string();
    assert!(error.starts_with("`token` is too short"), "{error}");
    record.login_mut().set_kind(LoginKind::Anonymous);
    assert!(matches!(record.config().unwrap().login, Login::Anonymous));
    assert_eq!(record.level(), Level::Project);
}
