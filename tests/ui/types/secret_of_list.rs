use integrations_runtime::{Integration, Secret};

#[derive(Integration)]
struct FooBar {
    #[prop]
    pins: Secret<Vec<String>>,
}

fn main() {}
