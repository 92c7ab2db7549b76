use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push, work_item(follows = issue))]
struct FooBar {}

fn main() {}
