use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(deprecated = "use `Foo` instead")]
struct FooBar {}

fn main() {}
