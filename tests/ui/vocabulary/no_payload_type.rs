use integrations_runtime::{Events, Integration};

struct Order {
    number: u32,
}

#[derive(Events)]
enum ShopEvent {
    #[event(sample = Order::sample)]
    OrderPaid(Order),
}

impl Order {
    fn sample() -> Self {
        Self { number: 1 }
    }
}

#[derive(Integration)]
#[events(order_paid, in = ShopEvent)]
struct Ledger {}

fn main() {}
