//! Groups that are structs: their fields join those of an integration.

use integrations_runtime::{
    AnyRecord, Context, Event as _, Execute, ExecuteError, HasGroup, Integration, Outcome, Props, Record,
    Secret, Url,
};
use serde_json::{Value, json};

use crate::common::{block_on, broken, pairs, said};

/// How to reach a chat.
#[derive(Debug, Props)]
#[props(section(connection, title = "Where"))]
pub(crate) struct Room {
    #[prop(section = connection, public_url, exposes_secrets)]
    pub(crate) server: Url,
    #[prop]
    nickname: Option<String>,
}

#[derive(Debug, Props)]
pub(crate) struct Login {
    #[prop(length(min = 4, max = 8))]
    password: Secret,
    #[prop(default = 3, range(min = 1, max = 9))]
    attempts: u8,
    /// Not stored.
    tried: u32,
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

pub(crate) fn names<T: Integration>() -> Vec<&'static str> {
    T::SPEC.fields.iter().map(|field| field.name).collect()
}

fn sections<T: Integration>() -> Vec<(&'static str, &'static str)> {
    T::SPEC.sections.iter().map(|section| (section.kind, section.title)).collect()
}

pub(crate) fn section_of<T: Integration>(name: &str) -> Option<&'static str> {
    T::SPEC.field(name).and_then(|field| field.section)
}

#[test]
fn works_prop_flatten() {
    assert_eq!(names::<Crier>(), ["loudly", "server", "nickname", "password", "attempts", "remark"]);
    assert_eq!(section_of::<Crier>("server"), Some("connection"));
    assert_eq!(section_of::<Crier>("nickname"), None);
    assert_eq!(section_of::<Crier>("password"), Some("trigger"));
}

#[test]
fn works_props_section() {
    assert_eq!(sections::<Crier>(), [("trigger", "Trigger"), ("connection", "Where")]);
    assert_eq!(sections::<Titled>(), [("connection", "Of the integration")]);
}

/// Declares the group's section itself: its title counts, and its place.
#[derive(Integration)]
#[integration(section(connection, title = "Of the integration"))]
#[events()]
struct Titled {
    #[prop(flatten)]
    room: Room,
}

#[derive(Integration)]
#[integration(section(connection), section(configuration))]
#[events()]
struct Overridden {
    #[prop(flatten, section = configuration)]
    room: Room,
}

#[test]
fn the_section_of_the_use_is_of_the_fields_that_say_none() {
    assert_eq!(section_of::<Overridden>("server"), Some("connection"));
    assert_eq!(section_of::<Overridden>("nickname"), Some("configuration"));
}

fn complete() -> Value {
    json!({ "server": "https://chat.example", "password": "caw caw" })
}

#[test]
fn the_configuration_holds_the_group_itself() {
    let mut record = Record::<Crier>::new();
    record.assign(&complete()).unwrap();
    assert_eq!(record.room().server().map(Url::as_str), Some("https://chat.example/"));
    assert!(record.room().server_changed());
    assert_eq!(record.changed(), ["server", "password"]);
    let config = record.config().unwrap();
    assert_eq!(config.room.server.as_str(), "https://chat.example/");
    assert_eq!(config.room.nickname, None);
    assert_eq!((config.login.attempts, config.login.tried), (3, 0));
    assert_eq!(config.login.password.expose_secret(), "caw caw");
    assert!(!config.loudly && config.remark.is_none());
}

#[test]
fn rules_of_a_group_are_rules_of_the_integration() {
    let mut record = Record::<Crier>::new();
    record.validate().unwrap();
    record.activate();
    assert_eq!(broken(record.validate()), pairs([("server", "required"), ("password", "required")]));
    record.assign(&json!({ "server": "http://127.0.0.1/", "password": "caw", "attempts": 10 })).unwrap();
    let expected = [("server", "public_url"), ("password", "too_short"), ("attempts", "too_large")];
    assert_eq!(broken(record.validate()), pairs(expected));
}

#[test]
fn input_that_cannot_be_read_writes_nothing_anywhere() {
    let mut record = Record::<Crier>::new();
    let wrong = json!({ "loudly": true, "server": "https://chat.example", "attempts": 700, "remark": 5 });
    assert_eq!(broken(record.assign(&wrong)).len(), 2);
    assert!(!record.has_changes());
    record.assign_form([("nickname", "jo"), ("attempts", "7"), ("loudly", "1")]).unwrap();
    assert_eq!(record.changed(), ["loudly", "nickname", "attempts"]);
}

#[test]
fn a_group_is_tracked() {
    let mut record = Record::<Crier>::load(&complete()).unwrap();
    assert!(!record.has_changes());
    record.room_mut().set_nickname("jo");
    record.login_mut().set_attempts(5);
    assert_eq!((record.room().nickname(), record.room().nickname_was()), (Some("jo"), None));
    assert_eq!((record.login().attempts(), record.login().attempts_was()), (&5, &3));
    let changes: Vec<_> = record.changes().into_iter().map(|it| (it.name, it.was, it.now)).collect();
    assert_eq!(changes, [("nickname", json!(null), json!("jo")), ("attempts", json!(3), json!(5))]);
    record.saved();
    assert!(!record.has_changes() && !record.room().nickname_changed());
    assert_eq!(record.previous_changes().len(), 2);
    record.room_mut().set_nickname("kim");
    record.restore_all();
    assert_eq!(record.room().nickname(), Some("jo"));
}

#[test]
fn a_guard_takes_keys() {
    let mut record = Record::<Crier>::load(&json!({ "nickname": "jo", "attempts": 5 })).unwrap();
    record.room_mut().set_nickname("kim");
    record.room_mut().restore(Room::NICKNAME);
    assert!(!record.has_changes());
    let mut login = record.login_mut();
    login.clear(Login::ATTEMPTS);
    assert_eq!((login.attempts(), login.attempts_changed()), (&3, true));
    drop(login);
    assert_eq!(Login::ATTEMPTS.name(), "attempts");
    assert_eq!(record.changed(), ["attempts"]);
}

#[test]
fn a_group_is_stored_as_if_it_were_written_there() {
    let mut record = Record::<Crier>::new();
    record.assign(&complete()).unwrap();
    record.room_mut().set_nickname("jo");
    let stored = record.properties();
    let expected = json!({ "loudly": false, "server": "https://chat.example/", "nickname": "jo", "password": "caw caw", "attempts": 3 });
    assert_eq!(stored, expected);
    assert_eq!(Record::<Crier>::load(&stored).unwrap().properties(), stored);
}

fn exposed(record: &Record<Crier>) -> Option<&str> {
    record.login().password().map(|secret| secret.expose_secret().as_str())
}

#[test]
fn a_url_of_one_group_exposes_the_secrets_of_another() {
    let mut record = Record::<Crier>::load(&complete()).unwrap();
    {
        let mut room = record.room_mut();
        room.set_server(Url::parse("https://other.example").unwrap());
    }
    assert_eq!(exposed(&record), None);
    assert_eq!(record.changed(), ["server", "password"]);
    record.room_mut().restore(Room::SERVER);
    assert_eq!((exposed(&record), record.has_changes()), (Some("caw caw"), false));
    record.room_mut().clear(Room::SERVER);
    assert_eq!(exposed(&record), None);
    record.login_mut().set_password("again");
    assert_eq!(exposed(&record), Some("again"));
}

#[derive(Debug, Integration)]
#[events()]
struct Own {
    #[prop(flatten)]
    login: Login,
    #[prop(exposes_secrets)]
    url: Url,
}

#[test]
fn a_url_of_the_integration_exposes_the_secrets_of_a_group() {
    let mut record =
        Record::<Own>::load(&json!({ "url": "https://a.example", "password": "caw caw" })).unwrap();
    record.set_url(Url::parse("https://b.example").unwrap());
    assert!(record.login().password().is_none());
    // A write in the group does not bring it back.
    record.login_mut().set_attempts(5);
    assert!(record.login().password().is_none());
    record.restore(Own::URL);
    assert!(record.login().password().is_some());
}

#[test]
fn secrets_of_a_group_are_nowhere_to_be_seen() {
    let mut record = Record::<Crier>::load(&complete()).unwrap();
    record.login_mut().set_password("canary12");
    let form = serde_json::to_string(&record.form()).unwrap();
    let changes = serde_json::to_string(&record.changes()).unwrap();
    let config = format!("{:?}", record.config().unwrap());
    for shown in [form, changes, config, format!("{record:?}")] {
        assert!(!shown.contains("canary"), "{shown}");
    }
    record.login_mut().set_password("canary that is long");
    assert!(!said(record.config()).join("\n").contains("canary"));
}

/// Names that the store and other people know.
#[derive(Props)]
struct Old {
    #[prop(alias = "user", name = "user-name")]
    username: Option<String>,
    #[prop(storage = data_fields)]
    project: Option<String>,
}

#[derive(Integration)]
#[events()]
struct Migrated {
    #[prop(storage = data_fields)]
    own: Option<u8>,
    #[prop(flatten)]
    old: Old,
}

#[test]
fn aliases_and_data_fields_are_those_of_the_integration() {
    let record =
        Record::<Migrated>::load_with(&json!({ "user": "jo" }), &json!({ "project": "apples", "own": 1 }));
    let mut record = record.unwrap();
    assert_eq!((record.old().username(), record.old().project()), (Some("jo"), Some("apples")));
    assert_eq!(record.properties(), json!({ "user-name": "jo" }));
    assert_eq!(record.data_fields(), json!({ "own": 1, "project": "apples" }));
    record.assign(&json!({ "user": "kim" })).unwrap();
    assert_eq!(record.changed(), ["user-name"]);
    let columns: Vec<_> = Migrated::SPEC.columns().map(|column| column.name).collect();
    assert_eq!(columns, ["own", "project"]);
}

trait Named: HasGroup<Room> {
    fn called(&self) -> &str {
        self.group().nickname.as_deref().unwrap_or("nobody")
    }
}

impl Named for Crier {}
impl Named for Titled {}

#[test]
fn behaviour_is_written_once_for_all_that_have_a_group() {
    let mut record = Record::<Titled>::new();
    record.assign(&json!({ "server": "https://chat.example", "nickname": "jo" })).unwrap();
    assert_eq!(record.config().unwrap().called(), "jo");
    let mut record = Record::<Crier>::new();
    record.assign(&complete()).unwrap();
    assert_eq!(record.config().unwrap().called(), "nobody");
}

impl Execute for Crier {
    async fn execute(&self, event: CrierEvent, _: &Context) -> Result<Outcome, ExecuteError> {
        let name = self.room.nickname.as_deref().unwrap_or("nobody");
        Ok(Outcome::done(format!("{name}: {}", event.name())))
    }
}

#[test]
fn a_record_of_any_type_has_the_groups_too() {
    let mut record: Box<dyn AnyRecord> = Box::new(Record::<Crier>::new());
    record.assign(&complete()).unwrap();
    assert_eq!(record.changed(), ["server", "password"]);
    let drawn: Vec<_> = record.form().fields.iter().map(|field| field.name).collect();
    assert_eq!(drawn, names::<Crier>());
    record.assign(&json!({ "nickname": "jo" })).unwrap();
    let outcome = block_on(record.test(Some("push"), &Context::new())).unwrap();
    assert_eq!(outcome, Outcome::done("jo: push"));
}
