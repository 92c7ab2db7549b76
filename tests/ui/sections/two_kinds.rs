use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(section(connection, custom = "jira"))]
struct FooBar {}

fn main() {}
