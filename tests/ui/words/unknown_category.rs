use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(category = messaging)]
struct FooBar {}

fn main() {}
// checklist: 54
