//! The author's kit: what it passes, what it finds, and the configurations that it makes.
// A rule of one's own has the signature that the framework asks for.
#![allow(clippy::trivially_copy_pass_by_ref)]

mod every;
mod generated;
mod leaks;
mod levels;
mod wrong;

use std::error::Error;

use integrations_runtime::testing::Failure;

type Test = Result<(), Box<dyn Error>>;

/// What a check says.
fn said(checked: Result<(), Failure>) -> Result<String, &'static str> {
    Ok(checked.err().ok_or("nothing was found")?.to_string())
}

/// Declares `Execute` for an integration of the event `push`: what comes of it.
macro_rules! executes {
    ($integration:ident, $event:ident, |$config:ident, $cx:ident| $outcome:expr) => {
        impl Execute for $integration {
            async fn execute(&self, _event: $event, $cx: &Context) -> Result<Outcome, ExecuteError> {
                let $config = self;
                $outcome
            }
        }
    };
}

pub(crate) use executes;
