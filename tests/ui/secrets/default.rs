use integrations_runtime::{Integration, Secret};

#[derive(Integration)]
struct FooBar {
    #[prop(default = "hunter2")]
    password: Secret,
}

fn main() {}
