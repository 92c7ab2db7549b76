//! What comes of events.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value as Json;

use super::{Failure, Kit};
use crate::errors::Violations;
use crate::event::RawEvent;
use crate::execute::{Context, ExecuteError, Outcome, Skip};
use crate::record::AnyRecord;
use crate::testing::generate::{Generator, record};
use crate::testing::{Answer, Received, Receiver};

/// What an event comes to.
pub(super) type Came = Result<Outcome, ExecuteError>;

/// How long an event may take.
const LONGEST: Duration = Duration::from_secs(60);

pub(super) fn samples(kit: &Kit, generator: &Generator) -> Result<(), Failure> {
    let record = active(generator, &generator.plain(|_| false)?)?;
    let spec = kit.entry.spec();
    if let Some(unknown) = kit.refuses.iter().find(|event| spec.event(event).is_none()) {
        return Err(Failure::new(format!(
            "`{unknown}` is to be refused, and is not an event of `{}`",
            spec.name
        )));
    }
    for event in spec.events {
        let name = event.name;
        let Some(sample) = (kit.sample)(name) else {
            return Err(Failure::new(format!(
                "the event `{name}` has no sample: declare it with `sample = path`"
            )));
        };
        let (came, _) = on_receiver(kit.answer.clone(), async |cx| {
            // One that is off by default is to be tried too.
            record.dispatch(&RawEvent::new(name, sample.clone()), cx).await
        })?;
        let is_refused =
            kit.refuses.iter().any(|refused| spec.event(refused).is_some_and(|it| it.name == name));
        judge(came, is_refused).map_err(|wrong| Failure::new(format!("the event `{name}` {wrong}")))?;
    }
    Ok(())
}

fn judge(came: Came, is_refused: bool) -> Result<(), String> {
    match came {
        Ok(outcome) if is_refused => Err(format!("is to be refused, and comes to: {outcome}")),
        Ok(Outcome::Done { message }) if message.trim().is_empty() => {
            Err("is done, and does not say what".to_owned())
        }
        Ok(Outcome::Done { .. }) => Ok(()),
        Ok(Outcome::Skipped { reason: Skip::ByIntegration(why) }) if !why.trim().is_empty() => Ok(()),
        Ok(Outcome::Skipped { reason: Skip::ByIntegration(_) }) => {
            Err("is skipped, and does not say why".to_owned())
        }
        Ok(Outcome::Skipped { reason }) => Err(format!("is skipped: {reason}")),
        Err(error) if error.to_string().trim().is_empty() => Err("fails, and does not say why".to_owned()),
        Err(_) if is_refused => Ok(()),
        Err(ExecuteError::Refused { .. }) => Ok(()),
        Err(error) => Err(format!(
            "fails: {error}; if the service has to answer something, give an `answer`; if that is right, say so with `refuses`"
        )),
    }
}

pub(super) fn off(kit: &Kit, generator: &Generator) -> Result<(), Failure> {
    let properties = generator.plain(|_| false)?;
    let spec = kit.entry.spec();
    let wrong = |event: &str, when: &str, came: &Came| {
        let came = came.as_ref().map_or_else(ToString::to_string, ToString::to_string);
        Err(Failure::new(format!("the event `{event}`, {when}, comes to: {came}")))
    };
    let dispatched = |record: &dyn AnyRecord, event: &str| {
        let raw = RawEvent::new(event, (kit.sample)(event).unwrap_or_default());
        let (came, received) = on_receiver(kit.answer.clone(), async |cx| record.dispatch(&raw, cx).await)?;
        match received.len() {
            0 => Ok(came),
            many => Err(Failure::new(format!("the event `{event}`, which is off, sends {many} requests"))),
        }
    };
    for event in spec.events {
        let mut record = active(generator, &properties)?;
        if spec.configurable_events.iter().any(|known| known.name == event.name) {
            record.set_event(event.name, false).map_err(|violation| violation.to_string())?;
            let came = dispatched(&*record, event.name)?;
            if !is_skipped(&came, &Skip::SwitchedOff) {
                return wrong(event.name, "switched off", &came);
            }
            record.set_event(event.name, true).map_err(|violation| violation.to_string())?;
        }
        record.deactivate();
        let came = dispatched(&*record, event.name)?;
        if !is_skipped(&came, &Skip::Inactive) {
            return wrong(event.name, "of an inactive record", &came);
        }
    }
    // No vocabulary has it: a name begins with a letter.
    let unknown = "0_unknown";
    let came = dispatched(&*active(generator, &properties)?, unknown)?;
    if is_skipped(&came, &Skip::Unsupported) {
        Ok(())
    } else {
        wrong(unknown, "which is not declared", &came)
    }
}

fn is_skipped(came: &Came, why: &Skip) -> bool {
    matches!(came, Ok(Outcome::Skipped { reason }) if reason == why)
}

/// An active record with every event switched on.
pub(super) fn active(generator: &Generator, properties: &Json) -> Result<Box<dyn AnyRecord>, Failure> {
    let refused = |violations: Violations| Failure::new(format!("the example: {violations}"));
    let mut record = record(generator.entry(), properties).map_err(refused)?;
    for event in generator.entry().spec().configurable_events {
        record.set_event(event.name, true).map_err(|violation| refused(violation.into()))?;
    }
    Ok(record)
}

/// Runs something with a receiver for all its requests, on a runtime of its own; besides, what the receiver got.
pub(super) fn on_receiver(
    answer: Arc<dyn Fn(&Received) -> Answer + Send + Sync>,
    act: impl AsyncFnOnce(&Context) -> Came,
) -> Result<(Came, Vec<Received>), Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::new(format!("no receiver: {error}"));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| failed(&error))?.block_on(async {
        let receiver =
            Receiver::answering(move |request| answer(request)).await.map_err(|error| failed(&error))?;
        let cx = receiver.context().map_err(|error| failed(&error))?;
        let came = tokio::time::timeout(LONGEST, act(&cx)).await;
        let came =
            came.map_err(|_| Failure::new(format!("an event takes more than {} s", LONGEST.as_secs())))?;
        Ok((came, receiver.received()))
    })
}
