use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push, thunderstorm)]
struct FooBar {}

fn main() {}
