use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push(follows = tag_push), tag_push(follows = push))]
struct FooBar {}

fn main() {}
