use integrations_runtime::{Integration, Secret};

#[derive(Integration)]
#[integration(webhook)]
#[events(push)]
struct FooBar<T: Clone + PartialEq + Send + Sync> {
    #[prop]
    token: Secret,
    state: Vec<T>,
}

fn main() {}
