#[derive(Integration)]
#[integration(webhook, manual_activation = false)]
#[events()]
pub struct Hooked<T: Clone> {
    state: Vec<T>,
}
