use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(label = "Foo Bar")]
struct FooBar {}

fn main() {}
