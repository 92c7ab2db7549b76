use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(placeholder = "x")]
struct FooBar {}

fn main() {}
// checklist: 39
