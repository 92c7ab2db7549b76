//! Answers that say in themselves whether a request was taken.

use integrations_runtime::ExecuteError;
use integrations_runtime::http::Response;
use serde_json::{Value as Json, json};

/// The answer, where it says `"ok": true`: Slack and Telegram say so, and Slack refuses with a status of 200.
pub(crate) fn ok(answer: Response) -> Result<Response, ExecuteError> {
    let answer = answer.accepted()?;
    if answer.json::<Json>()?.get("ok") == Some(&json!(true)) {
        return Ok(answer);
    }
    Err(ExecuteError::refused(answer.status(), answer.excerpt()))
}
