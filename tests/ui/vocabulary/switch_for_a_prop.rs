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
#[events(order_paid, order_refunded, in = ShopEvent)]
struct Ledger {
    #[prop]
    order_paid_events: bool,
}

fn main() {}
