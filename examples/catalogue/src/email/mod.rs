//! What the integrations that send e-mail share.

mod letter;
pub(crate) mod recipients;

use integrations_runtime::event::payload::Project;
use integrations_runtime::mail::Mail;
use integrations_runtime::{Context, ExecuteError, Outcome, Url};

pub(crate) use letter::{Block, Letter};

use crate::text::counted;

/// Sends a message, and says how many got it.
pub(crate) async fn send(mail: Mail, cx: &Context) -> Result<Outcome, ExecuteError> {
    let sent = cx.mailer()?.send(&mail).await?;
    let all = counted(sent.taken() + sent.missed(), "recipient");
    Ok(Outcome::done(match sent.missed() {
        0 => format!("sent to {all}"),
        _ => format!("sent to {} of {all}: the mail server did not take it for the others", sent.taken()),
    }))
}

/// What the messages about a project are filtered by: `lighthouse.harbour.gitlab.example.com`.
pub(crate) fn list_id(project: &Project) -> String {
    let host = Url::parse(&project.web_url).ok();
    let host = host.as_ref().and_then(Url::host_str);
    project.path_with_namespace.rsplit('/').chain(host).collect::<Vec<_>>().join(".")
}
