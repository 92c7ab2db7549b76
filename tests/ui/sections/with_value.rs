use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(section = connection)]
struct FooBar {}

fn main() {}
