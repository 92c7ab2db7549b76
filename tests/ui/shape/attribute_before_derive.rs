#![deny(warnings)]

use integrations_runtime::Integration;

#[integration(title = "Foo")]
#[derive(Integration)]
struct FooBar {
    #[prop]
    url: Option<String>,
}

fn main() {}
// checklist: 53
