use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(validate = "check_together")]
struct FooBar {}

fn main() {}
