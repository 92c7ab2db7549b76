use integrations_runtime::Integration;

#[derive(Integration)]
#[integration(version = 3, migrate(one_to_two))]
struct FooBar {}

fn one_to_two(_: &mut integrations_runtime::Properties) -> Result<(), String> {
    Ok(())
}

fn main() {}
