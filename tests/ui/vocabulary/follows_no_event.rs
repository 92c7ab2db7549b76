use integrations_runtime::{Events, Integration};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Order {}

#[derive(Events)]
enum ShopEvent {
    OrderPaid(Order),
    OrderRefunded(Order),
}

#[derive(Integration)]
#[events(order_paid, order_refunded(follows = order_payed), in = ShopEvent)]
struct Ledger {}

fn main() {}
