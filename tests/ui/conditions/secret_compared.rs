use integrations_runtime::{Integration, Secret};

#[derive(Integration)]
struct FooBar {
    #[prop]
    other: Secret,
    #[prop(show_if(other = "x"))]
    field: Option<String>,
}

fn main() {}
