use integrations_runtime::{Integration, Secret, Url};

#[derive(Integration)]
struct FooBar {
    #[prop]
    password: Secret,
    #[prop]
    url: Option<Url>,
}

fn main() {}
