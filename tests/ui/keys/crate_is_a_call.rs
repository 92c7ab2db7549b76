use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(crate = runtime())]
struct FooBar {}

fn main() {}
