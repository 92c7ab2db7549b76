use integrations_runtime::Integration;

#[derive(Integration)]
#[events(issue, work_item(follows = issue), incident(follows = work_item))]
struct FooBar {}

fn main() {}
