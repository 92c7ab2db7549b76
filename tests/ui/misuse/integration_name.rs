use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(name = "Foo Bar")]
struct FooBar {}

fn main() {}
