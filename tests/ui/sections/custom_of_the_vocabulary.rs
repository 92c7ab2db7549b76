use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(section(custom = "trigger"))]
struct FooBar {}

fn main() {}
