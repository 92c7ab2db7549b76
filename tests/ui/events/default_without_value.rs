use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push(default), note)]
struct FooBar {}

fn main() {}
