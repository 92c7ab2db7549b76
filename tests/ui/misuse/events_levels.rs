use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push(levels(team)), note)]
struct FooBar {}

fn main() {}
