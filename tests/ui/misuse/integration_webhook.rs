use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(webhook)]
#[events(push)]
struct FooBar {}

fn main() {}
