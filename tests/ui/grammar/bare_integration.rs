use integrations_runtime::Integration;

#[derive(Integration)]
#[integration]
struct FooBar {}

fn main() {}
// checklist: 41
