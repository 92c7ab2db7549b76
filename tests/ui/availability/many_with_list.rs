use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(many(project))]
struct FooBar {}

fn main() {}
