//! Trying a configuration out: the samples, what `test` does with them, and why there can be no try.

use std::path::Path;

use integrations_runtime::event::{EventSpec, gitlab};
use integrations_runtime::{
    AnyRecord, Context, Event, Execute, ExecuteError, Integration, NotTestable, Outcome, RawEvent, Record,
    Registry, Secret, registry,
};
use serde_json::{Value, json};

use crate::common::{block_on, broken, pairs};
use crate::payloads::there_and_back;
use crate::real_payloads::{Listener, ListenerEvent};

// The samples.

fn samples() -> impl Iterator<Item = (&'static EventSpec, Value)> {
    gitlab::EVENTS.iter().map(|event| (event, gitlab::sample(event.name).unwrap()))
}

#[test]
fn a_sample_is_the_payload_of_its_event_and_comes_back_whole() {
    for (event, sample) in samples() {
        assert_eq!(there_and_back(event.name, &sample).unwrap(), sample, "{}", event.name);
        // A payload cannot say that a comment is the event `commit`: see `event_of`.
        let recognised = if event.name == "commit" { &gitlab::NOTE } else { event };
        assert_eq!(gitlab::event_of(&sample), Some(recognised));
    }
}

#[test]
fn a_sample_is_found_by_either_spelling_and_by_no_other_name() {
    assert_eq!(gitlab::sample("comment"), gitlab::sample("note"));
    assert_eq!(gitlab::sample("confidential_comment"), gitlab::sample("confidential_note"));
    for name in ["", "pusj", "Push", "../sample/push"] {
        assert_eq!(gitlab::sample(name), None, "{name}");
        assert!(RawEvent::sample(name).is_none());
        assert_eq!(ListenerEvent::sample(name), None);
    }
    let raw = RawEvent::sample("confidential_comment").unwrap();
    assert_eq!(raw.name(), "confidential_note");
    assert_eq!(raw.json(), &gitlab::sample("confidential_note").unwrap());
}

#[test]
fn no_two_events_have_one_sample() {
    let all: Vec<_> = samples().collect();
    for (index, (event, sample)) in all.iter().enumerate() {
        let same = all[..index].iter().find(|(_, other)| other == sample);
        assert!(same.is_none(), "{} and {same:?}", event.name);
    }
}

#[test]
fn what_is_confidential_says_so_and_nothing_else_does() {
    use integrations_runtime::event::payload::{GroupMention, Issue, Note, parse};

    for (event, sample) in samples() {
        let confidential = match event.name {
            name if name.ends_with("note") || name == "commit" => {
                parse::<Note>(name, &sample).unwrap().is_confidential()
            }
            name if name.ends_with("mention") => {
                parse::<GroupMention>(name, &sample).unwrap().is_confidential()
            }
            name if name.ends_with("issue") || name.ends_with("work_item") || name == "incident" => {
                parse::<Issue>(name, &sample).unwrap().is_confidential()
            }
            _ => false,
        };
        assert_eq!(confidential, event.name.contains("confidential"), "{}", event.name);
        // Said in the object itself too, not only by `event_type`.
        let marks = ["/object_attributes/confidential", "/object_attributes/internal", "/issue/confidential"];
        let marked = marks.iter().any(|mark| sample.pointer(mark) == Some(&Value::Bool(true)));
        assert_eq!(marked, confidential, "{}", event.name);
    }
}

#[test]
fn samples_name_no_host_and_no_address_of_anyone() {
    for (event, sample) in samples() {
        let text = sample.to_string();
        let after = |mark: &'static str| {
            text.split(mark).skip(1).map(|rest| rest.split(['/', '"', ':']).next().unwrap())
        };
        let hosts: Vec<_> = after("://").chain(after("git@")).collect();
        assert!(!hosts.is_empty());
        assert!(hosts.iter().all(|host| host.ends_with(".example.com")), "{}: {hosts:?}", event.name);
        for email in text.split("\"email\":\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(email.ends_with("@example.com") || email == "[REDACTED]", "{}: {email}", event.name);
        }
    }
}

#[test]
fn every_sample_file_is_of_an_event() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../integrations-runtime/src/event/sample");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let mut events: Vec<_> = gitlab::EVENTS.iter().map(|event| format!("{}.json", event.name)).collect();
    files.sort();
    events.sort();
    assert_eq!(files, events);
}

// What a try does.

fn try_out<T: Execute>(record: &Record<T>, event: Option<&str>) -> Result<Outcome, ExecuteError> {
    block_on(record.test(event, &Context::new()))
}

fn why_not(tried: Result<Outcome, ExecuteError>) -> NotTestable {
    match tried {
        Err(ExecuteError::NotTestable(why)) => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_event_can_be_tried_with_its_sample() {
    let record = Record::<Listener>::new();
    for event in gitlab::EVENTS {
        assert_eq!(try_out(&record, Some(event.name)).unwrap(), Outcome::done(event.name));
    }
    assert_eq!(try_out(&record, Some("comment")).unwrap(), Outcome::done("note"));
    assert_eq!(try_out(&record, None).unwrap(), Outcome::done("push"), "though `commit` is declared first");
}

/// Tells what it was given, and fails or skips where it is told to.
#[derive(Integration)]
#[events(release, issue)]
struct Parrot {
    #[prop(length(min = 3))]
    word: String,
    #[prop]
    token: Option<Secret>,
}

impl Execute for Parrot {
    async fn execute(&self, event: ParrotEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match (self.word.as_str(), event) {
            ("sulk", _) => Ok(Outcome::skipped("it sulks")),
            ("fall", _) => Err(ExecuteError::failed("it fell")),
            (word, ParrotEvent::Release(release)) => Ok(Outcome::done(format!("{word} {}", release.tag))),
            (word, ParrotEvent::Issue(issue)) => {
                Ok(Outcome::done(format!("{word} {}", issue.object_attributes.title)))
            }
        }
    }
}

fn parrot(word: &str) -> Record<Parrot> {
    Record::load(&json!({ "word": word })).unwrap()
}

#[test]
fn without_push_it_is_the_first_event_declared() {
    assert_eq!(try_out(&parrot("squawk"), None).unwrap(), Outcome::done("squawk v2.4.0"));
    let issue = try_out(&parrot("squawk"), Some("issue")).unwrap();
    assert_eq!(issue, Outcome::done("squawk The lamp flickers in strong wind"));
}

#[test]
fn neither_inactive_nor_switched_off_matters() {
    let mut record = parrot("squawk");
    for (active, on) in [(false, false), (false, true), (true, false), (true, true)] {
        record.set_active(active);
        record.set_event("issue", on).unwrap();
        assert!(try_out(&record, Some("issue")).unwrap().is_done());
    }
}

#[test]
fn every_rule_is_checked_first() {
    let mut record = parrot("no");
    record.validate().unwrap(); // while it is inactive
    match try_out(&record, None) {
        Err(ExecuteError::Config(violations)) => {
            assert_eq!(broken::<()>(Err(violations)), pairs([("word", "too_short")]));
        }
        other => panic!("{other:?}"),
    }
    record.clear(Parrot::WORD);
    assert!(matches!(try_out(&record, None), Err(ExecuteError::Config(_))));
}

#[test]
fn what_goes_wrong_shows_no_secret() {
    for (word, event) in [("no", None), ("fall", None), ("squawk", Some("push"))] {
        let mut record = parrot(word);
        record.set_token(Secret::from("c4n4ry"));
        let error = try_out(&record, event).unwrap_err();
        let shown = format!("{error} {error:?} {}", error.to_json());
        assert!(!shown.contains("c4n4ry"), "{shown}");
    }
}

#[test]
fn a_try_that_is_skipped_or_fails_is_no_success() {
    let skipped = try_out(&parrot("sulk"), None).unwrap();
    assert_eq!((skipped.to_string().as_str(), skipped.is_done()), ("skipped: it sulks", false));
    let failed = try_out(&parrot("fall"), None).unwrap_err();
    assert_eq!(failed.to_json(), json!({ "error": "failed", "message": "it fell" }));
}

#[test]
fn a_try_changes_nothing_of_the_record() {
    let mut record = parrot("squawk");
    record.set_word("sulk".to_owned());
    record.saved();
    record.set_word("squawk".to_owned());
    record.set_token(Secret::from("c4n4ry"));
    let seen = |record: &Record<Parrot>| {
        let stored = serde_json::to_value(record.stored()).unwrap();
        (stored, record.changes(), record.previous_changes().to_vec(), format!("{record:?}"))
    };
    let before = seen(&record);
    for event in [None, Some("issue"), Some("push")] {
        let _ = try_out(&record, event);
    }
    assert_eq!(seen(&record), before);
    assert_eq!(record.changed(), ["word", "token"], "tried as it is now, saved or not");
}

#[test]
fn nothing_happens_before_it_is_awaited() {
    #[derive(Integration)]
    #[events(push)]
    struct Mine {}

    impl Execute for Mine {
        async fn execute(&self, _event: MineEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
            panic!("it ran")
        }
    }

    drop(Record::<Mine>::new().test(None, &Context::new()));
}

// Why there can be no try.

/// Responds to no event, and leaves `test` as it is.
#[derive(Integration)]
#[events()]
struct Plate {}

impl Execute for Plate {
    async fn execute(&self, event: PlateEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

/// Cannot be tried out, whatever its configuration.
#[derive(Integration)]
#[events(push)]
struct Flare {
    #[prop]
    colour: String,
}

impl Execute for Flare {
    const TESTABLE: bool = false;

    async fn execute(&self, event: FlareEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            FlareEvent::Push(_) => Ok(Outcome::done(self.colour.clone())),
        }
    }
}

/// Asks for itself, with an event and without.
#[derive(Integration)]
#[events()]
struct Gate {
    #[prop]
    code: String,
}

impl Execute for Gate {
    async fn execute(&self, event: GateEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }

    async fn test(&self, sample: Option<GateEvent>, _cx: &Context) -> Result<Outcome, ExecuteError> {
        assert!(sample.is_none());
        Ok(Outcome::done(format!("{} opens it", self.code)))
    }
}

#[test]
fn an_integration_that_says_so_cannot_be_tried() {
    let record = Record::<Flare>::new();
    assert!(!record.is_testable());
    for event in [None, Some("push"), Some("issue")] {
        assert_eq!(why_not(try_out(&record, event)), NotTestable::Never, "before any rule is checked");
    }
}

#[test]
fn an_event_that_is_not_handled_cannot_be_tried() {
    for name in ["push", "pusj", ""] {
        let unsupported = NotTestable::Unsupported { event: name.to_owned() };
        assert_eq!(why_not(try_out(&parrot("squawk"), Some(name))), unsupported);
    }
    let unsupported = NotTestable::Unsupported { event: "push".to_owned() };
    assert_eq!(why_not(try_out(&Record::<Plate>::new(), Some("push"))), unsupported);
}

#[test]
fn without_an_event_or_a_sample_there_is_nothing_to_try() {
    let record = Record::<Plate>::new();
    assert!(record.is_testable(), "it may have a `test` of its own");
    assert_eq!(why_not(try_out(&record, None)), NotTestable::NoEvents);
    let parrot = parrot("squawk").config().unwrap();
    assert_eq!(why_not(block_on(parrot.test(None, &Context::new()))), NotTestable::NoSample);
}

#[test]
fn a_test_of_ones_own_needs_no_event() {
    let record = Record::<Gate>::load(&json!({ "code": "4711" })).unwrap();
    assert_eq!(try_out(&record, None).unwrap(), Outcome::done("4711 opens it"));
    assert!(matches!(try_out(&Record::<Gate>::new(), None), Err(ExecuteError::Config(_))));
}

#[test]
fn each_reason_has_words_and_a_code() {
    let unsupported = NotTestable::Unsupported { event: "push".to_owned() };
    let rows = [
        (NotTestable::Never, "never", "this integration cannot be tried out"),
        (
            NotTestable::NoEvents,
            "no_events",
            "there is nothing to try it with: the integration responds to no event",
        ),
        (
            NotTestable::NoSample,
            "no_sample",
            "there is nothing to try it with: the event has no sample payload",
        ),
    ];
    for (why, reason, message) in rows {
        let error = ExecuteError::from(why);
        assert_eq!(error.to_json(), json!({ "error": "not_testable", "reason": reason, "message": message }));
        assert!(std::error::Error::source(&error).is_some());
    }
    assert_eq!(
        ExecuteError::from(unsupported).to_json(),
        json!({
            "error": "not_testable", "reason": "unsupported", "event": "push",
            "message": "cannot be tried out with `push`: the integration does not handle this event",
        })
    );
}

// Records of any integration.

static REGISTRY: Registry = registry![Listener, Parrot, Plate, Flare, Gate];

#[test]
fn an_entry_knows_whether_its_integration_can_be_tried() {
    let testable: Vec<_> =
        REGISTRY.iter().map(|entry| (entry.is_testable(), entry.record().is_testable())).collect();
    assert_eq!(testable, [(true, true), (true, true), (true, true), (false, false), (true, true)]);
}

/// A record whose type is known, and one whose type is not, come to the same.
fn same<T: Execute>(properties: &Value) {
    let shown = |tried: Result<Outcome, ExecuteError>| match tried {
        Ok(outcome) => outcome.to_string(),
        Err(error) => error.to_json().to_string(),
    };
    let known = Record::<T>::load(properties).unwrap();
    let any: Box<dyn AnyRecord> = REGISTRY.get(T::SPEC.name).unwrap().load(properties).unwrap();
    for event in [None, Some("push"), Some("issue"), Some("comment"), Some("pusj")] {
        let tried = shown(block_on(any.test(event, &Context::new())));
        assert_eq!(tried, shown(try_out(&known, event)), "{} {event:?}", T::SPEC.name);
    }
}

#[test]
fn a_record_of_any_integration_does_the_same() {
    same::<Listener>(&json!({}));
    same::<Parrot>(&json!({}));
    same::<Parrot>(&json!({ "word": "squawk" }));
    same::<Plate>(&json!({}));
    same::<Flare>(&json!({}));
    same::<Gate>(&json!({}));
    same::<Gate>(&json!({ "code": "4711" }));
}
