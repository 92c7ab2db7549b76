use integrations_runtime::{Integration, Secret};

#[derive(Integration)]
struct FooBar {
    #[prop]
    passwords: Vec<Secret>,
}

fn main() {}
