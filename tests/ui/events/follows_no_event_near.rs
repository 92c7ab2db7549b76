use integrations_runtime::Integration;

#[derive(Integration)]
#[events(issue, work_item(follows = isue))]
struct FooBar {}

fn main() {}
