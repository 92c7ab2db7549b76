use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(version = 2, migrate())]
struct FooBar {}

fn main() {}
