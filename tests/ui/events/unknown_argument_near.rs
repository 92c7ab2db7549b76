use integrations_runtime::Integration;

#[derive(Integration)]
#[events(push, note(defalt = true))]
struct FooBar {}

fn main() {}
