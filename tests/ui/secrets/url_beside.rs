use integrations_runtime::{Integration, Secret, Url};

#[derive(Integration)]
struct FooBar {
    #[prop]
    url: Url,
    #[prop]
    password: Secret,
}

fn main() {}
