use integrations_runtime::Events;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Order {
    number: u32,
}

#[derive(Events)]
enum ShopEvent {
    Order1(Order),
    #[event(name = "order_1")]
    First(Order),
}

fn main() {}
