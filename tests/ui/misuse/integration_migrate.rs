use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(version = 2, migrate("one_to_two"))]
struct FooBar {}

fn main() {}
