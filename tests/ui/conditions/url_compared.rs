use integrations_runtime::{Integration, Url};

#[derive(Integration)]
struct FooBar {
    #[prop]
    other: Url,
    #[prop(show_if(other = "https://example.com"))]
    field: Option<String>,
}

fn main() {}
