use integrations_runtime::Integration;

#[derive(Integration)]
#[events]
struct FooBar {}

fn main() {}
