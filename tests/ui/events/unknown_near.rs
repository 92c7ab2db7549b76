use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push, merge_reqest)]
struct FooBar {}

fn main() {}
