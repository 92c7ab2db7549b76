use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push, note(default = true, default = false))]
struct FooBar {}

fn main() {}
