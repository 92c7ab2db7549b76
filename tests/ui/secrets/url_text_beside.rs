use integrations_runtime::{Integration, Secret};

#[derive(Integration)]
struct FooBar {
    #[prop(public_url)]
    address: String,
    #[prop]
    token: Option<Secret>,
}

fn main() {}
