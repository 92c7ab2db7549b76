//! From an event as it arrives to the integration that handles it; records whose type is known only at run time.

use std::sync::{Arc, Mutex};

use integrations_runtime::event::payload::{MergeRequest, Push};
use integrations_runtime::{
    AnyRecord, Change, Context, Execute, ExecuteError, Integration, Level, Outcome, RawEvent, Record,
    Registry, Secret, Skip, Url, Violations, registry,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::common::{block_on, broken, pairs};

/// Keeps the payloads that it gets.
#[derive(Integration)]
#[integration(validate = not_barred)]
#[events(push, merge_request, comment(default = false))]
struct Bell {
    #[prop(length(max = 5))]
    name: String,
    #[prop(exposes_secrets)]
    host: Option<Url>,
    #[prop(default = 3)]
    times: u8,
    #[prop]
    rooms: Vec<String>,
    #[prop]
    token: Option<Secret>,
    #[prop]
    barred: bool,
}

static RUNG: Mutex<Vec<Arc<Push>>> = Mutex::new(Vec::new());

fn not_barred(record: &Record<Bell>) -> Result<(), &'static str> {
    if record.barred() { Err("is barred") } else { Ok(()) }
}

impl Execute for Bell {
    async fn execute(&self, event: BellEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            BellEvent::Push(push) => {
                RUNG.lock().unwrap().push(Arc::clone(&push));
                Ok(Outcome::done(format!("{} rang for {}", self.name, push.after)))
            }
            BellEvent::MergeRequest(_) => Ok(Outcome::skipped("only pushes are rung for")),
            BellEvent::Note(_) => Err(ExecuteError::failed("the bell is broken")),
        }
    }
}

/// Has no switch.
#[derive(Integration)]
#[events(push)]
struct Gong {}

impl Execute for Gong {
    async fn execute(&self, event: GongEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        let GongEvent::Push(push) = event;
        RUNG.lock().unwrap().push(push);
        Ok(Outcome::done("rang"))
    }
}

#[derive(Integration)]
#[events()]
struct Silence {}

impl Execute for Silence {
    async fn execute(&self, event: SilenceEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

static REGISTRY: Registry = registry![Bell, Gong, Silence];

fn push() -> RawEvent {
    let project = json!({"path_with_namespace": "a/b", "web_url": "https://gitlab.example/a/b"});
    RawEvent::new(
        "push",
        json!({"ref": "refs/heads/main", "before": "b1", "after": "a1", "project": project}),
    )
}

fn bell() -> Record<Bell> {
    let mut record = Record::<Bell>::load(&json!({"name": "tom"})).unwrap();
    record.activate();
    record
}

fn dispatch(record: &Record<impl Execute>, event: &RawEvent) -> Result<Outcome, ExecuteError> {
    block_on(record.dispatch(event, &Context::new()))
}

fn skipped(record: &Record<impl Execute>, event: &RawEvent) -> Skip {
    match dispatch(record, event) {
        Ok(Outcome::Skipped { reason }) => reason,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_event_is_handled_without_any_runtime() {
    assert_eq!(dispatch(&bell(), &push()).unwrap(), Outcome::done("tom rang for a1"));
}

#[test]
fn a_future_can_be_sent_to_another_thread() {
    let (record, event, cx) = (bell(), push(), Context::new());
    let erased: &dyn AnyRecord = &record;
    std::thread::scope(|scope| {
        let futures = (record.dispatch(&event, &cx), erased.dispatch(&event, &cx));
        let both = scope.spawn(move || (block_on(futures.0).is_ok(), block_on(futures.1).is_ok()));
        assert_eq!(both.join().unwrap(), (true, true));
    });
    is_shared(&record);
    is_shared(&event);
    is_shared(&REGISTRY.get("bell").map(integrations_runtime::Entry::record));
}

fn is_shared<T: Send + Sync + 'static>(_: &T) {}

#[test]
fn what_is_not_to_be_handled_is_skipped_with_its_reason() {
    let mut record = bell();
    assert_eq!(skipped(&record, &RawEvent::new("tag_push", json!({}))), Skip::Unsupported);
    assert_eq!(skipped(&record, &RawEvent::new("no_such_event", json!(null))), Skip::Unsupported);
    record.set_event("push", false).unwrap();
    assert_eq!(skipped(&record, &push()), Skip::SwitchedOff);
    // `note` is off unless it is switched on.
    assert_eq!(skipped(&record, &RawEvent::new("comment", json!({}))), Skip::SwitchedOff);
    record.deactivate();
    assert_eq!(skipped(&record, &push()), Skip::Inactive);
    assert_eq!(skipped(&Record::<Silence>::new(), &push()), Skip::Unsupported);
}

#[test]
fn an_inactive_record_skips_though_it_is_not_complete_and_the_payload_is_wrong() {
    assert_eq!(skipped(&Record::<Bell>::new(), &RawEvent::new("push", json!([]))), Skip::Inactive);
}

#[test]
fn an_integration_may_skip_and_fail_by_itself() {
    let mut record = bell();
    let attributes = json!({
        "id": 1, "iid": 1, "title": "t", "state": "opened", "source_branch": "s", "target_branch": "t",
        "url": "https://gitlab.example",
    });
    let project = json!({"path_with_namespace": "a/b", "web_url": "https://gitlab.example/a/b"});
    let user = json!({"id": 1, "name": "Jo", "username": "jo"});
    let merge = RawEvent::new(
        "merge_request",
        json!({"object_attributes": attributes, "project": project, "user": user}),
    );
    let outcome = dispatch(&record, &merge).unwrap();
    assert_eq!(
        (outcome.to_string(), outcome),
        ("skipped: only pushes are rung for".to_owned(), Outcome::skipped("only pushes are rung for"))
    );
    record.set_event("note", true).unwrap();
    let attributes =
        json!({"id": 1, "note": "n", "noteable_type": "Commit", "url": "https://gitlab.example"});
    let note = json!({"object_attributes": attributes, "project": project, "user": user});
    let error = dispatch(&record, &RawEvent::new("comment", note)).unwrap_err();
    assert_eq!(error.to_json(), json!({"error": "failed", "message": "the bell is broken"}));
}

#[test]
fn the_sole_event_is_always_on() {
    let mut record = Record::<Gong>::new();
    assert_eq!(skipped(&record, &push()), Skip::Inactive);
    record.activate();
    assert_eq!(dispatch(&record, &push()).unwrap(), Outcome::done("rang"));
    let stored = serde_json::from_value(
        json!({"level": "project", "active": true, "events": {"push": false}, "properties": {}}),
    )
    .unwrap();
    assert_eq!(
        dispatch(&Record::<Gong>::from_stored(&stored).unwrap(), &push()).unwrap(),
        Outcome::done("rang")
    );
}

#[test]
fn a_wrong_payload_is_told_by_its_path() {
    let event = RawEvent::new(
        "push",
        json!({"ref": "r", "before": "b", "after": "a", "project": {"path_with_namespace": 5}}),
    );
    let error = dispatch(&bell(), &event).unwrap_err();
    assert!(
        matches!(&error, ExecuteError::Payload(error) if error.event == "push" && error.path == "project.path_with_namespace")
    );
    assert_eq!(error.to_json()["error"], "payload");
}

#[test]
fn an_invalid_configuration_is_told_with_every_violation() {
    let mut record = bell();
    record.set_name("too long");
    record.set_barred(true);
    let error = dispatch(&record, &push()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the configuration is not valid: `name` is too long (maximum is 5 characters); is barred"
    );
    assert_eq!(error.to_json()["violations"].as_array().map(Vec::len), Some(2));
    assert!(std::error::Error::source(&error).is_some_and(<dyn std::error::Error>::is::<Violations>));
    assert!(matches!(error, ExecuteError::Config(_)));
}

#[test]
fn a_payload_is_parsed_once_for_all() {
    let event = push();
    let first = event.payload::<Push>().unwrap();
    assert!((0..5).all(|_| Arc::ptr_eq(&first, &event.payload::<Push>().unwrap())));

    let (mut gong, event) = (Record::<Gong>::new(), push());
    gong.activate();
    dispatch(&bell(), &event).unwrap();
    dispatch(&gong, &event).unwrap();
    let payload = event.payload::<Push>().unwrap();
    let rung = RUNG.lock().unwrap();
    assert_eq!(rung.iter().filter(|push| Arc::ptr_eq(push, &payload)).count(), 2);
}

#[test]
fn a_payload_of_another_type_is_parsed_anew_and_a_wrong_one_each_time() {
    let event = push();
    assert!(
        event.payload::<Push>().is_ok()
            && event.payload::<MergeRequest>().is_err()
            && event.payload::<MergeRequest>().is_err()
    );
    assert!(event.payload::<Value>().is_ok() && event.payload::<Push>().is_ok());
    assert_eq!(event.json()["after"], "a1");
}

#[test]
fn a_registry_has_its_integrations_in_order() {
    let names: Vec<_> = REGISTRY.iter().map(|entry| entry.spec().name).collect();
    assert_eq!(names, ["bell", "gong", "silence"]);
    assert_eq!((&REGISTRY).into_iter().count(), REGISTRY.len());
    assert!(REGISTRY.get("Bell").is_none() && REGISTRY.get("").is_none() && !REGISTRY.is_empty());
    assert!(std::ptr::eq(REGISTRY.get("gong").unwrap().spec(), Gong::SPEC));
    assert!(registry![].is_empty());
    let local = registry![Silence, Bell,];
    assert_eq!(local.iter().map(|entry| entry.spec().name).collect::<Vec<_>>(), ["silence", "bell"]);
}

#[test]
fn a_registry_keeps_the_json_of_the_metadata() {
    for entry in &REGISTRY {
        let written = serde_json::to_string(entry.spec()).unwrap();
        let (first, again) = (entry.spec_json(), REGISTRY.get(entry.spec().name).unwrap().spec_json());
        assert_eq!(first, written);
        assert!(std::ptr::eq(&raw const *first, &raw const *again), "it is the same text");
    }
    // Each integration has a place of its own; without a registry there is none.
    assert_ne!(REGISTRY.get("bell").unwrap().spec_json(), REGISTRY.get("gong").unwrap().spec_json());
    let alone = integrations_runtime::Entry::of::<Bell>();
    assert_eq!(alone.spec_json(), REGISTRY.get("bell").unwrap().spec_json());
}

#[test]
fn every_integration_of_a_registry_runs_the_same_way() {
    let mut records: Vec<_> = REGISTRY.iter().map(integrations_runtime::Entry::record).collect();
    for record in &mut records {
        record.activate();
        let _ = record.assign(&json!({"name": "tom"}));
    }
    let (event, cx) = (push(), Context::new());
    let outcomes: Vec<_> =
        records.iter().map(|record| block_on(record.dispatch(&event, &cx)).unwrap().to_string()).collect();
    assert_eq!(
        outcomes,
        ["done: tom rang for a1", "done: rang", "skipped: the integration does not handle this event"]
    );
}

#[test]
fn an_erased_record_can_restore_and_clear_by_name() {
    let mut record = REGISTRY.get("bell").unwrap().load(&json!({"name": "tom", "times": 5})).unwrap();
    record.activate();
    record.clear("times").unwrap();
    record.clear("name").unwrap();
    assert_eq!((record.changed(), record.is_changed("name")), (vec!["name", "times", "active"], true));
    record.restore("name").unwrap();
    record.restore("active").unwrap();
    assert_eq!((record.changed(), record.properties()["times"].clone()), (vec!["times"], json!(3)));
    assert!(!record.is_changed("no_such_field"));
    let unknown = pairs([("no_such_field", "unknown_field")]);
    assert_eq!(broken(record.clear("no_such_field").map_err(Violations::from)), unknown);
    assert_eq!(broken(record.restore("no_such_field").map_err(Violations::from)), unknown);
}

#[test]
fn an_erased_record_guards_its_secrets_too() {
    let mut record =
        REGISTRY.get("bell").unwrap().load(&json!({"host": "https://a.example", "token": "t"})).unwrap();
    record.clear("host").unwrap();
    assert_eq!(record.changed(), ["host", "token"]);
    record.restore("token").unwrap();
    assert_eq!(record.changed(), ["host", "token"]);
    record.restore("host").unwrap();
    assert!(!record.has_changes());
}

/// All that a record shows, of either kind.
macro_rules! all {
    ($record:expr) => {{
        let record = $record;
        let changes = |changes: &[Change]| changes.to_vec();
        let event = push();
        let dispatched = block_on(record.dispatch(&event, &Context::new()));
        let of_events =
            ["push", "merge_request", "note", "comment", "tag_push"].map(|event| record.event_enabled(event));
        (
            (
                record.spec().name,
                record.level(),
                record.is_active(),
                of_events,
                record.has_changes(),
                record.changed(),
            ),
            (
                changes(&record.changes()),
                changes(record.previous_changes()),
                record.properties(),
                record.stored(),
            ),
            (record.validate(), record.validate_complete(), serde_json::to_value(record.form()).unwrap()),
            (format!("{record:?}"), dispatched.map_err(|error| error.to_json())),
        )
    }};
}

#[derive(Clone, Debug)]
enum Operation {
    Assign(Value),
    AssignForm(Vec<(&'static str, &'static str)>),
    Clear(usize),
    Restore(usize),
    SetEvent(&'static str, bool),
    SetActive(bool),
    SetLevel(Level),
    RestoreAll,
    Saved,
}

const FIELDS: [&str; 6] = ["name", "host", "times", "rooms", "token", "barred"];

/// Does the same to a record of either kind.
macro_rules! apply {
    ($record:expr, $operation:expr, $clear:expr, $restore:expr) => {
        match $operation {
            Operation::Assign(input) => format!("{:?}", $record.assign(input)),
            Operation::AssignForm(pairs) => format!("{:?}", $record.assign_form(pairs.iter().copied())),
            Operation::Clear(index) => format!("{:?}", $clear($record, *index)),
            Operation::Restore(index) => format!("{:?}", $restore($record, *index)),
            Operation::SetEvent(event, on) => format!("{:?}", $record.set_event(event, *on)),
            Operation::SetActive(on) => format!("{:?}", $record.set_active(*on)),
            Operation::SetLevel(level) => format!("{:?}", $record.set_level(*level)),
            Operation::RestoreAll => format!("{:?}", $record.restore_all()),
            Operation::Saved => format!("{:?}", $record.saved()),
        }
    };
}

fn clear(record: &mut Record<Bell>, index: usize) {
    match FIELDS[index] {
        "name" => record.clear(Bell::NAME),
        "host" => record.clear(Bell::HOST),
        "times" => record.clear(Bell::TIMES),
        "rooms" => record.clear(Bell::ROOMS),
        "token" => record.clear(Bell::TOKEN),
        _ => record.clear(Bell::BARRED),
    }
}

fn restore(record: &mut Record<Bell>, index: usize) {
    match FIELDS[index] {
        "name" => record.restore(Bell::NAME),
        "host" => record.restore(Bell::HOST),
        "times" => record.restore(Bell::TIMES),
        "rooms" => record.restore(Bell::ROOMS),
        "token" => record.restore(Bell::TOKEN),
        _ => record.restore(Bell::BARRED),
    }
}

fn operation() -> impl Strategy<Value = Operation> {
    let inputs = vec![
        json!({"name": "tom", "token": "t"}),
        json!({"name": "too long", "times": "4", "rooms": "a\nb"}),
        json!({"host": "https://a.example", "barred": true}),
        json!({"host": "https://b.example", "token": ""}),
        json!({"host": null, "token": "t", "active": "1", "push_events": "0", "note_events": true}),
        json!({"times": "x", "rooms": [1], "nothing": 1, "name": "jo"}),
        json!([]),
    ];
    let forms = vec![
        vec![("rooms[]", ""), ("rooms[]", "a"), ("barred", "0"), ("barred", "1")],
        vec![("name", "ann"), ("token", ""), ("active", "true")],
        vec![("times", "300")],
    ];
    let events = vec!["push", "merge_request", "note", "comment", "tag_push", ""];
    prop_oneof![
        5 => select(inputs).prop_map(Operation::Assign),
        2 => select(forms).prop_map(Operation::AssignForm),
        1 => (0..FIELDS.len()).prop_map(Operation::Clear),
        1 => (0..FIELDS.len()).prop_map(Operation::Restore),
        1 => (select(events), any::<bool>()).prop_map(|(event, on)| Operation::SetEvent(event, on)),
        2 => any::<bool>().prop_map(Operation::SetActive),
        1 => select(Level::ALL.to_vec()).prop_map(Operation::SetLevel),
        1 => select(vec![Operation::RestoreAll, Operation::Saved]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn an_erased_record_has_the_same_powers(operations in vec(operation(), 0..15)) {
        let entry = REGISTRY.get("bell").unwrap();
        let (mut typed, mut erased) = (Record::<Bell>::new(), entry.record());
        for operation in &operations {
            let by_type = apply!(&mut typed, operation, clear, restore);
            let by_name = apply!(
                &mut erased,
                operation,
                |record: &mut Box<dyn AnyRecord>, index: usize| record.clear(FIELDS[index]).unwrap(),
                |record: &mut Box<dyn AnyRecord>, index: usize| record.restore(FIELDS[index]).unwrap()
            );
            prop_assert_eq!(by_type, by_name);
            prop_assert_eq!(all!(&typed), all!(&*erased));
            let changed = [
                typed.name_changed(), typed.host_changed(), typed.times_changed(), typed.rooms_changed(),
                typed.token_changed(), typed.barred_changed(),
            ];
            prop_assert_eq!(FIELDS.map(|field| erased.is_changed(field)), changed);
        }
        let by_type = Record::<Bell>::from_stored(&typed.stored()).unwrap();
        let by_name = entry.from_stored(&erased.stored()).unwrap();
        prop_assert_eq!(all!(&by_type), all!(&*by_name));
        let by_type = Record::<Bell>::load(&typed.properties()).unwrap();
        let by_name = entry.load(&erased.properties()).unwrap();
        prop_assert_eq!(all!(&by_type), all!(&*by_name));
    }
}
