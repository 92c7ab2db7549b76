use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(levels(projct, group))]
struct FooBar {}

fn main() {}
