use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(deprecated())]
struct FooBar {}

fn main() {}
