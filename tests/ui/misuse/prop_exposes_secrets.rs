use integrations_runtime::{Integration, Url};

#[derive(Integration)]
struct FooBar {
    #[prop(exposes_secrets = "no")]
    url: Url,
}

fn main() {}
