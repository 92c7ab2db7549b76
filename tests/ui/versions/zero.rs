use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(version = 0)]
struct FooBar {}

fn main() {}
