//! An integration without settings, or with nothing but runtime state.
// checklist: 8, 20

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{
    Context, Execute, ExecuteError, Integration, Outcome, Record, Registry, registry,
};

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
