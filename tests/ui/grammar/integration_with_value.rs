use integrations_runtime::Integration;

#[derive(Integration)]
#[integration = "foo"]
struct FooBar {}

fn main() {}
