use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(levels())]
struct FooBar {}

fn main() {}
