//! Vocabularies of one's own: declared with `derive(Events)`, handled with `#[events(.., in = path)]`.

use std::collections::BTreeMap;
use std::sync::Arc;

use integrations_runtime::event::gitlab;
use integrations_runtime::{
    AnyRecord, Context, Event, EventSpec, Events, Execute, ExecuteError, Integration, Outcome, RawEvent,
    Record, Registry, Skip, Vocabulary, registry,
};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::common::{block_on, broken, pairs, said};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Order {
    number: u32,
    customer: String,
}

impl Order {
    fn sample() -> Self {
        Self { number: 1001, customer: "Ada".to_owned() }
    }
}

/// Neither `Debug` nor `Clone`: a payload needs neither.
#[derive(Serialize, Deserialize)]
struct Shipment {
    order: Order,
    #[serde(default)]
    parcels: BTreeMap<String, f64>,
}

#[derive(Events)]
enum ShopEvent {
    /// A customer
    /// paid an order.
    ///
    /// This is for developers.
    OrderPaid(Order),
    #[event(title = "Money back", description = "An order is refunded.", default = false)]
    OrderRefunded(Order),
    #[event(name = "shipped", sample = Shipment::sample)]
    OrderShipped(Shipment),
    #[event(sample = Order::sample)]
    Comment(Order),
    #[doc = include_str!("vocabularies.md")]
    HTTPHookCalled(Vec<u8>),
}

impl Shipment {
    fn sample() -> Self {
        Self { order: Order::sample(), parcels: BTreeMap::from([("box".to_owned(), 1.5)]) }
    }
}

/// Packs what is paid.
#[derive(Integration)]
#[events(order_paid, order_refunded, shipped, comment, in = ShopEvent)]
struct Packer {
    #[prop]
    greeting: Option<String>,
}

impl Execute for Packer {
    async fn execute(&self, event: PackerEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done(match event {
            PackerEvent::OrderPaid(order) => format!("paid: {}", order.number),
            PackerEvent::OrderRefunded(order) => format!("refunded: {}", order.number),
            PackerEvent::Shipped(shipment) => format!("shipped: {} parcels", shipment.parcels.len()),
            PackerEvent::Comment(order) => format!("comment: {}", order.customer),
        }))
    }
}

/// One event only.
#[derive(Integration)]
#[events(order_refunded, in = self::ShopEvent)]
struct Refunder {}

impl Execute for Refunder {
    async fn execute(&self, event: RefunderEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            RefunderEvent::OrderRefunded(order) => Ok(Outcome::done(order.customer.clone())),
        }
    }
}

/// GitLab's, where a comment is a note.
#[derive(Integration)]
#[events(comment, push)]
struct Noter {}

impl Execute for Noter {
    async fn execute(&self, event: NoterEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        Ok(Outcome::done(event.name()))
    }
}

fn order() -> Order {
    Order { number: 7, customer: "Grace".to_owned() }
}

fn packer() -> Record<Packer> {
    let mut record = Record::<Packer>::new();
    record.activate();
    record
}

fn dispatch<T: Execute>(record: &Record<T>, event: &RawEvent) -> Result<Outcome, ExecuteError> {
    block_on(record.dispatch(event, &Context::new()))
}

fn event(name: &str) -> &'static EventSpec {
    ShopEvent::EVENTS.iter().find(|event| event.name == name).unwrap()
}

#[test]
fn works_event_name() {
    let names: Vec<_> = ShopEvent::EVENTS.iter().map(|event| (event.name, event.field)).collect();
    let expected = [
        ("order_paid", "order_paid_events"),
        ("order_refunded", "order_refunded_events"),
        ("shipped", "shipped_events"),
        ("comment", "comment_events"),
        ("http_hook_called", "http_hook_called_events"),
    ];
    assert_eq!(names, expected);
}

#[test]
fn works_event_title() {
    assert_eq!(event("order_refunded").title, "Money back");
    assert_eq!((event("order_paid").title, event("shipped").title), ("Order paid", "Order shipped"));
    assert_eq!(event("http_hook_called").title, "HTTP hook called");
}

#[test]
fn works_event_description() {
    assert_eq!(event("order_refunded").description, "An order is refunded.", "as it is written");
    assert_eq!(event("order_paid").description, "A customer paid an order", "without the full stop");
    assert_eq!(event("http_hook_called").description, "Told by a file", "which only the compiler reads");
    assert_eq!(event("shipped").description, "");
    // What is not said is left out.
    let json = serde_json::to_value(event("shipped")).unwrap();
    let expected =
        json!({"name": "shipped", "field": "shipped_events", "title": "Order shipped", "default": true});
    assert_eq!(json, expected);
}

#[test]
fn works_event_default() {
    let on: Vec<_> = ShopEvent::EVENTS.iter().map(|event| event.default).collect();
    assert_eq!(on, [true, false, true, true, true]);
    let record = Record::<Packer>::new();
    assert!(record.event_enabled("order_paid") && !record.event_enabled("order_refunded"));
    // The one event of an integration has no switch: it is on.
    assert!(Refunder::SPEC.events[0].default && Refunder::SPEC.configurable_events.is_empty());
    assert!(Record::<Refunder>::new().event_enabled("order_refunded"));
}

#[test]
fn works_event_sample() {
    let shipment = json!({"order": {"number": 1001, "customer": "Ada"}, "parcels": {"box": 1.5}});
    assert_eq!(ShopEvent::sample("shipped"), Some(shipment.clone()));
    assert_eq!(PackerEvent::sample("shipped"), Some(shipment.clone()));
    assert_eq!(PackerEvent::sample("comment"), Some(json!({"number": 1001, "customer": "Ada"})));
    for none in ["order_paid", "OrderShipped", "push", ""] {
        assert_eq!((ShopEvent::sample(none), PackerEvent::sample(none)), (None, None), "{none}");
    }
    // An example is a payload.
    let outcome = dispatch(&packer(), &RawEvent::new("shipped", shipment));
    assert_eq!(outcome.unwrap(), Outcome::done("shipped: 1 parcels"));
    // Another vocabulary has its own.
    assert_eq!(NoterEvent::sample("push"), gitlab::sample("push"));
    assert_eq!(NoterEvent::sample("shipped"), None);
}

mod facade {
    pub(crate) use integrations_runtime as runtime;
}

/// Both the vocabulary and its integration reach the runtime by another path.
#[derive(Events)]
#[events(crate = crate::vocabularies::facade::runtime)]
enum Elsewhere {
    Rang(u8),
}

#[derive(Integration)]
#[integration(crate = crate::vocabularies::facade::runtime)]
#[events(rang, in = Elsewhere)]
struct Bell {}

#[test]
fn works_events_crate() {
    assert_eq!(Elsewhere::EVENTS, Bell::SPEC.events);
    let rang = Elsewhere::Rang(3).to_raw().unwrap();
    let BellEvent::Rang(times) = BellEvent::from_raw(&rang).unwrap().unwrap();
    assert_eq!(*times, 3);
}

#[test]
fn an_integration_has_the_rows_of_the_events_it_names() {
    let rows: Vec<_> = Packer::SPEC.events.iter().collect();
    assert_eq!(rows, ["order_paid", "order_refunded", "shipped", "comment"].map(event));
    assert_eq!(Packer::SPEC.configurable_events, Packer::SPEC.events);
    assert_eq!((Refunder::SPEC.events[0].name, Refunder::SPEC.events.len()), ("order_refunded", 1));
}

#[test]
fn an_event_is_dispatched_with_its_payload() {
    let mut record = packer();
    let outcome = |record: &_, event: ShopEvent| dispatch(record, &event.to_raw().unwrap()).unwrap();
    assert_eq!(outcome(&record, ShopEvent::OrderPaid(order())), Outcome::done("paid: 7"));
    let refunded = outcome(&record, ShopEvent::OrderRefunded(order()));
    assert_eq!(refunded, Outcome::Skipped { reason: Skip::SwitchedOff });
    record.set_event("order_refunded", true).unwrap();
    assert_eq!(outcome(&record, ShopEvent::OrderRefunded(order())), Outcome::done("refunded: 7"));
    let shipment = Shipment { order: order(), parcels: BTreeMap::new() };
    assert_eq!(outcome(&record, ShopEvent::OrderShipped(shipment)), Outcome::done("shipped: 0 parcels"));
    let unheard = outcome(&record, ShopEvent::HTTPHookCalled(vec![1]));
    assert_eq!(unheard, Outcome::Skipped { reason: Skip::Unsupported });
}

#[test]
fn a_payload_is_read_once_for_all_that_take_it() {
    let raw = ShopEvent::OrderRefunded(order()).to_raw().unwrap();
    let PackerEvent::OrderRefunded(one) = PackerEvent::from_raw(&raw).unwrap().unwrap() else { panic!() };
    let RefunderEvent::OrderRefunded(other) = RefunderEvent::from_raw(&raw).unwrap().unwrap();
    assert!(Arc::ptr_eq(&one, &other));
    assert_eq!(*one, order());
}

#[test]
fn the_enum_of_events_clones_and_shows_no_payload() {
    let raw = ShopEvent::OrderPaid(order()).to_raw().unwrap();
    let event = PackerEvent::from_raw(&raw).unwrap().unwrap();
    assert_eq!((event.name(), format!("{:?}", event.clone())), ("order_paid", "order_paid(..)".to_owned()));
}

#[test]
fn a_payload_of_another_shape_is_an_error_that_shows_no_value() {
    let raw = RawEvent::new("order_paid", json!({"number": "c4n4ry", "customer": "c4n4ry"}));
    let error = dispatch(&packer(), &raw).unwrap_err();
    assert_eq!(
        error.to_string(),
        "payload of `order_paid`: `number`: invalid type: string, expected an integer"
    );
}

#[derive(Serialize, Deserialize)]
struct Drawer {
    by_key: BTreeMap<Vec<u8>, String>,
}

#[derive(Events)]
enum OfficeEvent {
    Opened(Drawer),
}

#[test]
fn a_payload_that_json_cannot_hold_is_an_error_that_shows_no_value() {
    let by_key = BTreeMap::from([(vec![1], "c4n4ry".to_owned())]);
    let error = OfficeEvent::Opened(Drawer { by_key }).to_raw().unwrap_err();
    assert_eq!(error.to_string(), "payload of `opened`: `by_key`: cannot be written as JSON");
}

#[test]
fn switches_are_fields_of_the_record() {
    let mut record = packer();
    record.saved();
    record.assign(&json!({"order_refunded_events": true, "shipped_events": "0"})).unwrap();
    assert_eq!(record.changed(), ["order_refunded_events", "shipped_events"]);
    assert!(record.event_enabled("order_refunded") && !record.event_enabled("shipped"));
    let stored = record.stored();
    assert_eq!(stored.events.get("shipped"), Some(&false));
    let read = Record::<Packer>::from_stored(&stored).unwrap();
    assert!(read.event_enabled("order_refunded") && !read.event_enabled("shipped"));
    assert_eq!(
        broken(record.assign(&json!({"order_shipped_events": true, "order_paid": true}))),
        pairs([("order_paid", "unknown_field"), ("order_shipped_events", "unknown_field")])
    );
    assert_eq!(
        said(record.assign(&json!({"order_paid": true}))),
        ["`order_paid` is not a switch: that of the event `order_paid` is the field `order_paid_events`"]
    );
}

#[test]
fn a_form_shows_the_switches() {
    let form = serde_json::to_value(packer().form()).unwrap();
    assert_eq!(form["events"].as_array().unwrap().len(), 4);
    assert_eq!(
        form["events"][1],
        json!({
            "name": "order_refunded", "field": "order_refunded_events", "title": "Money back",
            "description": "An order is refunded.", "default": false, "value": false,
        })
    );
}

static SHOP: Registry = registry![Packer, Refunder, Noter];

#[test]
fn a_record_without_its_type_takes_them_too() {
    let raw = ShopEvent::OrderRefunded(order()).to_raw().unwrap();
    let outcomes = SHOP.iter().map(|entry| {
        let mut record: Box<dyn AnyRecord> = entry.record();
        record.activate();
        block_on(record.dispatch(&raw, &Context::new())).unwrap()
    });
    let skipped = |reason| Outcome::Skipped { reason };
    let expected = [skipped(Skip::SwitchedOff), Outcome::done("Grace"), skipped(Skip::Unsupported)];
    assert_eq!(outcomes.collect::<Vec<_>>(), expected);
}

/// `comment` is GitLab's other word for `note`, and a word of its own in another vocabulary.
#[test]
fn a_spelling_of_gitlabs_is_no_matter_of_another_vocabulary() {
    let raw = ShopEvent::Comment(order()).to_raw().unwrap();
    assert_eq!(raw.name(), "comment");
    let mut record = packer();
    assert_eq!(dispatch(&record, &raw).unwrap(), Outcome::done("comment: Grace"));
    record.set_event("comment", false).unwrap();
    assert!(!record.event_enabled("comment"));
    assert_eq!(record.changed(), ["active", "comment_events"]);
    assert_eq!(dispatch(&record, &raw).unwrap(), Outcome::Skipped { reason: Skip::SwitchedOff });
    assert!(record.set_event("note", true).is_err());
    assert!(PackerEvent::from_raw(&RawEvent::new("note", json!({}))).is_none());
    let note = dispatch(&record, &RawEvent::new("note", json!({}))).unwrap();
    assert_eq!(note, Outcome::Skipped { reason: Skip::Unsupported });
}

#[test]
fn gitlabs_vocabulary_knows_both_spellings() {
    let mut record = Record::<Noter>::new();
    record.activate();
    for name in ["note", "comment"] {
        record.set_event(name, true).unwrap();
        assert!(record.event_enabled("note") && record.event_enabled("comment"));
        let attributes =
            json!({"id": 1, "note": "n", "noteable_type": "Commit", "url": "https://gitlab.example"});
        let project = json!({"path_with_namespace": "a/b", "web_url": "https://gitlab.example/a/b"});
        let user = json!({"id": 1, "name": "Jo", "username": "jo"});
        let raw =
            RawEvent::new(name, json!({"object_attributes": attributes, "project": project, "user": user}));
        assert_eq!(raw.name(), name, "as it was given");
        assert_eq!(dispatch(&record, &raw).unwrap(), Outcome::done("note"));
        record.set_event(name, false).unwrap();
        assert!(!record.event_enabled("note") && !record.event_enabled("comment"));
    }
    assert_eq!(Noter::SPEC.event("comment"), Noter::SPEC.event("note"));
}

proptest! {
    /// What a shop tells is what its integrations hear.
    #[test]
    fn a_payload_comes_through(number: u32, customer: String, parcels: BTreeMap<String, f64>) {
        let order = Order { number, customer };
        let raw = ShopEvent::OrderPaid(order.clone()).to_raw().unwrap();
        let Some(Ok(PackerEvent::OrderPaid(heard))) = PackerEvent::from_raw(&raw) else { panic!() };
        prop_assert_eq!(&*heard, &order);
        let raw = ShopEvent::OrderShipped(Shipment { order, parcels: parcels.clone() }).to_raw().unwrap();
        let Some(Ok(PackerEvent::Shipped(heard))) = PackerEvent::from_raw(&raw) else { panic!() };
        prop_assert_eq!(&heard.parcels, &parcels);
    }

    /// Whatever the name is, it is the one that was given.
    #[test]
    fn an_event_keeps_its_name(name: String) {
        let raw = RawEvent::new(&name, json!(null));
        prop_assert_eq!(raw.name(), name);
    }
}
