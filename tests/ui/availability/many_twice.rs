use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(many, levels(project), many)]
struct FooBar {}

fn main() {}
