//! What the integrations that send e-mail share.

mod letter;
pub(crate) mod recipients;

use integrations_runtime::event::payload::Project;
use integrations_runtime::mail::Mail;
use integrations_runtime::{Context, ExecuteError, Outcome, Url};

pub(crate) use letter::{Block, Letter};

/// Sends a message, and says how many got it.
pub(crate) async fn send(mail: Mail, cx: &Context) -> Result<Outcome, ExecuteError> {
    let sent = cx.mailer()?.send(&mail).await?;
    let (taken, all) = (sent.taken(), sent.taken() + sent.refused());
    Ok(Outcome::done(match (all, sent.refused()) {
        (1, _) => "sent to a recipient".to_owned(),
        (_, 0) => format!("sent to {all} recipients"),
        _ => format!("sent to {taken} of {all} recipients: the mail server refused the others"),
    }))
}

/// What the messages about a project are filtered by: `lighthouse.harbour.gitlab.example.com`.
pub(crate) fn list_id(project: &Project) -> String {
    let host = Url::parse(&project.web_url).ok();
    let host = host.as_ref().and_then(Url::host_str);
    project.path_with_namespace.rsplit('/').chain(host).collect::<Vec<_>>().join(".")
}
