use integrations_runtime::{Integration, Properties};

#[derive(Integration)]
#[integration(version = 2, migrate(one_to_two, two_to_three))]
struct FooBar {}

fn one_to_two(_: &mut Properties) -> Result<(), String> {
    Ok(())
}

fn two_to_three(_: &mut Properties) -> Result<(), String> {
    Ok(())
}

fn main() {}
