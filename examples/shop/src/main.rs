//! A day in the shop: records are set up, events happen, and each goes to every integration.

use std::error::Error;
use std::path::Path;
use std::{env, fs, process};

use integrations_runtime::testing::{Answer, Receiver};
use integrations_runtime::{AnyRecord, Vocabulary as _};
use serde_json::{Value as Json, json};
use shop::ShopEvent;
use shop::events::{Order, Refund, Shipment};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let warehouse = Receiver::start(Answer::new(200)).await?;
    let ledger = env::temp_dir().join(format!("ledger-{}.csv", process::id()));
    let records = records(warehouse.url("/").as_str(), &ledger)?;
    let cx = warehouse.context()?;

    for event in a_day() {
        let raw = event.to_raw()?;
        for record in &records {
            let outcome = match record.dispatch(&raw, &cx).await {
                Ok(outcome) => outcome.to_string(),
                Err(error) => format!("failed: {error}"),
            };
            println!("{:14} -> {:12} {outcome}", raw.name(), record.spec().name);
        }
    }

    let slip = warehouse.only()?;
    println!("\nthe warehouse got {} {}", slip.method, slip.text());
    println!("the ledger says\n{}", fs::read_to_string(&ledger)?.trim_end());
    fs::remove_file(&ledger)?;
    Ok(())
}

/// The records, as a settings page would fill them in.
fn records(warehouse: &str, ledger: &Path) -> Result<Vec<Box<dyn AnyRecord>>, Box<dyn Error>> {
    let settings = [
        ("packing_slip", json!({ "desk": warehouse, "token": "only the warehouse knows" })),
        ("ledger", json!({ "file": ledger.to_string_lossy() })),
    ];
    settings.iter().map(|(name, settings)| active(name, settings)).collect()
}

fn active(name: &str, settings: &Json) -> Result<Box<dyn AnyRecord>, Box<dyn Error>> {
    let mut record = shop::INTEGRATIONS.get(name).ok_or("no such integration")?.record();
    record.assign(settings)?;
    record.activate();
    record.validate()?;
    Ok(record)
}

/// What happens.
fn a_day() -> [ShopEvent; 3] {
    [
        ShopEvent::OrderPaid(Order::sample()),
        ShopEvent::OrderRefunded(Refund::sample()),
        ShopEvent::OrderShipped(Shipment { order: 1001, parcel: "JD-0042".to_owned() }),
    ]
}
