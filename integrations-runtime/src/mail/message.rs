//! A message, and how it is written.

use lettre::Address;
use lettre::address::Envelope;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};

use super::error::MailError;

const AUTO_SUBMITTED: HeaderName = HeaderName::new_from_ascii_str("Auto-Submitted");
const LIST_ID: HeaderName = HeaderName::new_from_ascii_str("List-Id");
const TO: HeaderName = HeaderName::new_from_ascii_str("To");

/// A message of the product: plain text, and the same as HTML where it says so.
///
/// Its sender is the mailer's. Nothing that a person wrote can become a header: line breaks and other control characters
/// in a subject or a name are spaces, and an address is one, or the message is not sent. Each message says that a program
/// sent it (`Auto-Submitted: auto-generated`, <https://www.rfc-editor.org/rfc/rfc3834>), so that no absent person's
/// program answers.
///
/// ```
/// use integrations_runtime::mail::Mail;
///
/// let mail = Mail::new("The lamp is lit", "It is lit again.\n")
///     .html("<p>It is <b>lit</b> again.</p>")
///     .to("mira@example.com")
///     .to("jo@example.com")
///     .from_name("The lighthouse")
///     .reply_to("Mira Lindqvist", "mira@example.com")
///     .list_id("lighthouse.harbour.gitlab.example.com");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    subject: String,
    text: String,
    html: Option<String>,
    recipients: Vec<String>,
    from_name: Option<String>,
    from_address: Option<String>,
    reply_to: Option<(String, String)>,
    list_id: Option<String>,
}

impl Mail {
    /// A message to nobody yet.
    pub fn new(subject: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            subject: subject.into(),
            text: text.into(),
            html: None,
            recipients: Vec::new(),
            from_name: None,
            from_address: None,
            reply_to: None,
            list_id: None,
        }
    }

    /// The same as HTML, for those whose program shows it.
    #[must_use]
    pub fn html(mut self, html: impl Into<String>) -> Self {
        self.html = Some(html.into());
        self
    }

    /// One more recipient: an address, `mira@example.com`. Of several, none reads who the others are.
    #[must_use]
    pub fn to(mut self, address: impl Into<String>) -> Self {
        self.recipients.push(address.into());
        self
    }

    /// The name that stands before the sender's address.
    #[must_use]
    pub fn from_name(mut self, name: impl Into<String>) -> Self {
        self.from_name = Some(name.into());
        self
    }

    /// Another address that the message is from. The mailer's is then named as who sent it (`Sender`), and gets what
    /// cannot be delivered. Whether the recipients' servers believe it is up to the address's domain (SPF, DKIM, DMARC):
    /// take one of the [mailer's domain](super::Mailer::vouches_for). One with letters beyond ASCII needs servers that take it.
    #[must_use]
    pub fn from_address(mut self, address: impl Into<String>) -> Self {
        self.from_address = Some(address.into());
        self
    }

    /// Who gets the answers, in place of the sender. The name may be empty.
    #[must_use]
    pub fn reply_to(mut self, name: impl Into<String>, address: impl Into<String>) -> Self {
        self.reply_to = Some((name.into(), address.into()));
        self
    }

    /// What messages of this kind are filtered by (`List-Id`, <https://www.rfc-editor.org/rfc/rfc2919>): an id like a
    /// domain. What does not belong into one becomes a hyphen.
    #[must_use]
    pub fn list_id(mut self, id: impl AsRef<str>) -> Self {
        let belongs = |character: &char| character.is_ascii_alphanumeric() || ".-_".contains(*character);
        let id = id.as_ref().chars().map(|character| Some(character).filter(belongs).unwrap_or('-'));
        self.list_id = Some(id.collect());
        self
    }

    /// The addresses it goes to.
    pub(super) fn recipients(&self) -> Result<Vec<Address>, MailError> {
        if self.recipients.is_empty() {
            return Err(MailError::address("the message has no recipient"));
        }
        let recipients = self.recipients.iter();
        recipients.map(|recipient| address(recipient, "a recipient's address is not valid")).collect()
    }

    /// The message as it is sent.
    pub(super) fn formatted(&self, sender: &Address, recipients: &[Address]) -> Result<Vec<u8>, MailError> {
        let unwritable = |_| MailError::address("the message cannot be written");
        let from = match &self.from_address {
            Some(from) => address(from, "the address that the message is from is not valid")?,
            None => sender.clone(),
        };
        let mut message = lettre::Message::builder()
            .from(mailbox(self.from_name.as_deref().unwrap_or_default(), from.clone()))
            .subject(one_line(&self.subject))
            .raw_header(HeaderValue::new(AUTO_SUBMITTED, "auto-generated".to_owned()))
            .message_id(None);
        if from != *sender {
            message = message.sender(sender.clone().into());
        }
        if let Some((name, reply_to)) = &self.reply_to {
            let reply_to = address(reply_to, "the address for answers is not valid")?;
            message = message.reply_to(mailbox(name, reply_to));
        }
        if let Some(id) = &self.list_id {
            message = message.raw_header(HeaderValue::new(LIST_ID, format!("<{id}>")));
        }
        message = match recipients {
            [only] => message.to(only.clone().into()),
            _ => message.raw_header(HeaderValue::new(TO, "undisclosed-recipients:;".to_owned())),
        };
        let envelope = Envelope::new(Some(sender.clone()), recipients.to_vec()).map_err(unwritable)?;
        let message = message.envelope(envelope);
        let text = self.text.clone();
        let message = match &self.html {
            Some(html) => message.multipart(MultiPart::alternative_plain_html(text, html.clone())),
            None => message.singlepart(SinglePart::plain(text)),
        };
        Ok(message.map_err(unwritable)?.formatted())
    }
}

pub(super) fn address(text: &str, otherwise: &str) -> Result<Address, MailError> {
    text.parse().map_err(|_| MailError::address(otherwise))
}

fn mailbox(name: &str, address: Address) -> Mailbox {
    Mailbox::new(Some(one_line(name)).filter(|name| !name.is_empty()), address)
}

/// A text without line breaks and other control characters.
fn one_line(text: &str) -> String {
    let words = text.split(|character: char| character.is_control() || character.is_whitespace());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
