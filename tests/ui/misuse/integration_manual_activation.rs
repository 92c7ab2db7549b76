use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(manual_activation)]
struct FooBar {}

fn main() {}
