#[derive(Events)]
pub enum ShopEvent {
    /// A customer paid an order.
    OrderPaid(Order),
    #[event(name = "shipped", default = false, sample = Shipment::sample)]
    Sent(Shipment),
}
