use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(crate = "integrations_runtime")]
struct FooBar {}

fn main() {}
