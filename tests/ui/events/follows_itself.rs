use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push, issue(follows = issue))]
struct FooBar {}

fn main() {}
