use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push, note(follows = "push"))]
struct FooBar {}

fn main() {}
