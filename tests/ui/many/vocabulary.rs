use integrations_runtime::{Events, Integration};

#[derive(Events)]
#[events(krate = ::integrations_runtime)]
enum ShopEvent {
    #[event(title = 5)]
    OrderPaid(u8),
    #[event(name = "Order Sent")]
    OrderSent(u8),
    #[event(default = "off", titel = "Back")]
    OrderReturned(u8),
    OrderLost,
    OrderFound { at: u8 },
}

#[derive(Integration)]
#[events(push, pusj, comment, note, ShopEvent::OrderPaid, "job")]
struct Ledger {
    #[prop(name = "push_events")]
    pushes: bool,
}

fn main() {}
