use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push = true)]
struct FooBar {}

fn main() {}
