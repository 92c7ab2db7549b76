//! What the shop tells: its vocabulary of events.

use integrations_runtime::Events;
use serde::{Deserialize, Serialize};

/// The events of the shop.
#[derive(Debug, Clone, Events)]
pub enum ShopEvent {
    /// A customer paid an order.
    #[event(sample = Order::sample)]
    OrderPaid(Order),

    /// A customer got money back.
    #[event(sample = Refund::sample)]
    OrderRefunded(Refund),

    /// A parcel left the warehouse.
    #[event(name = "shipped", default = false)]
    OrderShipped(Shipment),
}

/// An order.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Order {
    /// What customers call it by.
    pub number: u32,
    /// What is in it.
    pub items: Vec<Item>,
}

/// A line of an order.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Item {
    /// What it is.
    pub name: String,
    /// How many of it.
    pub quantity: u32,
    /// What one of it costs, in cents.
    pub cents: u64,
}

/// Money that went back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Refund {
    /// The order's number.
    pub order: u32,
    /// How much, in cents.
    pub cents: u64,
    /// Why.
    pub reason: Option<String>,
}

/// A parcel on its way.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Shipment {
    /// The order's number.
    pub order: u32,
    /// What the carrier calls it by.
    pub parcel: String,
}

impl Order {
    /// What all of it costs, in cents.
    pub fn cents(&self) -> u64 {
        self.items.iter().map(|item| item.cents.saturating_mul(item.quantity.into())).sum()
    }

    /// An order to try a configuration out with.
    pub fn sample() -> Self {
        let item = |name: &str, quantity, cents| Item { name: name.to_owned(), quantity, cents };
        Self { number: 1001, items: vec![item("Teapot", 1, 3250), item("Cup", 4, 480)] }
    }
}

impl Refund {
    /// A refund to try a configuration out with.
    pub fn sample() -> Self {
        Self { order: 1001, cents: 480, reason: Some("a cup was broken".to_owned()) }
    }
}
