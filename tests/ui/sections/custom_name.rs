use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(section(custom = "Jira issues"))]
struct FooBar {}

fn main() {}
