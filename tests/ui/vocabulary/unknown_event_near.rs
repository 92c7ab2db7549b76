use integrations_runtime::{Events, Integration};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Order {}

#[derive(Events)]
enum ShopEvent {
    OrderPaid(Order),
    OrderShipped(Order),
}

#[derive(Integration)]
#[events(order_payd, order_shipped, in = ShopEvent)]
struct Ledger {}

fn main() {}
