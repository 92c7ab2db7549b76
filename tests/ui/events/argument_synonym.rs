use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push, note(off))]
struct FooBar {}

fn main() {}
