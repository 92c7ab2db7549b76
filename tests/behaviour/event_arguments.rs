//! What an integration says of an event that it names: `#[events(push(default = false))]`.

use std::error::Error;

use integrations_runtime::{
    AnyRecord, Context, Event, EventSpec, Events, Execute, ExecuteError, Integration, Level, NotTestable,
    Outcome, PerEvent, Props, RawEvent, Record, Skip, Stored, Violation, Violations, Vocabulary as _,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::common::{block_on, said};

type Tested = Result<(), Box<dyn Error>>;

/// In the order of the names: on, off, one that follows each, one at another level.
#[derive(Integration)]
#[integration(levels(project, group))]
#[events(
    push,
    merge_request(default = false),
    comment(default = true),
    issue,
    work_item(follows = issue),
    confidential_note(follows = comment),
    deployment(follows = merge_request),
    group_mention(levels(group)),
    incident(levels(group, project), default = true),
    group_confidential_mention(follows = group_mention, levels(group))
)]
struct Crier {
    #[prop(per_event)]
    channel: PerEvent<String>,
}

impl Execute for Crier {
    async fn execute(&self, event: CrierEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done(Event::name(&event)))
    }
}

fn row<T: Integration>(event: &str) -> Result<&'static EventSpec, String> {
    T::SPEC.event(event).ok_or_else(|| format!("no event {event}"))
}

fn json_of<T: Integration>(event: &str) -> Result<Value, Box<dyn Error>> {
    Ok(serde_json::to_value(row::<T>(event)?)?)
}

fn at(level: Level) -> Result<Record<Crier>, Violation> {
    let mut record = Record::<Crier>::new();
    record.set_level(level)?;
    record.activate();
    Ok(record)
}

fn names(record: &Record<Crier>) -> Vec<&'static str> {
    record.form().events.iter().map(|event| event.name).collect()
}

/// What becomes of the sample of an event.
fn dispatched(record: &Record<Crier>, event: &str) -> Result<Outcome, Box<dyn Error>> {
    let sample = integrations_runtime::event::gitlab::sample(event).ok_or("no sample")?;
    Ok(block_on(record.dispatch(&RawEvent::new(event, sample), &Context::new()))?)
}

#[test]
fn works_events_default() -> Tested {
    let defaults =
        ["push", "merge_request", "incident"].map(|name| row::<Crier>(name).map(|event| event.default));
    assert_eq!(defaults, [Ok(true), Ok(false), Ok(true)]);
    let record = Record::<Crier>::new();
    let enabled = ["push", "merge_request", "incident"].map(|name| record.event_enabled(name));
    assert_eq!(enabled, [true, false, true]);
    let form = serde_json::to_value(record.form())?;
    assert_eq!(
        (&form["events"][1]["name"], &form["events"][1]["default"]),
        (&json!("merge_request"), &json!(false))
    );
    assert_eq!(json_of::<Crier>("push")?, serde_json::to_value(integrations_runtime::event::gitlab::PUSH)?);
    Ok(())
}

#[test]
fn works_events_follows() -> Tested {
    let follows =
        ["issue", "work_item", "confidential_note"].map(|name| row::<Crier>(name).map(|event| event.follows));
    assert_eq!(follows, [Ok(None), Ok(Some("issue")), Ok(Some("note"))]);
    assert_eq!(json_of::<Crier>("work_item")?["follows"], "issue");
    assert_eq!(json_of::<Crier>("issue")?.get("follows"), None);
    let mut record = at(Level::Project)?;
    assert_eq!(dispatched(&record, "work_item")?, Outcome::done("work_item"));
    record.set_event("issue", false)?;
    assert!(!record.event_enabled("work_item") && record.event_enabled("confidential_note"));
    assert_eq!(dispatched(&record, "work_item")?, Outcome::Skipped { reason: Skip::SwitchedOff });
    Ok(())
}

#[test]
fn works_events_levels() -> Tested {
    assert_eq!(row::<Crier>("group_mention")?.levels, [Level::Group]);
    assert_eq!(json_of::<Crier>("group_mention")?["levels"], json!(["group"]));
    assert_eq!(json_of::<Crier>("incident")?.get("levels"), None, "those are all that the integration has");
    let (project, group) = (at(Level::Project)?, at(Level::Group)?);
    let skipped = Outcome::Skipped { reason: Skip::Unsupported };
    assert_eq!(dispatched(&project, "group_mention")?, skipped);
    assert_eq!(dispatched(&group, "group_mention")?, Outcome::Skipped { reason: Skip::SwitchedOff });
    let mut group = group;
    group.set_event("group_mention", true)?;
    assert_eq!(dispatched(&group, "group_mention")?, Outcome::done("group_mention"));
    assert_eq!(
        dispatched(&group, "group_confidential_mention")?,
        Outcome::done("group_confidential_mention")
    );
    Ok(())
}

#[test]
fn the_default_of_what_follows_is_that_of_the_switch() {
    let default = |name| row::<Crier>(name).map(|event| event.default);
    assert_eq!((default("deployment"), default("confidential_note")), (Ok(false), Ok(true)));
    let record = Record::<Crier>::new();
    for event in Crier::SPEC.events_at(record.level()) {
        assert_eq!(record.event_enabled(event.name), event.default, "{}", event.name);
    }
}

#[test]
fn a_form_has_the_switches_of_its_level() -> Tested {
    let everywhere = ["push", "merge_request", "note", "issue", "incident"];
    let configurable = Crier::SPEC.configurable_events.iter().map(|event| event.name);
    assert_eq!(configurable.collect::<Vec<_>>(), everywhere);
    assert_eq!(names(&at(Level::Project)?), everywhere);
    assert_eq!(
        names(&at(Level::Group)?),
        ["push", "merge_request", "note", "issue", "group_mention", "incident"]
    );
    Ok(())
}

#[test]
fn a_switch_that_is_not_there_cannot_be_written() -> Tested {
    let mut record = at(Level::Project)?;
    let input = json!({ "work_item_events": true, "group_mention_events": true, "push": true });
    assert_eq!(
        said(record.assign(&input)),
        [
            "`group_mention_events` has no switch at `project`: the event `group_mention` is only at group",
            "`push` is not a switch: that of the event `push` is the field `push_events`",
            "`work_item_events` has no switch: the event `work_item` follows `issue`",
        ]
    );
    let refused = |set: Result<(), Violation>| said(set.map_err(Violations::from));
    assert_eq!(
        refused(record.set_event("group_mention", true)),
        ["`group_mention` has no switch at `project`: the event `group_mention` is only at group"]
    );
    assert_eq!(
        refused(record.set_event("work_item", false)),
        ["`work_item` has no switch: the event `work_item` follows `issue`"]
    );
    assert_eq!(record.changed(), ["active"]);
    record.set_level(Level::Group)?;
    record.assign(&json!({ "group_mention_events": true }))?;
    assert_eq!(record.changed(), ["active", "group_mention_events"]);
    record.set_level(Level::Project)?;
    assert_eq!(record.changed(), ["active"], "the switch is none of this level");
    Ok(())
}

#[test]
fn stored_switches_of_what_has_none_are_kept() -> Tested {
    let stored: Stored = serde_json::from_value(json!({
        "level": "project", "active": true, "properties": {},
        "events": { "work_item": false, "group_mention": true, "push": false },
    }))?;
    let record = Record::<Crier>::from_stored(&stored)?;
    assert!(record.event_enabled("work_item") && !record.event_enabled("push") && !record.has_changes());
    assert!(!record.event_enabled("group_mention"));
    let written = record.stored().events;
    assert_eq!(
        written.keys().collect::<Vec<_>>(),
        ["group_mention", "incident", "issue", "merge_request", "note", "push", "work_item"]
    );
    assert_eq!((written.get("work_item"), written.get("group_mention")), (Some(&false), Some(&true)));

    let record = Record::<Crier>::from_stored(&Stored { level: Level::Group, ..stored })?;
    assert!(record.event_enabled("group_mention"), "at its level it is a switch");
    Ok(())
}

#[test]
fn a_value_for_each_event_is_for_those_with_a_switch() -> Tested {
    let fields: Vec<_> = Crier::SPEC.fields.iter().map(|field| field.name).collect();
    assert_eq!(
        fields,
        [
            "push_channel",
            "merge_request_channel",
            "note_channel",
            "issue_channel",
            "group_mention_channel",
            "incident_channel",
        ]
    );
    let mut group = at(Level::Group)?;
    group.assign(&json!({ "group_mention_channel": "#us" }))?;
    let carried =
        group.form().events.iter().find(|event| event.name == "group_mention").map(|it| it.fields.len());
    assert_eq!((carried, group.is_shown(Crier::GROUP_MENTION_CHANNEL)), (Some(1), true));

    let mut project = Record::<Crier>::load(&group.properties())?;
    assert!(!project.is_shown(Crier::GROUP_MENTION_CHANNEL));
    let shown = serde_json::to_string(&project.form())?;
    assert!(!shown.contains("group_mention"), "{shown}");
    assert_eq!(
        said(project.assign(&json!({ "group_mention_channel": "#us" }))),
        ["`group_mention_channel` is not a field of `crier`"]
    );
    assert_eq!(project.properties(), group.properties(), "what is stored stays");
    Ok(())
}

/// Names the work item, though it follows another where it is used.
#[derive(Props)]
#[events(issue, work_item)]
struct Rooms {
    #[prop(per_event)]
    room: PerEvent<String>,
}

#[derive(Integration)]
#[events(issue, work_item(follows = issue))]
struct Tracker {
    #[prop(flatten)]
    rooms: Rooms,
    #[prop(per_event)]
    bell: PerEvent<bool>,
}

#[test]
fn a_group_has_a_value_for_each_event_that_it_names() -> Tested {
    let fields: Vec<_> = Tracker::SPEC.fields.iter().map(|field| field.name).collect();
    assert_eq!(fields, ["issue_room", "work_item_room", "issue_bell"]);
    let mut record = Record::<Tracker>::new();
    record.assign(&json!({ "work_item_room": "#work", "issue_bell": true }))?;
    let form = record.form();
    let drawn: Vec<_> = form.fields.iter().map(|field| field.name).collect();
    assert_eq!(drawn, ["work_item_room"], "beside no switch, as there is none");
    let tracker = record.config()?;
    assert_eq!(tracker.rooms.room.get("work_item").map(String::as_str), Some("#work"));
    assert_eq!(tracker.bell.iter().collect::<Vec<_>>(), [("issue", &true)]);
    Ok(())
}

#[test]
fn it_is_tried_out_with_an_event_of_its_level() -> Tested {
    #[derive(Integration)]
    #[events(push(levels(group)), issue(levels(project)))]
    struct Bell {}

    impl Execute for Bell {
        async fn execute(&self, event: BellEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
            Ok(Outcome::done(Event::name(&event)))
        }
    }

    let (mut record, cx) = (Record::<Bell>::new(), Context::new());
    assert_eq!(block_on(record.test(None, &cx))?, Outcome::done("issue"));
    let refused = block_on(record.test(Some("push"), &cx));
    assert!(matches!(refused, Err(ExecuteError::NotTestable(NotTestable::Unsupported { .. }))));
    record.set_level(Level::Group)?;
    let erased: &dyn AnyRecord = &record;
    assert_eq!(block_on(erased.test(None, &cx))?, Outcome::done("push"));
    assert!(Bell::SPEC.configurable_events.is_empty() && erased.form().events.len() == 1);
    record.set_level(Level::Instance)?;
    assert!(Bell::SPEC.events_at(Level::Instance).next().is_none() && record.form().events.is_empty());
    Ok(())
}

#[derive(Serialize, Deserialize)]
struct Order {}

#[derive(Events)]
enum ShopEvent {
    OrderPaid(Order),
    #[event(default = false)]
    OrderRefunded(Order),
    ParcelLost(Order),
}

#[derive(Integration)]
#[events(
    order_paid(default = false, levels(group)),
    order_refunded(default = true),
    parcel_lost(follows = order_refunded),
    in = ShopEvent
)]
struct Ledger {}

impl Execute for Ledger {
    async fn execute(&self, event: LedgerEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done(Event::name(&event)))
    }
}

#[test]
fn a_vocabulary_of_ones_own_takes_arguments_too() -> Tested {
    let rows =
        Ledger::SPEC.events.iter().map(|event| (event.name, event.default, event.follows, event.levels));
    assert_eq!(
        rows.collect::<Vec<_>>(),
        [
            ("order_paid", false, None, &[Level::Group][..]),
            ("order_refunded", true, None, &[]),
            ("parcel_lost", true, Some("order_refunded"), &[]),
        ]
    );
    let mut record = Record::<Ledger>::new();
    record.activate();
    let skipped = |reason| Outcome::Skipped { reason };
    let cx = Context::new();
    let paid = ShopEvent::OrderPaid(Order {}).to_raw()?;
    assert_eq!(block_on(record.dispatch(&paid, &cx))?, skipped(Skip::Unsupported));
    let lost = ShopEvent::ParcelLost(Order {}).to_raw()?;
    assert_eq!(block_on(record.dispatch(&lost, &cx))?, Outcome::done("parcel_lost"));
    let refunded = ShopEvent::OrderRefunded(Order {}).to_raw()?;
    record.set_event(refunded.name(), false)?;
    assert_eq!(block_on(record.dispatch(&lost, &cx))?, skipped(Skip::SwitchedOff));
    Ok(())
}

/// A hand-written row says what is not usual.
#[test]
fn a_row_is_usual_but_for_what_it_says() {
    let row = EventSpec { name: "paid", field: "paid_events", title: "Paid", ..EventSpec::USUAL };
    assert!(row.default && row.follows.is_none() && Level::ALL.iter().all(|level| row.is_at(*level)));
    assert!(!EventSpec { levels: &[Level::Group], ..row }.is_at(Level::Project));
}
