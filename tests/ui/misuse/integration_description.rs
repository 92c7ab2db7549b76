use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(description)]
struct FooBar {}

fn main() {}
