use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(section(jira))]
struct FooBar {}

fn main() {}
