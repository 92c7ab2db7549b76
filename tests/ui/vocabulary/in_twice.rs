use integrations_runtime::{Events, Integration};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Order {
    number: u32,
}

#[derive(Events)]
enum ShopEvent {
    OrderPaid(Order),
    OrderRefunded(Order),
}

#[derive(Integration)]
#[events(order_paid, in = ShopEvent, in = ShopEvent)]
struct Ledger {}

fn main() {}
