use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push, group_mention(levels(group, group)))]
struct FooBar {}

fn main() {}
