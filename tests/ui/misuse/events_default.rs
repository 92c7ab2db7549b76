use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push(default = 1), note)]
struct FooBar {}

fn main() {}
