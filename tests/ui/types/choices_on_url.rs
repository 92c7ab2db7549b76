use integrations_runtime::{Integration, Url};

#[derive(Integration)]
struct FooBar {
    #[prop(choices = ["https://a.example"])]
    url: Url,
}

fn main() {}
