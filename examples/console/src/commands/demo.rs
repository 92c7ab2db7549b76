use std::fmt::Write as _;

use integrations_runtime::RawEvent;
use integrations_runtime::testing::{Answer, Received, Receiver};
use serde_json::{Value, json};

use super::execute::failure;
use crate::Failure;
use crate::input::{integration, listed};

/// A push as GitLab sends it, written for this project.
const PUSH: &str = include_str!("../../payloads/push.json");

/// From properties to a request that arrives, on this machine alone.
pub(crate) async fn demo() -> Result<String, Failure> {
    let receiver = Receiver::start(Answer::new(200)).await;
    let receiver = receiver.map_err(|error| Failure::failed(format!("no receiver: {error}")))?;
    let url = receiver.url("/");
    let mut out = format!("1. A receiver listens on {url}\n");

    let properties = json!({
        "jenkins_url": url.as_str(),
        "project_name": "orchard",
        "username": "builder",
        "password": "a password that nobody sees",
    });
    let entry = integration("jenkins")?;
    let mut record = entry.record();
    record.assign(&properties).map_err(|violations| Failure::failed(listed(&violations)))?;
    record.activate();
    record.validate().map_err(|violations| Failure::failed(listed(&violations)))?;
    let _ = writeln!(
        out,
        "2. Properties became a valid record of `{}`: {}",
        entry.spec().name,
        record.changed().join(", ")
    );
    record.saved();

    let payload: Value =
        serde_json::from_str(PUSH).map_err(|error| Failure::failed(format!("the sample: {error}")))?;
    let raw = RawEvent::new("push", payload);
    let cx = receiver.context().map_err(|error| failure(&error))?;
    let outcome = record.dispatch(&raw, &cx).await.map_err(|error| failure(&error))?;
    let _ = writeln!(out, "3. A push was dispatched: {outcome}");

    let arrived = receiver.only().map_err(Failure::failed)?;
    let _ = write!(out, "4. The request that arrived:\n\n{}", shown(&arrived));
    Ok(out)
}

/// The request, but for its credentials, and with the start of its body.
fn shown(request: &Received) -> String {
    const BODY_SHOWN: usize = 300;
    let mut out = format!("   {} {}\n", request.method, request.path);
    for (name, value) in &request.headers {
        let value = if name == "authorization" { "[redacted]" } else { value };
        let _ = writeln!(out, "   {name}: {value}");
    }
    let body: String = request.text().chars().take(BODY_SHOWN).collect();
    let more = if body.len() < request.body.len() { " ..." } else { "" };
    let _ = writeln!(out, "\n   {body}{more}\n\n   ({} bytes of JSON)", request.body.len());
    out
}
