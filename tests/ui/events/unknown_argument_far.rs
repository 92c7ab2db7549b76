use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push, note(quiet))]
struct FooBar {}

fn main() {}
