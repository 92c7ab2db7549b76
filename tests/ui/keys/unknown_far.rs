use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(color = "blue")]
struct FooBar {}

fn main() {}
// checklist: 38
