use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(version = 4)]
struct FooBar {}

fn main() {}
