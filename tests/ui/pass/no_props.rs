//! An integration without settings, or with nothing but runtime state.

#![deny(warnings, missing_docs, unused_qualifications, non_local_definitions, clippy::all, clippy::pedantic)]
#![allow(clippy::disallowed_names, clippy::unnecessary_wraps)]

use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Record, Registry, registry};

/// Without anything.
#[derive(Integration)]
#[events()]
pub struct Nothing {}

impl Execute for Nothing {
    async fn execute(&self, event: NothingEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {}
    }
}

/// With state only.
#[derive(Integration)]
#[events(push)]
pub struct Stateful {
    count: std::sync::atomic::AtomicU64,
}

impl Execute for Stateful {
    async fn execute(&self, event: StatefulEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            StatefulEvent::Push(_) => {
                let before = self.count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                Ok(Outcome::done(format!("the {before}th")))
            }
        }
    }
}

static REGISTRY: Registry = registry![Nothing, Stateful,];

fn main() {
    assert_eq!(REGISTRY.len(), 2);
    assert!(Record::<Nothing>::new().config().is_ok());
}
