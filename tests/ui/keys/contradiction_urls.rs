use integrations_runtime::{Integration, Url};

#[derive(Integration)]
struct FooBar {
    #[prop(url, public_url)]
    address: Url,
}

fn main() {}
// checklist: 43
