use std::fmt::Write as _;

use integrations_runtime::RawEvent;
use integrations_runtime::http::Network;
use serde_json::{Value, json};

use super::execute::{context, failure};
use crate::Failure;
use crate::input::{integration, listed};
use crate::receiver::{Received, Receiver};

/// A push as GitLab sends it, written for this project.
const PUSH: &str = include_str!("../../payloads/push.json");

/// From properties to a request that arrives, on this machine alone.
pub(crate) async fn demo() -> Result<String, Failure> {
    let receiver =
        Receiver::start().await.map_err(|error| Failure::failed(format!("no receiver: {error}")))?;
    let mut out = format!("1. A receiver listens on {}\n", receiver.url());

    let properties = json!({
        "jenkins_url": receiver.url(),
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
    let network = Network::public().allow_loopback();
    let outcome = record.dispatch(&raw, &context(network)?).await.map_err(|error| failure(&error))?;
    let _ = writeln!(out, "3. A push was dispatched: {outcome}");

    let arrived = receiver.received().await.ok_or_else(|| Failure::failed("no request arrived"))?;
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
    let body: String = request.body.chars().take(BODY_SHOWN).collect();
    let more = if body.len() < request.body.len() { " ..." } else { "" };
    let _ = writeln!(out, "\n   {body}{more}\n\n   ({} bytes of JSON)", request.body.len());
    out
}
