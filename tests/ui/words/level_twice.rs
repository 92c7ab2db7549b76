use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(levels(project, group, project))]
struct FooBar {}

fn main() {}
