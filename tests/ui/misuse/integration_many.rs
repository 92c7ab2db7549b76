use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(many = 2)]
struct FooBar {}

fn main() {}
