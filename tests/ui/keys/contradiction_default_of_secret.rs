use integrations_runtime::{Integration, Secret};

#[derive(Integration)]
struct FooBar {
    #[prop(default = "x", non_empty_password_title = "y")]
    password: Secret,
}

fn main() {}
// checklist: 43
