use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push, group_mention(levels(group)), group_confidential_mention(follows = group_mention))]
struct FooBar {}

fn main() {}
