use integrations_runtime::{Integration, Url};

#[derive(Integration)]
struct FooBar {
    #[prop(exposes_secrets(false))]
    url: Url,
}

fn main() {}
