use integrations_runtime::{Context, Events, Execute, ExecuteError, Integration, Outcome};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Order {
    number: u32,
}

#[derive(Events)]
enum ShopEvent {
    OrderPaid(Order),
}

#[derive(Integration)]
#[events(order_payed, in = ShopEvent)]
struct Ledger {}

impl Execute for Ledger {
    async fn execute(&self, event: LedgerEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            LedgerEvent::OrderPayed(order) => Ok(Outcome::done(order.number.to_string())),
        }
    }
}

fn main() {}
