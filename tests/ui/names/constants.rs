#![allow(non_snake_case)]

use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar {
    #[prop]
    fooBar: String,
    #[prop]
    foobar: String,
}

fn main() {}
// checklist: 7
