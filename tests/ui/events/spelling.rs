use integrations_runtime::Integration;

#[derive(Integration)]
#[events(coment)]
struct FooBar {}

fn main() {}
