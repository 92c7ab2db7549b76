use integrations_runtime::Integration;

#[derive(Integration)]
#[events(note, comment)]
struct FooBar {}

fn main() {}
