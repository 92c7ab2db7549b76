use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(events(push))]
struct FooBar {}

fn main() {}
