#[derive(Integration)]
#[events(order_paid, shipped, in = shop::ShopEvent)]
pub struct Ledger {}
