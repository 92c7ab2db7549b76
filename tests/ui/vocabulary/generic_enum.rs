use integrations_runtime::Events;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Order {
    number: u32,
}

#[derive(Events)]
enum ShopEvent<T> {
    OrderPaid(T),
    OrderRefunded(Order),
}

fn main() {}
