use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(version = 1u32)]
struct FooBar {}

fn main() {}
