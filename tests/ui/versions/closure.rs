use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(version = 2, migrate(|stored| Ok(())))]
struct FooBar {}

fn main() {}
