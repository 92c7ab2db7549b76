//! A mail server for tests.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use mail_parser::{Message, MessageParser, MessagePart, PartType};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

use super::authority::Authority;
use super::wire::Stream;
use crate::context::Context;
use crate::execute::ExecuteError;
use crate::mail::{MailError, MailTls, Mailer, MailerBuilder};

/// A mail server on loopback that keeps what it receives.
///
/// It speaks SMTP with `STARTTLS` on one port and with TLS from the first byte on another, takes any login by `PLAIN` and
/// `LOGIN`, and every message. It needs a Tokio runtime, and stops when it is dropped.
///
/// ```
/// use integrations_runtime::mail::Mail;
/// use integrations_runtime::testing::MailReceiver;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let receiver = MailReceiver::start().await?;
/// let cx = receiver.context()?;
/// cx.mailer()?.send(&Mail::new("The lamp is lit", "Again.").to("mira@example.com")).await?;
///
/// let mail = receiver.only()?;
/// assert_eq!(mail.to, ["mira@example.com"]);
/// assert!(mail.text().contains("Subject: The lamp is lit\r\n"));
/// assert_eq!((mail.subject().as_str(), mail.bodies().concat().trim()), ("The lamp is lit", "Again."));
/// # Ok(())
/// # }
/// ```
pub struct MailReceiver {
    starttls: SocketAddr,
    implicit: SocketAddr,
    shared: Arc<Shared>,
    servers: [JoinHandle<()>; 2],
}

/// A message as it came to a [`MailReceiver`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReceivedMail {
    /// Whose it is, by the envelope.
    pub from: String,
    /// Who gets it, by the envelope.
    pub to: Vec<String>,
    /// The message: headers, an empty line, the body.
    pub data: Vec<u8>,
    /// Whether it came over TLS.
    pub encrypted: bool,
    /// What the client had said on the connection until then, in order: the commands, and the lines of a login.
    pub said: Vec<String>,
}

impl ReceivedMail {
    /// The message as text; bytes that are no UTF-8 become `U+FFFD`.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.data).into_owned()
    }

    /// The subject, decoded; empty where there is none.
    pub fn subject(&self) -> String {
        let message = self.parsed();
        message.and_then(|message| Some(message.subject()?.to_owned())).unwrap_or_default()
    }

    /// The texts, plain and HTML, decoded, in order.
    pub fn bodies(&self) -> Vec<String> {
        let texts = |part: MessagePart<'_>| match part.body {
            PartType::Text(text) | PartType::Html(text) => Some(text.into_owned()),
            _ => None,
        };
        self.parsed().into_iter().flat_map(|message| message.parts).filter_map(texts).collect()
    }

    fn parsed(&self) -> Option<Message<'_>> {
        MessageParser::default().parse(&self.data)
    }
}

/// What a [`MailReceiver`] answers to a command in place of its own answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    code: u16,
    text: String,
    wait: Duration,
}

impl Reply {
    /// A code, and a text of which each line becomes one of the answer.
    pub fn new(code: u16, text: impl Into<String>) -> Self {
        Self { code, text: text.into(), wait: Duration::ZERO }
    }

    /// Waits before it says it.
    #[must_use]
    pub fn after(mut self, wait: Duration) -> Self {
        self.wait = wait;
        self
    }

    async fn write(&self, stream: &mut Connection) -> io::Result<()> {
        tokio::time::sleep(self.wait).await;
        let mut lines = self.text.lines().peekable();
        while let Some(line) = lines.next() {
            let sign = if lines.peek().is_some() { '-' } else { ' ' };
            stream.write_all(format!("{}{sign}{line}\r\n", self.code).as_bytes()).await?;
        }
        stream.flush().await
    }
}

type Connection = BufReader<Box<dyn Stream>>;
type Answering = Mutex<Box<dyn FnMut(&str) -> Option<Reply> + Send>>;

struct Shared {
    authority: Authority,
    received: Mutex<Vec<ReceivedMail>>,
    answering: Answering,
}

impl MailReceiver {
    /// Starts on free ports of `127.0.0.1`.
    ///
    /// # Errors
    ///
    /// When there is no port, or no certificate can be made.
    pub async fn start() -> io::Result<Self> {
        Self::answering(|_| None).await
    }

    /// Starts on free ports of `127.0.0.1`, and answers as the function says; `None` where it answers as ever.
    ///
    /// The function gets each command: `RCPT TO:<mira@example.com>`. Of the connection itself, it gets an empty text, and
    /// `.` of a message that came. A message is kept where the answer to that begins with 2.
    ///
    /// ```
    /// use integrations_runtime::testing::{MailReceiver, Reply};
    ///
    /// # async fn start() -> std::io::Result<()> {
    /// let receiver = MailReceiver::answering(|command| {
    ///     command.starts_with("RCPT").then(|| Reply::new(550, "5.1.1 nobody here is called so"))
    /// })
    /// .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// When there is no port, or no certificate can be made.
    pub async fn answering(answer: impl FnMut(&str) -> Option<Reply> + Send + 'static) -> io::Result<Self> {
        let answering = Mutex::new(Box::new(answer) as Box<_>);
        let shared = Arc::new(Shared { authority: Authority::new()?, received: Mutex::default(), answering });
        let (starttls, first) = listen(&shared, false).await?;
        let (implicit, second) = listen(&shared, true).await?;
        Ok(Self { starttls, implicit, shared, servers: [first, second] })
    }

    /// A mailer that speaks to it over `STARTTLS`, from `gitlab@example.com`, before it is built.
    pub fn mailer_builder(&self) -> MailerBuilder {
        self.mailer_from("gitlab@example.com", MailTls::StartTls)
    }

    /// A mailer that speaks to it, from an address and by a way of TLS, before it is built.
    pub fn mailer_from(&self, sender: &str, mode: MailTls) -> MailerBuilder {
        let address = if mode == MailTls::Implicit { self.implicit } else { self.starttls };
        let builder = Mailer::builder(address.ip().to_string(), sender).port(address.port()).tls(mode);
        builder.root_certificate(self.shared.authority.root())
    }

    /// A mailer that speaks to it.
    ///
    /// # Errors
    ///
    /// As those of [`MailerBuilder::build`].
    pub fn mailer(&self) -> Result<Mailer, MailError> {
        self.mailer_builder().build()
    }

    /// A context with its [mailer](Self::mailer).
    ///
    /// # Errors
    ///
    /// As those of [`MailerBuilder::build`].
    pub fn context(&self) -> Result<Context, ExecuteError> {
        Ok(Context::new().with_mailer(self.mailer()?))
    }

    /// What came so far, in order.
    pub fn received(&self) -> Vec<ReceivedMail> {
        self.shared.received.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The only message that came.
    ///
    /// # Errors
    ///
    /// How many came instead.
    pub fn only(&self) -> Result<ReceivedMail, String> {
        let mut received = self.received();
        match (received.pop(), received.len()) {
            (Some(only), 0) => Ok(only),
            (None, _) => Err("no message came".to_owned()),
            (Some(_), others) => Err(format!("{} messages came", others + 1)),
        }
    }
}

impl Drop for MailReceiver {
    fn drop(&mut self) {
        self.servers.iter().for_each(JoinHandle::abort);
    }
}

/// Shows where it listens.
impl std::fmt::Debug for MailReceiver {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MailReceiver")
            .field("starttls", &self.starttls)
            .field("implicit", &self.implicit)
            .finish_non_exhaustive()
    }
}

async fn listen(shared: &Arc<Shared>, encrypted: bool) -> io::Result<(SocketAddr, JoinHandle<()>)> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    let shared = Arc::clone(shared);
    let server = tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let shared = Arc::clone(&shared);
            // A client that hangs up is no concern of a test's.
            tokio::spawn(async move {
                let stream: Connection = BufReader::new(Box::new(stream));
                let stream = if encrypted { shared.encrypt(stream).await? } else { stream };
                Session { shared, stream, encrypted, said: Vec::new(), from: None, to: Vec::new() }
                    .serve()
                    .await
            });
        }
    });
    Ok((address, server))
}

impl Shared {
    /// What the test says to a command.
    fn reply(&self, command: &str) -> Option<Reply> {
        let mut answering = self.answering.lock().unwrap_or_else(PoisonError::into_inner);
        answering(command)
    }

    async fn encrypt(&self, stream: Connection) -> io::Result<Connection> {
        let inside = TlsAcceptor::from(self.authority.server("127.0.0.1")?).accept(stream).await?;
        Ok(BufReader::new(Box::new(inside)))
    }
}

/// A connection, and what was said on it.
struct Session {
    shared: Arc<Shared>,
    stream: Connection,
    encrypted: bool,
    said: Vec<String>,
    from: Option<String>,
    to: Vec<String>,
}

impl Session {
    async fn serve(mut self) -> io::Result<()> {
        self.answer("", Reply::new(220, "ready")).await?;
        while let Some(command) = self.line().await? {
            let verb = command.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            match verb.as_str() {
                "EHLO" => {
                    let offer = if self.encrypted { "" } else { "\nSTARTTLS" };
                    self.answer(&command, Reply::new(250, format!("here\nAUTH PLAIN LOGIN{offer}"))).await?;
                }
                "STARTTLS" => {
                    if self.answer(&command, Reply::new(220, "go ahead")).await? {
                        self = self.encrypted().await?;
                    }
                }
                "AUTH" => self.login(&command).await?,
                "MAIL" if self.from.is_some() => {
                    self.answer(&command, Reply::new(503, "5.5.1 one after the other")).await?;
                }
                "MAIL" => {
                    if self.answer(&command, Reply::new(250, "yes")).await? {
                        self.from = Some(path(&command));
                    }
                }
                "RCPT" => {
                    if self.answer(&command, Reply::new(250, "yes")).await? {
                        self.to.push(path(&command));
                    }
                }
                "DATA" => {
                    if self.answer(&command, Reply::new(354, "go ahead")).await? {
                        self.message().await?;
                    }
                }
                "RSET" => {
                    self.answer(&command, Reply::new(250, "forgotten")).await?;
                    (self.from, self.to) = (None, Vec::new());
                }
                "QUIT" => return self.answer(&command, Reply::new(221, "bye")).await.map(drop),
                _ => drop(self.answer(&command, Reply::new(500, "what?")).await?),
            }
        }
        Ok(())
    }

    /// Answers a command; whether that is a yes.
    async fn answer(&mut self, command: &str, otherwise: Reply) -> io::Result<bool> {
        let reply = self.shared.reply(command).unwrap_or(otherwise);
        reply.write(&mut self.stream).await?;
        Ok(reply.code < 400)
    }

    async fn encrypted(mut self) -> io::Result<Self> {
        self.stream = self.shared.encrypt(self.stream).await?;
        self.encrypted = true;
        Ok(self)
    }

    async fn login(&mut self, command: &str) -> io::Result<()> {
        // `User Name` and `Password`, in Base64.
        let questions: &[&str] =
            if command.contains("LOGIN") { &["VXNlciBOYW1lAA==", "UGFzc3dvcmQA"] } else { &[] };
        for question in questions {
            Reply::new(334, *question).write(&mut self.stream).await?;
            self.line().await?;
        }
        self.answer(command, Reply::new(235, "welcome")).await.map(drop)
    }

    async fn message(&mut self) -> io::Result<()> {
        let mut data = Vec::new();
        loop {
            let mut line = Vec::new();
            if self.stream.read_until(b'\n', &mut line).await? == 0 || line == b".\r\n" {
                break;
            }
            data.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
        let (from, to) = (self.from.take().unwrap_or_default(), std::mem::take(&mut self.to));
        let mail = ReceivedMail { from, to, data, encrypted: self.encrypted, said: self.said.clone() };
        let reply = self.shared.reply(".").unwrap_or_else(|| Reply::new(250, "taken"));
        // Before the answer, so that it is there when the client has that.
        if reply.code < 300 {
            self.shared.received.lock().unwrap_or_else(PoisonError::into_inner).push(mail);
        }
        reply.write(&mut self.stream).await
    }

    async fn line(&mut self) -> io::Result<Option<String>> {
        let mut line = String::new();
        if self.stream.read_line(&mut line).await? == 0 {
            return Ok(None);
        }
        let line = line.trim_end_matches(['\r', '\n']).to_owned();
        self.said.push(line.clone());
        Ok(Some(line))
    }
}

/// The address in `MAIL FROM:<..>` and `RCPT TO:<..>`.
fn path(command: &str) -> String {
    let path = command.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    path.map(|(path, _)| path.to_owned()).unwrap_or_default()
}
