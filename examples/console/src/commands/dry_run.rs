use std::fmt::Write as _;
use std::sync::Arc;

use catalogue::SlackInstallation;
use integrations_runtime::http::{Attempt, LogFilter, MemoryLog, redacted};
use integrations_runtime::testing::{Answer, MailReceiver, Received, ReceivedMail, Receiver};
use integrations_runtime::{AnyRecord, Context, RawEvent};
use serde_json::json;

use super::execute::failure;
use crate::Failure;

/// What an integration sends for an event, with the secrets masked, and what comes of it. All of it goes to receivers on
/// loopback, which take everything.
pub(super) async fn dry_run(record: &dyn AnyRecord, event: &RawEvent) -> Result<String, Failure> {
    let service = Service::start().await?;
    let came = record.dispatch(event, &service.cx).await;
    let is_done = came.as_ref().is_ok_and(integrations_runtime::Outcome::is_done);
    let mut out = service.shown(is_done).await;
    match came {
        Ok(outcome) => {
            let _ = write!(out, "{outcome}");
            Ok(redacted(&out, record))
        }
        Err(error) => {
            let Failure { code, message } = failure(&error);
            Err(Failure { code, message: redacted(&(out + &message), record) })
        }
    }
}

/// Stands in for every service, for the mail server, and for what a product gives its integrations.
struct Service {
    receiver: Receiver,
    mails: MailReceiver,
    log: Arc<MemoryLog>,
    cx: Context,
}

impl Service {
    async fn start() -> Result<Self, Failure> {
        let none = |error: std::io::Error| Failure::failed(format!("no receiver: {error}"));
        // `ok` is how Slack says that it took something.
        let receiver = Receiver::start(Answer::new(200).json(&json!({ "ok": true }))).await.map_err(none)?;
        let mails = MailReceiver::start().await.map_err(none)?;
        let log = Arc::new(MemoryLog::new());
        let client = receiver.client().map_err(|error| failure(&error.into()))?;
        let cx = Context::new()
            .with_http(client.with_log(log.clone()))
            .with_mailer(mails.mailer().map_err(|error| failure(&error.into()))?)
            .with(SlackInstallation::new("xoxb-made-up-for-a-dry-run", "U0MADEUP"));
        Ok(Self { receiver, mails, log, cx })
    }

    /// What was sent, in the order in which each kind was.
    async fn shown(&self, is_done: bool) -> String {
        let mut attempts = self.log.attempts(&LogFilter::all(), usize::MAX);
        attempts.reverse();
        let mails = self.mails.received();
        if is_done && attempts.is_empty() && mails.is_empty() {
            // A connection without HTTP is kept when it ends; where there was none, there is nothing to show.
            let _ = self.receiver.wait_for(1).await;
        }
        let received = self.receiver.received();
        let connections = received.iter().filter(|received| received.method == "CONNECT");
        let parts =
            attempts.iter().map(request).chain(connections.map(connection)).chain(mails.iter().map(mail));
        let parts: String = parts.map(|part| part + "\n\n").collect();
        if parts.is_empty() { "nothing is sent\n\n".to_owned() } else { parts }
    }
}

/// A request as the log has it, masked.
fn request(attempt: &Attempt) -> String {
    let mut out = format!("{} {}\n", attempt.method, attempt.url);
    for (name, value) in &attempt.request_headers {
        let _ = writeln!(out, "{name}: {value}");
    }
    if let Some(body) = &attempt.request_body {
        let more = if body.cut { " ..." } else { "" };
        let _ = write!(out, "\n{}{more}\n({} bytes)", body.text, body.bytes);
    }
    if let Some(error) = &attempt.error {
        let _ = write!(out, "\n(not sent: {error})");
    }
    out
}

fn connection(received: &Received) -> String {
    format!("{}\n\n{}({} bytes)", received.url, received.text(), received.body.len())
}

fn mail(mail: &ReceivedMail) -> String {
    let ReceivedMail { from, to, data, .. } = mail;
    let (to, subject, bodies) = (to.join(", "), mail.subject(), mail.bodies().join("\n\n"));
    format!("e-mail\nfrom: {from}\nto: {to}\nsubject: {subject}\n\n{bodies}\n({} bytes)", data.len())
}
