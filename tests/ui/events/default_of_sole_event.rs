use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push(default = false))]
struct FooBar {}

fn main() {}
