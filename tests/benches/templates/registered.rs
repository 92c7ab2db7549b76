//! Generated: a program with many types of integrations, and one record of the last of them. The first argument says whether
//! one type is registered or all, the second how the record is had, the third how many events are told.

use std::pin::pin;
use std::task::{Context as Waiting, Poll, Waker};

use integrations_runtime::{
    AnyRecord, Context, Events, Execute, ExecuteError, Integration, Outcome, RawEvent, Record, Registry, Stored, Url,
    registry,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

type Fallible<T> = Result<T, Box<dyn std::error::Error>>;

#[derive(Debug, Serialize, Deserialize)]
pub struct Tick {
    pub number: u64,
}

#[derive(Debug, Events)]
pub enum Clock {
    Tick(Tick),
}

macro_rules! silent {
    ($integration:ident) => {
        #[derive(Debug, Integration)]
        #[events(tick, in = Clock)]
        pub struct $integration {
            #[prop(url, exposes_secrets = false)]
            pub url: Url,
        }

        impl Execute for $integration {
            async fn execute(&self, event: Self::Event, _cx: &Context) -> Result<Outcome, ExecuteError> {
                std::hint::black_box((&self.url, &event));
                Ok(Outcome::done(""))
            }
        }
    };
}

/* types */

static ALL: Registry = registry![/* all */];
static ONE: Registry = registry![/* last */];

fn tell(record: &dyn AnyRecord, cx: &Context, body: &str) -> Fallible<()> {
    let raw = RawEvent::new("tick", serde_json::from_str(body)?);
    match pin!(record.dispatch(&raw, cx)).poll(&mut Waiting::from_waker(Waker::noop())) {
        Poll::Ready(Ok(outcome)) if outcome.is_done() => Ok(()),
        _ => Err("the event was not handled".into()),
    }
}

fn main() -> Fallible<()> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [registered, how, times] = arguments.as_slice() else { return Err("three arguments".into()) };
    let registry = if registered == "one" { &ONE } else { &ALL };
    let (times, cx, body) = (times.parse::<u64>()?, Context::new(), r#"{"number":7}"#);
    let mut record = Record::</* last */>::load(&json!({ "url": "https://clock.example.com/" }))?;
    record.activate();
    let stored: Stored = record.stored();
    let load = || -> Fallible<Box<dyn AnyRecord>> {
        let entry = registry.get("/* name */").ok_or("no such integration")?;
        Ok(entry.from_stored(&stored)?)
    };
    let held = load()?;
    for _ in 0..times {
        if how == "held" {
            tell(&*held, &cx, body)?;
        } else {
            tell(&*load()?, &cx, body)?;
        }
    }
    Ok(())
}
