use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push(), note)]
struct FooBar {}

fn main() {}
