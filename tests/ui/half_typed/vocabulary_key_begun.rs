// checklist: 51, 55
use integrations_runtime::{Context, Events, Execute, ExecuteError, Integration, Outcome, Record, Vocabulary};

#[derive(Events)]
enum ShopEvent {
    #[event(titl)]
    OrderPaid(u32),
    OrderSent(String),
}

#[derive(Integration)]
#[events(order_paid, order_sent, in = ShopEvent)]
struct Ledger {
    #[prop]
    url: Option<String>,
}

impl Execute for Ledger {
    async fn execute(&self, event: LedgerEvent, _cx: &Context) -> Result<Outcome, ExecuteError> {
        match event {
            LedgerEvent::OrderPaid(number) => Ok(Outcome::done(number.to_string())),
            LedgerEvent::OrderSent(to) => Ok(Outcome::done(to.to_string())),
        }
    }
}

fn edit(record: &mut Record<Ledger>) -> Option<&str> {
    record.set_url("x");
    assert!(ShopEvent::EVENTS.len() == 2 && Ledger::SPEC.events.len() == 2);
    record.url()
}

fn main() {}
