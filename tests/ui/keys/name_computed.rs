use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(name = concat!("foo", "_bar"))]
struct FooBar {}

fn main() {}
