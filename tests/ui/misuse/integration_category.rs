use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(category = chatt)]
struct FooBar {}

fn main() {}
