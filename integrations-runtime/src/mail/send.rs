//! What is said to the server.

use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::authentication::DEFAULT_MECHANISMS;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail as MailFrom, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};

use tokio::time::{Instant, timeout, timeout_at};

use super::error::{MailError, MailErrorKind};
use super::mailer::{MailTls, Setup};
use super::message::Mail;

/// How many recipients a message has at most before it is sent once more: what each server must take
/// (<https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1.8>).
const MOST_RECIPIENTS: usize = 100;

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sent {
    taken: usize,
    missed: usize,
}

impl Sent {
    /// For how many recipients the server took it: one at least.
    pub const fn taken(self) -> usize {
        self.taken
    }

    /// How many recipients do not get it: the server refused them, or the connection broke before it was their turn.
    pub const fn missed(self) -> usize {
        self.missed
    }
}

/// How long the goodbye may take: the message is sent by then.
const GOODBYE: Duration = Duration::from_secs(1);

pub(super) async fn send(setup: &Setup, mail: &Mail) -> Result<Sent, MailError> {
    // What cannot be sent is found out before anyone is spoken to.
    let recipients = mail.recipients()?;
    let message = mail.formatted(&setup.sender, &recipients)?;
    let deadline = Instant::now() + setup.total_timeout;
    let mut connection = in_time(deadline, setup, connect(setup)).await?;
    let mut sent = Sent { taken: 0, missed: 0 };
    let mut error = None;
    let mut is_broken = false;
    for some in recipients.chunks(MOST_RECIPIENTS) {
        match in_time(deadline, setup, send_to(&mut connection, &setup.sender, some, &message)).await {
            Ok(taken) => sent.taken += taken,
            Err(refusal) if is_refusal(&refusal) => {
                error.get_or_insert(refusal);
                is_broken = in_time(deadline, setup, reset(&mut connection)).await.is_err();
            }
            Err(broken) => {
                error = Some(broken);
                is_broken = true;
            }
        }
        if is_broken {
            break;
        }
    }
    if !is_broken {
        let _ = timeout(GOODBYE, connection.abort()).await;
    }
    sent.missed = recipients.len() - sent.taken;
    match error {
        // Where somebody got it, it is no error: a second try would send it twice.
        Some(error) if sent.taken == 0 => Err(error),
        _ => Ok(sent),
    }
}

pub(super) async fn check(setup: &Setup) -> Result<(), MailError> {
    let deadline = Instant::now() + setup.total_timeout;
    let mut connection = in_time(deadline, setup, connect(setup)).await?;
    let _ = timeout(GOODBYE, connection.abort()).await;
    Ok(())
}

async fn in_time<T>(
    deadline: Instant,
    setup: &Setup,
    doing: impl Future<Output = Result<T, MailError>>,
) -> Result<T, MailError> {
    timeout_at(deadline, doing).await.unwrap_or_else(|_| {
        let limit = setup.total_timeout.as_secs_f32();
        Err(MailError::new(MailErrorKind::Timeout, format!("the mail server took longer than {limit} s")))
    })
}

fn is_refusal(error: &MailError) -> bool {
    matches!(error.kind(), MailErrorKind::Deferred | MailErrorKind::Refused)
}

/// A connection that is logged in.
async fn connect(setup: &Setup) -> Result<AsyncSmtpConnection, MailError> {
    let name = ClientId::default();
    let at_once = setup.tls.clone().filter(|_| setup.mode == MailTls::Implicit);
    let server = (setup.host.as_str(), setup.port);
    let connecting =
        AsyncSmtpConnection::connect_tokio1(server, Some(setup.connect_timeout), &name, at_once, None);
    let mut connection = connecting.await.map_err(|error| MailError::of_connecting(&error))?;
    if setup.mode == MailTls::StartTls {
        let Some(tls) = setup.tls.clone().filter(|_| connection.can_starttls()) else {
            return Err(MailError::new(MailErrorKind::Tls, "the mail server does not offer TLS"));
        };
        let upgrading = connection.starttls(tls, &name).await;
        upgrading.map_err(|error| MailError::of_connecting(&error))?;
    }
    if let Some(credentials) = &setup.credentials {
        if connection.server_info().get_auth_mechanism(DEFAULT_MECHANISMS).is_none() {
            return Err(MailError::setup("the mail server takes neither `PLAIN` nor `LOGIN`"));
        }
        let login = connection.auth(DEFAULT_MECHANISMS, credentials).await;
        login.map_err(|error| MailError::of_step("the login", &error))?;
    }
    Ok(connection)
}

/// Sends the message to those recipients that the server takes; how many these are. An error where it is none.
async fn send_to(
    connection: &mut AsyncSmtpConnection,
    sender: &Address,
    recipients: &[Address],
    message: &[u8],
) -> Result<usize, MailError> {
    let is_ascii = |address: &Address| AsRef::<str>::as_ref(address).is_ascii();
    let takes_all = connection.server_info().supports_feature(Extension::SmtpUtfEight);
    // Texts are encoded: what is not ASCII in a message is an address.
    let is_plain = message.is_ascii() && is_ascii(sender);
    if !takes_all && !is_plain {
        return Err(beyond_ascii());
    }
    let needs_all = !is_plain || !recipients.iter().all(is_ascii);
    let parameters = if takes_all && needs_all { vec![MailParameter::SmtpUtfEight] } else { Vec::new() };
    let from = connection.command(MailFrom::new(Some(sender.clone()), parameters)).await;
    from.map_err(|error| MailError::of_step("the sender", &error))?;

    let mut taken = 0;
    let mut refusal = None;
    for recipient in recipients {
        if !takes_all && !is_ascii(recipient) {
            refusal.get_or_insert_with(beyond_ascii);
            continue;
        }
        let answer = connection.command(Rcpt::new(recipient.clone(), Vec::new())).await;
        match answer.map_err(|error| MailError::of_step("a recipient", &error)) {
            Ok(_) => taken += 1,
            Err(error) if is_refusal(&error) => {
                refusal.get_or_insert(error);
            }
            Err(error) => return Err(error),
        }
    }
    if let Some(refusal) = refusal.filter(|_| taken == 0) {
        return Err(refusal);
    }
    let data = connection.command(Data).await;
    data.map_err(|error| MailError::of_step("the message", &error))?;
    let answer = connection.message(message).await;
    answer.map_err(|error| MailError::of_step("the message", &error))?;
    Ok(taken)
}

/// Begins anew after a refusal.
async fn reset(connection: &mut AsyncSmtpConnection) -> Result<(), MailError> {
    let answer = connection.command(Rset).await;
    answer.map_err(|error| MailError::of_step("another message", &error))?;
    Ok(())
}

/// What becomes of such an address without <https://www.rfc-editor.org/rfc/rfc6531>.
fn beyond_ascii() -> MailError {
    MailError::new(MailErrorKind::Refused, "the mail server takes no address with letters beyond ASCII")
}
