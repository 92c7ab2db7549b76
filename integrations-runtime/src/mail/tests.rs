//! The mailer against a real server on loopback.

use std::error::Error;
use std::time::{Duration, Instant};

use mail_parser::{Message, MessageParser};

use super::{Mail, MailErrorKind, MailTls, Mailer};
use crate::testing::{MailReceiver, Reply};
use crate::{Context, ExecuteError};

type Test = Result<(), Box<dyn Error>>;

fn mail() -> Mail {
    Mail::new("The lamp is lit", "It is lit again.\n").to("mira@example.com")
}

fn parse(data: &[u8]) -> Result<Message<'_>, &'static str> {
    MessageParser::default().parse(data).ok_or("it is no message")
}

/// The name and the address of each header of that name.
fn addresses(message: &Message<'_>, header: &str) -> Vec<(Option<String>, Option<String>)> {
    let address = message.header(header).and_then(|value| value.as_address());
    let addresses = address.into_iter().flat_map(mail_parser::Address::iter);
    addresses
        .map(|address| (address.name().map(str::to_owned), address.address().map(str::to_owned)))
        .collect()
}

fn one(name: Option<&str>, address: &str) -> Vec<(Option<String>, Option<String>)> {
    vec![(name.map(str::to_owned), Some(address.to_owned()))]
}

#[tokio::test]
async fn sends_what_was_put_together() -> Test {
    let server = MailReceiver::start().await?;
    let mail = Mail::new("Die Lampe leuchtet für alle", ".\n..and a line of dots\nÄ\n")
        .html("<p>lit</p>")
        .to("mira@example.com")
        .to("jo@example.com")
        .from_name("Jörg \"the\" <keeper>")
        .from_address("joerg@team.example.com")
        .reply_to("Jörg", "joerg@elsewhere.example")
        .list_id("harbour/lighthouse.gitlab.example.com");
    let sent = server.context()?.mailer()?.send(&mail).await?;
    assert_eq!((sent.taken(), sent.missed()), (2, 0));

    let received = server.only()?;
    assert_eq!(received.from, "gitlab@example.com");
    assert_eq!(received.to, ["mira@example.com", "jo@example.com"]);
    assert!(received.encrypted && received.data.is_ascii());
    let message = parse(&received.data)?;
    assert_eq!(message.subject(), Some("Die Lampe leuchtet für alle"));
    assert_eq!(message.body_text(0).as_deref(), Some(".\r\n..and a line of dots\r\nÄ\r\n"));
    assert_eq!(message.body_html(0).as_deref(), Some("<p>lit</p>"));
    assert_eq!(addresses(&message, "From"), one(Some("Jörg \"the\" <keeper>"), "joerg@team.example.com"));
    assert_eq!(addresses(&message, "Sender"), one(None, "gitlab@example.com"));
    assert_eq!(addresses(&message, "Reply-To"), one(Some("Jörg"), "joerg@elsewhere.example"));
    assert_eq!(message.header_raw("List-Id").map(str::trim), Some("<harbour-lighthouse.gitlab.example.com>"));
    assert_eq!(message.header_raw("Auto-Submitted").map(str::trim), Some("auto-generated"));
    assert_eq!(message.header_raw("To").map(str::trim), Some("undisclosed-recipients:;"));
    assert!(message.message_id().is_some() && message.date().is_some());
    Ok(())
}

#[tokio::test]
async fn a_single_recipient_is_named_and_the_sender_is_the_mailers() -> Test {
    let server = MailReceiver::start().await?;
    server.mailer()?.send(&mail().from_name(" ").reply_to("", "jo@example.com")).await?;
    let received = server.only()?;
    let message = parse(&received.data)?;
    assert_eq!(addresses(&message, "Reply-To"), one(None, "jo@example.com"));
    assert_eq!(addresses(&message, "To"), one(None, "mira@example.com"));
    assert_eq!(addresses(&message, "From"), one(None, "gitlab@example.com"));
    assert_eq!(message.header_raw("Sender"), None);
    assert_eq!(message.body_text(0).as_deref().map(str::trim_end), Some("It is lit again."));
    Ok(())
}

#[tokio::test]
async fn nothing_that_a_person_wrote_is_a_header() -> Test {
    let server = MailReceiver::start().await?;
    let hostile = "x\r\nBcc: eve@example.com\r\n\r\nbody\u{0}\u{1b}[31m ü";
    let mail = Mail::new(hostile, "It is lit again.\n").to("mira@example.com");
    let mail = mail.from_name(hostile).reply_to(hostile, "jo@example.com").list_id(hostile);
    server.mailer()?.send(&mail).await?;
    let received = server.only()?;
    assert_eq!(received.to, ["mira@example.com"]);
    let message = parse(&received.data)?;
    let clean = "x Bcc: eve@example.com body [31m ü";
    assert_eq!(message.subject(), Some(clean));
    assert_eq!(addresses(&message, "From"), one(Some(clean), "gitlab@example.com"));
    assert_eq!(addresses(&message, "Reply-To"), one(Some(clean), "jo@example.com"));
    assert_eq!(message.header_raw("Bcc"), None);
    assert_eq!(message.body_text(0).as_deref().map(str::trim_end), Some("It is lit again."));
    Ok(())
}

#[tokio::test]
async fn what_is_no_address_is_found_out_before_anyone_is_spoken_to() -> Test {
    let server = MailReceiver::start().await?;
    let nobody = Mail::new("", "");
    let rows = [
        (nobody.clone(), "the message has no recipient"),
        (nobody.to("jo"), "a recipient's address is not valid"),
        (mail().to("jo@example.com>\r\nRCPT TO:<eve@example.com"), "a recipient's address is not valid"),
        (mail().to("jo@example.com\r\nDATA"), "a recipient's address is not valid"),
        (mail().reply_to("Jo", "a@b\r\nBcc: c@d"), "the address for answers is not valid"),
        (mail().from_address("a@b>"), "the address that the message is from is not valid"),
    ];
    for (mail, said) in rows {
        let error = server.mailer()?.send(&mail).await.err().ok_or(said)?;
        assert_eq!((error.kind(), error.to_string().as_str()), (MailErrorKind::Address, said));
        assert!(!error.is_retryable());
    }
    assert!(server.received().is_empty());
    Ok(())
}

#[tokio::test]
async fn logs_in_by_either_way_over_either_tls() -> Test {
    for (offer, login) in [
        ("AUTH PLAIN LOGIN", &["AUTH PLAIN AGpvAHMzY3IzdA=="][..]),
        ("AUTH LOGIN", &["AUTH LOGIN", "am8=", "czNjcjN0"]),
    ] {
        for mode in [MailTls::Implicit, MailTls::StartTls] {
            let server = MailReceiver::answering(move |command| {
                command.starts_with("EHLO").then(|| Reply::new(250, format!("here\nSTARTTLS\n{offer}")))
            })
            .await?;
            let mailer = server.mailer_from("gitlab@example.com", mode).credentials("jo", "s3cr3t".into());
            mailer.build()?.send(&mail()).await?;
            let received = server.only()?;
            assert!(received.encrypted);
            let said: Vec<&str> = received.said.iter().map(String::as_str).collect();
            let at = said.iter().position(|line| line.starts_with("AUTH")).ok_or("there was no login")?;
            assert_eq!(said.get(at..at + login.len()), Some(login));
            let before = said.get(..at).unwrap_or_default();
            assert_eq!(before.contains(&"STARTTLS"), mode == MailTls::StartTls, "{before:?}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn without_tls_only_to_this_machine() -> Test {
    for host in ["mail.example.com", "10.0.0.1", "localhost.example.com"] {
        let refused = Mailer::builder(host, "gitlab@example.com").tls(MailTls::None).build();
        let error = refused.err().ok_or(host)?;
        assert_eq!(error.to_string(), "a mail server on another machine is spoken to over TLS only");
        assert_eq!(error.kind(), MailErrorKind::Setup);
    }
    let server = MailReceiver::start().await?;
    let mailer = server.mailer_from("gitlab@example.com", MailTls::None).build()?;
    mailer.send(&mail()).await?;
    assert!(!server.only()?.encrypted);
    Ok(())
}

#[tokio::test]
async fn nothing_is_sent_where_tls_fails() -> Test {
    let bare =
        MailReceiver::answering(|command| command.starts_with("EHLO").then(|| Reply::new(250, "here")))
            .await?;
    let error = bare.mailer()?.send(&mail()).await.err().ok_or("it was sent without TLS")?;
    assert_eq!(
        (error.kind(), error.to_string().as_str()),
        (MailErrorKind::Tls, "the mail server does not offer TLS")
    );

    // Mailers that do not know who vouches for the server.
    let server = MailReceiver::start().await?;
    for mode in [MailTls::Implicit, MailTls::StartTls] {
        let port = server.mailer_from("gitlab@example.com", mode).build()?.setup.port;
        let mailer = Mailer::builder("127.0.0.1", "gitlab@example.com").tls(mode).port(port).build()?;
        let error = mailer.send(&mail()).await.err().ok_or("the certificate was taken")?;
        assert_eq!(error.kind(), MailErrorKind::Tls, "{mode:?} {error}");
        assert!(!error.is_retryable());
    }
    assert!(server.received().is_empty());
    Ok(())
}

#[tokio::test]
async fn a_refusal_says_the_codes_and_nothing_else() -> Test {
    let rows = [
        ("", 554, "5.3.2 go away s3cr3t", MailErrorKind::Refused, "the connection with 554 5.3.2"),
        (
            "AUTH",
            535,
            "5.7.8 s3cr3t is wrong, mira@example.com",
            MailErrorKind::Refused,
            "the login with 535 5.7.8",
        ),
        ("AUTH", 454, "4.7.0 later", MailErrorKind::Deferred, "the login with 454 4.7.0"),
        ("MAIL", 550, "s3cr3t", MailErrorKind::Refused, "the sender with 550"),
        (
            "RCPT",
            450,
            "4.2.1 mira@example.com is full",
            MailErrorKind::Deferred,
            "a recipient with 450 4.2.1",
        ),
        ("RCPT", 550, "5.1.1.1 no", MailErrorKind::Refused, "a recipient with 550"),
        ("DATA", 451, "4.3.0 no", MailErrorKind::Deferred, "the message with 451 4.3.0"),
        (".", 554, "5.6.0 spam", MailErrorKind::Refused, "the message with 554 5.6.0"),
    ];
    for (to, code, text, kind, said) in rows {
        let server = MailReceiver::answering(move |command| {
            let meant = if to.is_empty() { command.is_empty() } else { command.starts_with(to) };
            meant.then(|| Reply::new(code, text))
        })
        .await?;
        let mailer = server.mailer_builder().credentials("jo", "s3cr3t".into()).build()?;
        let cx = Context::new().with_mailer(mailer);
        let error = cx.mailer()?.send(&mail()).await.err().ok_or(said)?;
        assert_eq!((error.kind(), error.is_retryable()), (kind, kind == MailErrorKind::Deferred), "{to}");
        let error = ExecuteError::from(error);
        assert_eq!(error.to_string(), format!("the mail server refused {said}"));
        assert_eq!(error.to_json().get("error").and_then(|code| code.as_str()), Some("mail"));
        assert!(!format!("{error:?} {cx:?}").contains("s3cr3t"));
        assert!(server.received().is_empty());
    }
    Ok(())
}

#[tokio::test]
async fn who_is_refused_keeps_it_from_nobody_else() -> Test {
    let server = MailReceiver::answering(|command| {
        command.contains("<gone").then(|| Reply::new(550, "5.1.1 no such person"))
    })
    .await?;
    let sent = server.mailer()?.send(&mail().to("gone@example.com").to("jo@example.com")).await?;
    assert_eq!((sent.taken(), sent.missed()), (2, 1));
    assert_eq!(server.only()?.to, ["mira@example.com", "jo@example.com"]);
    Ok(())
}

#[tokio::test]
async fn many_recipients_get_it_in_several_goes() -> Test {
    let server = MailReceiver::answering(|command| {
        // The second hundred is refused: the third gets it all the same.
        let second =
            command.starts_with("RCPT TO:<n1") && command.len() == "RCPT TO:<n100@example.com>".len();
        second.then(|| Reply::new(550, "no"))
    })
    .await?;
    let all = (0..250).fold(Mail::new("", ""), |mail, number| mail.to(format!("n{number}@example.com")));
    let sent = server.mailer()?.send(&all).await?;
    assert_eq!((sent.taken(), sent.missed()), (150, 100));
    assert_eq!(server.received().iter().map(|mail| mail.to.len()).collect::<Vec<_>>(), [100, 50]);
    Ok(())
}

#[tokio::test]
async fn who_comes_after_a_refused_message_gets_it() -> Test {
    let mut asked = 0;
    let server = MailReceiver::answering(move |command| {
        asked += usize::from(command == "DATA");
        (command == "DATA" && asked == 1).then(|| Reply::new(451, "4.3.0 not now"))
    })
    .await?;
    let all = (0..150).fold(Mail::new("", ""), |mail, number| mail.to(format!("n{number}@example.com")));
    let sent = server.mailer()?.send(&all).await?;
    assert_eq!((sent.taken(), sent.missed()), (50, 100));
    assert_eq!(server.only()?.to.len(), 50);
    Ok(())
}

#[tokio::test]
async fn where_it_breaks_those_before_have_it() -> Test {
    let mut asked = 0;
    let server = MailReceiver::answering(move |command| {
        asked += usize::from(command == "DATA");
        (asked == 2).then(|| Reply::new(354, "later").after(Duration::from_secs(30)))
    })
    .await?;
    let all = (0..150).fold(Mail::new("", ""), |mail, number| mail.to(format!("n{number}@example.com")));
    let mailer = server.mailer_builder().total_timeout(Duration::from_secs(2)).build()?;
    let sent = mailer.send(&all).await?;
    assert_eq!((sent.taken(), sent.missed()), (100, 50));
    assert_eq!(server.only()?.to.len(), 100);
    Ok(())
}

#[tokio::test]
async fn an_address_in_other_letters_needs_a_server_that_takes_it() -> Test {
    let plain = MailReceiver::start().await?;
    let sent = plain.mailer()?.send(&mail().to("jörg@example.com")).await?;
    assert_eq!((sent.taken(), sent.missed()), (1, 1));
    for mail in [Mail::new("", "").to("jörg@example.com"), mail().from_address("jörg@example.com")] {
        let error = plain.mailer()?.send(&mail).await.err().ok_or("the address was taken")?;
        assert_eq!(error.to_string(), "the mail server takes no address with letters beyond ASCII");
    }

    let able = MailReceiver::answering(|command| {
        command.starts_with("EHLO").then(|| Reply::new(250, "here\nSTARTTLS\nSMTPUTF8\n8BITMIME"))
    })
    .await?;
    able.mailer()?.send(&Mail::new("", "").to("jörg@example.com")).await?;
    let received = able.only()?;
    assert_eq!(received.to, ["jörg@example.com"]);
    assert!(
        received.said.iter().any(|line| line == "MAIL FROM:<gitlab@example.com> SMTPUTF8"),
        "{:?}",
        received.said
    );
    Ok(())
}

#[tokio::test]
async fn a_server_that_stalls_is_not_waited_for() -> Test {
    for slow in ["", "EHLO", "RCPT", "."] {
        let server = MailReceiver::answering(move |command| {
            let meant = if slow.is_empty() { command.is_empty() } else { command.starts_with(slow) };
            meant.then(|| Reply::new(250, "at last").after(Duration::from_secs(30)))
        })
        .await?;
        let mailer = server.mailer_builder().total_timeout(Duration::from_millis(300)).build()?;
        let begin = Instant::now();
        let error = mailer.send(&mail()).await.err().ok_or(slow)?;
        assert!(begin.elapsed() < Duration::from_secs(5));
        assert_eq!((error.kind(), error.is_retryable()), (MailErrorKind::Timeout, true), "{slow} {error}");
        assert_eq!(error.to_string(), "the mail server took longer than 0.3 s");
    }
    // The goodbye is no part of it.
    let server = MailReceiver::answering(|command| {
        (command == "QUIT").then(|| Reply::new(221, "bye").after(Duration::from_secs(30)))
    })
    .await?;
    let begin = Instant::now();
    server.mailer()?.send(&mail()).await?;
    assert!(begin.elapsed() < Duration::from_secs(5));
    server.only()?;
    Ok(())
}

#[tokio::test]
async fn what_is_no_mail_server_is_told() -> Test {
    let nobody = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    let mailer = Mailer::builder("127.0.0.1", "gitlab@example.com").port(nobody.port()).tls(MailTls::None);
    let error = mailer.build()?.send(&mail()).await.err().ok_or("somebody listened")?;
    assert_eq!(
        (error.kind(), error.to_string().as_str()),
        (MailErrorKind::Connect, "could not connect to the mail server")
    );
    assert!(error.is_retryable());

    let http = crate::testing::MailReceiver::answering(|_| Some(Reply::new(0, "hello"))).await?;
    let error = http.mailer()?.send(&mail()).await.err().ok_or("that was taken for SMTP")?;
    assert_eq!(error.kind(), MailErrorKind::Interrupted, "{error}");
    Ok(())
}

#[tokio::test]
async fn a_check_sends_nothing() -> Test {
    let server =
        MailReceiver::answering(|command| command.starts_with("AUTH").then(|| Reply::new(535, "5.7.8 no")))
            .await?;
    server.mailer()?.check().await?;
    let mailer = server.mailer_builder().credentials("jo", "s3cr3t".into()).build()?;
    let error = mailer.check().await.err().ok_or("the login was taken")?;
    assert_eq!(error.to_string(), "the mail server refused the login with 535 5.7.8");
    assert!(server.received().is_empty());
    Ok(())
}

#[test]
fn a_context_without_a_mailer_says_so() -> Test {
    let error = Context::new().mailer().err().ok_or("there was one")?;
    assert_eq!(error.to_string(), "the context carries no mailer");
    let refused = Mailer::builder("localhost", "nobody").tls(MailTls::None).build();
    assert_eq!(
        refused.err().map(|error| error.to_string()).as_deref(),
        Some("the sender's address is not valid")
    );
    let refused =
        Mailer::builder("mail.example.com", "a@example.com").root_certificate(*b"no certificate").build();
    assert_eq!(refused.err().map(|error| error.kind()), Some(MailErrorKind::Setup));
    Ok(())
}
