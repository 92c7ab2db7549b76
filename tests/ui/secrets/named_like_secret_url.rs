use integrations_runtime::{Integration, Url};

#[derive(Integration)]
struct FooBar {
    #[prop]
    webhook: Option<Url>,
}

fn main() {}
