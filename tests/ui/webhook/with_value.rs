use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(webhook = "https://example.com")]
struct FooBar {}

fn main() {}
