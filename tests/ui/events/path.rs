use integrations_runtime::Integration;

#[derive(Integration)]
#[events(gitlab::push)]
struct FooBar {}

fn main() {}
