#[derive(Integration)]
#[events(order_paid(default = false, levels(project)), order_refunded, order_lost(follows = order_refunded), in = shop::ShopEvent)]
pub struct Ledger {}
