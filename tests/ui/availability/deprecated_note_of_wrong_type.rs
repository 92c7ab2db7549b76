use integrations_runtime::Integration;

const REMOVED_IN: u32 = 18;

#[derive(Integration)]
#[integration(deprecated(note = REMOVED_IN))]
struct FooBar {}

fn main() {}
