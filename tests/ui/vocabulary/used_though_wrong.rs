use integrations_runtime::{Context, Events, Execute, ExecuteError, Integration, Outcome, RawEvent, Record, Vocabulary};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Order {
    number: u32,
}

#[derive(Events)]
#[events(crat = ::integrations_runtime)]
enum ShopEvent {
    OrderPaid(Order),
    OrderRefunded(Order),
}

#[derive(Integration)]
#[events(order_paid, order_refunded, in = ShopEvent)]
struct Ledger {}

impl Execute for Ledger {
    async fn execute(&self, event: LedgerEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            LedgerEvent::OrderPaid(order) | LedgerEvent::OrderRefunded(order) => Ok(Outcome::done(order.number.to_string())),
        }
    }
}

fn main() {
    let raw: RawEvent = ShopEvent::OrderPaid(Order { number: 1 }).to_raw().unwrap();
    let _ = Record::<Ledger>::new().dispatch(&raw, &Context::new());
}
