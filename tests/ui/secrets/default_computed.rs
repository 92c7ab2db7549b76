use integrations_runtime::{Integration, Secret};

#[derive(Integration)]
struct FooBar {
    #[prop(default = Secret::from("hunter2"))]
    password: Secret,
}

fn main() {}
