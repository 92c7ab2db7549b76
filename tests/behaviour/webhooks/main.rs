//! Web hooks and the request log, against a real server on loopback.

mod log;
mod sending;

use std::error::Error;

use integrations_runtime::http::Delivery;
use integrations_runtime::testing::{Received, Receiver};
use integrations_runtime::webhook::SslVerification;
use integrations_runtime::{
    Context, Execute, ExecuteError, Hook, HookError, Integration, Outcome, RawEvent, Record, Secret, Url,
    Webhook,
};
use serde_json::json;

type Test = Result<(), Box<dyn Error>>;

/// What no output holds.
const CANARY: &str = "c4n4ry/&\"secret";

/// Tells a server what happens.
#[derive(Debug, Integration)]
#[integration(webhook)]
#[events(push, merge_request)]
struct Bell {
    #[prop(exposes_secrets)]
    url: Url,
    #[prop]
    office: String,
    #[prop]
    token: Secret,
    #[prop]
    signing_key: Option<Secret>,
    #[prop]
    old_signing_key: Option<Secret>,
    #[prop(flatten)]
    ssl: SslVerification,
}

impl Webhook for Bell {
    fn hook(&self) -> Result<Hook, HookError> {
        let keys = [&self.signing_key, &self.old_signing_key];
        Hook::below(&self.url, "ring/{office}?key={key}")
            .open_variable("office", &self.office)
            .variable("key", self.token.clone())
            .token(&self.token)
            .basic_auth("jo", Some(&self.token))
            .header("x-office", &self.office)
            .secret_header("x-door", &self.token)
            .webhook_uuid("hook-7")
            .verify_tls(self.ssl.enable_ssl_verification)
            .signing_keys(keys.into_iter().flatten())
            .build()
    }
}

impl Execute for Bell {
    async fn execute(&self, event: BellEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
        cx.deliver(&self.hook()?, &Delivery::of(self, &event)?).await?.accepted()?;
        Ok(Outcome::done("rang"))
    }
}

fn bell(more: &serde_json::Value) -> Result<Record<Bell>, Box<dyn Error>> {
    let mut stored = json!({ "url": "https://bell.example/api/", "office": "ground floor", "token": CANARY });
    let more = more.as_object().ok_or("an object")?.clone();
    stored.as_object_mut().ok_or("an object")?.extend(more);
    let mut record = Record::<Bell>::load(&stored)?;
    record.activate();
    Ok(record)
}

/// The sample of a push, with more in it.
fn push_with(more: &serde_json::Value) -> Result<serde_json::Value, Box<dyn Error>> {
    let mut payload = push()?.json().clone();
    let more = more.as_object().ok_or("an object")?.clone();
    payload.as_object_mut().ok_or("an object")?.extend(more);
    Ok(payload)
}

fn push() -> Result<RawEvent, &'static str> {
    RawEvent::sample("push").ok_or("no sample")
}

/// Rings it once, and gives what arrived.
async fn rung(receiver: &Receiver, record: &Record<Bell>, cx: &Context) -> Result<Received, Box<dyn Error>> {
    record.dispatch(&push()?, cx).await?;
    Ok(receiver.received().pop().ok_or("nothing arrived")?)
}
