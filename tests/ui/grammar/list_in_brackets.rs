use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(levels[project])]
struct FooBar {}

fn main() {}
