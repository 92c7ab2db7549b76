//! Packing slips for a warehouse.

use integrations_runtime::{Context, Execute, ExecuteError, Integration, Outcome, Secret, Url};
use serde_json::json;

use crate::ShopEvent;
use crate::events::Order;

/// Tells the warehouse what to pack, as soon as it is paid.
///
/// Ask the warehouse for the address of its desk, and for a token.
#[derive(Debug, Integration)]
#[integration(section(connection, title = "The warehouse"))]
#[events(order_paid, in = ShopEvent)]
pub struct PackingSlip {
    /// Where the desk takes slips.
    #[prop(section = connection, url, exposes_secrets)]
    desk: Url,

    /// What the desk knows the shop by.
    #[prop(section = connection)]
    token: Secret,

    /// Orders of less than this many cents are packed in the shop.
    #[prop(default = 0)]
    smallest_order: u64,
}

impl Execute for PackingSlip {
    async fn execute(&self, event: PackingSlipEvent, cx: &Context) -> Result<Outcome, ExecuteError> {
        let PackingSlipEvent::OrderPaid(order) = event;
        if order.cents() < self.smallest_order {
            return Ok(Outcome::skipped("the order is packed in the shop"));
        }
        cx.http()?.post(&self.desk).bearer(&self.token).json(&slip(&order)).send().await?.accepted()?;
        Ok(Outcome::done(format!("the warehouse packs order {}", order.number)))
    }
}

/// What is to be packed; what it costs is not for the warehouse.
fn slip(order: &Order) -> serde_json::Value {
    let lines = order.items.iter().map(|item| json!({ "pack": item.name, "times": item.quantity }));
    json!({ "order": order.number, "lines": lines.collect::<Vec<_>>() })
}
