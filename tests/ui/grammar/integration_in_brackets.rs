use integrations_runtime::Integration;

#[derive(Integration)]
#[integration[name = "foo"]]
struct FooBar {}

fn main() {}
