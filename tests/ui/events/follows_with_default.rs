use integrations_runtime::Integration;

#[derive(Integration)]
#[events(issue, work_item(follows = issue, default = true))]
struct FooBar {}

fn main() {}
