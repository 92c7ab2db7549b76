use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(titel = "Foo")]
struct FooBar {}

fn main() {}
// checklist: 38
