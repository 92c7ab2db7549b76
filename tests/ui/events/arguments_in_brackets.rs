use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push[default = false], note)]
struct FooBar {}

fn main() {}
