use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(title = 1)]
struct FooBar {}

fn main() {}
