//! What comes of events.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value as Json;

use super::{Failure, Kit};
use crate::errors::Violations;
use crate::event::RawEvent;
use crate::execute::{Context, ExecuteError, Outcome, Skip};
use crate::record::{AnyRecord, Dispatch};
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
    on_receiver(kit.answer.clone(), async |server| {
        for name in spec.events.iter().map(|event| event.name) {
            let Some(sample) = (kit.sample)(name) else {
                return Err(Failure::new(format!(
                    "the event `{name}` has no sample: declare it with `sample = path`"
                )));
            };
            let came = server.dispatch(&*record, name, sample).await?;
            let is_refused =
                kit.refuses.iter().any(|refused| spec.event(refused).is_some_and(|it| it.name == name));
            judge(&came, is_refused).map_err(|wrong| Failure::new(format!("the event `{name}` {wrong}")))?;
        }
        Ok(())
    })
}

fn judge(came: &Came, is_refused: bool) -> Result<(), String> {
    let (what, why) = match came {
        Ok(Outcome::Done { message }) => ("is done", message.clone()),
        Ok(Outcome::Skipped { reason }) => ("is skipped", reason.to_string()),
        Err(error) => ("fails", error.to_string()),
    };
    if why.trim().is_empty() {
        return Err(format!("{what}, and does not say more"));
    }
    let is_right = match came {
        Ok(_) => !is_refused,
        Err(ExecuteError::Refused { .. }) => true,
        Err(_) => is_refused,
    };
    match (is_right, is_refused) {
        (true, _) => Ok(()),
        (false, true) => Err(format!("is to be refused, and {what}: {why}")),
        (false, false) => Err(format!(
            "{what}: {why}; if the service has to answer something, give an `answer`; if that is right, say so with `refuses`"
        )),
    }
}

pub(super) fn off(kit: &Kit, generator: &Generator) -> Result<(), Failure> {
    let properties = generator.plain(|_| false)?;
    let spec = kit.entry.spec();
    on_receiver(kit.answer.clone(), async |server| {
        let skipped = async |record: &dyn AnyRecord, event: &str, when: &str, why: Skip| {
            let came = server.dispatch(record, event, (kit.sample)(event).unwrap_or_default()).await?;
            let sent = server.receiver.received().len();
            if sent > 0 {
                return Err(Failure::new(format!("the event `{event}`, {when}, sends {sent} requests")));
            }
            if matches!(&came, Ok(Outcome::Skipped { reason }) if *reason == why) {
                return Ok(());
            }
            let came = came.map_or_else(|error| error.to_string(), |outcome| outcome.to_string());
            Err(Failure::new(format!("the event `{event}`, {when}, comes to: {came}")))
        };
        for event in spec.events {
            let mut record = active(generator, &properties)?;
            if spec.configurable_events.iter().any(|known| known.name == event.name) {
                record.set_event(event.name, false).map_err(|violation| violation.to_string())?;
                skipped(&*record, event.name, "switched off", Skip::SwitchedOff).await?;
                record.set_event(event.name, true).map_err(|violation| violation.to_string())?;
            }
            record.deactivate();
            skipped(&*record, event.name, "of an inactive record", Skip::Inactive).await?;
        }
        // No vocabulary has it: a name begins with a letter.
        let record = active(generator, &properties)?;
        skipped(&*record, "0_unknown", "which is not declared", Skip::Unsupported).await
    })
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

/// The receiver of all requests, while something runs.
pub(super) struct Server {
    pub(super) receiver: Receiver,
    cx: Context,
}

impl Server {
    /// What comes of an event.
    pub(super) async fn dispatch(
        &self,
        record: &dyn AnyRecord,
        event: &str,
        payload: Json,
    ) -> Result<Came, Failure> {
        let raw = RawEvent::new(event, payload);
        in_time(record.dispatch(&raw, &self.cx)).await
    }

    /// What comes of a try.
    pub(super) async fn test(&self, record: &dyn AnyRecord) -> Result<Came, Failure> {
        in_time(record.test(None, &self.cx)).await
    }
}

async fn in_time(dispatch: Dispatch<'_>) -> Result<Came, Failure> {
    let came = tokio::time::timeout(LONGEST, dispatch).await;
    came.map_err(|_| Failure::new(format!("an event takes more than {} s", LONGEST.as_secs())))
}

/// What a receiver answers each request.
pub(super) type Answering = Arc<dyn Fn(&Received) -> Answer + Send + Sync>;

/// Does something with a receiver, on a runtime of its own.
pub(super) fn on_receiver(
    answer: Answering,
    act: impl AsyncFnOnce(&Server) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::new(format!("no receiver: {error}"));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| failed(&error))?.block_on(async {
        let receiver =
            Receiver::answering(move |request| answer(request)).await.map_err(|error| failed(&error))?;
        let cx = receiver.context().map_err(|error| failed(&error))?;
        act(&Server { receiver, cx }).await
    })
}
