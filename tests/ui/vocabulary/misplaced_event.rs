use integrations_runtime::Events;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Order {
    number: u32,
}

#[derive(Events)]
#[event(default = false)]
enum ShopEvent {
    OrderPaid(Order),
}

fn main() {}
