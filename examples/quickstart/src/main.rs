//! One declaration, used once: the example of the README.

use integrations_runtime::{
    Context, Execute, ExecuteError, Integration, Outcome, RawEvent, Record, Secret, Url,
};
use serde_json::json;

/// Rings a bell in the office when something is pushed.
///
/// Ask the office manager for the token.
#[derive(Debug, Integration)]
#[integration(section(connection, title = "The bell"), section(trigger))]
#[events(push, tag_push)]
pub struct Bell {
    /// Where the bell listens.
    #[prop(section = connection, placeholder = "https://bell.example.com/", public_url, exposes_secrets)]
    url: Url,

    /// What the bell knows us by.
    #[prop(section = connection, length(min = 8))]
    token: Secret,

    /// How often it rings for one push.
    #[prop(default = 1, range(min = 1, max = 5))]
    rings: u8,
}

impl Execute for Bell {
    async fn execute(&self, event: BellEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            BellEvent::Push(push) => {
                Ok(Outcome::done(format!("{} x ding for {}", self.rings, push.short_sha())))
            }
            BellEvent::TagPush(_) => Ok(Outcome::skipped("tags are silent")),
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut record = Record::<Bell>::new();
    record.set_rings(9);
    record.activate();
    for violation in record.validate().err().unwrap_or_default() {
        println!("{violation}"); // `url` is required, `token` is required, `rings` must be at most 5
    }

    record.assign(&json!({ "url": "https://bell.example.com/", "token": "correct horse", "rings": "2" }))?;
    record.validate()?;
    println!("changed: {}", record.changed().join(", "));
    println!("rings: {} (was {})", record.rings(), record.rings_was());
    record.saved();

    let push = RawEvent::new(
        "push",
        json!({
            "ref": "refs/heads/main",
            "before": "0000000000000000000000000000000000000000",
            "after": "9d3b7f1c5e8a0b2d4f6a8c0e2d4b6f8a1c3e5d7b",
            "project": { "path_with_namespace": "garden/orchard", "web_url": "https://git.example.com/garden/orchard" },
        }),
    );
    println!("{}", record.dispatch(&push, &Context::new()).await?);
    Ok(())
}
