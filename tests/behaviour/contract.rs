//! The contract, as it is written: its own example, asked everything that it promises.

use integrations_runtime::{
    Choices, Context, Event, Execute, ExecuteError, FieldType, Integration, Level, Outcome, RawEvent, Record,
    Secret, Url, Violations,
};
use serde_json::json;

use crate::common::{broken, pairs};

/// Sends project events to Foo Bar.
///
/// Create an incoming webhook in Foo Bar first.
#[derive(Debug, Integration)]
#[integration(
    category = chat,
    levels(project, group),
    section(connection, title = "Connection details"),
    section(trigger),
    section(configuration, title = "Notification settings"),
)]
#[events(push, merge_request)]
struct FooBar {
    /// Base URL of the Foo Bar server.
    #[prop(title = "Server URL", section = connection, placeholder = "https://example.com/", public_url, exposes_secrets)]
    url: Url,

    #[prop(section = connection)]
    username: Option<String>,

    #[prop(section = connection, length(min = 8), non_empty_password_title = "Enter new password")]
    password: Secret,

    #[prop(section = configuration, default = Branches::Default)]
    branches_to_be_notified: Branches,

    #[prop(section = configuration, checkbox_label = "Only broken pipelines")]
    notify_only_broken_pipelines: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Choices)]
enum Branches {
    All,
    #[choice(title = "Default branch")]
    Default,
    Protected,
    DefaultAndProtected,
}

impl Execute for FooBar {
    async fn execute(&self, event: FooBarEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            FooBarEvent::Push(push) => Ok(Outcome::done(push.after.clone())),
            FooBarEvent::MergeRequest(mr) => Ok(Outcome::done(mr.object_attributes.title.clone())),
        }
    }
}

fn url(text: &str) -> Url {
    Url::parse(text).unwrap()
}

fn stored() -> Record<FooBar> {
    let properties = json!({
        "url": "https://foo.example/", "username": "jo", "password": "correct horse", "branches_to_be_notified": "all",
        "notify_only_broken_pipelines": true,
    });
    Record::load(&properties).unwrap()
}

#[test]
fn the_metadata_is_this_json_in_this_order() {
    let expected = concat!(
        r#"{"name":"foo_bar","title":"Foo Bar","description":"Sends project events to Foo Bar.","#,
        r#""help":"Create an incoming webhook in Foo Bar first.","category":"chat","levels":["project","group"],"#,
        r#""sections":[{"type":"connection","title":"Connection details"},{"type":"trigger","title":"Trigger"},"#,
        r#"{"type":"configuration","title":"Notification settings"}],"fields":["#,
        r#"{"name":"url","type":"text","format":"uri","title":"Server URL","help":"Base URL of the Foo Bar server.","#,
        r#""placeholder":"https://example.com/","required":true,"section":"connection","exposes_secrets":true,"#,
        r#""rules":[{"rule":"public_url"}]},"#,
        r#"{"name":"username","type":"text","title":"Username","section":"connection"},"#,
        r#"{"name":"password","type":"password","title":"Password","required":true,"section":"connection","#,
        r#""non_empty_password_title":"Enter new password","secret":true,"rules":[{"rule":"length","min":8}]},"#,
        r#"{"name":"branches_to_be_notified","type":"select","title":"Branches to be notified","default":"default","#,
        r#""section":"configuration","choices":[["All","all"],["Default branch","default"],["Protected","protected"],"#,
        r#"["Default and protected","default_and_protected"]]},"#,
        r#"{"name":"notify_only_broken_pipelines","type":"checkbox","title":"Notify only broken pipelines","#,
        r#""section":"configuration","checkbox_label":"Only broken pipelines"}],"events":["#,
        r#"{"name":"push","field":"push_events","title":"Push","#,
        r#""description":"Commits are pushed to a branch, or a branch is created or removed","default":true},"#,
        r#"{"name":"merge_request","field":"merge_requests_events","title":"Merge request","#,
        r#""description":"A merge request is created, updated, merged or closed","default":true}],"#,
        r#""configurable_events":["push","merge_request"],"version":1}"#,
    );
    assert_eq!(serde_json::to_string(FooBar::SPEC).unwrap(), expected);
}

#[test]
fn the_metadata_is_built_when_compiled() {
    const SPEC: &integrations_runtime::IntegrationSpec = FooBar::SPEC;
    const FIELDS: usize = SPEC.fields.len();
    assert_eq!(FIELDS, 5);
}

#[test]
fn the_form_is_the_metadata_with_values() {
    let mut record = stored();
    record.set_event("push", false).unwrap();
    let form = serde_json::to_value(record.form()).unwrap();
    let spec = serde_json::to_value(FooBar::SPEC).unwrap();
    assert_eq!(form["name"], "foo_bar");
    assert_eq!((&form["level"], &form["active"]), (&json!("project"), &json!(false)));
    assert_eq!(form["sections"], spec["sections"]);
    let values: Vec<_> =
        form["fields"].as_array().unwrap().iter().map(|field| field["value"].clone()).collect();
    assert_eq!(values, [json!("https://foo.example/"), json!("jo"), json!(true), json!("all"), json!(true)]);
    for (drawn, declared) in form["fields"].as_array().unwrap().iter().zip(spec["fields"].as_array().unwrap())
    {
        for (key, value) in declared.as_object().unwrap().iter().filter(|(key, _)| *key != "title") {
            assert_eq!(&drawn[key], value, "{key}");
        }
    }
    let switches: Vec<_> =
        form["events"].as_array().unwrap().iter().map(|event| (&event["field"], &event["value"])).collect();
    assert_eq!(
        switches,
        [(&json!("push_events"), &json!(false)), (&json!("merge_requests_events"), &json!(true))]
    );
}

#[test]
fn a_form_tells_a_stored_secret_from_none() {
    let field = |record: &Record<FooBar>| serde_json::to_value(&record.form().fields[2]).unwrap();
    let new = field(&Record::new());
    assert_eq!((&new["title"], &new["value"]), (&json!("Password"), &json!(null)));
    let old = field(&stored());
    assert_eq!((&old["title"], &old["value"]), (&json!("Enter new password"), &json!(true)));
}

#[test]
fn accessors_give_what_the_type_says() {
    let record = Record::<FooBar>::new();
    let missing: Option<&Url> = record.url();
    let optional: Option<&str> = record.username();
    let secret: Option<&Secret> = record.password();
    let defaulted: &Branches = record.branches_to_be_notified();
    let boolean: bool = record.notify_only_broken_pipelines();
    assert!(missing.is_none() && optional.is_none() && secret.is_none() && !boolean);
    assert_eq!(defaulted, &Branches::Default);

    let record = stored();
    assert_eq!(record.url().map(Url::as_str), Some("https://foo.example/"));
    assert_eq!(record.username(), Some("jo"));
    assert_eq!(record.password().map(|it| it.expose_secret().as_str()), Some("correct horse"));
    assert_eq!(record.branches_to_be_notified(), &Branches::All);
    assert!(record.notify_only_broken_pipelines());
}

#[test]
fn setters_take_what_becomes_the_value() {
    let mut record = Record::<FooBar>::new();
    record.set_url(url("https://foo.example"));
    record.set_username("jo");
    record.set_username(String::from("jo"));
    record.set_username('j');
    record.set_password("correct horse");
    record.set_password(String::from("correct horse"));
    record.set_password(Secret::from("correct horse"));
    record.set_branches_to_be_notified(Branches::Protected);
    record.set_notify_only_broken_pipelines(true);
    let foo = record.config().unwrap();
    assert_eq!((foo.url.as_str(), foo.username.as_deref()), ("https://foo.example/", Some("j")));
    assert_eq!(foo.password.expose_secret(), "correct horse");
    assert_eq!(foo.branches_to_be_notified, Branches::Protected);
    assert!(foo.notify_only_broken_pipelines);
}

#[test]
fn a_new_record_is_inactive_with_the_defaults_in_place() {
    let record = Record::<FooBar>::new();
    assert!(!record.is_active());
    assert!(!record.has_changes());
    assert_eq!(record.level(), Level::Project);
    assert!(record.event_enabled("push") && record.event_enabled("merge_request"));
    assert_eq!(
        record.properties(),
        json!({"branches_to_be_notified": "default", "notify_only_broken_pipelines": false})
    );
    assert_eq!(record.stored(), Record::<FooBar>::default().stored());
}

#[test]
fn every_write_is_tracked_until_it_is_saved() {
    let mut record = stored();
    assert!(record.changed().is_empty() && record.changes().is_empty() && !record.url_changed());
    record.set_username("kim");
    record.set_username("lou");
    record.set_notify_only_broken_pipelines(false);
    record.activate();
    assert_eq!(record.changed(), ["username", "notify_only_broken_pipelines", "active"]);
    assert_eq!((record.username_was(), record.username()), (Some("jo"), Some("lou")));
    assert!(record.notify_only_broken_pipelines_was());
    assert!(record.is_changed(FooBar::USERNAME) && !record.is_changed(FooBar::URL));
    let changes: Vec<_> = record.changes().into_iter().map(|it| (it.name, it.was, it.now)).collect();
    assert_eq!(changes[0], ("username", json!("jo"), json!("lou")));
    assert_eq!(changes[2], ("active", json!(false), json!(true)));

    record.saved();
    assert!(!record.has_changes() && record.changed().is_empty());
    assert_eq!(record.username_was(), Some("lou"));
    assert_eq!(
        record.previous_changes().iter().map(|it| it.name).collect::<Vec<_>>(),
        ["username", "notify_only_broken_pipelines", "active"]
    );
}

#[test]
fn writing_what_is_there_or_was_there_is_no_change() {
    let mut record = stored();
    record.set_username("jo");
    assert!(!record.username_changed());
    record.set_username("kim");
    record.set_username("jo");
    assert!(!record.username_changed() && !record.has_changes());
    record.set_branches_to_be_notified(Branches::Protected);
    record.set_branches_to_be_notified(Branches::All);
    assert!(!record.has_changes());
}

#[test]
fn a_typed_key_reaches_one_prop() {
    let mut record = stored();
    record.set_url(url("https://bar.example"));
    assert_eq!(record.was(FooBar::URL).map(Url::as_str), Some("https://foo.example/"));
    record.restore(FooBar::URL);
    assert_eq!(record.url().map(Url::as_str), Some("https://foo.example/"));
    record.clear(FooBar::URL);
    assert!(record.url().is_none() && record.url_changed());
    record.clear(FooBar::BRANCHES_TO_BE_NOTIFIED);
    assert_eq!(record.branches_to_be_notified(), &Branches::Default);
    assert_eq!(record.was(FooBar::BRANCHES_TO_BE_NOTIFIED), &Branches::All);
    record.clear(FooBar::NOTIFY_ONLY_BROKEN_PIPELINES);
    assert!(!record.notify_only_broken_pipelines());
    assert_eq!((FooBar::URL.name(), format!("{:?}", FooBar::URL)), ("url", "Key(url)".to_owned()));
    record.restore_all();
    assert!(!record.has_changes());
    assert_eq!(record.stored(), stored().stored());
}

#[test]
fn assign_takes_a_forms_strings_and_an_apis_json() {
    let mut record = Record::<FooBar>::new();
    let form = json!({
        "url": "https://foo.example", "username": "", "password": "correct horse",
        "branches_to_be_notified": "protected", "notify_only_broken_pipelines": "1", "active": "true", "push_events": "0",
    });
    record.assign(&form).unwrap();
    assert!(record.is_active() && !record.event_enabled("push") && record.notify_only_broken_pipelines());
    assert_eq!(record.username(), None);
    record
        .assign(&json!({"notify_only_broken_pipelines": false, "username": "jo", "active": false}))
        .unwrap();
    assert_eq!((record.username(), record.is_active()), (Some("jo"), false));
}

#[test]
fn validate_asks_all_only_of_an_active_record_and_config_always() {
    let mut record = Record::<FooBar>::new();
    record.set_password("short");
    assert_eq!(record.validate(), Ok(()));
    let all = pairs([("url", "required"), ("password", "too_short")]);
    assert_eq!(broken(record.config()), all);
    assert_eq!(broken(record.validate_complete()), all);
    record.activate();
    assert_eq!(broken(record.validate()), all);
    record.assign(&json!({"url": "https://foo.example", "password": "correct horse"})).unwrap();
    assert_eq!(record.validate(), Ok(()));
    let foo: FooBar = record.config().unwrap();
    assert_eq!(foo.username, None);
}

#[test]
fn errors_are_errors() -> Result<(), Box<dyn std::error::Error>> {
    let mut record = Record::<FooBar>::new();
    record.set_url(Url::parse("https://foo.example")?);
    record.assign(&json!({"password": "correct horse"}))?;
    record.validate()?;
    let _foo: FooBar = record.config()?;
    Ok(())
}

#[test]
fn a_level_is_one_of_the_declared_ones() {
    let mut record = Record::<FooBar>::new();
    record.set_level(Level::Group).unwrap();
    assert_eq!(record.level(), Level::Group);
    assert_eq!(
        broken(record.set_level(Level::Instance).map_err(Violations::from)),
        pairs([("level", "level")])
    );
    assert_eq!(record.level(), Level::Group);
}

#[test]
fn the_events_are_those_declared_with_their_payloads() {
    let project = json!({"path_with_namespace": "a/b", "web_url": "https://gitlab.example/a/b"});
    let sent = json!({"ref": "refs/heads/main", "before": "0", "after": "a1", "project": project});
    let push = FooBarEvent::from_raw(&RawEvent::new("push", sent)).unwrap().unwrap();
    assert!(matches!(&push, FooBarEvent::Push(push) if push.after == "a1"));
    assert_eq!(push.name(), "push");
    assert!(FooBarEvent::from_raw(&RawEvent::new("tag_push", json!({}))).is_none());
}

/// Everything by default.
#[derive(Integration)]
struct Plain {}

#[derive(Integration)]
#[events()]
struct Silent {}

#[derive(Integration)]
#[events(comment)]
struct Sole {}

#[derive(Integration)]
#[events(confidential_comment, note)]
struct Spelled {}

fn names(events: &[integrations_runtime::EventSpec]) -> Vec<&str> {
    events.iter().map(|event| event.name).collect()
}

#[test]
fn without_the_attribute_the_events_are_gitlabs_base_set() {
    let base = ["commit", "push", "tag_push", "issue", "confidential_issue", "merge_request", "wiki_page"];
    assert_eq!(names(Plain::SPEC.events), base);
    assert_eq!(names(Plain::SPEC.configurable_events), base);
    assert_eq!(Plain::SPEC.levels, Level::ALL);
    assert_eq!(Plain::SPEC.description, Some("Everything by default."));
    assert_eq!(
        (Plain::SPEC.help, Plain::SPEC.category.as_str(), Plain::SPEC.title),
        (None, "common", "Plain")
    );
}

#[test]
fn an_empty_list_of_events_responds_to_none() {
    assert!(Silent::SPEC.events.is_empty() && Silent::SPEC.configurable_events.is_empty());
    assert!(SilentEvent::from_raw(&RawEvent::new("push", json!({}))).is_none());
    assert!(!Record::<Silent>::new().event_enabled("push"));
}

#[test]
fn a_sole_event_cannot_be_switched() {
    assert_eq!(names(Sole::SPEC.events), ["note"]);
    assert!(Sole::SPEC.configurable_events.is_empty());
    assert!(Sole::SPEC.events[0].default);
    let mut record = Record::<Sole>::new();
    assert!(record.event_enabled("note"));
    assert!(record.set_event("note", false).is_err());
    assert_eq!(
        broken(record.assign(&json!({"note_events": false}))),
        pairs([("note_events", "unknown_field")])
    );
    assert!(record.event_enabled("note") && record.form().events.is_empty());
    assert_eq!(serde_json::to_value(Sole::SPEC).unwrap()["configurable_events"], json!([]));
}

#[test]
fn a_comment_is_a_note_in_both_spellings() {
    assert_eq!(names(Spelled::SPEC.events), ["confidential_note", "note"]);
    assert_eq!(Spelled::SPEC.events[1].title, "Comment");
    let heard = SpelledEvent::from_raw(&RawEvent::new("comment", json!({}))).unwrap();
    assert_eq!(heard.unwrap_err().event, "comment", "as it was given");
}

/// Props whose types are spelled in other ways.
#[derive(Integration)]
#[events()]
struct Aliases {
    #[prop]
    maybe: Maybe<String>,
    #[prop]
    maybe_port: Port,
    #[prop]
    standard: std::option::Option<u16>,
    #[prop]
    core: ::core::option::Option<bool>,
    #[prop(default = 8080)]
    port: u16,
    #[prop(default = "main")]
    branch: String,
    #[prop]
    labels: Labels,
    #[prop]
    bounds: Vec<u16>,
}

type Maybe<T> = Option<T>;
type Port = Maybe<u16>;
type Labels = Vec<String>;

#[test]
fn an_alias_of_an_option_is_an_option() {
    let mut record = Record::<Aliases>::new();
    let optional: [Option<&u16>; 2] = [record.maybe_port(), record.standard()];
    assert_eq!((record.maybe(), optional, record.core()), (None::<&str>, [None, None], None::<bool>));
    assert!(Aliases::SPEC.fields.iter().all(|field| !field.required));
    record.set_maybe("x");
    record.set_maybe_port(1u16);
    record.set_standard(2);
    record.set_core(false);
    let config = record.config().unwrap();
    assert_eq!(
        (config.maybe.as_deref(), config.maybe_port, config.standard, config.core),
        (Some("x"), Some(1), Some(2), Some(false))
    );
    record.clear(Aliases::MAYBE_PORT);
    assert_eq!(record.maybe_port(), None);
}

#[test]
fn a_default_is_read_as_the_value_and_a_list_as_a_slice() {
    let mut record = Record::<Aliases>::new();
    let (port, branch, labels): (&u16, &str, &[String]) = (record.port(), record.branch(), record.labels());
    assert_eq!((*port, branch, labels.len()), (8080, "main", 0));
    record.set_port(80);
    record.set_branch("next");
    record.set_labels(["a".to_owned(), "b".to_owned()]);
    record.set_bounds([1, 2]);
    assert_eq!((record.port_was(), record.branch_was(), record.labels_was().len()), (&8080, "main", 0));
    assert_eq!(
        (record.port(), record.branch(), record.labels(), record.bounds()),
        (&80, "next", &["a".to_owned(), "b".to_owned()][..], &[1, 2][..])
    );
    assert_eq!(record.changed(), ["port", "branch", "labels", "bounds"]);
}

#[test]
fn the_type_says_how_it_is_drawn() {
    let drawn = |name: &str| Aliases::SPEC.field(name).unwrap().field_type;
    assert_eq!(
        (drawn("maybe"), drawn("maybe_port"), drawn("core")),
        (FieldType::Text, FieldType::Number, FieldType::Checkbox)
    );
    assert_eq!((drawn("labels"), drawn("bounds")), (FieldType::StringArray, FieldType::StringArray));
}
