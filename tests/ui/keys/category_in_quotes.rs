use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(category = "chat")]
struct FooBar {}

fn main() {}
