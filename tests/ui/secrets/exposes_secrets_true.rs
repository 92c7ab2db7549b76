use integrations_runtime::{Integration, Url};

#[derive(Integration)]
struct FooBar {
    #[prop(exposes_secrets = 1)]
    url: Url,
}

fn main() {}
