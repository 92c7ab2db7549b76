use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(version = "2")]
struct FooBar {}

fn main() {}
