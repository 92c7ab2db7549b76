//! What comes of events.

use serde_json::Value as Json;

use super::server::{Server, on_server};
use super::{Failure, Kit};
use crate::errors::Violations;
use crate::execute::{ExecuteError, Outcome, Skip};
use crate::record::AnyRecord;
use crate::testing::generate::{Generator, record};

/// What an event comes to.
pub(super) type Came = Result<Outcome, ExecuteError>;

pub(super) fn samples(kit: &Kit, generator: &Generator) -> Result<(), Failure> {
    let record = active(generator, &generator.plain(|_| false)?)?;
    let spec = kit.entry.spec();
    if let Some(unknown) = kit.refuses.iter().find(|event| spec.event(event).is_none()) {
        return Err(Failure::new(format!(
            "`{unknown}` is to be refused, and is not an event of `{}`",
            spec.name
        )));
    }
    on_server(kit, kit.answer.clone(), async |server| {
        for name in spec.events_at(generator.setup().level()).map(|event| event.name) {
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
    let (spec, level) = (kit.entry.spec(), generator.setup().level());
    on_server(kit, kit.answer.clone(), async |server| {
        for event in spec.events_at(level) {
            let mut record = active(generator, &properties)?;
            let decides = event.follows.unwrap_or(event.name);
            if switches(&*record).contains(&decides) {
                let when = event.follows.map_or_else(
                    || "switched off".to_owned(),
                    |other| format!("while `{other}` is switched off"),
                );
                record.set_event(decides, false).map_err(|violation| violation.to_string())?;
                is_skipped(kit, server, &*record, (event.name, &when), Skip::SwitchedOff).await?;
                record.set_event(decides, true).map_err(|violation| violation.to_string())?;
            }
            record.deactivate();
            is_skipped(kit, server, &*record, (event.name, "of an inactive record"), Skip::Inactive).await?;
        }
        let record = active(generator, &properties)?;
        let elsewhere = spec.events.iter().filter(|event| !event.is_at(level)).map(|event| event.name);
        // No vocabulary has the last: a name begins with a letter.
        for name in elsewhere.chain(["0_unknown"]) {
            is_skipped(kit, server, &*record, (name, "which the record does not have"), Skip::Unsupported)
                .await?;
        }
        Ok(())
    })
}

/// That an event is skipped for that reason, and nothing is sent.
async fn is_skipped(
    kit: &Kit,
    server: &Server,
    record: &dyn AnyRecord,
    (event, when): (&str, &str),
    why: Skip,
) -> Result<(), Failure> {
    let came = server.dispatch(record, event, (kit.sample)(event).unwrap_or_default()).await?;
    let sent = server.sent();
    if sent > 0 {
        return Err(Failure::new(format!("the event `{event}`, {when}, sends {sent} requests or e-mails")));
    }
    if matches!(&came, Ok(Outcome::Skipped { reason }) if *reason == why) {
        return Ok(());
    }
    let came = came.map_or_else(|error| error.to_string(), |outcome| outcome.to_string());
    Err(Failure::new(format!("the event `{event}`, {when}, comes to: {came}")))
}

/// An active record with every event switched on.
pub(super) fn active(generator: &Generator, properties: &Json) -> Result<Box<dyn AnyRecord>, Failure> {
    let refused = |violations: Violations| Failure::new(format!("the example: {violations}"));
    let mut record = record(generator.setup(), properties).map_err(refused)?;
    for event in switches(&*record) {
        record.set_event(event, true).map_err(|violation| refused(violation.into()))?;
    }
    Ok(record)
}

/// The events that have a switch in the record.
fn switches(record: &dyn AnyRecord) -> Vec<&'static str> {
    record.parts().switches().map(|of| of.event.name).collect()
}
