use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar;

fn main() {}
// checklist: 20
