use integrations_runtime::{Integration, Secret};

#[derive(Integration)]
struct FooBar {
    #[prop]
    pin: Secret<u32>,
}

fn main() {}
