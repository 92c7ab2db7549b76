use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push, issue, push)]
struct FooBar {}

fn main() {}
