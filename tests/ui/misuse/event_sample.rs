use integrations_runtime::Events;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Order {
    number: u32,
}

#[derive(Events)]
enum ShopEvent {
    #[event(sample = || Order { number: 1 })]
    OrderPaid(Order),
}

fn main() {}
