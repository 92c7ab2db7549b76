use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(section(connection, titel = "Details"))]
struct FooBar {}

fn main() {}
