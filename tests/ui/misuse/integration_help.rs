use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(help("Create a webhook first."))]
struct FooBar {}

fn main() {}
