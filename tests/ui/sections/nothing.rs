use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(section(title = "Details"))]
struct FooBar {}

fn main() {}
