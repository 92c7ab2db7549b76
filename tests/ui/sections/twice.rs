use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(section(trigger), section(connection), section(trigger, title = "Triggers"))]
struct FooBar {}

fn main() {}
