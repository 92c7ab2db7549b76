use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(deprecated(sinse = "17.0"))]
struct FooBar {}

fn main() {}
