use integrations_runtime::Events;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Order {
    number: u32,
}

#[derive(Events)]
enum ShopEvent {
    #[event(description)]
    OrderPaid(Order),
}

fn main() {}
