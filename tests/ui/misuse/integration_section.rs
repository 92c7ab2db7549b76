use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(section(conection))]
struct FooBar {}

fn main() {}
