use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push, group_mention(levels(grup)))]
struct FooBar {}

fn main() {}
