use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push)]
#[events(issue)]
struct FooBar {}

fn main() {}
