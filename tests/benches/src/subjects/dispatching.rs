//! From a raw payload to `execute` of every integration that takes the event.

use std::hint::black_box;
use std::pin::pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context as Waiting, Poll, Waker};

use integrations_runtime::{
    Context, Events, Execute, ExecuteError, Integration, Outcome, RawEvent, Record, Url,
};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value as Json, json};

use super::Subject;
use crate::Fallible;

/// How many payloads were read.
static READ: AtomicUsize = AtomicUsize::new(0);
/// How many events were executed.
static EXECUTED: AtomicUsize = AtomicUsize::new(0);

/// What an event carries.
#[derive(Debug, Serialize)]
pub struct Order {
    number: u64,
    customer: String,
    items: Vec<String>,
}

#[derive(Deserialize)]
struct Read {
    number: u64,
    customer: String,
    items: Vec<String>,
}

/// Counted, each time.
impl<'de> Deserialize<'de> for Order {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        READ.fetch_add(1, Ordering::Relaxed);
        let Read { number, customer, items } = Read::deserialize(deserializer)?;
        Ok(Self { number, customer, items })
    }
}

/// A shop's events.
#[derive(Debug, Events)]
pub enum Shop {
    OrderPaid(Order),
}

/// Takes them.
#[derive(Debug, Integration)]
#[events(order_paid, in = Shop)]
pub struct Till {
    #[prop(url, exposes_secrets = false)]
    url: Url,
    #[prop(length(max = 40))]
    drawer: String,
}

impl Execute for Till {
    async fn execute(&self, event: TillEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        let TillEvent::OrderPaid(order) = event;
        rings(self, &order);
        Ok(Outcome::done(""))
    }
}

fn rings(till: &Till, order: &Order) {
    EXECUTED.fetch_add(1, Ordering::Relaxed);
    black_box((&till.url, &till.drawer, order.number, &order.customer, &order.items));
}

fn body() -> String {
    let items: Vec<_> = (0..20).map(|item| format!("the item of number {item}")).collect();
    json!({ "number": 7, "customer": "Jo Miller", "items": items }).to_string()
}

fn configuration(number: u64) -> Json {
    json!({ "url": format!("https://till.example.com/{number}"), "drawer": "the upper one" })
}

fn records(count: u64) -> Fallible<Vec<Record<Till>>> {
    let record = |number| -> Fallible<Record<Till>> {
        let mut record = Record::<Till>::load(&configuration(number))?;
        record.activate();
        Ok(record)
    };
    (0..count).map(record).collect()
}

/// A future that waits for nothing.
fn now<T>(future: impl Future<Output = T>) -> Fallible<T> {
    match pin!(future).poll(&mut Waiting::from_waker(Waker::noop())) {
        Poll::Ready(value) => Ok(value),
        Poll::Pending => Err("it waits for something".into()),
    }
}

fn tell(body: &str, records: &[Record<Till>], cx: &Context) -> Fallible<()> {
    let raw = RawEvent::new("order_paid", serde_json::from_str(body)?);
    for record in records {
        if !now(record.dispatch(&raw, cx))??.is_done() {
            return Err("an event was skipped".into());
        }
    }
    Ok(())
}

fn ours(times: u64, matching: u64) -> Fallible<()> {
    let (records, cx, body) = (records(matching)?, Context::new(), body());
    for _ in 0..times {
        tell(black_box(&body), &records, &cx)?;
    }
    Ok(())
}

/// What someone would write who has nothing but the structs: the configurations are held, and known to be valid.
fn by_hand(times: u64, matching: u64) -> Fallible<()> {
    let (records, body) = (records(matching)?, body());
    let tills = records.iter().map(Record::config).collect::<Result<Vec<_>, _>>()?;
    for _ in 0..times {
        let json: Json = serde_json::from_str(black_box(&body))?;
        let order = Order::deserialize(&json)?;
        for till in &tills {
            rings(till, &order);
        }
    }
    Ok(())
}

/// Every integration gets the event, and its payload is read once, through ours and by hand. How often ours read it.
pub fn check(matching: u64) -> Fallible<usize> {
    let of_ours = counts(|| ours(1, matching))?;
    let of_hand = counts(|| by_hand(1, matching))?;
    for (read, executed) in [of_ours, of_hand] {
        if (u64::try_from(executed)?, read) != (matching, 1) {
            return Err(
                format!("of {matching} integrations {executed} got the event, read {read} times").into()
            );
        }
    }
    Ok(of_ours.0)
}

/// How often a payload was read meanwhile, and an event executed.
fn counts(act: impl FnOnce() -> Fallible<()>) -> Fallible<(usize, usize)> {
    let now = || (READ.load(Ordering::Relaxed), EXECUTED.load(Ordering::Relaxed));
    let before = now();
    act()?;
    let after = now();
    Ok((after.0 - before.0, after.1 - before.1))
}

/// What is compared.
pub const SUBJECTS: &[Subject] = &[
    Subject { name: "dispatch/1", run: |times| ours(times, 1) },
    Subject { name: "dispatch/10", run: |times| ours(times, 10) },
    Subject { name: "dispatch/100", run: |times| ours(times, 100) },
    Subject { name: "dispatch/1 by hand", run: |times| by_hand(times, 1) },
    Subject { name: "dispatch/100 by hand", run: |times| by_hand(times, 100) },
];
