//! The kit finds each way that a secret gets out.

use integrations_runtime::mail::Mail;
use integrations_runtime::testing::Kit;
use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Record, Secret, Url};
use serde_json::json;

use crate::{Test, executes, said};

/// Tells its token where something fails.
#[derive(Debug, Integration)]
#[events(push)]
pub(crate) struct Loud {
    /// Where it is.
    #[prop(exposes_secrets)]
    url: Url,
    /// What it is opened with.
    #[prop]
    token: Secret,
}

executes!(Loud, LoudEvent, |config, cx| {
    let answer = cx.http()?.post(&config.url).bearer(&config.token).json(&()).send().await?;
    // Not `excerpt`, which hides what the request held.
    if answer.status() == 400 { Err(ExecuteError::failed(answer.text())) } else { Ok(Outcome::done("told")) }
});

#[test]
fn a_secret_that_the_service_repeats() -> Test {
    let expected = "the secret `token` is in what comes of the event `push`";
    assert_eq!(said(Kit::of::<Loud>().secrets_are_in_no_output())?, expected);
    Ok(())
}

/// Tells the credentials of basic authentication.
#[derive(Debug, Integration)]
#[events(push)]
struct Basic {
    /// Where it is.
    #[prop(exposes_secrets)]
    url: Url,
    /// What it is opened with.
    #[prop]
    password: Secret,
}

executes!(Basic, BasicEvent, |config, cx| {
    let answer =
        cx.http()?.post(&config.url).basic_auth("jo", Some(&config.password)).json(&()).send().await?;
    Ok(Outcome::done(answer.text().into_owned()))
});

#[test]
fn credentials_that_the_service_repeats() -> Test {
    let expected = "the header `authorization` is in what comes of the event `push`";
    assert_eq!(said(Kit::of::<Basic>().secrets_are_in_no_output())?, expected);
    Ok(())
}

/// Shows its token in `Debug`.
#[derive(Integration)]
#[events(push)]
struct Shown {
    /// What it is opened with.
    #[prop(validate = repeated)]
    token: Secret,
}

impl std::fmt::Debug for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Shown({})", self.token.expose_secret())
    }
}

/// Lets all through that is plain.
fn repeated(token: &Secret) -> Result<(), String> {
    if token.expose_secret().is_ascii() { Ok(()) } else { Err("must be ASCII".to_owned()) }
}

executes!(Shown, ShownEvent, |_config, _cx| Ok(Outcome::done("told")));

#[test]
fn a_debug_of_ones_own_that_shows_a_secret() -> Test {
    let kit = Kit::of::<Shown>().debugging::<Shown>();
    let expected = "the secret `token` is in the `Debug` of the configuration";
    assert_eq!(said(kit.secrets_are_in_no_output())?, expected);
    Ok(())
}

/// Has rules that repeat a value.
#[derive(Debug, Integration)]
#[integration(validate = together)]
#[events(push)]
struct Repeats {
    /// Who.
    #[prop]
    user: String,
    /// What it is opened with.
    #[prop]
    token: Secret,
}

fn together(record: &Record<Repeats>) -> Result<(), String> {
    match (record.user(), record.token()) {
        (None, Some(token)) => Err(format!("{} is of nobody", token.expose_secret())),
        _ => Ok(()),
    }
}

executes!(Repeats, RepeatsEvent, |_config, _cx| Ok(Outcome::done("told")));

#[test]
fn a_rule_that_repeats_a_secret() -> Test {
    let expected = "the secret `token` is in the violations of a record without `user`";
    assert_eq!(said(Kit::of::<Repeats>().secrets_are_in_no_output())?, expected);
    Ok(())
}

/// Has a secret at times only.
#[derive(Debug, Integration)]
#[events(push)]
struct Door {
    /// Whether it is locked.
    #[prop]
    locked: bool,
    /// What opens it.
    #[prop(show_if(locked = true))]
    code: Option<Secret>,
}

executes!(Door, DoorEvent, |config, _cx| match &config.code {
    Some(code) if config.locked =>
        Err(ExecuteError::failed(format!("{} does not open it", code.expose_secret()))),
    _ => Ok(Outcome::done("opened")),
});

#[test]
fn a_secret_that_is_hidden_at_first() -> Test {
    let expected = "the secret `code` is in what comes of the event `push`";
    assert_eq!(said(Kit::of::<Door>().secrets_are_in_no_output())?, expected);
    Ok(())
}

/// Mails what it is opened with.
#[derive(Debug, Integration)]
#[events(push)]
struct Letter {
    /// Who gets it.
    #[prop]
    recipient: String,
    /// What it is opened with.
    #[prop]
    token: Secret,
}

executes!(Letter, LetterEvent, |config, cx| {
    // Encoded, as whatever is not ASCII.
    let text = format!("The key of the café: {}", config.token.expose_secret());
    cx.mailer()?.send(&Mail::new("A key", text).to(&config.recipient)).await?;
    Ok(Outcome::done("mailed"))
});

#[test]
fn a_secret_in_an_e_mail() -> Test {
    let kit = Kit::of::<Letter>().example(json!({ "recipient": "jo@example.com" }));
    kit.every_event_executes()?;
    assert_eq!(said(kit.secrets_are_in_no_output())?, "the secret `token` is in an e-mail");
    Ok(())
}
