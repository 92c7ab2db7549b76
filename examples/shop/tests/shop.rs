//! The shop's integrations, against a receiver and a file of their own.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test panics when it fails")]

use std::process::Command;
use std::{env, fs, process};

use integrations_runtime::http::{HttpClient, Network};
use integrations_runtime::testing::{Answer, Receiver};
use integrations_runtime::{
    Context, Event as _, Execute, Integration as _, Outcome, RawEvent, Record, Secret, Skip, Url,
    Vocabulary as _,
};
use serde_json::json;
use shop::events::{Order, Refund, Shipment};
use shop::ledger::LedgerEvent;
use shop::packing_slip::PackingSlipEvent;
use shop::{INTEGRATIONS, Ledger, PackingSlip, ShopEvent};

fn packing_slip(desk: &str) -> Record<PackingSlip> {
    let mut record = Record::<PackingSlip>::new();
    record.set_desk(Url::parse(desk).unwrap());
    record.set_token(Secret::from("only the warehouse knows"));
    record.activate();
    record
}

async fn dispatch<T: Execute>(record: &Record<T>, event: &ShopEvent) -> Result<Outcome, String> {
    let network = Network::public().allow_loopback();
    let cx = Context::new().with_http(HttpClient::builder().network(network).build().unwrap());
    record.dispatch(&event.to_raw().unwrap(), &cx).await.map_err(|error| error.to_string())
}

#[tokio::test]
async fn a_paid_order_is_packed() {
    let warehouse = Receiver::start(Answer::new(200)).await.unwrap();
    let record = packing_slip(warehouse.url("/slips").as_str());
    let outcome = dispatch(&record, &ShopEvent::OrderPaid(Order::sample())).await;
    assert_eq!(outcome, Ok(Outcome::done("the warehouse packs order 1001")));

    let slip = warehouse.only().unwrap();
    assert_eq!((slip.method.as_str(), slip.path.as_str()), ("POST", "/slips"));
    assert_eq!(slip.header("authorization"), Some("Bearer only the warehouse knows"));
    let lines = json!([{ "pack": "Teapot", "times": 1 }, { "pack": "Cup", "times": 4 }]);
    assert_eq!(slip.json().unwrap(), json!({ "order": 1001, "lines": lines }));
}

#[tokio::test]
async fn a_small_order_is_not() {
    let mut record = packing_slip("http://127.0.0.1:9/");
    record.set_smallest_order(5171);
    let outcome = dispatch(&record, &ShopEvent::OrderPaid(Order::sample())).await;
    assert_eq!(outcome, Ok(Outcome::skipped("the order is packed in the shop")));
}

#[tokio::test]
async fn a_warehouse_that_is_closed_is_a_failure_without_the_token() {
    let error = dispatch(&packing_slip("http://127.0.0.1:9/"), &ShopEvent::OrderPaid(Order::sample())).await;
    let error = error.unwrap_err();
    assert!(error.contains("127.0.0.1") && !error.contains("only the warehouse knows"), "{error}");
}

#[tokio::test]
async fn the_ledger_gets_a_line_for_each_payment_and_each_refund() {
    let file = env::temp_dir().join(format!("shop-test-{}.csv", process::id()));
    let mut record = Record::<Ledger>::new();
    record.set_file(file.to_str().unwrap());
    record.set_currency("CHF");
    record.activate();
    for event in [ShopEvent::OrderPaid(Order::sample()), ShopEvent::OrderRefunded(Refund::sample())] {
        dispatch(&record, &event).await.unwrap();
    }
    let shipment = Shipment { order: 1001, parcel: "JD-0042".to_owned() };
    let unheard = dispatch(&record, &ShopEvent::OrderShipped(shipment)).await;
    assert_eq!(unheard, Ok(Outcome::Skipped { reason: Skip::Unsupported }));
    assert_eq!(fs::read_to_string(&file).unwrap(), "1001;51.70;CHF\n1001;-4.80;CHF\n");
    fs::remove_file(&file).unwrap();
}

#[test]
fn every_event_that_is_handled_has_an_example_that_is_a_payload() {
    for event in Ledger::SPEC.events {
        let sample = LedgerEvent::sample(event.name).unwrap();
        assert!(LedgerEvent::from_raw(&RawEvent::new(event.name, sample)).unwrap().is_ok(), "{}", event.name);
    }
    assert!(PackingSlipEvent::sample("order_paid").is_some() && ShopEvent::sample("shipped").is_none());
}

#[test]
fn the_metadata_is_the_vocabularys() {
    let shown: Vec<_> = ShopEvent::EVENTS.iter().map(|event| (event.name, event.description)).collect();
    let expected = [
        ("order_paid", "A customer paid an order"),
        ("order_refunded", "A customer got money back"),
        ("shipped", "A parcel left the warehouse"),
    ];
    assert_eq!(shown, expected);
    let names: Vec<_> = INTEGRATIONS.iter().map(|entry| entry.spec().name).collect();
    assert_eq!(names, ["packing_slip", "ledger"]);
}

#[test]
fn the_day_goes_as_it_should() {
    let output = Command::new(env!("CARGO_BIN_EXE_shop")).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    let expected = "\
order_paid     -> packing_slip done: the warehouse packs order 1001
order_paid     -> ledger       done: 1001;51.70;EUR
order_refunded -> packing_slip skipped: the integration does not handle this event
order_refunded -> ledger       done: 1001;-4.80;EUR
shipped        -> packing_slip skipped: the integration does not handle this event
shipped        -> ledger       skipped: the integration does not handle this event
";
    assert!(text.starts_with(expected), "{text}");
    assert!(text.ends_with("the ledger says\n1001;51.70;EUR\n1001;-4.80;EUR\n"), "{text}");
    assert!(!text.contains("only the warehouse knows"), "{text}");
}
