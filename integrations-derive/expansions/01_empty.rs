#[derive(Integration)]
#[events()]
pub struct Empty {}
