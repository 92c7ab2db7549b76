use integrations_runtime::Integration;

#[derive(Integration)]
#[events = "push"]
struct FooBar {}

fn main() {}
