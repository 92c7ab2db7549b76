use integrations_runtime::Integration;

#[derive(Integration)]
struct FooBar(String);

fn main() {}
// checklist: 20
