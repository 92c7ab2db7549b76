use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(levels(project))]
#[events(push, group_mention(levels(group)))]
struct FooBar {}

fn main() {}
