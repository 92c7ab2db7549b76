use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(levels(galaxy))]
struct FooBar {}

fn main() {}
