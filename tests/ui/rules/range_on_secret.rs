use integrations_runtime::{Integration, Secret};

#[derive(Integration)]
struct FooBar {
    #[prop(range(min = 1))]
    password: Secret,
}

fn main() {}
